// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_measures.h"

#include <QFontMetricsF>
#include <QString>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr std::size_t names_measured = 200; ///< enough to find the width, however many there are

double even(double pixels)
{
    return 2 * std::round(pixels / 2);
}

/// The longest name of those that have arrived, in steps, so that it seldom changes.
double name_width(const Moment& moment, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const auto& specs = moment.trace.scenario().processes;
    double widest = 0;
    for (std::size_t i = 0; i < std::min(specs.size(), names_measured); ++i) {
        const auto id = static_cast<core::EntityId>(i);
        if (moment.state->process(id).state != core::State::unborn) {
            const QString name = QString::fromStdString(specs[i].name);
            widest = std::max(widest, metrics.horizontalAdvance(name));
        }
    }
    return widest;
}

} // namespace

StageMeasures StageMeasures::of(const Moment& moment, const QSizeF& size, const QFont& font)
{
    StageMeasures measures;
    const double text = font.pixelSize();
    measures.text_ = text;
    measures.name_width_ = name_width(moment, font);
    measures.small_font = font;
    measures.margin = size.width() >= 1000 && size.height() >= 320 ? 16 : 8;
    measures.pad = size.height() < 240 ? 4 : 8;
    // In large texts a title takes less of a low stage than what it stands over.
    const double small = std::min(std::round(text * 12 / 14), std::max(size.height() / 8, 12.0));
    measures.small_font.setPixelSize(static_cast<int>(small));
    measures.title = even(small * 4 / 3);
    measures.least_token = even(text * 12 / 14);
    const double by_height = std::clamp(24 + (size.height() - 240) / 24, 20.0, 40.0);
    measures.set_token_height(
        std::min(even(std::max(by_height, text * 1.6)), even(size.height() / 4)));
    return measures;
}

void StageMeasures::set_token_height(double height)
{
    token_height = height;
    const double scale = height / 24;
    const double wide = name_width_ * std::max(scale * 14 / text_, 1.0) + 20;
    token_width = std::clamp(16 * std::ceil(wide / 16), 48 * scale, 144 * scale);
    strip_height = 2 * pad + title + 4 + strip_token();
}

double StageMeasures::least_width_at(double height) const
{
    return std::max(std::round(token_width * height / token_height), 20.0);
}

double StageMeasures::width_at(double height) const
{
    constexpr double around = 20; // the name
    const double name = std::ceil(name_width_ * letters_at(height, text_) / text_ + around);
    return std::max(least_width_at(height), std::min(name, token_width));
}

double StageMeasures::strip_token() const
{
    return even(std::max(token_height * 0.75, 16.0));
}

double letters_at(double height, double usual)
{
    const double low = std::max(height * 0.8, std::min(least_letters(usual), height * 0.92));
    return std::max(height * 14 / 24, std::min(usual, low));
}

double least_letters(double usual)
{
    return std::round(usual * 11 / 14);
}

LaneStack LaneStack::exactly(std::size_t wanted, double height, double token, bool dense)
{
    LaneStack stack;
    stack.dense = dense;
    stack.token = std::min(token, height);
    stack.lane_gap = dense ? 3 : token >= 20 ? 8 : 4;
    const double around = dense ? 2 : token >= 20 ? 8 : 4;
    const double least = stack.token + around + stack.lane_gap;
    const double fitting = std::max(std::floor((height + stack.lane_gap) / least), 1.0);
    stack.rows = static_cast<std::size_t>(fitting);
    stack.row = std::floor((height + stack.lane_gap) / fitting);
    stack.lanes = std::min(wanted, stack.rows);
    return stack;
}

LaneStack LaneStack::fit(std::size_t wanted, double height, double token, double least)
{
    constexpr double roomy = 20; // below it rather less between lanes
    LaneStack stack = exactly(wanted, height, token);
    for (double low = token - 2; stack.lanes < wanted && low >= std::max(roomy, least); low -= 2) {
        stack = exactly(wanted, height, low);
    }
    for (double low = token; stack.lanes < wanted && low >= least; --low) {
        stack = exactly(wanted, height, low, true);
    }
    return stack;
}

} // namespace procession::ui
