// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/lesson_reading.h"
#include "lessons/lesson/read_lesson.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;
using Node = core::Document::Node;

namespace {

/// Reads the parts of one question, whose form says which there are.
class QuestionReader {
public:
    QuestionReader(core::Reading& reading, Node object, std::string_view implied)
        : reading_(reading), document_(reading.document), object_(object), implied_(implied)
    {
    }

    LessonQuestion read()
    {
        const std::string form =
            read_choice(reading_, document_.member(object_, "question"), "question", form_names());
        const auto found = std::ranges::find(form_names(), form);
        if (found == form_names().end()) {
            return {};
        }
        question_.form = static_cast<Form>(found - form_names().begin());
        keys_ = {"question", "at", "text", "hint", "stronger", "because"};
        if (implied_.empty()) {
            keys_.emplace_back("scenario");
        }
        read_common();
        read_form();
        reading_.check_keys(object_, keys_);
        return std::move(question_);
    }

private:
    bool has(std::string_view key) const
    {
        return document_.member(object_, key) != core::Document::none;
    }
    std::string name(std::string_view key)
    {
        const Node member = document_.member(object_, key);
        return member == core::Document::none ? std::string()
                                              : reading_.name(member, key).value_or("");
    }
    void require(std::string_view key) { (void)required(reading_, object_, key); }
    void require_scenario()
    {
        if (implied_.empty()) {
            require("scenario");
        }
    }
    void require_some(const std::vector<std::string>& answers, std::string key)
    {
        if (answers.empty()) {
            reading_.fault(object_, MessageCode::lesson_answer_missing, {{"key", std::move(key)}});
        }
    }

    void read_common()
    {
        question_.scenario = implied_.empty() ? name("scenario") : std::string(implied_);
        if (has("at")) {
            question_.at =
                reading_.integer(document_.member(object_, "at"), "at", 0, last_tick).value_or(0);
        }
        if (question_.form != Form::predict) {
            require("text");
        }
        question_.text = texts_of(reading_, object_, "text");
        question_.hint = texts_of(reading_, object_, "hint");
        question_.stronger = texts_of(reading_, object_, "stronger");
        question_.because = texts_of(reading_, object_, "because");
        // Hints of predictions are made from the trace.
        if (question_.form != Form::predict && implied_.empty()) {
            require("hint");
            require("stronger");
        }
        const bool about_run = question_.form >= Form::predict;
        if (about_run || has("at")) {
            require_scenario();
        }
    }

    void read_form()
    {
        switch (question_.form) {
        case Form::choice:
        case Form::choices:
            read_options();
            break;
        case Form::number:
            read_number_answer();
            break;
        case Form::order:
            read_items();
            break;
        case Form::click:
            keys_.insert(keys_.end(), {"answer", "state", "mistakes"});
            question_.targets = read_names(reading_, object_, "answer");
            require_some(question_.targets, "\"answer\"");
            if (has("state")) {
                question_.state = read_choice(reading_, document_.member(object_, "state"), "state",
                                              state_names());
            }
            read_mistakes();
            break;
        case Form::predict:
            read_prediction();
            break;
        case Form::fill:
            read_fill();
            break;
        case Form::schedule:
            keys_.emplace_back("shows_queue");
            question_.shows_queue =
                has("shows_queue") &&
                document_.source(document_.member(object_, "shows_queue")) == "true";
            break;
        case Form::table:
            keys_.insert(keys_.end(), {"columns", "averages"});
            read_columns();
            break;
        }
    }

    void read_options()
    {
        keys_.emplace_back("options");
        const Node options = required(reading_, object_, "options");
        if (options == core::Document::none ||
            !reading_.expect(options, core::Document::Kind::array, "options")) {
            return;
        }
        for (const Node node : document_.children(options)) {
            if (reading_.expect(node, core::Document::Kind::object, "options")) {
                read_option(node);
            }
        }
        const auto right = std::ranges::count(question_.options, true, &LessonOption::right);
        if (question_.form == Form::choice && right != 1) {
            reading_.fault(options, MessageCode::lesson_answer_count,
                           {{"count", static_cast<std::int64_t>(right)}});
        }
    }

    void read_option(Node node)
    {
        reading_.check_keys(node, {"text", "right", "when", "mistake"});
        LessonOption option;
        (void)required(reading_, node, "text");
        option.text = texts_of(reading_, node, "text");
        option.position = position_of(reading_, node);
        const Node right = document_.member(node, "right");
        option.right = right != core::Document::none && document_.source(right) == "true";
        if (const Node when = document_.member(node, "when"); when != core::Document::none) {
            option.when = read_condition(reading_, when);
            require_scenario();
        }
        if (!option.right) {
            (void)required(reading_, node, "mistake");
        }
        option.mistake = texts_of(reading_, node, "mistake");
        question_.options.push_back(std::move(option));
    }

    void read_number_answer()
    {
        keys_.insert(keys_.end(), {"answer", "measure", "of", "within", "mistakes"});
        if (has("answer")) {
            question_.answer = read_number(reading_, document_.member(object_, "answer"), "answer");
        }
        if (has("measure")) {
            question_.measure = read_measure(reading_, object_);
            require_scenario();
        }
        if (has("within")) {
            question_.within =
                read_number(reading_, document_.member(object_, "within"), "within").value_or(0);
        }
        if (!has("answer")) {
            reading_.fault(object_, MessageCode::lesson_answer_missing,
                           {{"key", std::string("\"answer\"")}});
        }
        read_mistakes();
    }

    void read_items()
    {
        keys_.insert(keys_.end(), {"items", "measure"});
        const Node items = required(reading_, object_, "items");
        if (items == core::Document::none ||
            !reading_.expect(items, core::Document::Kind::array, "items")) {
            return;
        }
        for (const Node node : document_.children(items)) {
            if (!reading_.expect(node, core::Document::Kind::object, "items")) {
                continue;
            }
            reading_.check_keys(node, {"text", "process"});
            (void)required(reading_, node, "text");
            OrderItem item{texts_of(reading_, node, "text"), ""};
            if (const Node process = document_.member(node, "process");
                process != core::Document::none) {
                item.process = reading_.name(process, "process").value_or("");
            }
            question_.items.push_back(std::move(item));
        }
        if (has("measure")) { // of each process
            question_.measure = Measure{read_choice(reading_, document_.member(object_, "measure"),
                                                    "measure", process_measures()),
                                        ""};
            require_scenario();
        }
    }

    void read_mistakes()
    {
        const Node list = document_.member(object_, "mistakes");
        if (list == core::Document::none ||
            !reading_.expect(list, core::Document::Kind::array, "mistakes")) {
            return;
        }
        for (const Node node : document_.children(list)) {
            if (!reading_.expect(node, core::Document::Kind::object, "mistakes")) {
                continue;
            }
            reading_.check_keys(node, {"answer", "mistake"});
            const Node answer = required(reading_, node, "answer");
            (void)required(reading_, node, "mistake");
            if (answer != core::Document::none) {
                if (question_.form == Form::number) {
                    (void)read_number(reading_, answer, "answer");
                }
                const bool is_text = document_.kind(answer) == core::Document::Kind::string;
                question_.mistakes.push_back(
                    {is_text ? document_.string(answer) : std::string(document_.source(answer)),
                     texts_of(reading_, node, "mistake")});
            }
        }
    }

    void read_prediction()
    {
        keys_.insert(keys_.end(), {"predict", "about"});
        const Node kind = required(reading_, object_, "predict");
        if (kind != core::Document::none) {
            const std::string read = read_choice(reading_, kind, "predict", predict_names());
            const auto found = std::ranges::find(predict_names(), read);
            question_.predict = found == predict_names().end()
                                    ? Kind::next_process
                                    : static_cast<Kind>(found - predict_names().begin());
        }
        question_.about = name("about");
    }

    void read_fill()
    {
        keys_.insert(keys_.end(), {"program", "line", "answers", "mistakes", "goal"});
        require("program");
        question_.program = name("program");
        if (const Node line = required(reading_, object_, "line"); line != core::Document::none) {
            question_.line =
                static_cast<std::uint32_t>(reading_.integer(line, "line", 1, 100'000).value_or(1));
        }
        question_.right_lines = read_names(reading_, object_, "answers");
        require_some(question_.right_lines, "\"answers\"");
        if (const Node goal = required(reading_, object_, "goal"); goal != core::Document::none) {
            question_.goal = read_condition(reading_, goal);
        }
        require("mistakes");
        read_mistakes();
    }

    void read_columns()
    {
        question_.columns = read_names(reading_, object_, "columns");
        const auto check = [&](const std::string& name, std::span<const std::string_view> known) {
            if (std::ranges::find(known, name) == known.end()) {
                reading_.fault(
                    object_, MessageCode::value_not_choice,
                    {{"key", std::string("columns")}, {"choices", joined(known)}, {"found", name}});
            }
        };
        for (const std::string& column : question_.columns) {
            check(column, process_measures());
        }
        if (has("averages")) {
            question_.averages = read_names(reading_, object_, "averages");
            for (const std::string& column : question_.averages) {
                check(column, average_measures());
            }
        }
    }

    core::Reading& reading_;
    const core::Document& document_;
    Node object_;
    std::string_view implied_; ///< scenario of which it is without saying so
    LessonQuestion question_;
    std::vector<std::string_view> keys_;
};

} // namespace

LessonQuestion read_question(core::Reading& reading, Node object, std::string_view scenario)
{
    return QuestionReader(reading, object, scenario).read();
}

} // namespace procession::lessons
