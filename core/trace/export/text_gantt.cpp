// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/text_gantt.h"

#include "core/text/display_width.h"
#include "core/trace/export/text_rows.h"
#include "core/trace/export/text_scale.h"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

namespace procession::core {

namespace {

constexpr std::size_t most_process_rows = 40;
constexpr std::size_t most_label_columns = 16;

std::string core_label(std::size_t core)
{
    return fmt::format("core {}", core);
}

/// Columns of the labels on the left.
std::size_t label_columns(const Trace& trace, std::size_t process_rows)
{
    const std::size_t cores = trace.final_state().cores().size();
    std::size_t columns = core_label(cores - 1).size();
    for (std::size_t i = 0; i < process_rows; ++i) {
        columns = std::max(columns, display_width(trace.scenario().processes[i].name));
    }
    return std::min(columns, most_label_columns);
}

std::string legend(std::uint16_t states, const TextStyle& style)
{
    std::string line;
    for (const State state : {State::running, State::ready, State::blocked, State::switching,
                              State::new_, State::suspended_ready, State::suspended_blocked}) {
        if (states >> static_cast<unsigned>(state) & 1u) {
            line += line.empty() ? "" : "   ";
            line += coloured(glyph_of(state, style.unicode), colour_of(state), style.colour);
            line += ' ';
            line += word_of(state);
        }
    }
    return line;
}

} // namespace

void write_text_gantt(std::ostream& out, const Trace& trace, const TextStyle& style)
{
    if (trace.end() == 0) {
        return;
    }
    const std::size_t processes = trace.scenario().processes.size();
    const std::size_t rows = std::min(processes, most_process_rows);
    const std::size_t labels = label_columns(trace, rows);
    const std::size_t room = style.width > labels + 12 ? style.width - labels - 2 : 10;
    const TextScale scale(trace.end(), room);
    const auto line = [&](std::string_view label, std::string_view content) {
        out << padded(label, labels) << ' ' << content << '\n';
    };

    line("t", scale.labels());
    line("", scale.ruler(style.unicode));
    for (std::size_t i = 0; i < trace.final_state().cores().size(); ++i) {
        line(core_label(i), core_row(trace, static_cast<CoreNumber>(i), scale, style));
    }
    std::uint16_t states = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto id = static_cast<EntityId>(i);
        line(trace.scenario().processes[i].name, process_row(trace, id, scale, style, states));
    }
    if (rows < processes) {
        line(style.unicode ? "…" : "...", fmt::format("and {} more processes", processes - rows));
    }
    out << '\n' << std::string(labels + 1, ' ') << legend(states, style) << '\n';
    if (scale.ticks_per_column() > 1) {
        out << std::string(labels + 1, ' ')
            << fmt::format("one column = {} ticks\n", scale.ticks_per_column());
    }
}

} // namespace procession::core
