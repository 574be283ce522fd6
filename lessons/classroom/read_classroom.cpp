// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/classroom/classroom.h"
#include "lessons/lesson/lesson_reading.h"
#include "lessons/lesson/read_lesson.h"

#include <algorithm>
#include <array>

namespace procession::lessons {

using core::MessageCode;
using Node = core::Document::Node;

namespace {

/// Each part is read by itself: one that is wrong leaves the others in force.
class ClassroomReader {
public:
    explicit ClassroomReader(const core::Document& document) : document_(document) {}

    ReadClassroom read(Node object)
    {
        core::Reading reading(document_);
        if (reading.expect(object, core::Document::Kind::object, "classroom")) {
            (void)part(object, "hide", [&](core::Reading& one, Node node) {
                read_set(one, node, "hide", hidden_names(), read_.classroom.hide);
            });
            (void)part(object, "lock", [&](core::Reading& one, Node node) {
                read_set(one, node, "lock", locked_names(), read_.classroom.lock);
            });
            read_tasks(object);
            (void)part(object, "exam",
                       [&](core::Reading& one, Node node) { read_exam(one, node); });
        }
        take(reading);
        std::ranges::stable_sort(read_.faults, {},
                                 [](const core::Fault& fault) { return fault.position.offset; });
        return std::move(read_);
    }

private:
    /// Whether it is there and nothing is wrong with it.
    template <typename Read>
    bool part(Node object, std::string_view key, const Read& read)
    {
        if (const Node node = document_.member(object, key); node != core::Document::none) {
            core::Reading reading(document_);
            read(reading, node);
            return take(reading);
        }
        return false;
    }

    /// Whether nothing is wrong. A lesson is written in every language, a scenario need not be.
    bool take(core::Reading& reading)
    {
        std::vector<core::Fault> faults = reading.faults.finish(document_.text(), &document_);
        std::erase_if(faults, [](const core::Fault& fault) {
            return fault.message.code == MessageCode::lesson_text_missing;
        });
        read_.faults.insert(read_.faults.end(), faults.begin(), faults.end());
        return faults.empty();
    }

    template <typename Name>
    static void read_set(core::Reading& reading, Node list, std::string_view key,
                         std::span<const std::string_view> names, std::set<Name>& found)
    {
        if (!reading.expect(list, core::Document::Kind::array, key)) {
            return;
        }
        for (const Node entry : reading.document.children(list)) {
            const auto place = std::ranges::find(names, read_choice(reading, entry, key, names));
            if (place != names.end()) {
                found.insert(static_cast<Name>(place - names.begin()));
            }
        }
    }

    void read_tasks(Node object)
    {
        Exercise goal;
        LessonQuestion question;
        if (part(object, "goal",
                 [&](core::Reading& one, Node node) { read_goal(one, node, goal); })) {
            read_.classroom.goal = std::move(goal);
        }
        if (part(object, "question",
                 [&](core::Reading& one, Node node) { read_question_of(one, node, question); })) {
            read_.classroom.question = std::move(question);
        }
    }

    void read_goal(core::Reading& reading, Node object, Exercise& goal)
    {
        if (!reading.expect(object, core::Document::Kind::object, "goal")) {
            return;
        }
        reading.check_keys(object, {"text", "when", "hint", "stronger"});
        goal.scenario = classroom_scenario;
        goal.hint = texts_of(reading, object, "hint");
        goal.stronger = texts_of(reading, object, "stronger");
        const LocalizedText text = texts_of(reading, object, "text");
        if (const Node when = required(reading, object, "when"); when != core::Document::none) {
            goal.goals.push_back({text, read_condition(reading, when)});
        }
        for (const Locked locked : read_.classroom.lock) {
            goal.keeps.emplace_back(locked_names()[static_cast<std::size_t>(locked)]);
        }
    }

    void read_question_of(core::Reading& reading, Node object, LessonQuestion& question)
    {
        if (!reading.expect(object, core::Document::Kind::object, "question")) {
            return;
        }
        const Node form = required(reading, object, "question");
        if (form == core::Document::none) {
            return;
        }
        // Those that are answered beside any picture.
        constexpr std::array<std::string_view, 7> forms{"choice",  "choices",  "number", "order",
                                                        "predict", "schedule", "table"};
        if (read_choice(reading, form, "question", forms).empty()) {
            return;
        }
        question = read_question(reading, object, classroom_scenario);
    }

    void read_exam(core::Reading& reading, Node object)
    {
        if (!reading.expect(object, core::Document::Kind::object, "exam")) {
            return;
        }
        if (const Node until = required(reading, object, "until"); until != core::Document::none) {
            read_.classroom.exam = reading.integer(until, "until", 0, last_tick);
        }
    }

    const core::Document& document_;
    ReadClassroom read_;
};

} // namespace

namespace {

Node object_of(const core::Document& document)
{
    const Node root = document.root();
    return root == core::Document::none || document.kind(root) != core::Document::Kind::object
               ? core::Document::none
               : document.member(root, "classroom");
}

} // namespace

ReadClassroom read_classroom(const core::Document& document)
{
    const Node object = object_of(document);
    return object == core::Document::none ? ReadClassroom{}
                                          : ClassroomReader(document).read(object);
}

std::string classroom_text(const core::Document& document)
{
    const Node object = object_of(document);
    return object == core::Document::none ? std::string() : std::string(document.source(object));
}

std::string classroom_text(std::string_view json)
{
    // Most have none, and may be large.
    return json.find("\"classroom\"") == std::string_view::npos
               ? std::string()
               : classroom_text(core::Document(std::string(json)));
}

Classroom classroom_of(std::string_view object)
{
    const core::Document document{std::string(object)};
    return document.root() == core::Document::none
               ? Classroom{}
               : ClassroomReader(document).read(document.root()).classroom;
}

} // namespace procession::lessons
