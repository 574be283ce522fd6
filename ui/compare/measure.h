// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/metrics.h"

#include <QString>
#include <optional>
#include <span>
#include <vector>

namespace procession::ui {

/// A measure of a whole run by which runs are compared.
struct Measure {
    const char* key = "";         ///< stable, for settings and tests: "waiting.mean"
    const char* label = "";       ///< translated in context "measure"
    const char* explanation = ""; ///< the same
    std::optional<double> (*value)(const core::Metrics&) = nullptr;
    bool more_is_better = false;
    int decimals = 2;         ///< shown at most
    const char* term = "";    ///< of the glossary: "waiting_time"
    bool of_programs = false; ///< nothing else has it; such measures are the last
};

/// All of them, in the order in which a table lists them.
[[nodiscard]] std::span<const Measure> measures();
/// The one of that key; the first if there is none.
[[nodiscard]] const Measure& find_measure(const QString& key);

/// Label and explanation in the language of the window.
[[nodiscard]] QString measure_label(const Measure& measure);
/// The label in a list of all; where wanted with the other language's term at its first use.
[[nodiscard]] QString measure_title(const Measure& measure);
[[nodiscard]] QString measure_explanation(const Measure& measure);
/// A value as the table shows it; a dash if there is none.
[[nodiscard]] QString measure_text(const Measure& measure, const std::optional<double>& value);

/// Which of `values` are the best by `measure`: all that read the same as the best. None if no two
/// values can be compared, or none is better than another.
[[nodiscard]] std::vector<bool> best_of(const Measure& measure,
                                        std::span<const std::optional<double>> values);

} // namespace procession::ui
