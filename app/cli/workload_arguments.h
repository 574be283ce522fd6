// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/workload.h"

#include <CLI/CLI.hpp>
#include <string>
#include <utility>

namespace procession::cli {

/// What a random workload is made of, as the command line says it.
struct WorkloadArguments {
    core::WorkloadOptions options;
    std::string arrivals = "uniform";
    std::string lengths = "uniform";
    std::pair<core::Ticks, core::Ticks> cpu{options.cpu_least, options.cpu_most};
    std::pair<core::Ticks, core::Ticks> io{options.io_least, options.io_most};
};

/// --seed, --processes, --span, --cpu, --io, …, --small.
void add_workload(CLI::App& command, WorkloadArguments& arguments);
[[nodiscard]] core::WorkloadOptions options_of(const WorkloadArguments& arguments);

} // namespace procession::cli
