// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/place_note.h"

#include "ui/stage/stage_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr double note_gap = 4;
constexpr double padding = 20;      ///< of a name in its token, both sides together
constexpr double least_padding = 8; ///< likewise, where there is little room
constexpr double widest_slip = 96;
constexpr int smallest = 11; ///< pixels of letters

/// Small things side by side at the right end of a box.
class NotePainter {
public:
    NotePainter(QPainter& painter, const QRectF& box, const Moment& moment, const Palette& palette,
                double around = padding)
        : painter_(painter),
          box_(box),
          moment_(moment),
          palette_(palette),
          padding_(around),
          right_(box.right())
    {
    }

    /// Holders share the box with short names, if they have to.
    void shorten(const PlaceNote& note);
    /// False where that has no room.
    bool paint(const PlaceNote& note);
    void paint_words(const PlaceNote& note);

private:
    [[nodiscard]] double width_of(const QString& text) const
    {
        return painter_.fontMetrics().horizontalAdvance(text) + padding_;
    }
    [[nodiscard]] double width_of(const PlaceNote& note) const;
    [[nodiscard]] double width_of(core::EntityId holder) const
    {
        return std::min(width_of(process_name(moment_, holder)), widest_holder_);
    }
    [[nodiscard]] double height() const
    {
        return std::min(box_.height(), painter_.fontMetrics().height() + 4.0);
    }
    [[nodiscard]] QRectF next(double width);
    void paint_holders(const std::vector<core::EntityId>& holders);
    void paint_contents(const PlaceNote& note);
    void paint_bow(const QRectF& token);

    QPainter& painter_;
    QRectF box_;
    const Moment& moment_;
    const Palette& palette_;
    double padding_;
    double right_;
    double widest_holder_ = 10000;
};

double NotePainter::width_of(const PlaceNote& note) const
{
    double width = 0;
    for (const core::EntityId holder : note.holders) {
        width += width_of(holder) + height() * 0.5 + note_gap;
    }
    for (const QString& content : note.contents) {
        width += std::min(width_of(content), widest_slip) + note_gap;
    }
    width += note.state.isEmpty() ? 0 : width_of(note.state) + note_gap;
    return width + (note.more > 0 ? width_of(QStringLiteral("+%1").arg(note.more)) : 0);
}

void NotePainter::shorten(const PlaceNote& note)
{
    const auto count = static_cast<double>(note.holders.size());
    PlaceNote others = note;
    others.holders.clear();
    const double share = (box_.width() - width_of(others)) / std::max(count, 1.0);
    const double name = share - height() * 0.5 - note_gap;
    if (name >= width_of(QStringLiteral("…00"))) { // enough to tell them apart
        widest_holder_ = name;
    }
}

/// The next box to the left of the last.
QRectF NotePainter::next(double width)
{
    const QRectF box(right_ - width, box_.center().y() - height() / 2, width, height());
    right_ -= width + note_gap;
    return box;
}

/// The bow of a padlock in front of who has it.
void NotePainter::paint_bow(const QRectF& token)
{
    const double size = token.height() * 0.5;
    const QRectF body(token.left() - size - 3, token.center().y() - size * 0.1, size, size * 0.6);
    painter_.setPen(QPen(palette_.ink, 1.5));
    painter_.setBrush(Qt::NoBrush);
    const QRectF arc(body.left() + size * 0.18, body.top() - size * 0.45, size * 0.64, size * 0.9);
    painter_.drawArc(arc, 0, 180 * 16);
    painter_.setBrush(palette_.ink);
    painter_.drawRoundedRect(body, 1, 1);
}

void NotePainter::paint_holders(const std::vector<core::EntityId>& holders)
{
    for (auto holder = holders.rbegin(); holder != holders.rend(); ++holder) {
        const QString name = process_name(moment_, *holder);
        const QRectF token = next(width_of(*holder));
        paint_token(painter_, token, palette_.identity(moment_.trace.scenario(), *holder), name,
                    palette_);
        paint_bow(token);
        right_ -= token.height() * 0.5 + note_gap;
    }
}

/// The oldest, which goes next, is at the right.
void NotePainter::paint_contents(const PlaceNote& note)
{
    for (const QString& content : note.contents) {
        const QRectF slip = next(std::min(width_of(content), widest_slip));
        painter_.setPen(QPen(palette_.quiet, 1));
        painter_.setBrush(palette_.paper);
        painter_.drawRect(slip.adjusted(0.5, 0.5, -0.5, -0.5));
        painter_.setPen(palette_.ink);
        painter_.drawText(slip, Qt::AlignCenter,
                          painter_.fontMetrics().elidedText(content, Qt::ElideRight,
                                                            static_cast<int>(slip.width()) - 8));
    }
    if (note.more > 0) {
        const QString more = QStringLiteral("+%1").arg(note.more);
        painter_.setPen(palette_.quiet);
        painter_.drawText(next(width_of(more)), Qt::AlignCenter, more);
    }
    if (!note.state.isEmpty()) {
        painter_.setPen(palette_.quiet);
        painter_.drawText(next(width_of(note.state)), Qt::AlignCenter, note.state);
    }
}

bool NotePainter::paint(const PlaceNote& note)
{
    if (width_of(note) > box_.width()) {
        return false;
    }
    paint_holders(note.holders);
    paint_contents(note);
    return true;
}

/// In smaller letters rather than cut off; of what would be mostly cut off nothing.
void NotePainter::paint_words(const PlaceNote& note)
{
    constexpr double least_part = 0.6;
    const QString& words = note.brief.isEmpty() ? note.words : note.brief;
    painter_.setFont(fitted_font(painter_.font(), words, box_.width(), smallest));
    const QFontMetricsF metrics(painter_.font());
    if (box_.width() >= least_part * metrics.horizontalAdvance(words)) {
        painter_.setPen(palette_.quiet);
        painter_.drawText(box_, Qt::AlignRight | Qt::AlignVCenter,
                          metrics.elidedText(words, Qt::ElideRight, box_.width()));
    }
}

/// No higher than its lane.
int fitting_size(const QRectF& box, const QFont& usual)
{
    return std::clamp(static_cast<int>(box.height() * 0.85), 6, usual.pixelSize());
}

} // namespace

void paint_place_note(QPainter& painter, const PlaceNote& note, const std::vector<QRectF>& boxes,
                      const Moment& moment, const Palette& palette)
{
    const QFont usual = painter.font();
    QFont font = usual;
    enum class Way : std::uint8_t { whole, small, short_names, holders, contents };
    PlaceNote holders;
    holders.holders = note.holders;
    PlaceNote contents; // that it is full, and what those want who wait, is to be told from them
    contents.contents = note.contents;
    contents.more = note.more;
    for (const Way way : {Way::whole, Way::small, Way::short_names, Way::holders, Way::contents}) {
        if ((way == Way::holders && note.holders.empty()) ||
            (way == Way::contents && note.contents.empty())) {
            continue;
        }
        const PlaceNote& shown = way == Way::holders    ? holders
                                 : way == Way::contents ? contents
                                                        : note;
        for (const QRectF& box : boxes) {
            const int size = fitting_size(box, usual);
            font.setPixelSize(way == Way::whole ? size : std::min(size, smallest));
            painter.setFont(font);
            const double around = way == Way::whole ? padding : least_padding;
            NotePainter notes(painter, box, moment, palette, around);
            if (way == Way::short_names || way == Way::holders) {
                notes.shorten(shown);
            }
            if (notes.paint(shown)) {
                painter.setFont(usual);
                return;
            }
        }
    }
    const auto widest = std::ranges::max_element(boxes, {}, &QRectF::width);
    if (widest != boxes.end()) {
        font.setPixelSize(fitting_size(*widest, usual));
        painter.setFont(font);
        NotePainter(painter, *widest, moment, palette).paint_words(note);
    }
    painter.setFont(usual);
}

} // namespace procession::ui
