// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/memory.h"

#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <new>
#include <vector>

namespace procession::cli {

namespace {

int run(int count, char** arguments)
{
    CLI::App app("Runs scenarios of processes under a scheduler and tells what came of it.",
                 "procession-cli");
    app.set_version_flag("--version", "procession-cli " PROCESSION_VERSION);
    app.require_subcommand(1);
    app.footer("Exit status: 0 done; 2 wrong usage or invalid input; 3 deadlock; 4 a limit or "
               "`until` was reached.\n`procession-cli COMMAND --help` tells more.");
    const std::vector<Command> commands{add_run(app),      add_exec(app),    add_compare(app),
                                        add_check(app),    add_explore(app), add_convert(app),
                                        add_generate(app), add_find(app)};
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        const bool asked_for_help = app.exit(error) == 0;
        return static_cast<int>(asked_for_help ? ExitStatus::done : ExitStatus::refused);
    }
    const auto chosen = std::find_if(commands.begin(), commands.end(),
                                     [](const Command& command) { return command.app->parsed(); });
    return static_cast<int>(chosen->action());
}

} // namespace

} // namespace procession::cli

/// The one boundary for what nobody foresaw: say it, leave everything as it was.
int main(int count, char** arguments)
{
    using namespace procession::cli;
    keep_freed_memory();
    try {
        return run(count, arguments);
    } catch (const std::bad_alloc&) {
        complain("out of memory");
    } catch (const std::exception& error) {
        complain(fmt::format("internal failure, please report it: {}", error.what()));
    }
    return static_cast<int>(ExitStatus::failed);
}
