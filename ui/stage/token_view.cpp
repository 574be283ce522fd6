// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/token_view.h"

#include "ui/stage/decisions.h"
#include "ui/stage/stage_words.h"
#include "ui/stage/token_painter.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int frame_milliseconds = 16;
constexpr double fastest_travel = 10; ///< events a second
constexpr double shown_length = 450;  ///< milliseconds that a decision and a way take

} // namespace

TokenView::TokenView(QWidget* parent) : QWidget(parent)
{
    install_spoken_parts();
    setFont(text_font(TextSize::normal));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    frame_timer_.setInterval(frame_milliseconds);
    frame_timer_.setTimerType(Qt::PreciseTimer);
    connect(&frame_timer_, &QTimer::timeout, this,
            [this] { advance(static_cast<double>(since_frame_.restart())); });
}

void TokenView::show_moment(const Moment& moment)
{
    const std::optional<Moment> before = std::exchange(moment_, moment);
    const TokenPicture from = std::exchange(field_, compose(moment));
    const bool near = before && are_neighbours(*before, moment);
    if (near && isVisible()) {
        if (before->t != moment.t || from != field_) {
            start_travel(*before, from);
        }
    } else {
        finish();
    }
    redescribe();
}

void TokenView::start_travel(const Moment& before, const TokenPicture& from)
{
    const std::vector<DrawnToken> drawn_now = travel_ ? travel_->drawn() : drawn_still(from);
    Travel::Plan plan;
    if (before.t < moment_->t) {
        Decisions decisions = decisions_between(before, *moment_);
        plan.chosen = std::move(decisions.chosen);
        plan.candidates = std::move(decisions.candidates);
    }
    plan.moves = motion_ == Motion::smooth && events_per_second_ <= fastest_travel;
    plan.speed = std::max(1.0, events_per_second_ * shown_length / 800);
    const Travel travel(drawn_now, from, field_, std::move(plan));
    if (!travel.under_way()) {
        return finish();
    }
    travel_ = travel;
    if (!frame_timer_.isActive()) {
        since_frame_.start();
        frame_timer_.start();
    }
}

void TokenView::advance(double milliseconds)
{
    if (travel_) {
        travel_->advance(milliseconds);
        if (!travel_->under_way()) {
            finish();
        }
        update();
    }
}

void TokenView::finish()
{
    travel_.reset();
    frame_timer_.stop();
    update();
}

void TokenView::set_palette(const Palette& palette)
{
    palette_ = palette;
    update();
}

void TokenView::set_selected(core::EntityId process)
{
    selected_ = process;
    update();
}

void TokenView::set_motion(Motion motion)
{
    motion_ = motion;
    finish();
}

void TokenView::set_pace(double events_per_second)
{
    events_per_second_ = events_per_second;
}

void TokenView::retranslate()
{
    setFont(text_font(TextSize::normal)); // its size may be another
    setAccessibleName(title());
    recompose();
}

void TokenView::recompose()
{
    finish();
    if (moment_) {
        field_ = compose(*moment_);
        redescribe();
    }
}

/// The content in words, for those who hear the window.
void TokenView::redescribe()
{
    update();
    if (!moment_) {
        return;
    }
    setAccessibleDescription(words(*moment_));
    parts_.clear();
    for (std::size_t i = 0, token = 0; i < field_.places.size(); ++i) {
        parts_.push_back({words_of_place(i), field_.places[i].area, core::no_entity, i,
                          places_can_be_pressed()});
        for (; token < field_.tokens.size() && field_.tokens[token].place == i; ++token) {
            const core::EntityId process = field_.tokens[token].process;
            parts_.push_back({process_lines(*moment_, process).replace('\n', ", "),
                              field_.tokens[token].box, process, i, true});
        }
    }
}

QString TokenView::tip_at(const QPointF& point) const
{
    if (!moment_) {
        return {};
    }
    if (const Token* token = field_.token_at(point)) {
        return process_lines(*moment_, token->process);
    }
    if (const TokenPlace* place = field_.more_at(point); place && !place->more.isEmpty()) {
        const auto hidden = place->members.begin() + static_cast<std::ptrdiff_t>(place->shown);
        return name_list(*moment_, {hidden, place->members.end()});
    }
    return tip_elsewhere(point);
}

std::vector<DrawnToken> TokenView::drawn() const
{
    return travel_ ? travel_->drawn() : drawn_still(field_);
}

void TokenView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint_with(painter, drawn());
    if (moment_ && hasFocus() && !travel_) {
        paint_focus(painter);
    }
}

void TokenView::paint_still(QPainter& painter) const
{
    painter.setFont(font());
    paint_with(painter, drawn_still(field_));
}

void TokenView::paint_with(QPainter& painter, const std::vector<DrawnToken>& tokens) const
{
    painter.fillRect(rect(), palette_.paper);
    if (!moment_) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paint_ground(painter);
    paint_more(painter);
    TokenPainter with(painter, *moment_, palette_, font());
    for (const DrawnToken& token : tokens) {
        with.paint(token, token.process == selected_);
    }
}

void TokenView::paint_more(QPainter& painter) const
{
    QFont small = font();
    for (const TokenPlace& place : field_.places) {
        if (place.shown == place.members.size()) {
            continue;
        }
        const auto hidden = place.members.begin() + static_cast<std::ptrdiff_t>(place.shown);
        const bool selected =
            std::find(hidden, place.members.end(), selected_) != place.members.end();
        painter.setPen(QPen(selected ? palette_.ink : palette_.quiet, selected ? 2 : 1));
        painter.setBrush(palette_.paper);
        painter.drawRoundedRect(place.more.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        const int low = static_cast<int>(place.more.height() * 0.75);
        small.setPixelSize(std::clamp(low, 8, font().pixelSize() * 12 / 14));
        painter.setFont(small);
        painter.setPen(palette_.ink);
        painter.drawText(place.more, Qt::AlignCenter,
                         "+" + QString::number(place.members.size() - place.shown));
    }
}

void TokenView::paint_focus(QPainter& painter) const
{
    const int part = focused_part();
    if (part < 0) {
        return;
    }
    painter.setPen(QPen(palette_.accent, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    const QRectF& box = parts_[static_cast<std::size_t>(part)].box;
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5);
}

} // namespace procession::ui
