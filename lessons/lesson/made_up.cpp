// SPDX-License-Identifier: GPL-3.0-or-later
// A question that was made up, as text: the mistakes notebook keeps it so.
#include "core/scenario/document.h"
#include "core/scenario/reader.h"
#include "core/scenario/writer.h"
#include "lessons/lesson/fresh_question.h"
#include "lessons/lesson/grade.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace procession::lessons {

using core::Document;

namespace {

std::string text_of(const Document& document, std::string_view key)
{
    const Document::Node node = document.member(document.root(), key);
    return node != Document::none && document.kind(node) == Document::Kind::string
               ? document.string(node)
               : std::string();
}

std::optional<Ticks> moment_in(const Document& document, std::string_view key)
{
    const Document::Node node = document.member(document.root(), key);
    if (node == Document::none || document.kind(node) != Document::Kind::number) {
        return std::nullopt;
    }
    const std::string_view source = document.source(node);
    const char* const end = source.data() + source.size();
    Ticks at = 0;
    const auto read = std::from_chars(source.data(), end, at);
    return read.ec == std::errc() && read.ptr == end && at >= 0 ? std::optional(at) : std::nullopt;
}

template <typename Value>
std::optional<Value> named(std::span<const std::string_view> names, const std::string& name)
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<Value>(found - names.begin()));
}

/// Whether it has an answer: what was kept may have been edited, or be of another version.
bool can_be_asked(const FreshQuestion& made)
{
    Lesson lesson;
    lesson.scenarios.emplace(std::string(), made.scenario);
    Runs runs(lesson);
    const LessonQuestion& question = made.question;
    switch (question.form) {
    case Form::predict: {
        const bool has_process = question.about.empty() ||
                                 find_process(runs.trace(""), question.about) != core::no_entity;
        return has_process && question.at <= runs.trace("").end() && prediction(question, runs);
    }
    case Form::number:
        return question.measure && value_of(*question.measure, runs.trace(""));
    case Form::schedule:
        return true;
    default:
        return false;
    }
}

} // namespace

std::string to_json(const FreshQuestion& made)
{
    const LessonQuestion& question = made.question;
    const auto form = form_names()[static_cast<std::size_t>(question.form)];
    const auto predict = predict_names()[static_cast<std::size_t>(question.predict)];
    const Measure measure = question.measure.value_or(Measure{});
    return fmt::format("{{\"form\": {}, \"at\": {}, \"predict\": {}, \"about\": {}, "
                       "\"measure\": {}, \"of\": {}, \"scenario\": {}}}",
                       core::quoted(std::string(form)), question.at,
                       core::quoted(std::string(predict)), core::quoted(question.about),
                       core::quoted(measure.name), core::quoted(measure.process),
                       core::quoted(core::to_json(*made.scenario)));
}

std::optional<FreshQuestion> made_up_from_json(std::string_view json)
{
    const Document document{std::string(json)};
    if (document.root() == Document::none ||
        document.kind(document.root()) != Document::Kind::object) {
        return std::nullopt;
    }
    const auto form = named<Form>(form_names(), text_of(document, "form"));
    const auto predict = named<Kind>(predict_names(), text_of(document, "predict"));
    const auto at = moment_in(document, "at");
    auto scenario = core::read_scenario(text_of(document, "scenario")).scenario;
    if (!form || !predict || !at || !scenario) {
        return std::nullopt;
    }
    FreshQuestion made;
    made.scenario = std::make_shared<const core::Scenario>(*std::move(scenario));
    made.question.form = *form;
    made.question.at = *at;
    made.question.predict = *predict;
    made.question.about = text_of(document, "about");
    made.question.shows_queue = *form == Form::schedule;
    if (*form == Form::number) {
        made.question.measure = Measure{text_of(document, "measure"), text_of(document, "of")};
    }
    return can_be_asked(made) ? std::optional(std::move(made)) : std::nullopt;
}

} // namespace procession::lessons
