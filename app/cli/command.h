// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_status.h"

#include <CLI/CLI.hpp>
#include <functional>

namespace procession::cli {

/// What a subcommand does once its arguments are read.
using Action = std::function<ExitStatus()>;

/// Each adds one subcommand to `app` and returns what it does. The action owns
/// the variables that the arguments are read into.
struct Command {
    const CLI::App* app = nullptr; ///< owned by the application
    Action action;
};
[[nodiscard]] Command add_run(CLI::App& app);
[[nodiscard]] Command add_compare(CLI::App& app);
[[nodiscard]] Command add_check(CLI::App& app);
[[nodiscard]] Command add_exec(CLI::App& app);
[[nodiscard]] Command add_convert(CLI::App& app);
[[nodiscard]] Command add_explore(CLI::App& app);
[[nodiscard]] Command add_find(CLI::App& app);
[[nodiscard]] Command add_generate(CLI::App& app);

} // namespace procession::cli
