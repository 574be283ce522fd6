// SPDX-License-Identifier: GPL-3.0-or-later
// Stopping before what other threads of the process may notice.
#include "core/program/code/program.h"
#include "core/program/vm/accesses.h"
#include "core/program/vm/interpreter.h"

#include <algorithm>
#include <array>

namespace procession::core::program {

namespace {

/// What threads wait for one another with: everything that it does for itself stands with a system
/// call of its own, between which nobody could tell where it is.
constexpr std::array<std::string_view, 4> waiting_modules{"<_thread>", "<queue>", "<threading>",
                                                          "<threading.sync>"};
constexpr std::array<std::string_view, 17> waiting_functions{
    "__enter__", "__exit__", "acquire",    "clear", "get",        "get_nowait",
    "join",      "notify",   "notify_all", "put",   "put_nowait", "release",
    "set",       "start",    "task_done",  "wait",  "wait_for"};

bool is_among(std::string_view name, std::span<const std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    return (a ^ (b >> 3)) * 0x9E3779B97F4A7C15U + b;
}

} // namespace

/// Whether somebody is to be asked before this instruction is run. In the program itself each
/// instruction is one thing that others may notice or not; in the library, whose lines cost no
/// time, all of them up to the next system call are one.
bool Interpreter::is_to_ask(const Instruction& instruction)
{
    const auto here = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(&instruction));
    if (code().program->is_hidden) {
        const bool leaves_out = limits_.contention == nullptr || limits_.contention->leaves_out();
        if (!thread_.in_library && !(leaves_out && is_waiting_for_others())) {
            const Frame* const caller = innermost_of_program();
            thread_.place =
                mixed(here, caller == nullptr ? 0 : reinterpret_cast<std::uintptr_t>(caller->next));
            if (!std::exchange(thread_.is_permitted, false)) {
                return true;
            }
        }
        thread_.in_library = true;
        note(thread_.place, instruction);
        return false;
    }
    thread_.in_library = false;
    const Accesses found = AccessFinder(heap_, thread_).find(instruction);
    if (found.empty()) {
        return false;
    }
    thread_.place = here;
    note(here, instruction);
    return !std::exchange(thread_.is_permitted, false);
}

/// The call with which the program has gone into the library; 0 where a thread begins and ends.
std::size_t Interpreter::first_of_library() const
{
    std::size_t called = thread_.frames.size();
    while (called > 0 && thread_.frames[called - 1].instance->code->program->is_hidden) {
        --called;
    }
    return called;
}

/// Whether that is something with which threads wait for one another.
bool Interpreter::is_waiting_for_others() const
{
    const std::size_t called = first_of_library();
    if (called == 0 || called == thread_.frames.size()) {
        return false;
    }
    const Code& function = *thread_.frames[called].instance->code;
    return is_among(function.program->file_name, waiting_modules) &&
           is_among(function.name, waiting_functions);
}

void Interpreter::note(std::uint64_t place, const Instruction& instruction)
{
    if (limits_.contention == nullptr) {
        return;
    }
    const bool for_itself = first_of_library() == 0 || is_waiting_for_others();
    const Accesses found = AccessFinder(heap_, thread_).find(instruction);
    for (const Access& access : found.all) {
        limits_.contention->note(place, thread_.ident, access, for_itself);
    }
    if (found.anything) {
        limits_.contention->note_anything();
    }
}

} // namespace procession::core::program
