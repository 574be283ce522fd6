// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage.h"

#include "ui/classroom/hidden.h"
#include "ui/glossary/both_terms.h"
#include "ui/stage/queue_order.h"
#include "ui/stage/stage_words.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(pixels);
    return font;
}

constexpr int smallest_name = 8; ///< pixels: rather small than half a name

/// The largest font from `usual` on in which `text` fits `box` in lines; else that of `least`.
QFont wrapped_font(const QFont& usual, const QString& text, const QRectF& box, int least)
{
    QFont font = usual;
    const auto fits = [&] {
        const QRectF needed =
            QFontMetricsF(font).boundingRect(box, Qt::AlignLeft | Qt::TextWordWrap, text);
        return needed.width() <= box.width() && needed.height() <= box.height() + 2;
    };
    while (font.pixelSize() > least && !fits()) {
        font.setPixelSize(font.pixelSize() - 1);
    }
    return font;
}

/// In smaller letters where it is too wide, or in two lines if they may be larger so; only what is
/// too wide even so is cut.
void draw_fitted(QPainter& painter, const QRectF& box, Qt::Alignment alignment, const QString& text)
{
    const QFont usual = painter.font();
    const QFont one_line = fitted_font(usual, text, box.width(), smallest_name);
    if (one_line.pixelSize() < usual.pixelSize()) {
        const QFont lines = wrapped_font(usual, text, box, one_line.pixelSize());
        if (lines.pixelSize() > one_line.pixelSize()) {
            painter.setFont(lines);
            painter.drawText(box, static_cast<int>(alignment) | Qt::TextWordWrap, text);
            painter.setFont(usual);
            return;
        }
    }
    painter.setFont(one_line);
    painter.drawText(
        box, alignment,
        painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(box.width()) + 1));
    painter.setFont(usual);
}

} // namespace

Stage::Stage(QWidget* parent) : TokenView(parent)
{
    retranslate();
}

TokenPicture Stage::compose(const Moment& moment)
{
    picture_ = stage_picture(moment, size(), font(), notes_);
    return picture_.field;
}

void Stage::press_place(std::size_t place)
{
    emit area_chosen(picture_.places[place].area);
}

void Stage::set_place_notes(PlaceNotes notes)
{
    notes_ = std::move(notes);
}

/// At the end of a place, where its tokens leave room.
void Stage::paint_note(QPainter& painter, std::size_t index) const
{
    const PlaceNote* const note = note_of(picture_.places[index]);
    if (!note) {
        return;
    }
    const TokenPlace& field = picture_.field.places[index];
    const QRectF& line = picture_.labels[index]; // beside the name, on its line
    double left = line.right();
    double lowest = line.bottom();
    for (const Token& token : picture_.field.tokens) {
        left = token.place == index ? std::max(left, token.box.right()) : left;
        lowest = token.place == index ? std::max(lowest, token.box.bottom()) : lowest;
    }
    if (field.shown == field.members.size()) {
        std::vector<QRectF> boxes{
            QRectF(left + 8, line.top(), field.area.right() - 8 - left - 8, line.height())};
        const double free = field.area.bottom() - line.bottom() - 4;
        if (lowest <= line.bottom() && free >= line.height() * 0.75) { // a line of its own
            boxes.emplace_back(field.area.left() + 8, line.bottom() + 2, field.area.width() - 16,
                               std::min(free, line.height()));
        }
        paint_place_note(painter, *note, boxes, *moment(), colours());
    }
}

const PlaceNote* Stage::note_of(const StagePlace& place) const
{
    const auto note = notes_.find(place.number);
    const bool has_note =
        place.kind == StagePlace::Kind::device && place.merged == 0 && note != notes_.end();
    return has_note ? &note->second : nullptr;
}

QString Stage::title() const
{
    return tr("Stage");
}

QString Stage::words(const Moment& moment) const
{
    QStringList sentences;
    for (const StagePlace& place : stage_places(moment, notes_)) {
        sentences.append(told(moment, place));
    }
    return sentences.join('\n');
}

QString Stage::words_of_place(std::size_t place) const
{
    return told(*moment(), picture_.places[place]);
}

/// Who is there, and what is to be told of it beside.
QString Stage::told(const Moment& moment, const StagePlace& place) const
{
    const PlaceNote* const note = note_of(place);
    QString sentence = place_sentence(moment, place);
    if (const QString rule = area_rule(moment, place.area);
        !rule.isEmpty() && !is_covered(lessons::Hidden::policy)) {
        sentence += ' ' + rule + '.';
    }
    for (const QString& more : note ? QStringList{note->alias, note->words} : QStringList()) {
        sentence += more.isEmpty() ? QString() : ' ' + more + '.';
    }
    return sentence;
}

QString Stage::tip_elsewhere(const QPointF& point) const
{
    for (std::size_t i = 0; i < picture_.places.size(); ++i) {
        if (picture_.field.places[i].area.contains(point)) {
            return words_of_place(i);
        }
    }
    return {};
}

void Stage::paint_ground(QPainter& painter) const
{
    painter.setFont(sized(font(), picture_.small));
    for (const StageRegion& region : picture_.regions) {
        paint_region(painter, region);
    }
    for (std::size_t i = 0; i < picture_.places.size(); ++i) {
        paint_place(painter, i);
    }
}

void Stage::paint_region(QPainter& painter, const StageRegion& region) const
{
    painter.setPen(QPen(colours().rule, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(region.box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(colours().quiet);
    QRectF title = region.title;
    if (region.area == StageArea::ready && !are_shown_as_joined(*moment())) {
        //: Where the first in the ready queue stands: beside the cores
        const QString head = tr("head") + " " + QChar(0x2192);
        const double width = painter.fontMetrics().horizontalAdvance(head);
        if (title.width() > 3 * width) {
            painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter, head);
            title.setWidth(title.width() - width - 8);
        }
    }
    const QString text = area_title(*moment(), region.area);
    const QString both = with_other_term(text, area_term(*moment(), region.area));
    const QString rule = rule_of(region.area);
    const auto fits = [&](const QString& words) {
        return painter.fontMetrics().horizontalAdvance(words) <= title.width();
    };
    const QStringList ways{both + rule, text + rule, rule.isEmpty() ? both : text};
    const auto way = std::ranges::find_if(ways, fits);
    draw_fitted(painter, title, Qt::AlignLeft | Qt::AlignVCenter, way == ways.end() ? text : *way);
}

/// Behind the title: the machine's rule, unless the policy is hidden.
QString Stage::rule_of(StageArea area) const
{
    const QString rule =
        is_covered(lessons::Hidden::policy) ? QString() : area_rule(*moment(), area);
    return rule.isEmpty() ? rule : QStringLiteral(" · ") + rule;
}

void Stage::paint_place(QPainter& painter, std::size_t index) const
{
    const StagePlace& place = picture_.places[index];
    const TokenPlace& field = picture_.field.places[index];
    if (place.kind != StagePlace::Kind::rest) {
        const bool edged = colours().has_edges();
        painter.setPen(edged ? QPen(colours().rule, 1) : QPen(Qt::NoPen));
        painter.setBrush(colours().surface);
        painter.drawRoundedRect(edged ? field.area.adjusted(0.5, 0.5, -0.5, -0.5) : field.area, 4,
                                4);
    }
    if (place.kind == StagePlace::Kind::core && place.members.empty()) {
        paint_idle(painter, index);
    }
    if (const QString label = place_label(*moment(), place, notes_); !label.isEmpty()) {
        const QRectF& box = picture_.labels[index];
        // No higher than its lane.
        const int low = static_cast<int>(box.height() * 0.9);
        painter.setFont(sized(font(), std::clamp(low, 8, std::max(picture_.small, 8))));
        painter.setPen(colours().quiet);
        draw_fitted(painter, box.adjusted(8, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, label);
        painter.setFont(sized(font(), picture_.small));
    }
    paint_note(painter, index);
    // Between those in service and those that wait for it.
    if (place.serving > 0 && place.serving < place.members.size() && field.shown > place.serving) {
        const Token* last = picture_.field.token_of(place.members[place.serving - 1]);
        const Token* next = picture_.field.token_of(place.members[place.serving]);
        if (last->box.top() == next->box.top()) {
            const double x = std::round((last->box.right() + next->box.left()) / 2) + 0.5;
            painter.setPen(QPen(colours().ink, 1));
            painter.drawLine(QPointF(x, last->box.top() - 3), QPointF(x, last->box.bottom() + 3));
        }
    }
}

void Stage::paint_idle(QPainter& painter, std::size_t index) const
{
    const QRectF& area = picture_.field.places[index].area;
    const QRectF& label = picture_.labels[index];
    const double pad = label.top() - area.top();
    // Where tokens are low the word still has room.
    const double height = std::max(
        label.height(), std::min(painter.fontMetrics().height() + 4.0, area.height() - 2 * pad));
    const QRectF box(area.left() + std::max(label.width(), pad), label.top(),
                     area.width() - std::max(label.width(), pad) - pad, height);
    painter.setPen(QPen(colours().quiet, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QString idle = tr("idle");
    if (painter.fontMetrics().horizontalAdvance(idle) + 4 <= box.width() &&
        painter.fontMetrics().height() <= box.height() + 2) {
        painter.setPen(colours().quiet);
        painter.drawText(box, Qt::AlignCenter, idle);
    }
}

} // namespace procession::ui
