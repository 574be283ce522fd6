// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/drill.h"

#include "lessons/lesson/fresh_question.h"
#include "scheduler/random.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::lessons {

namespace {

using scheduler::Random;

/// A question and the lesson that it stands in.
struct Asked {
    const Lesson* lesson = nullptr;
    const Step* step = nullptr;
};

std::vector<Asked> questions_of(const Lesson& lesson)
{
    std::vector<Asked> all;
    for (const Page& page : lesson.pages) { // in the order in which they are met
        for (const std::string& id : page.steps) {
            const Step* step = lesson.step(id);
            if (std::holds_alternative<LessonQuestion>(step->what)) {
                all.push_back({&lesson, step});
            }
        }
    }
    return all;
}

/// One page more, with one question on it.
void add(Lesson& drill, LessonQuestion question, std::shared_ptr<const core::Scenario> scenario)
{
    const std::string id = fmt::format("q{}", drill.pages.size() + 1);
    if (scenario) {
        question.scenario = id;
        drill.scenarios.emplace(id, std::move(scenario));
    }
    PageText text;
    text.pieces.push_back({{}, id, 0});
    Page page;
    page.id = id;
    page.steps = {id};
    page.texts.emplace("en", text);
    page.texts.emplace("zh_CN", std::move(text));
    drill.pages.push_back(std::move(page));
    drill.steps.push_back({id, std::move(question), {}});
}

void add(Lesson& drill, const Asked& asked)
{
    const auto& question = std::get<LessonQuestion>(asked.step->what);
    const auto scenario = asked.lesson->scenarios.find(question.scenario);
    add(drill, question, scenario == asked.lesson->scenarios.end() ? nullptr : scenario->second);
}

void shuffle(std::vector<Asked>& all, Random& random)
{
    for (std::size_t i = all.size(); i > 1; --i) {
        std::swap(all[i - 1], all[random.below(i)]);
    }
}

} // namespace

Lesson make_trial(const Lesson& lesson, std::size_t count, std::uint64_t seed)
{
    Lesson drill;
    drill.id = lesson.id;
    drill.number = lesson.number;
    drill.title = lesson.title;
    drill.summary = lesson.summary;
    Random random(seed, scheduler::Stream::workload);
    const std::vector<Asked> all = questions_of(lesson);
    const std::size_t taken = std::min(count, all.size());
    for (std::size_t part = 0; part < taken; ++part) { // one from each part of the lesson
        const std::size_t from = part * all.size() / taken;
        const std::size_t to = (part + 1) * all.size() / taken;
        add(drill, all[from + random.below(to - from)]);
    }
    return drill;
}

Lesson make_quiz(LessonSpan lessons, std::size_t count, std::uint64_t seed)
{
    Lesson drill;
    drill.id = "quiz";
    Random random(seed, scheduler::Stream::workload);
    std::vector<Asked> all;
    for (const auto& lesson : lessons) {
        const auto some = questions_of(*lesson);
        all.insert(all.end(), some.begin(), some.end());
    }
    shuffle(all, random);
    const std::size_t fresh = all.size() < count / 2 ? count - all.size() : (count + 1) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % 2 == 0 && i / 2 < fresh) {
            FreshQuestion made = fresh_question(random);
            add(drill, std::move(made.question), std::move(made.scenario));
        } else if (!all.empty()) {
            add(drill, all.back());
            all.pop_back();
        }
    }
    return drill;
}

} // namespace procession::lessons
