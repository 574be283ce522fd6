// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/text_rows.h"

#include "core/text/display_width.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace procession::core {

namespace {

/// Twelve hues of the terminal's 256, light enough for black text.
constexpr std::array identities{74, 215, 114, 180, 139, 109, 221, 173, 150, 110, 175, 186};

/// What a core's row shows in a column.
struct Column {
    enum class Kind : std::uint8_t { idle, process, switching, many };
    Kind kind = Kind::idle;
    EntityId process = no_entity;
    friend bool operator==(const Column&, const Column&) = default;
};

std::vector<Column> columns_of(const Trace& trace, CoreNumber core, const TextScale& scale)
{
    const std::size_t count = scale.columns() / scale.columns_per_tick();
    const Ticks width = scale.ticks_per_column();
    std::vector<Summary> summaries(count);
    trace.lanes().summarise_core(core, 0, static_cast<Ticks>(count) * width, summaries);
    std::vector<Column> columns;
    for (std::size_t i = 0; i < count; ++i) {
        const Ticks from = static_cast<Ticks>(i) * width;
        Column column;
        if (width > 1 && trace.lanes().count_core(core, from, from + width) > 2) {
            column.kind = Column::Kind::many;
        } else if (summaries[i].longest == State::switching) {
            column = {Column::Kind::switching, summaries[i].process};
        } else if (summaries[i].longest == State::running) {
            column = {Column::Kind::process, summaries[i].process};
        }
        columns.insert(columns.end(), scale.columns_per_tick(), column);
    }
    return columns;
}

/// One stretch of equal columns, as text of just that width.
std::vector<std::string> stretch(const Trace& trace, const Column& column, std::size_t length,
                                 const TextStyle& style)
{
    const auto glyph = [&style](const char* unicode, const char* ascii) {
        return std::string(style.unicode ? unicode : ascii);
    };
    if (column.kind == Column::Kind::many || column.kind == Column::Kind::switching) {
        const bool many = column.kind == Column::Kind::many;
        return std::vector<std::string>(length, many ? glyph("▒", "%") : glyph("┃", "!"));
    }
    std::vector<std::string> cells(length,
                                   column.kind == Column::Kind::idle ? " " : glyph("━", "="));
    cells[0] = glyph("│", "|");
    if (column.kind == Column::Kind::idle) {
        return cells;
    }
    const std::string& name = trace.scenario().processes[column.process].name;
    if (length == 1) {
        const std::string_view first = cut_to_width(name, 1);
        cells[0] = first.empty() ? cells[0] : std::string(first);
        return cells;
    }
    // The name stands in the first cell behind the bar line; cells that it covers are empty.
    const std::string_view label = cut_to_width(name, length - 1);
    const std::size_t covered = display_width(label);
    for (std::size_t i = 1; i <= covered; ++i) {
        cells[i] = i == 1 ? std::string(label) : std::string();
    }
    return cells;
}

/// Marks the ends of quanta inside a bar, where it shows nothing but its line.
void mark_quanta(const Trace& trace, EntityId process, std::size_t begin,
                 std::vector<std::string>& cells, const TextScale& scale, const TextStyle& style)
{
    const auto time_of = [&scale](std::size_t column) {
        return static_cast<Ticks>(column / scale.columns_per_tick()) * scale.ticks_per_column();
    };
    std::vector<Ticks> ends;
    if (!trace.lanes().quantum_ends(process, time_of(begin), time_of(begin + cells.size()),
                                    cells.size(), ends)) {
        return;
    }
    const std::string line = style.unicode ? "━" : "=";
    for (const Ticks end : ends) {
        const std::size_t column = scale.column(end);
        if (column > begin && column < begin + cells.size() && cells[column - begin] == line) {
            cells[column - begin] = style.unicode ? "┿" : "+";
        }
    }
}

} // namespace

std::string_view glyph_of(State state, bool unicode)
{
    switch (state) {
    case State::running:
        return unicode ? "█" : "#";
    case State::ready:
        return unicode ? "╱" : "-";
    case State::blocked:
        return unicode ? "·" : ".";
    case State::switching:
        return unicode ? "┃" : "!";
    case State::new_:
        return unicode ? "○" : "o";
    case State::suspended_ready:
        return unicode ? "╳" : "x";
    case State::suspended_blocked:
        return unicode ? "×" : "X";
    case State::unborn:
    case State::terminated:
        break;
    }
    return " ";
}

std::string_view word_of(State state)
{
    switch (state) {
    case State::running:
        return "running";
    case State::ready:
        return "ready";
    case State::blocked:
        return "blocked";
    case State::switching:
        return "switching";
    case State::new_:
        return "new";
    case State::suspended_ready:
        return "suspended ready";
    case State::suspended_blocked:
        return "suspended blocked";
    case State::terminated:
        return "terminated";
    case State::unborn:
        break;
    }
    return "";
}

int colour_of(State state)
{
    switch (state) {
    case State::running:
        return 36;
    case State::ready:
        return 74;
    case State::blocked:
        return 166;
    case State::switching:
        return 245;
    case State::suspended_ready:
    case State::suspended_blocked:
        return 220;
    default:
        return -1;
    }
}

std::string coloured(std::string_view text, int colour, bool wanted)
{
    return wanted && colour >= 0 ? fmt::format("\x1b[38;5;{}m{}\x1b[0m", colour, text)
                                 : std::string(text);
}

std::string core_row(const Trace& trace, CoreNumber core, const TextScale& scale,
                     const TextStyle& style)
{
    const std::vector<Column> columns = columns_of(trace, core, scale);
    std::string row;
    for (std::size_t begin = 0; begin < columns.size();) {
        const auto end =
            std::find_if(columns.begin() + static_cast<std::ptrdiff_t>(begin), columns.end(),
                         [&](const Column& column) { return column != columns[begin]; });
        const auto length = static_cast<std::size_t>(end - columns.begin()) - begin;
        std::vector<std::string> cells = stretch(trace, columns[begin], length, style);
        const bool process = columns[begin].kind == Column::Kind::process;
        if (process) {
            mark_quanta(trace, columns[begin].process, begin, cells, scale, style);
        }
        const std::string text = fmt::format("{}", fmt::join(cells, ""));
        row += style.colour && process
                   ? fmt::format("\x1b[48;5;{}m\x1b[30m{}\x1b[0m",
                                 identities[columns[begin].process % identities.size()], text)
                   : text;
        begin += length;
    }
    return row + (style.unicode ? "│" : "|");
}

std::string process_row(const Trace& trace, EntityId process, const TextScale& scale,
                        const TextStyle& style, std::uint16_t& states)
{
    const std::size_t count = scale.columns() / scale.columns_per_tick();
    std::vector<Summary> summaries(count);
    trace.lanes().summarise_process(
        process, 0, static_cast<Ticks>(count) * scale.ticks_per_column(), summaries);
    std::string row;
    for (std::size_t begin = 0; begin < count;) {
        const State state = summaries[begin].longest;
        std::size_t end = begin;
        std::string text;
        for (; end < count && summaries[end].longest == state; ++end) {
            for (std::size_t i = 0; i < scale.columns_per_tick(); ++i) {
                text += glyph_of(state, style.unicode);
            }
        }
        states = static_cast<std::uint16_t>(states | 1u << static_cast<unsigned>(state));
        row += coloured(text, colour_of(state), style.colour);
        begin = end;
    }
    row.erase(row.find_last_not_of(' ') + 1);
    return row;
}

} // namespace procession::core
