// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/progress.h"

#include "core/scenario/document.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::lessons {

namespace {

LessonProgress& of(Progress& progress, std::string_view lesson)
{
    return progress.lessons.try_emplace(std::string(lesson)).first->second;
}

std::string page_list(const std::vector<std::string>& pages)
{
    std::string text;
    for (const std::string& page : pages) {
        text += (text.empty() ? "" : ", ") + core::quoted(page);
    }
    return "[" + text + "]";
}

std::string lesson_text(const std::string& id, const LessonProgress& lesson)
{
    std::string questions;
    for (const auto& [question, count] : lesson.questions) {
        questions += fmt::format("{}{}: [{}, {}]", questions.empty() ? "" : ", ",
                                 core::quoted(question), count.right, count.asked);
    }
    std::string exercises;
    for (const auto& [exercise, passed] : lesson.exercises) {
        exercises +=
            fmt::format("{}{}: {}", exercises.empty() ? "" : ", ", core::quoted(exercise), passed);
    }
    return fmt::format("{{\"lesson\": {}, \"page\": {}, \"seen\": {}, \"questions\": {{{}}}, "
                       "\"exercises\": {{{}}}, \"known\": {}}}",
                       core::quoted(id), core::quoted(lesson.page), page_list(lesson.seen),
                       questions, exercises, lesson.known);
}

std::string mistake_text(const Mistake& mistake)
{
    const std::string made_up =
        mistake.made_up.empty() ? std::string() : ", \"made_up\": " + mistake.made_up;
    return fmt::format("{{\"mistake\": {}, \"lesson\": {}, \"at\": {}, \"times\": {}, "
                       "\"right_since\": {}, \"answer\": {}{}}}",
                       core::quoted(mistake.question), core::quoted(mistake.lesson), mistake.at,
                       mistake.times, mistake.right_since, to_json(mistake.answer), made_up);
}

} // namespace

void Progress::open_page(std::string_view lesson, std::string_view page)
{
    LessonProgress& there = of(*this, lesson);
    there.page = page;
    if (std::ranges::find(there.seen, page) == there.seen.end()) {
        there.seen.emplace_back(page);
    }
}

void Progress::answered(std::string_view lesson, std::string_view question,
                        const LessonAnswer& answer, bool right, Ticks at)
{
    QuestionProgress& count =
        of(*this, lesson).questions.try_emplace(std::string(question)).first->second;
    ++count.asked;
    count.right += right ? 1 : 0;
    note({std::string(lesson), std::string(question), answer, at}, right);
}

void Progress::note(const Mistake& asked, bool right)
{
    const auto entry = std::ranges::find_if(notebook, [&](const Mistake& mistake) {
        return mistake.lesson == asked.lesson && mistake.question == asked.question;
    });
    if (right) {
        if (entry != notebook.end() && ++entry->right_since >= right_to_forget) {
            notebook.erase(entry);
        }
        return;
    }
    if (entry == notebook.end()) {
        notebook.push_back(asked);
        return;
    }
    entry->answer = asked.answer;
    entry->at = asked.at;
    ++entry->times;
    entry->right_since = 0;
}

void Progress::exercised(std::string_view lesson, std::string_view exercise, bool passed)
{
    bool& so_far = of(*this, lesson).exercises.try_emplace(std::string(exercise)).first->second;
    so_far = so_far || passed;
}

/// A line an entry: a file cut short, or damaged in one place, keeps its other lines.
std::string to_json(const Progress& progress)
{
    std::string text = "{\"progress\": 1}\n";
    for (const auto& [id, lesson] : progress.lessons) {
        text += lesson_text(id, lesson) + "\n";
    }
    for (const Mistake& mistake : progress.notebook) {
        text += mistake_text(mistake) + "\n";
    }
    return text;
}

} // namespace procession::lessons
