// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/metrics.h"
#include "ui/inspector/metrics_cover.h"
#include "ui/session/moment.h"

#include <QString>
#include <array>
#include <vector>

namespace procession::ui {

/// One measure of the whole machine, as text.
struct TotalMeasure {
    QString label;
    QString value;
};

/// A part of a process's life, in the order in which bars show them.
struct LifePart {
    core::State state = core::State::ready; ///< whose colour and pattern it has
    core::Ticks ticks = 0;
};

/// How one process has spent its time up to a moment.
struct ProcessBar {
    core::EntityId process = core::no_entity;
    std::vector<LifePart> parts; ///< none of 0 ticks
    core::Ticks total = 0;
    bool ended = false;
};

/// The measures at a moment, ready to be shown: nothing of them lies after it.
struct MetricsFacts {
    core::Metrics metrics;
    bool whole = false;    ///< the run has ended at this moment
    std::size_t ended = 0; ///< processes
    std::vector<TotalMeasure> totals;
    std::vector<ProcessBar> bars; ///< of those that have arrived, as listed
    core::Ticks longest = 0;      ///< of the bars

    [[nodiscard]] static MetricsFacts of(const Moment& moment);
};

/// Columns of the table of processes, the most wanted first.
enum class MetricsColumn : std::uint8_t { waiting, turnaround, response, weighted, cpu, finish };
inline constexpr std::size_t metrics_columns = 6;

[[nodiscard]] QString metrics_header(MetricsColumn column);
[[nodiscard]] QString metrics_cell(const Moment& moment, const core::ProcessMetrics& process,
                                   MetricsColumn column);
/// What a part of a bar is called: "waiting".
[[nodiscard]] QString life_part_name(core::State state);

/// Everything in words, for those who hear the window; but nothing that is covered.
[[nodiscard]] QString metrics_words(const Moment& moment, const MetricsFacts& facts,
                                    const MetricsCover& cover = {});
/// One value with its name, or that it is covered.
[[nodiscard]] QString metrics_cell_words(const Moment& moment, const MetricsFacts& facts,
                                         const MetricsCell& cell, const MetricsCover& cover);
[[nodiscard]] QString metrics_heading(const Moment& moment, const MetricsFacts& facts);
/// How many have ended.
[[nodiscard]] QString metrics_subheading(const Moment& moment, const MetricsFacts& facts);

} // namespace procession::ui
