// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/token_painter.h"

#include "ui/stage/stage_measures.h"
#include "ui/stage/stage_words.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

using core::State;

TokenPainter::TokenPainter(QPainter& painter, const Moment& moment, const Palette& palette,
                           const QFont& font)
    : painter_(painter),
      moment_(moment),
      palette_(palette),
      font_(font),
      usual_(font.pixelSize()),
      largest_(std::max(24.0, 1.5 * usual_))
{
}

void TokenPainter::paint(const DrawnToken& token, bool selected)
{
    const core::ProcessAt& process = moment_.state->process(token.process);
    Identity identity = palette_.identity(moment_.trace.scenario(), token.process);
    const bool ended = process.state == State::terminated;
    if (ended) {
        identity.fill = mixed(palette_.paper, identity.fill, 0.4);
    }
    const double height = token.box.height();
    const QString name = process_name(moment_, token.process);
    choose_font(token.box, name);
    // It did not end by itself: a small cross in the corner, in front of the name.
    const bool crossed = ended && (process.killed || process.faulted) && height >= 14;
    const double arm = crossed ? std::min(height / 5, 6.0) : 0;
    if (crossed) {
        const auto smallest = static_cast<int>(std::round(least_letters(usual_)));
        painter_.setFont(
            fitted_font(painter_.font(), name, token.box.width() - 2 * arm - 10, smallest));
    }
    painter_.setOpacity(token.opacity);
    paint_token(painter_, token.box, identity, name, palette_);
    const QRectF inner = token.box.adjusted(1, 1, -1, -1);
    if (process.state == State::switching) {
        painter_.fillRect(
            QRectF(inner.left(), inner.top(), std::min(6.0, inner.width() / 4), inner.height()),
            palette_.look(State::switching).fill);
    }
    if (crossed) {
        const QRectF cross(inner.left() + 1, inner.top() + 1, arm, arm);
        painter_.setPen(QPen(text_on(identity.fill), 1.5));
        painter_.drawLine(cross.topLeft(), cross.bottomRight());
        painter_.drawLine(cross.bottomLeft(), cross.topRight());
    }
    const double frame = height < 20 ? 2 : 3;
    const QRectF around = token.box.adjusted(-frame / 2, -frame / 2, frame / 2, frame / 2);
    if (selected) {
        paint_frame(around, palette_.ink, frame);
    } else if (token.lit) {
        paint_frame(around, palette_.accent, frame);
    }
    painter_.setOpacity(1);
}

/// As high as the token lets it be; where the name is too long for that, smaller, but not below
/// what can be read: then the name is cut.
void TokenPainter::choose_font(const QRectF& box, const QString& name)
{
    const auto set = [this](double pixels) {
        font_.setPixelSize(static_cast<int>(std::round(pixels)));
        if (painter_.font().pixelSize() != font_.pixelSize()) {
            painter_.setFont(font_);
        }
    };
    const double around = box.width() < 40 ? 4 : 10;
    const double most = std::clamp(letters_at(box.height(), usual_), 8.0, largest_);
    const double least = std::min(least_letters(usual_), most);
    for (double pixels = std::round(most); pixels >= std::round(least); --pixels) {
        set(pixels);
        if (painter_.fontMetrics().horizontalAdvance(name) <= box.width() - around) {
            return;
        }
    }
}

void TokenPainter::paint_frame(const QRectF& box, const QColor& colour, double width)
{
    painter_.setPen(QPen(colour, width));
    painter_.setBrush(Qt::NoBrush);
    painter_.drawRoundedRect(box, 4, 4);
}

} // namespace procession::ui
