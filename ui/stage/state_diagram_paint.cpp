// SPDX-License-Identifier: GPL-3.0-or-later
// How the state diagram looks.
#include "ui/glossary/both_terms.h"
#include "ui/stage/edge_words.h"
#include "ui/stage/state_diagram.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int smallest_name = 8; ///< pixels: rather small than half a name

/// A line with round corners.
QPainterPath rounded(const QPolygonF& points, double radius)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const auto towards = [&](const QPointF& other) {
            const QPointF way = other - points[i];
            const double length = std::hypot(way.x(), way.y());
            return points[i] + way * (std::min(radius, length / 2) / std::max(length, 1.0));
        };
        path.lineTo(towards(points[i - 1]));
        path.quadTo(points[i], towards(points[i + 1]));
    }
    path.lineTo(points.last());
    return path;
}

/// The head of an arrow that ends at the last of `points`.
QPolygonF arrow_head(const QPolygonF& points, double length)
{
    const QPointF tip = points.last();
    const QPointF way = tip - points[points.size() - 2];
    const QPointF unit = way / std::max(std::hypot(way.x(), way.y()), 1.0);
    const QPointF side(-unit.y(), unit.x());
    const QPointF base = tip - unit * length;
    return QPolygonF({tip, base + side * length * 0.5, base - side * length * 0.5});
}

/// Side of the sample of a state's colour and pattern.
double swatch(const DiagramNode& node)
{
    return std::min(12.0, node.title.height() - 2);
}

double swatch_room(const DiagramNode& node)
{
    return swatch(node) + 6;
}

/// A title in its box, in two lines where it may be larger so.
struct TitleFont {
    QFont font;
    int flags = Qt::AlignLeft | Qt::AlignVCenter;
};

TitleFont title_font(const QFont& usual, const QString& name, const QRectF& box)
{
    TitleFont title{usual};
    title.font.setPixelSize(std::min(usual.pixelSize(), static_cast<int>(box.height() * 0.9)));
    QFont lines = title.font;
    title.font = fitted_font(title.font, name, box.width(), smallest_name);
    const int wrapped = title.flags | Qt::TextWordWrap;
    const auto fits = [&] {
        const QRectF needed = QFontMetricsF(lines).boundingRect(box, wrapped, name);
        return needed.width() <= box.width() && needed.height() <= box.height();
    };
    while (lines.pixelSize() > title.font.pixelSize() && !fits()) {
        lines.setPixelSize(lines.pixelSize() - 1);
    }
    if (lines.pixelSize() > title.font.pixelSize()) {
        title = {lines, wrapped};
    }
    return title;
}

QString node_name(const DiagramNode& node, bool with_term)
{
    const QString title = diagram_title(node.state);
    return with_term ? with_other_term(title, term_of(node.state)) : title;
}

} // namespace

void StateDiagram::paint_ground(QPainter& painter) const
{
    QFont small = font();
    small.setPixelSize(picture_.small);
    painter.setFont(small);
    // Lit arrows lie over the others.
    for (const bool lit : {false, true}) {
        for (const DiagramArrow& arrow : picture_.arrows) {
            if (is_lit(arrow.edge) == lit) {
                paint_arrow(painter, arrow);
            }
        }
    }
    for (const DiagramArrow& arrow : picture_.arrows) {
        paint_label(painter, arrow);
    }
    const bool with_terms = std::ranges::all_of(picture_.nodes, [&](const DiagramNode& node) {
        const double needed = painter.fontMetrics().horizontalAdvance(node_name(node, true));
        return needed + swatch_room(node) <= node.title.width();
    });
    for (const DiagramNode& node : picture_.nodes) {
        paint_node(painter, node, node_name(node, with_terms));
    }
    paint_caption(painter);
}

/// In smaller letters rather than cut off.
void StateDiagram::paint_caption(QPainter& painter) const
{
    const QString text = caption();
    const QRectF& box = picture_.caption;
    QFont fitting = painter.font();
    const auto flags = static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap);
    const auto fits = [&] {
        return QFontMetricsF(fitting).boundingRect(box, flags, text).height() <= box.height() + 1;
    };
    while (fitting.pixelSize() > smallest_name && !fits()) {
        fitting.setPixelSize(fitting.pixelSize() - 1);
    }
    painter.setFont(fitting);
    painter.setPen(colours().ink);
    painter.drawText(box, flags, text);
}

void StateDiagram::paint_node(QPainter& painter, const DiagramNode& node, const QString& name) const
{
    const bool asked = from_ == node.state || to_ == node.state;
    painter.setPen(QPen(asked ? colours().accent : colours().quiet, asked ? 3 : 1));
    painter.setBrush(colours().surface);
    painter.drawRoundedRect(node.box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const double side = swatch(node);
    QRectF text = node.title;
    const QFont usual = painter.font();
    const QRectF behind = text.adjusted(swatch_room(node), 0, 1, 0);
    if (title_font(usual, name, behind).font.pixelSize() >= static_cast<int>(TextSize::small)) {
        // The state's own colour and pattern, as in the lanes of the timeline.
        const QRectF sample(text.left(), std::round(text.center().y() - side / 2), side, side);
        paint_state(painter, sample, colours().look(node.state), colours());
        text = behind;
    }
    if (const QChar letter = answer_letter(node.state); !letter.isNull()) {
        const double high = node.title.height();
        const QRectF badge(node.title.right() - high, node.title.top(), high, high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours().accent);
        painter.drawRoundedRect(badge, 3, 3);
        painter.setPen(text_on(colours().accent));
        painter.drawText(badge, Qt::AlignCenter, letter);
        text.setRight(badge.left() - 4);
    }
    painter.setPen(colours().ink);
    const TitleFont title = title_font(usual, name, text);
    painter.setFont(title.font);
    painter.drawText(text, title.flags, name);
    painter.setFont(usual);
}

void StateDiagram::paint_arrow(QPainter& painter, const DiagramArrow& arrow) const
{
    const bool lit = is_lit(arrow.edge);
    const QColor colour = lit ? colours().accent : colours().quiet;
    painter.setPen(QPen(colour, lit ? 3 : 1));
    painter.setBrush(Qt::NoBrush);
    const double head = lit ? 11 : 8;
    QPolygonF line = arrow.path;
    const QPointF way = line.last() - line[line.size() - 2];
    const double length = std::max(std::hypot(way.x(), way.y()), 1.0);
    line.last() -= way / length * std::min(head - 2, length - 1); // the head's point stays sharp
    painter.drawPath(rounded(line, 8));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(arrow_head(arrow.path, head));
}

void StateDiagram::paint_label(QPainter& painter, const DiagramArrow& arrow) const
{
    const QString text = step_label(arrow.edge.step);
    const int flags = static_cast<int>(arrow.alignment) | Qt::TextWordWrap;
    const QFont usual = painter.font();
    QFont fitting = usual;
    const auto fits = [&] {
        const QRectF needed = QFontMetricsF(fitting).boundingRect(arrow.label, flags, text);
        return needed.width() <= arrow.label.width() + 1 &&
               needed.height() <= arrow.label.height() + 1;
    };
    // In smaller letters rather than not at all.
    while (!fits() && fitting.pixelSize() > static_cast<int>(TextSize::small)) {
        fitting.setPixelSize(fitting.pixelSize() - 1);
    }
    if (!fits()) {
        return; // left to the tooltip
    }
    painter.setFont(fitting);
    painter.setPen(is_lit(arrow.edge) ? colours().accent : colours().quiet);
    painter.drawText(arrow.label, flags, text);
    painter.setFont(usual);
}

} // namespace procession::ui
