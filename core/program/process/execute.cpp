// SPDX-License-Identifier: GPL-3.0-or-later
// Going over to another program.
#include "core/program/process/data.h"
#include "core/program/process/program_task.h"
#include "core/program/values/str.h"

#include <utility>

namespace procession::core::program {

namespace {

constexpr std::int64_t python = 0;

/// Why the interpreter cannot even read the program.
std::string cannot_open(const std::string& file)
{
    return "python3: can't open file '/home/student/" + file +
           "': [Errno 2] No such file or directory\n";
}

} // namespace

/// `what`: the arguments of the system call `execute`.
std::unique_ptr<Task> ProgramTask::execute(const Datum& what) const
{
    const Data& asked = std::get<Data>(what.value);
    const std::string& file = asked.at(1).bytes();
    const ProgramSet& set = *space_->set;
    auto next = std::unique_ptr<ProgramTask>(
        new ProgramTask(std::make_shared<AddressSpace>(space_->set, file)));
    next->behave_as(*this);
    next->history_ = fingerprint();
    next->history_.add(what);
    next->space_->origin = fingerprint({this}).add(what); // new memory, nobody else's
    Heap& heap = *next->space_->heap;
    if (asked.at(0).integer() == python) {
        ProgramSet::Entry entry;
        if (!asked.at(2).is_none()) {
            entry = compile_program(file, asked.at(2).bytes(), set.statement_ticks);
        } else if (const auto known = set.programs.find(file); known != set.programs.end()) {
            entry = known->second;
        } else {
            entry.fault = cannot_open(file);
            entry.is_outside_subset = true; // the interpreter ends with 2 then, too
        }
        if (!entry.program) {
            next->to_say_ = entry.fault;
            next->exit_code_ = entry.is_outside_subset ? 2 : 1;
            next->phase_ = Phase::over;
            return next;
        }
        heap.offer("__main__", entry.program);
    }
    const Ref arguments[] = {
        value_of(heap, asked.at(0), Strings::text), value_of(heap, asked.at(1), Strings::text),
        value_of(heap, asked.at(3), Strings::text), value_of(heap, asked.at(4), Strings::text)};
    const Value values[] = {arguments[0], arguments[1], arguments[2], arguments[3]};
    next->thread_ = Thread::for_library_call(heap, "_executed", "begin", values);
    return next;
}

} // namespace procession::core::program
