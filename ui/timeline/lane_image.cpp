// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/lane_image.h"

#include <array>

namespace procession::ui {

namespace {

using core::State;

constexpr QRgb nothing = 0;

bool holds(const core::Summary& column, State state)
{
    return (column.states >> static_cast<unsigned>(state) & 1U) != 0;
}

QRgb colour_of(State state, const Palette& palette)
{
    if (state == State::unborn) {
        return nothing;
    }
    const StateLook& look = palette.look(state);
    return (look.fill.isValid() ? look.fill : palette.paper).rgba();
}

/// The state of a column that tells most, longest or not.
State most_telling(const core::Summary& column)
{
    for (const State state :
         {State::running, State::blocked, State::suspended_blocked, State::suspended_ready,
          State::switching, State::ready, State::new_, State::terminated}) {
        if (holds(column, state)) {
            return state;
        }
    }
    return State::unborn;
}

struct Column {
    QRgb body = nothing;
    QRgb also = nothing;
};

Column process_column(const core::Summary& column, const Palette& palette)
{
    const QRgb body = colour_of(column.longest, palette);
    const State telling = most_telling(column);
    return {body, telling == State::unborn ? nothing : colour_of(telling, palette)};
}

Column core_column(const core::Summary& column, const core::Scenario& scenario,
                   const Palette& palette)
{
    const QRgb who = column.process == core::no_entity
                         ? nothing
                         : palette.identity(scenario, column.process).fill.rgba();
    const QRgb switching = colour_of(State::switching, palette);
    return {column.longest == State::unborn      ? nothing
            : column.longest == State::switching ? switching
                                                 : who,
            holds(column, State::switching) ? switching : who};
}

} // namespace

QImage lane_image(std::span<const core::Summary> columns, Lane::Kind kind,
                  const core::Scenario& scenario, const Palette& palette)
{
    QImage image(static_cast<int>(columns.size()), lane_rows, QImage::Format_ARGB32);
    auto* edge = reinterpret_cast<QRgb*>(image.scanLine(edge_row));
    auto* body = reinterpret_cast<QRgb*>(image.scanLine(body_row));
    auto* also = reinterpret_cast<QRgb*>(image.scanLine(also_row));
    const QRgb ink = palette.ink.rgba();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Column column = kind == Lane::Kind::process
                                  ? process_column(columns[i], palette)
                                  : core_column(columns[i], scenario, palette);
        body[i] = column.body;
        also[i] = column.also;
        edge[i] = column.body != nothing || column.also != nothing ? ink : nothing;
    }
    return image;
}

} // namespace procession::ui
