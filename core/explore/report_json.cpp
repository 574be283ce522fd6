// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/report.h"
#include "core/scenario/writer.h"
#include "core/trace/export/json_writer.h"

#include <array>
#include <ostream>
#include <sstream>

namespace procession::core::explore {

namespace {

std::string_view name(Incomplete incomplete)
{
    constexpr std::array<std::string_view, 5> names{"", "found", "schedules", "long_runs",
                                                    "cancelled"};
    return names[static_cast<std::size_t>(incomplete)];
}

std::string_view name(Stretch::Left left)
{
    constexpr std::array<std::string_view, 4> names{"not_yet", "held_up", "waits", "ended"};
    return names[static_cast<std::size_t>(left)];
}

void write(JsonWriter& json, const Datum& datum)
{
    if (const auto* const data = std::get_if<Data>(&datum.value)) {
        json.begin_array();
        for (const Datum& one : *data) {
            write(json, one);
        }
        json.end_array();
    } else if (const auto* const truth = std::get_if<bool>(&datum.value)) {
        json.value(*truth);
    } else if (const auto* const text = std::get_if<std::string>(&datum.value)) {
        json.value(*text);
    } else if (std::holds_alternative<double>(datum.value)) {
        json.value(datum.real());
    } else if (datum.is_none()) {
        json.null();
    } else {
        json.value(datum.integer());
    }
}

void write_members(JsonWriter& json, const Outcome& outcome)
{
    json.member("output", outcome.output);
    json.member("errors", outcome.errors);
    json.key("processes");
    json.begin_array();
    for (const Outcome::End& end : outcome.ends) {
        json.begin_object();
        json.member("pid", end.pid);
        json.member("name", end.name);
        json.member("exit_code", end.has_ended ? std::optional(end.code) : std::nullopt);
        json.end_object();
    }
    json.end_array();
    json.key("shared");
    write(json, Datum([&outcome] {
              Data all;
              for (const Data& values : outcome.shared) {
                  all.emplace_back(values);
              }
              return all;
          }()));
    json.key("files");
    json.begin_object();
    for (const auto& [path, text] : outcome.files) {
        json.member(path, text);
    }
    json.end_object();
}

void write_members(JsonWriter& json, const Schedule& schedule)
{
    json.member("switches", schedule.switches);
    json.key("choices");
    json.begin_array();
    for (const std::uint64_t choice : schedule.scenario->choices) {
        json.value(choice);
    }
    json.end_array();
    json.key("stretches");
    json.begin_array(JsonWriter::Layout::lines);
    for (const Stretch& stretch : schedule.stretches) {
        json.begin_object();
        json.member("at", stretch.at);
        json.member("pid", stretch.pid);
        json.member("name", stretch.name);
        json.member("left", name(stretch.left));
        json.member("program", stretch.program);
        json.member("line", stretch.line);
        json.member("call", stretch.call);
        json.end_object();
    }
    json.end_array();
    write_members(json, schedule.outcome);
}

void write_stuck(JsonWriter& json, const Result& result)
{
    json.key("stuck");
    json.begin_array();
    for (const Waiting& waiting : result.deadlock ? result.deadlock->members : result.stuck) {
        const auto& names = result.found->names;
        json.begin_object();
        json.member("name", names.at(waiting.process));
        json.member("pid", result.found->pids.at(waiting.process));
        json.member("place", waiting.place);
        json.member("line", waiting.line);
        json.member("waits_for", waiting.whom < names.size() ? std::optional(names[waiting.whom])
                                                             : std::nullopt);
        json.end_object();
    }
    json.end_array();
}

/// The scenario file, as a value.
void write_scenario(JsonWriter& json, const Schedule& schedule)
{
    std::string text = to_json(*schedule.scenario);
    text.erase(text.find_last_not_of('\n') + 1);
    json.key("scenario");
    json.json(text);
}

} // namespace

void write_json(std::ostream& out, const Result& result, const Question& question)
{
    JsonWriter json(out);
    json.begin_object(JsonWriter::Layout::lines);
    json.member("find", explore::name(question.find));
    if (question.find == Find::expression) {
        json.member("expression", question.expression);
    }
    json.member("found", result.found ? std::optional(explore::name(result.find)) : std::nullopt);
    json.member("complete", result.is_complete());
    json.member("incomplete", name(result.incomplete));
    json.member("schedules", result.schedules);
    json.member("states", result.states);
    if (result.found) {
        write_members(json, *result.found);
        if (result.find == Find::assertion) {
            json.member("exception", result.exception);
            json.member("failed", result.failed);
        } else if (result.find == Find::deadlock) {
            write_stuck(json, result);
        }
        write_scenario(json, *result.found);
    }
    if (result.other) {
        json.key("other");
        json.begin_object(JsonWriter::Layout::lines);
        write_members(json, *result.other);
        json.end_object();
    }
    if (question.find == Find::difference) {
        json.key("outcomes");
        json.begin_array(JsonWriter::Layout::lines);
        for (const Outcome& outcome : result.outcomes) {
            json.begin_object();
            write_members(json, outcome);
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
    out << '\n';
}

} // namespace procession::core::explore
