// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/drill.h"

#include "lessons/lesson/fresh_question.h"
#include "scheduler/random.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::lessons {

namespace {

using scheduler::Random;

constexpr const char* quiz_id = "quiz";

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
void add(Lesson& drill, LessonQuestion question, std::shared_ptr<const core::Scenario> scenario,
         Origin origin)
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
    drill.steps.push_back({id, std::move(question), {}, std::move(origin)});
}

void add(Lesson& drill, const Asked& asked)
{
    const auto& question = std::get<LessonQuestion>(asked.step->what);
    const auto scenario = asked.lesson->scenarios.find(question.scenario);
    add(drill, question, scenario == asked.lesson->scenarios.end() ? nullptr : scenario->second,
        {asked.lesson->id, asked.step->id, {}});
}

/// The same question has the same name each time it is made up: FNV-1a of all that it is.
std::string name_of(std::string_view made_up)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char letter : made_up) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
    }
    return fmt::format("{:016x}", hash);
}

void add(Lesson& drill, FreshQuestion made)
{
    std::string kept = to_json(made);
    std::string name = name_of(kept);
    add(drill, std::move(made.question), std::move(made.scenario),
        {quiz_id, std::move(name), std::move(kept)});
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
    drill.id = quiz_id;
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
            add(drill, fresh_question(random));
        } else if (!all.empty()) {
            add(drill, all.back());
            all.pop_back();
        }
    }
    return drill;
}

std::optional<Lesson> make_repetition(const Mistake& mistake)
{
    auto made = made_up_from_json(mistake.made_up);
    if (!made) {
        return std::nullopt;
    }
    Lesson drill;
    drill.id = quiz_id;
    add(drill, std::move(made->question), std::move(made->scenario),
        {mistake.lesson, mistake.question, mistake.made_up});
    return drill;
}

} // namespace procession::lessons
