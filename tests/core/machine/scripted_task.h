// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/task.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace procession::tests {

/// What a scripted program does next.
struct Step {
    enum class Kind { run, call, say_answer, if_zero, end };
    Kind kind = Kind::run;
    scheduler::Ticks ticks = 0; ///< run
    core::SystemCall call{};    ///< call
    std::vector<Step> then{};   ///< if_zero: what a process does, whose last answer was 0 …
    int code = 0;               ///< end
};

inline Step run(scheduler::Ticks ticks)
{
    return {.kind = Step::Kind::run, .ticks = ticks};
}
inline Step call(core::SystemCallCode code, core::Data arguments = {})
{
    return {.kind = Step::Kind::call, .call = {code, std::move(arguments)}};
}
inline Step say(std::string text)
{
    return call(core::SystemCallCode::write,
                {core::Datum(std::int64_t{1}), core::Datum(std::move(text))});
}
inline Step end(int code)
{
    return {.kind = Step::Kind::end, .code = code};
}
/// What a child does after fork(), instead of the rest.
inline Step child(std::vector<Step> steps)
{
    return {.kind = Step::Kind::if_zero, .then = std::move(steps)};
}
/// Prints the last answer.
inline Step say_answer()
{
    return {.kind = Step::Kind::say_answer};
}

/// A program as a list of steps: what the kernel and the machine are tested with.
class ScriptedTask : public core::Task {
public:
    explicit ScriptedTask(std::vector<Step> steps) : steps_(std::move(steps)) {}

    Ran run(const Allowance& allowance) override;
    [[nodiscard]] const core::SystemCall& call() const override { return call_; }
    void answer(const core::Datum& value) override { answer_ = value; }
    void fail(const core::CallError& error) override { answer_ = core::Datum(error.type); }
    bool interrupt(int signal, const core::Datum&) override
    {
        answer_ = core::Datum("signal " + std::to_string(signal));
        return false;
    }
    [[nodiscard]] int exit_code() const override { return code_; }
    [[nodiscard]] std::unique_ptr<Task> copy() const override
    {
        return std::make_unique<ScriptedTask>(*this);
    }
    [[nodiscard]] std::unique_ptr<Task> afresh(const std::string&) const override
    {
        return std::make_unique<ScriptedTask>(*this);
    }

private:
    std::vector<Step> steps_;
    std::size_t next_ = 0;
    scheduler::Ticks ran_ = 0; ///< of the step that runs
    core::SystemCall call_;
    core::Datum answer_;
    int code_ = 0;
};

/// An answer as text.
inline std::string text_of(const core::Datum& datum)
{
    if (const auto* data = std::get_if<core::Data>(&datum.value)) {
        std::string text;
        for (const core::Datum& one : *data) {
            text += (text.empty() ? "" : " ") + text_of(one);
        }
        return text;
    }
    if (datum.is_none()) {
        return "None";
    }
    if (const auto* truth = std::get_if<bool>(&datum.value)) {
        return *truth ? "True" : "False";
    }
    return std::holds_alternative<std::string>(datum.value) ? datum.bytes()
                                                            : std::to_string(datum.integer());
}

inline core::Task::Ran ScriptedTask::run(const Allowance& allowance)
{
    Ran ran;
    while (next_ < steps_.size()) {
        const Step step = steps_[next_];
        switch (step.kind) {
        case Step::Kind::run: {
            const scheduler::Ticks now = std::min(step.ticks - ran_, allowance.ticks - ran.ticks);
            ran.ticks += now;
            ran_ += now;
            if (ran_ < step.ticks) {
                return ran;
            }
            ran_ = 0;
            ++next_;
            break;
        }
        case Step::Kind::if_zero:
            ++next_;
            if (answer_.integer() == 0) {
                steps_ = step.then;
                next_ = 0;
            }
            break;
        case Step::Kind::call:
            ++next_;
            call_ = step.call;
            ran.stop = Stop::system_call;
            return ran;
        case Step::Kind::say_answer:
            ++next_;
            call_ = say(text_of(answer_)).call;
            ran.stop = Stop::system_call;
            return ran;
        case Step::Kind::end:
            code_ = step.code;
            ran.stop = Stop::ended;
            return ran;
        }
    }
    ran.stop = Stop::ended;
    return ran;
}

} // namespace procession::tests
