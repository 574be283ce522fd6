// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>
#include <QStringList>

class QPainter;

namespace procession::ui {

/// A text broken into lines, to be measured before it is painted. A value.
class Paragraph {
public:
    Paragraph() = default;
    /// `text` in lines of `width` pixels; without text there is none.
    Paragraph(const QString& text, const QFont& font, double width);

    [[nodiscard]] const QFont& font() const { return font_; }
    [[nodiscard]] double height() const;
    /// With its upper left corner there, in the painter's pen.
    void draw(QPainter& painter, const QPointF& corner) const;

private:
    QFont font_;
    QStringList lines_;
};

} // namespace procession::ui
