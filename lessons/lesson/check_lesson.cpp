// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/check_lesson.h"

#include "core/scenario/nearest.h"
#include "core/scenario/settings.h"
#include "lessons/lesson/exercise.h"

#include <algorithm>

namespace procession::lessons {

using core::MessageCode;

namespace {

using Terms = std::set<std::string, std::less<>>;

Message unknown_term(const Terms& terms, const std::string& term)
{
    const std::vector<std::string_view> known(terms.begin(), terms.end());
    return {MessageCode::lesson_term_unknown,
            {{"term", term}, {"nearest", std::string(core::nearest(term, known).word)}}};
}

bool has_process(Runs& runs, std::string_view name)
{
    return std::ranges::any_of(runs.lesson().scenarios, [&](const auto& entry) {
        return find_process(runs.trace(entry.first), name) != core::no_entity;
    });
}

std::optional<Message> link_fault(const std::string& link, const Terms& terms, Runs& runs)
{
    const auto colon = link.find(':');
    const std::string kind = link.substr(0, colon);
    const std::string rest = colon == std::string::npos ? "" : link.substr(colon + 1);
    if (kind == "term") {
        return terms.empty() || terms.contains(rest) ? std::nullopt
                                                     : std::optional(unknown_term(terms, rest));
    }
    const auto& pages = runs.lesson().pages;
    const bool known =
        kind == "https" ||
        (kind == "place" && std::ranges::find(place_names(), rest) != place_names().end()) ||
        (kind == "page" && std::ranges::find(pages, rest, &Page::id) != pages.end()) ||
        (kind == "process" && has_process(runs, rest));
    return known ? std::nullopt
                 : std::optional(Message{MessageCode::lesson_link_unknown, {{"link", link}}});
}

Message beyond(Ticks at, const core::Trace& trace)
{
    return {MessageCode::lesson_time_beyond, {{"at", at}, {"end", trace.end()}}};
}

std::vector<Message> policy_faults(const core::Scenario& scenario,
                                   const std::vector<std::string>& policies)
{
    std::vector<Message> faults;
    for (const std::string& policy : policies) {
        core::Scenario changed = scenario;
        if (auto problem = core::set_policy_with_values(changed, policy)) {
            faults.push_back(std::move(*problem));
        }
    }
    return faults;
}

std::vector<Message> faults_of_run(const RunStep& run, Runs& runs)
{
    const core::Scenario& scenario = *runs.lesson().scenario(run.scenario);
    if (!run.policy.empty()) {
        auto faults = policy_faults(scenario, {run.policy});
        core::Scenario changed = scenario;
        if (!faults.empty() || core::set_policy_with_values(changed, run.policy)) {
            return faults;
        }
        const core::Trace trace = run_within_limits(changed);
        return run.to > trace.end() ? std::vector{beyond(run.to, trace)} : faults;
    }
    const core::Trace& trace = runs.trace(run.scenario);
    return run.to > trace.end() ? std::vector{beyond(run.to, trace)} : std::vector<Message>{};
}

std::vector<Message> faults_of_highlight(const HighlightStep& step, Runs& runs)
{
    std::vector<Message> faults;
    constexpr std::string_view process = "process:";
    for (const std::string& target : step.targets) {
        if (target.starts_with(process) && !has_process(runs, target.substr(process.size()))) {
            faults.push_back({MessageCode::lesson_link_unknown, {{"link", target}}});
        }
    }
    return faults;
}

std::vector<Message> faults_of_exercise(const Exercise& exercise, Runs& runs)
{
    const Lesson& lesson = runs.lesson();
    std::vector<Message> faults;
    const ExerciseGraded solved = grade(exercise, lesson, *lesson.scenario(exercise.solution));
    for (const std::string& part : solved.changed) {
        faults.push_back({MessageCode::lesson_solution_changes, {{"what", part}}});
    }
    for (std::size_t i = 0; i < solved.goals.size(); ++i) {
        if (!solved.goals[i].reached) {
            faults.push_back(
                {MessageCode::lesson_example_fails, {{"reason", exercise.goals[i].text.in("en")}}});
        }
    }
    if (grade(exercise, lesson, *lesson.scenario(exercise.near_miss)).passed()) {
        faults.push_back({MessageCode::lesson_example_passes, {}});
    }
    const core::Trace run = run_within_limits(*lesson.scenario(exercise.solution));
    for (const Goal& goal : exercise.goals) {
        for (Message& message : out_of_range(goal.condition, run)) {
            faults.push_back(std::move(message));
        }
    }
    return faults;
}

} // namespace

std::vector<Message> faults_of(const Step& step, Runs& runs)
{
    if (const auto* run = std::get_if<RunStep>(&step.what)) {
        return faults_of_run(*run, runs);
    }
    if (const auto* highlight = std::get_if<HighlightStep>(&step.what)) {
        return faults_of_highlight(*highlight, runs);
    }
    if (const auto* compare = std::get_if<CompareStep>(&step.what)) {
        return policy_faults(*runs.lesson().scenario(compare->scenario), compare->policies);
    }
    if (const auto* question = std::get_if<LessonQuestion>(&step.what)) {
        return faults_of(*question, runs);
    }
    return faults_of_exercise(std::get<Exercise>(step.what), runs);
}

std::set<std::string, std::less<>> glossary_terms(std::string_view json)
{
    const core::Document document{std::string(json)};
    Terms terms;
    const auto list =
        document.root() == core::Document::none ? core::Document::none : document.find("terms");
    if (list == core::Document::none || document.kind(list) != core::Document::Kind::array) {
        return terms;
    }
    for (const core::Document::Node term : document.children(list)) {
        const auto id = document.kind(term) == core::Document::Kind::object
                            ? document.member(term, "id")
                            : core::Document::none;
        if (id != core::Document::none && document.kind(id) == core::Document::Kind::string) {
            terms.insert(document.string(id));
        }
    }
    return terms;
}

std::vector<LessonFault> check_lesson(const Lesson& lesson, const Terms& terms)
{
    Runs runs(lesson);
    std::vector<LessonFault> faults;
    for (const std::string& term : lesson.terms) {
        if (!terms.empty() && !terms.contains(term)) {
            faults.push_back({"lesson.json", {{}, "terms", unknown_term(terms, term)}});
        }
    }
    for (const Page& page : lesson.pages) {
        for (const auto& [language, text] : page.texts) {
            for (const Link& link : text.links) {
                if (auto message = link_fault(link.target, terms, runs)) {
                    faults.push_back({language + ".md", {link.position, "", std::move(*message)}});
                }
            }
        }
    }
    for (const Step& step : lesson.steps) {
        for (Message& message : faults_of(step, runs)) {
            faults.push_back(
                {"lesson.json", {step.position, "steps." + step.id, std::move(message)}});
        }
    }
    return faults;
}

} // namespace procession::lessons
