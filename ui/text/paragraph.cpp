// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/paragraph.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>

namespace procession::ui {

Paragraph::Paragraph(const QString& text, const QFont& font, double width) : font_(font)
{
    if (text.isEmpty()) {
        return;
    }
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        lines_.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
}

double Paragraph::height() const
{
    return static_cast<double>(lines_.size()) * QFontMetricsF(font_).height();
}

void Paragraph::draw(QPainter& painter, const QPointF& corner) const
{
    const QFontMetricsF metrics(font_);
    painter.setFont(font_);
    double y = corner.y() + metrics.ascent();
    for (const QString& line : lines_) {
        painter.drawText(QPointF(corner.x(), y), line);
        y += metrics.height();
    }
}

} // namespace procession::ui
