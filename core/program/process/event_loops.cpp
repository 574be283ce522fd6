// SPDX-License-Identifier: GPL-3.0-or-later
// Reads library/modules/asyncio__*.py: names of attributes here are those there.
#include "core/program/process/event_loops.h"

#include "core/program/code/program.h"
#include "core/program/values/class.h"
#include "core/program/values/dict.h"
#include "core/program/values/instance.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/number.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"

#include <algorithm>
#include <string_view>

namespace procession::core::program {
namespace {

std::string_view text_or(Value value, std::string_view otherwise)
{
    return is<Str>(value) ? text_of(value) : otherwise;
}

/// An attribute of an instance or else of its class; unbound if there is none.
Value attribute_of(Value object, std::string_view name)
{
    Instance* const instance = try_as<Instance>(object);
    if (instance == nullptr) {
        return {};
    }
    const Class& cls = *instance->cls;
    if (instance->dict != nullptr) {
        if (const Value own = instance->dict->get(name); !own.is_unbound()) {
            return own;
        }
    }
    for (std::uint32_t i = 0; i < instance->count; ++i) {
        if (text_or(cls.keys.begin()[i], "") == name) {
            return instance->slots()[i];
        }
    }
    for (const Class* const one : cls.mro) {
        if (const Value found = one->attributes->get(name); !found.is_unbound()) {
            return found;
        }
    }
    return {};
}

std::string name_of_function(Value callback)
{
    if (const BoundMethod* const method = try_as<BoundMethod>(callback)) {
        return name_of_function(method->function);
    }
    if (const Function* const function = try_as<Function>(callback)) {
        return std::string(text_or(function->qualname, "?"));
    }
    if (const Native* const native = try_as<Native>(callback)) {
        return std::string(text_or(native->name, "?"));
    }
    const Instance* const instance = try_as<Instance>(callback);
    return instance == nullptr ? "?" : std::string(text_or(instance->cls->name, "?"));
}

bool is_cancelled(Value handle)
{
    return attribute_of(handle, "_cancelled") == Value::boolean(true);
}

/// A task as the loop calls it: by its step, or by what it has left with a future.
Value task_of_callback(Value callback)
{
    if (const BoundMethod* const method = try_as<BoundMethod>(callback)) {
        return attribute_of(method->self, "_coro").is_unbound() ? Value() : method->self;
    }
    return attribute_of(callback, "_task");
}

class LoopReader {
public:
    LoopReader(Value loop, const Thread& thread, Value running)
        : loop_(loop), thread_(thread), running_(running)
    {
    }

    EventLoopAt read()
    {
        EventLoopAt at;
        read_handles();
        const Dict* const tasks = try_as<Dict>(attribute_of(loop_, "_tasks"));
        for (std::size_t i = 0; tasks != nullptr && i < tasks->table.places(); ++i) {
            if (const Value task = tasks->table.at(i).key; !task.is_unbound()) {
                tasks_.push_back(task);
            }
        }
        for (const Value task : tasks_) {
            at.tasks.push_back(task_at(task));
        }
        for (const Value handle : ready_) {
            at.ready.push_back(name_of_call(attribute_of(handle, "_callback")));
        }
        for (const Timer& timer : timers_) {
            at.timers.push_back({timer.when, name_of_timer(timer.handle)});
        }
        return at;
    }

private:
    struct Timer {
        double when = 0;
        std::int64_t number = 0;
        Value handle;
    };

    void read_handles()
    {
        if (const List* const round = try_as<List>(attribute_of(loop_, "_round"))) {
            ready_.assign(round->items.begin(), round->items.end());
            std::reverse(ready_.begin(), ready_.end());
        }
        if (const List* const next = try_as<List>(attribute_of(loop_, "_ready"))) {
            ready_.insert(ready_.end(), next->items.begin(), next->items.end());
        }
        std::erase_if(ready_, is_cancelled);
        const List* const scheduled = try_as<List>(attribute_of(loop_, "_scheduled"));
        for (std::size_t i = 0; scheduled != nullptr && i < scheduled->items.size(); ++i) {
            const Tuple* const entry = try_as<Tuple>(scheduled->items[i]);
            if (entry != nullptr && entry->size == 3 && !is_cancelled((*entry)[2])) {
                timers_.push_back({float_of((*entry)[0]).value_or(0),
                                   small_of((*entry)[1]).value_or(0), (*entry)[2]});
            }
        }
        std::sort(timers_.begin(), timers_.end(), [](const Timer& one, const Timer& other) {
            return one.when != other.when ? one.when < other.when : one.number < other.number;
        });
    }

    [[nodiscard]] static std::string name_of_task(Value task)
    {
        return std::string(text_or(attribute_of(task, "_name"), "?"));
    }

    [[nodiscard]] static std::string name_of_call(Value callback)
    {
        const Value task = task_of_callback(callback);
        return task.is_unbound() || task.is_none() ? name_of_function(callback)
                                                   : name_of_task(task);
    }

    [[nodiscard]] static bool is_for(const Timer& timer, Value future)
    {
        const Tuple* const args = try_as<Tuple>(attribute_of(timer.handle, "_args"));
        return args != nullptr && args->size > 0 && (*args)[0] == future;
    }

    /// A timer belongs to the task whose future it completes, or that it will cancel.
    [[nodiscard]] std::string name_of_timer(Value handle) const
    {
        const Timer timer{0, 0, handle};
        for (const Value task : tasks_) {
            const Value future = attribute_of(task, "_fut_waiter");
            if (is<Instance>(future) && is_for(timer, future)) {
                return name_of_task(task);
            }
        }
        const Value callback = attribute_of(handle, "_callback");
        if (const BoundMethod* const method = try_as<BoundMethod>(callback)) {
            const Value task = attribute_of(method->self, "_task"); // of a Timeout
            if (is<Instance>(task)) {
                return name_of_task(task);
            }
        }
        return name_of_call(callback);
    }

    [[nodiscard]] bool is_ready(Value task) const
    {
        return std::any_of(ready_.begin(), ready_.end(), [&](Value handle) {
            return task_of_callback(attribute_of(handle, "_callback")) == task;
        });
    }

    [[nodiscard]] CoroutineTaskAt task_at(Value task) const
    {
        using State = CoroutineTaskAt::State;
        CoroutineTaskAt at;
        at.name = name_of_task(task);
        const bool is_running = task == running_;
        const std::string_view innermost = stand(task, at, is_running);
        const Value future = attribute_of(task, "_fut_waiter");
        if (is_running) {
            at.state = State::running;
            return at;
        }
        if (is_ready(task) || !is<Instance>(future)) {
            at.state = State::ready;
            return at;
        }
        at.state = innermost == "sleep" ? State::sleeping : State::waiting;
        at.waits_for = awaited(future, innermost);
        for (const Timer& timer : timers_) {
            if (!at.until && is_for(timer, future)) {
                at.until = timer.when;
            }
        }
        return at;
    }

    [[nodiscard]] static std::string awaited(Value future, std::string_view innermost)
    {
        if (const Value name = attribute_of(future, "_name"); is<Str>(name)) {
            return std::string(text_of(name));
        }
        if (const List* const children = try_as<List>(attribute_of(future, "_children"))) {
            std::string names;
            for (const Value child : children->items) {
                names += (names.empty() ? "" : ", ") + name_of_task(child);
            }
            return names;
        }
        return innermost.empty() ? "Future" : std::string(innermost);
    }

    /// Goes down from a task's coroutine to what it awaits in the end: where the program stands in
    /// it, and the first of the library's coroutines with a public name that it waits in, if any.
    std::string_view stand(Value task, CoroutineTaskAt& at, bool is_running) const
    {
        std::string_view library;
        Value now = attribute_of(task, "_coro");
        if (const Generator* const first = try_as<Generator>(now)) {
            at.coroutine = text_or(first->function->qualname, "?");
        }
        while (const Generator* const coroutine = try_as<Generator>(now)) {
            const Code& code = coroutine->function->code();
            const bool waits = coroutine->state == Generator::State::suspended;
            if (!code.program->is_hidden) {
                at.program = code.program->file_name;
                at.line = waits ? code.lines[coroutine->instruction] : code.first_line;
                library = {};
            } else if (coroutine->is_coroutine() && library.empty() &&
                       !code.name.starts_with('_')) {
                library = text_or(coroutine->function->qualname, "");
            }
            const Instruction& next = code.instructions[coroutine->instruction];
            now = waits && next.op == Op::delegate ? coroutine->registers[next.b] : Value();
        }
        if (is_running) {
            for (const FrameView& frame : thread_.call_stack()) {
                if (!frame.is_hidden) {
                    at.program = frame.file;
                    at.line = frame.line;
                }
            }
        }
        return library;
    }

    Value loop_;
    const Thread& thread_;
    Value running_;
    std::vector<Value> tasks_;
    std::vector<Value> ready_;
    std::vector<Timer> timers_;
};

Value in_dict(Value dict, Value key)
{
    const Dict* const names = try_as<Dict>(dict);
    for (std::size_t i = 0; names != nullptr && i < names->table.places(); ++i) {
        if (names->table.at(i).key == key) {
            return names->table.at(i).value;
        }
    }
    return {};
}

} // namespace

std::vector<EventLoopAt> event_loops_of(Heap& heap, const Thread& thread)
{
    std::vector<EventLoopAt> loops;
    const Module* const events = try_as<Module>(heap.modules().get("asyncio.events"));
    if (events == nullptr) {
        return loops;
    }
    const Dict* const running = try_as<Dict>(events->attributes->get("_running"));
    const Value current = events->attributes->get("_current_tasks");
    for (std::size_t i = 0; running != nullptr && i < running->table.places(); ++i) {
        const Value loop = running->table.at(i).value;
        const Value owner = running->table.at(i).key;
        if (is<Instance>(loop) && owner.is_small() && owner.small() == thread.ident) {
            loops.push_back(LoopReader(loop, thread, in_dict(current, loop)).read());
        }
    }
    return loops;
}

} // namespace procession::core::program
