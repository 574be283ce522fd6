// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_delegate.h"

#include "ui/theme/fonts.h"

#include <QPainter>
#include <QStringList>

namespace procession::ui {

namespace {

constexpr int margin = 8;
constexpr int margin_above = 4;
constexpr int spacing = 4; ///< of the list, on either side

QFont font_of(qsizetype line)
{
    return text_font(TextSize::normal, line == 0);
}

int height_of(const QString& text, qsizetype line, int width)
{
    const QRect room(0, 0, width, 100'000);
    return QFontMetrics(font_of(line)).boundingRect(room, Qt::TextWordWrap, text).height();
}

} // namespace

QSize LessonDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const int width = view_.viewport()->width() - 2 * spacing;
    const QStringList lines = index.data().toString().split('\n');
    int height = 2 * margin_above;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        height += height_of(lines[i], i, width - 2 * margin);
    }
    return {width, height};
}

void LessonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    if (chosen) {
        painter->fillRect(option.rect, option.palette.highlight());
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, palette_.surface);
    }
    QRect room = option.rect.adjusted(margin, margin_above, -margin, -margin_above);
    const QStringList lines = index.data().toString().split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter->setFont(font_of(i));
        painter->setPen(chosen   ? option.palette.highlightedText().color()
                        : i == 1 ? palette_.quiet
                                 : palette_.ink);
        painter->drawText(room, Qt::TextWordWrap, lines[i]);
        room.setTop(room.top() + height_of(lines[i], i, room.width()));
    }
    painter->restore();
}

} // namespace procession::ui
