// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace procession::lessons {

/// Who has each core in each tick: names by tick, by core; empty = idle.
using Chart = std::vector<std::vector<std::string>>;

/// The cells of a table that were filled in, as "A.waiting" and "average.waiting".
using Cells = std::map<std::string, double, std::less<>>;

/// A filled table, and the chart from which it was reckoned if there is one.
struct TableAnswer {
    Cells cells;
    Chart chart;
    friend bool operator==(const TableAnswer&, const TableAnswer&) = default;
};

/// What a student answered; which one goes with the form of the question:
/// choice and choices: options by index; number; order: items by index, first to
/// last; click: "process:A", "place:ready"; predict: index of an option; fill: the
/// line; schedule: a chart; table.
struct ChosenOptions {
    std::set<std::size_t> options;
    friend bool operator==(const ChosenOptions&, const ChosenOptions&) = default;
};
struct Ordering {
    std::vector<std::size_t> items;
    friend bool operator==(const Ordering&, const Ordering&) = default;
};
using LessonAnswer =
    std::variant<std::monostate, ChosenOptions, double, Ordering, std::string, Chart, TableAnswer>;

/// As JSON, for the notebook; reading gives nothing for what is not an answer.
[[nodiscard]] std::string to_json(const LessonAnswer& answer);
[[nodiscard]] std::optional<LessonAnswer> answer_from_json(std::string_view json);

} // namespace procession::lessons
