// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/card_delegate.h"

#include "ui/home/scenario_list.h"
#include "ui/home/workload_picture.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int margin = 16;
constexpr int gap = 16; ///< between cards
constexpr int picture_height = 72;
constexpr int title_lines = 2;
constexpr int point_lines = 3;

/// At most `lines` lines of `text` in `box`, the last one elided; where they end.
double draw_text(QPainter& painter, const QRectF& box, const QString& text, int lines)
{
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    const QFontMetricsF metrics(painter.font());
    double y = box.top();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(box.width());
        // What was broken to fit, fits; only what has no further line is cut off.
        const bool last = i + 1 == lines;
        const QString part =
            last ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, box.width())
                 : text.mid(line.textStart(), line.textLength());
        painter.drawText(QPointF(box.left(), y + metrics.ascent()), part);
        y += metrics.height();
    }
    layout.endLayout();
    return y;
}

double height_of(TextSize size, bool bold, int lines)
{
    return QFontMetricsF(text_font(size, bold)).height() * lines;
}

} // namespace

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const double text = height_of(TextSize::normal, true, title_lines) +
                        height_of(TextSize::normal, false, point_lines);
    return {width_, static_cast<int>(std::ceil(text)) + picture_height + 3 * margin + gap};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto& list = *static_cast<const ScenarioList*>(index.model());
    const ScenarioCard& card = list.card(index.row());
    const bool chosen = option.state & QStyle::State_Selected;
    const bool pointed_at = option.state & QStyle::State_MouseOver;
    painter->save();
    const QRectF frame = QRectF(option.rect).adjusted(0.5, 0.5, -gap - 0.5, -gap - 0.5);
    painter->setPen(QPen(chosen ? palette_.accent : palette_.rule, chosen ? 2 : 1));
    painter->setBrush(pointed_at || chosen ? palette_.surface : palette_.paper);
    painter->drawRect(frame);
    const QRectF room = frame.adjusted(margin, margin, -margin, -margin);
    paint_workload(*painter, QRectF(room.left() + 4, room.top(), room.width() - 4, picture_height),
                   card.scenario, palette_);
    painter->setPen(palette_.ink);
    painter->setFont(text_font(TextSize::normal, true));
    const double title = room.top() + picture_height + margin / 2.0;
    const double point = 4 + draw_text(*painter, QRectF(room.left(), title, room.width(), 0),
                                       card.title, title_lines);
    painter->setPen(palette_.quiet);
    painter->setFont(text_font(TextSize::normal));
    const double line = height_of(TextSize::normal, false, 1);
    const int lines = std::max(point_lines, static_cast<int>((room.bottom() + 1 - point) / line));
    draw_text(*painter, QRectF(room.left(), point, room.width(), 0),
              card.recent ? card.file : card.point, lines);
    painter->restore();
}

} // namespace procession::ui
