// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/condition.h"
#include "lessons/predict/question.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace procession::lessons {

using core::LocalizedText;

/// The player shows a scenario at a moment, or plays up to it.
struct RunStep {
    std::string scenario;
    Ticks from = 0;     ///< where the player is put
    Ticks to = 0;       ///< up to where it plays; not before `from`
    std::string policy; ///< as `compare --policies` takes it; empty: the scenario's own
};

/// Lights up things of the picture: "process:A", "place:ready".
struct HighlightStep {
    std::vector<std::string> targets;
};

/// One scenario under several policies.
struct CompareStep {
    std::string scenario;
    std::vector<std::string> policies;
};

enum class Form : std::uint8_t {
    choice,   ///< one option
    choices,  ///< any number of options
    number,   ///< a number
    order,    ///< items put in order
    click,    ///< something of the picture
    predict,  ///< made from the trace by `ask`
    fill,     ///< a line of a program
    schedule, ///< an empty Gantt chart
    table,    ///< measures by process
};

/// An option of a choice.
struct LessonOption {
    LocalizedText text;
    bool right = false;
    std::optional<Condition> when; ///< asked of the simulator: must agree with `right`
    LocalizedText mistake;         ///< of a wrong one: what it comes from
    core::Position position;
};

/// A wrong answer that people give, and what it comes from.
struct KnownMistake {
    std::string answer; ///< a number, a target of a click, a line of a program
    LocalizedText mistake;
};

/// An item to be put in order.
struct OrderItem {
    LocalizedText text;
    std::string process; ///< if the simulator tells its place
};

/// A question. Which members matter depends on the form.
struct LessonQuestion {
    Form form = Form::choice;
    std::string scenario; ///< of the run that it is about; empty: about none
    Ticks at = 0;         ///< where the player pauses and asks
    LocalizedText text, hint, stronger;
    LocalizedText because; ///< shown once it is answered: why
    std::vector<LessonOption> options;
    std::vector<KnownMistake> mistakes;
    std::optional<double> answer;     ///< number: as stated
    std::optional<Measure> measure;   ///< number, order: what the simulator is asked
    double within = 0.006;            ///< number: how far off is still right
    std::vector<OrderItem> items;     ///< order: as stated, first to last
    std::vector<std::string> targets; ///< click: all that are right
    std::string state;                ///< click: the processes in that state at `at` are right
    Kind predict = Kind::next_process;
    std::string about;                    ///< predict: the process
    std::string program;                  ///< fill: name in the scenario
    std::uint32_t line = 0;               ///< fill: from 1
    std::vector<std::string> right_lines; ///< fill: stored answers, which pass
    std::optional<Condition> goal;        ///< fill: what the program must then do
    bool shows_queue = false;             ///< schedule: the ready queue beside it
    std::vector<std::string> columns;     ///< table
    std::vector<std::string> averages;    ///< table: columns with an average below
};

/// A goal of an exercise.
struct Goal {
    LocalizedText text;
    Condition condition;
};

struct Exercise {
    std::string scenario; ///< to begin with
    LocalizedText text, hint, stronger;
    std::vector<Goal> goals;
    std::vector<std::string> keeps; ///< "processes", "machine", "scheduler", "programs"
    std::string solution;           ///< name of a scenario that reaches the goals
    std::string near_miss;          ///< one that fails, though close
};

/// Where a question of a quiz or trial comes from.
struct Origin {
    std::string lesson;  ///< its id; that of the quiz if it was made up
    std::string step;    ///< its id there
    std::string made_up; ///< as JSON: it stands nowhere else
};

/// One thing that a page does. The text says where, by the id.
struct Step {
    std::string id;
    std::variant<RunStep, HighlightStep, CompareStep, LessonQuestion, Exercise> what;
    core::Position position;        ///< in lesson.json
    std::optional<Origin> origin{}; ///< of a quiz or trial: none in a lesson
};

/// A piece of a page: Markdown, or else a step.
struct Piece {
    std::string markdown;
    std::string step;
    std::uint32_t line = 0; ///< in the language's file
};

/// A link of a page, as written.
struct Link {
    std::string target;
    core::Position position;
};

/// A page in one language.
struct PageText {
    std::string title;
    std::vector<Piece> pieces;
    std::vector<Link> links;
    core::Position position; ///< of its heading
};

struct Page {
    std::string id;
    std::map<std::string, PageText, std::less<>> texts; ///< by language
    std::vector<std::string> steps;                     ///< in order, the same in every language
};

/// A lesson as its folder has it. A value.
struct Lesson {
    std::string id;
    int number = 0;
    int minutes = 15;
    LocalizedText title;
    LocalizedText summary;          ///< what one can do afterwards
    std::vector<std::string> needs; ///< lessons that come before
    std::vector<int> rows;          ///< of the curriculum
    std::vector<std::string> terms; ///< of the glossary
    std::vector<Page> pages;
    std::vector<Step> steps;
    std::map<std::string, std::shared_ptr<const core::Scenario>, std::less<>> scenarios;
    std::map<std::string, core::Position, std::less<>> scenario_positions;

    [[nodiscard]] const Step* step(std::string_view id) const;
    [[nodiscard]] const core::Scenario* scenario(std::string_view name) const;
};

/// The forms, kinds of predictions and places by name, in the order of their types.
[[nodiscard]] std::span<const std::string_view> form_names();
[[nodiscard]] std::span<const std::string_view> predict_names();
/// Places that a highlight or a click may name.
[[nodiscard]] std::span<const std::string_view> place_names();

} // namespace procession::lessons
