// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a question states is what the simulator says.
#include "lessons/lesson/check_lesson.h"
#include "lessons/lesson/grade.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace procession::lessons {

using core::MessageCode;

namespace {

Message contradicted(std::string truth, std::string stated)
{
    return {MessageCode::lesson_answer_contradicted,
            {{"truth", std::move(truth)}, {"stated", std::move(stated)}}};
}

/// The reader has seen that it is one.
double number_in(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

class QuestionCheck {
public:
    QuestionCheck(const LessonQuestion& question, Runs& runs) : question_(question), runs_(runs) {}

    std::vector<Message> find()
    {
        if (!question_.scenario.empty()) {
            const core::Trace& trace = runs_.trace(question_.scenario);
            if (question_.at > trace.end()) {
                add({MessageCode::lesson_time_beyond,
                     {{"at", question_.at}, {"end", trace.end()}}});
                return std::move(faults_);
            }
        }
        check_form();
        return std::move(faults_);
    }

private:
    void add(Message message) { faults_.push_back(std::move(message)); }
    const core::Trace& trace() { return runs_.trace(question_.scenario); }

    void check_form()
    {
        switch (question_.form) {
        case Form::choice:
        case Form::choices:
            check_options();
            break;
        case Form::number:
            check_number();
            break;
        case Form::order:
            check_order();
            break;
        case Form::click:
            check_click();
            break;
        case Form::predict:
            check_prediction();
            break;
        case Form::fill:
            check_fill();
            break;
        case Form::schedule:
        case Form::table: // what is right comes from the simulator alone
            break;
        }
    }

    void check_options()
    {
        for (const LessonOption& option : question_.options) {
            if (!option.when) {
                continue;
            }
            for (Message& message : out_of_range(*option.when, trace())) {
                add(std::move(message));
            }
            const bool true_always =
                std::ranges::all_of(runs_.legal(question_.scenario), [&](const core::Trace& run) {
                    return holds(*option.when, run) == option.right;
                });
            if (!true_always) {
                const auto word = [](bool right) { return right ? "right" : "wrong"; };
                add(contradicted(word(!option.right),
                                 word(option.right) + (": " + option.text.in("en"))));
            }
        }
    }

    void check_number()
    {
        if (!question_.measure) {
            return;
        }
        if (auto message = out_of_range(*question_.measure, trace())) {
            add(std::move(*message));
            return;
        }
        const auto value = value_of(*question_.measure, trace());
        if (!value || std::abs(*value - question_.answer.value_or(0)) > question_.within) {
            add(contradicted(value ? fmt::format("{:.6g}", *value) : "null",
                             fmt::format("{:.6g}", question_.answer.value_or(0))));
        }
        for (const KnownMistake& known : question_.mistakes) {
            if (grade(question_, number_in(known.answer), runs_).right) {
                add({MessageCode::lesson_example_passes, {}});
            }
        }
    }

    void check_order()
    {
        if (!question_.measure) {
            return;
        }
        for (const OrderItem& item : question_.items) {
            if (auto message = out_of_range(Measure{"", item.process}, trace())) {
                add(std::move(*message));
                return;
            }
        }
        if (!grade(question_, right_answer(question_, runs_), runs_).right) {
            std::string truth;
            for (const OrderItem& item : question_.items) {
                const auto value = value_of({question_.measure->name, item.process}, trace());
                truth += fmt::format("{}{} {:.6g}", truth.empty() ? "" : ", ", item.process,
                                     value.value_or(-1));
            }
            add(contradicted(truth, "the order of \"items\""));
        }
    }

    void check_click()
    {
        if (question_.state.empty()) {
            return;
        }
        std::vector<std::string> right;
        const auto& processes = trace().scenario().processes;
        for (core::EntityId id = 0; id < processes.size(); ++id) {
            if (is_in(trace(), id, question_.state, question_.at)) {
                right.push_back("process:" + processes[id].name);
            }
        }
        std::vector<std::string> stated = question_.targets;
        std::ranges::sort(right);
        std::ranges::sort(stated);
        if (right != stated) {
            add(contradicted(fmt::format("{}", fmt::join(right, ", ")),
                             fmt::format("{}", fmt::join(stated, ", "))));
        }
    }

    void check_prediction()
    {
        if (!question_.about.empty()) {
            if (auto message = out_of_range(Measure{"", question_.about}, trace())) {
                add(std::move(*message));
                return;
            }
        }
        const auto asked = prediction(question_, runs_);
        const auto about =
            question_.about.empty() ? core::no_entity : find_process(trace(), question_.about);
        if (!asked || (about != core::no_entity && asked->about != about)) {
            add({MessageCode::lesson_question_impossible, {{"at", question_.at}}});
        }
    }

    void check_fill()
    {
        const core::Scenario& scenario = *runs_.lesson().scenario(question_.scenario);
        const auto program = scenario.programs.find(question_.program);
        if (program == scenario.programs.end()) {
            add({MessageCode::file_missing, {{"file", question_.program}}});
            return;
        }
        const auto lines = std::ranges::count(program->second, '\n') + 1;
        if (question_.line > lines) {
            add({MessageCode::lesson_line_beyond,
                 {{"count", static_cast<std::int64_t>(lines)},
                  {"line", static_cast<std::int64_t>(question_.line)}}});
            return;
        }
        for (const std::string& line : question_.right_lines) {
            if (!grade(question_, line, runs_).right) {
                add({MessageCode::lesson_example_fails, {{"reason", line}}});
            }
        }
        for (const KnownMistake& known : question_.mistakes) {
            if (grade(question_, known.answer, runs_).right) {
                add({MessageCode::lesson_example_passes, {}});
            }
        }
    }

    const LessonQuestion& question_;
    Runs& runs_;
    std::vector<Message> faults_;
};

} // namespace

std::vector<Message> faults_of(const LessonQuestion& question, Runs& runs)
{
    return QuestionCheck(question, runs).find();
}

} // namespace procession::lessons
