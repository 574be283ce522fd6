// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/console_delegate.h"

#include "ui/program/console_panel.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"
#include "ui/theme/pattern.h"

#include <QPainter>

namespace procession::ui {

namespace {
constexpr int gap = 8;
} // namespace

void ConsoleDelegate::set_columns(int time, int name)
{
    time_ = time;
    name_ = name;
}

QSize ConsoleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QFontMetrics metrics(mono_font(TextSize::normal));
    const int text = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {gap + time_ + gap + name_ + 2 * gap + text + gap, scaled(24)};
}

void ConsoleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto& model = *static_cast<const ConsoleModel*>(index.model());
    const core::Output& origin = model.origin(index.row());
    const bool is_error = origin.stream == standard_error;
    const bool is_chosen = option.state & QStyle::State_Selected;
    painter->save();
    const QColor behind = is_chosen ? mixed(palette_.paper, palette_.accent, 0.18) : palette_.paper;
    painter->fillRect(option.rect, behind);
    QRect box = option.rect.adjusted(gap, 0, -gap, 0);
    painter->setFont(number_font(TextSize::small));
    painter->setPen(is_chosen ? palette_.ink : palette_.quiet);
    painter->drawText(QRect(box.left(), box.top(), time_, box.height()),
                      Qt::AlignRight | Qt::AlignVCenter, model.time(index.row()));
    box.setLeft(box.left() + time_ + gap);
    painter->setFont(text_font(TextSize::small));
    painter->setRenderHint(QPainter::Antialiasing);
    paint_token(*painter, QRectF(box.left(), box.top() + 3, name_, box.height() - 6),
                palette_.identity(model.moment()->trace.scenario(), origin.process),
                model.process_name(index.row()), palette_);
    box.setLeft(box.left() + name_ + gap);
    if (is_error) { // a bar and another colour
        painter->fillRect(QRect(box.left(), box.top() + 3, 3, box.height() - 6), palette_.fault);
    }
    box.setLeft(box.left() + gap);
    painter->setFont(mono_font(TextSize::normal));
    painter->setPen(is_error && !is_chosen ? palette_.fault : palette_.ink);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                      index.data(Qt::DisplayRole).toString());
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(palette_.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    painter->restore();
}

} // namespace procession::ui
