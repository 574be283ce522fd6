// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/stage/travel.h"
#include "ui/theme/palette.h"

#include <QFont>

class QPainter;

namespace procession::ui {

/// Paints processes as tokens: colour, marks and name, thinner once they have
/// ended, with a bar while the core switches to them.
class TokenPainter {
public:
    /// `font` is that of normal text; names follow the height of their tokens.
    TokenPainter(QPainter& painter, const Moment& moment, const Palette& palette,
                 const QFont& font);

    void paint(const DrawnToken& token, bool selected);

private:
    void choose_font(const QRectF& box, const QString& name);
    void paint_frame(const QRectF& box, const QColor& colour, double width);

    QPainter& painter_;
    const Moment& moment_;
    const Palette& palette_;
    QFont font_;
    double usual_;   ///< pixel size of texts
    double largest_; ///< and of names
};

} // namespace procession::ui
