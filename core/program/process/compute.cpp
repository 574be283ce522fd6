// SPDX-License-Identifier: GPL-3.0-or-later
// Computing something among a program's variables, in a copy of its address space.
#include "core/program/process/data.h"
#include "core/program/process/program_task.h"
#include "core/program/values/dict.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/str.h"

#include <algorithm>

namespace procession::core::program {
namespace {

/// More is not worth an answer.
constexpr std::uint64_t most_instructions = 10'000'000;

Ref dict_of(Heap& heap, const Data& pairs)
{
    Owned<Dict> dict = heap.make<Dict>();
    for (const Datum& pair : pairs) {
        const Data& both = std::get<Data>(pair.value);
        dict->set(heap, both.at(0).bytes(), value_of(heap, both.at(1), Strings::text));
    }
    return Ref(std::move(dict));
}

void give(Heap& heap, Dict& names, const Given& given)
{
    for (const auto& [name, datum] : given) {
        if (names.get(name).is_unbound()) {
            const auto* const pairs = std::get_if<Data>(&datum.value);
            names.set(heap, name,
                      pairs != nullptr ? dict_of(heap, *pairs)
                                       : value_of(heap, datum, Strings::text));
        }
    }
}

/// The last line of a traceback.
std::string last_line(std::string text)
{
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    const std::size_t line = text.find_last_of('\n');
    return line == std::string::npos ? text : text.substr(line + 1);
}

} // namespace

Computed
ProgramTask::compute(const std::shared_ptr<const Program>& what, const Given& given,
                     const std::function<std::optional<Datum>(const core::SystemCall&)>& ask) const
{
    const std::unique_ptr<Heap> copy = space_->heap->clone();
    Heap& heap = *copy;
    heap.grant_beyond_limit();
    Dict& modules = heap.modules();
    const Value main = modules.get("__main__");
    if (!is<Module>(main)) {
        return {1, "?"};
    }
    give(heap, *as<Module>(main).attributes, given);
    Thread thread = Thread::for_more(heap, what, as<Module>(main));
    RunLimits limits;
    limits.instructions = most_instructions;
    while (true) {
        const program::Stop stop = program::run(heap, thread, limits);
        if (stop.of == program::Stop::Of::system_call) {
            const core::SystemCall call{static_cast<SystemCallCode>(stop.call),
                                        data_of(stop.arguments)};
            const std::optional<Datum> answer = ask(call);
            if (!answer) {
                return {1, std::string(core::name_of(call.code))};
            }
            thread.complete(heap, value_of(heap, *answer, Strings::bytes));
            continue;
        }
        if (stop.of != program::Stop::Of::failed && stop.of != program::Stop::Of::ended) {
            return {1, "?"};
        }
        const ProgramEnd end = program_end(heap, stop);
        return {end.exit_code, last_line(end.error_text)};
    }
}

} // namespace procession::core::program
