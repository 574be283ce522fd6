// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/answer_letters.h"

#include <algorithm>
#include <ranges>
#include <utility>
#include <vector>

namespace procession::ui {

namespace {

constexpr char none = 0;
const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const std::string numbers = "123456789";

/// The letter that a process is called by; none if its name is another.
char letter_of(const core::ProcessSpec& process)
{
    if (process.name.size() != 1) {
        return none;
    }
    const char letter = process.name.front();
    const char upper =
        letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    return letters.find(upper) == std::string::npos ? none : upper;
}

/// Letters that are names of processes, of those that are listed: others may lie ahead.
std::string names_among_letters(const core::Scenario& scenario)
{
    std::string names;
    for (std::size_t i = 0; i < std::min(scenario.listed, scenario.processes.size()); ++i) {
        if (const char letter = letter_of(scenario.processes[i]); letter != none) {
            names += letter;
        }
    }
    return names;
}

using Marked = std::pair<char, lessons::Option>;

/// With the letters that options have of their own, each once.
std::vector<Marked> with_own_letters(const lessons::Question& question,
                                     const core::Scenario& scenario)
{
    std::vector<Marked> marked;
    for (const lessons::Option& option : question.options) {
        const bool names = option.process < scenario.processes.size();
        const char own = names ? letter_of(scenario.processes[option.process]) : none;
        const bool taken = std::ranges::count(marked, own, &Marked::first) > 0; // "a" and "A"
        marked.emplace_back(taken ? none : own, option);
    }
    return marked;
}

} // namespace

std::string plain_marks(std::size_t count, const core::Scenario* scenario)
{
    constexpr std::size_t usual = 4; // all questions of a scenario are to be marked alike
    const std::string marks = letters.substr(0, std::max(count, usual));
    const bool collides =
        scenario && names_among_letters(*scenario).find_first_of(marks) != std::string::npos;
    return (collides && count <= numbers.size() ? numbers : letters).substr(0, count);
}

std::string give_letters(lessons::Question& question, const core::Scenario& scenario)
{
    std::vector<Marked> marked = with_own_letters(question, scenario);
    if (std::ranges::count(marked, none, &Marked::first) == std::ssize(marked)) {
        return plain_marks(marked.size(), &scenario);
    }
    const std::string names = names_among_letters(scenario);
    std::string free = letters + numbers;
    std::erase_if(free, [&](char letter) {
        return names.find(letter) != std::string::npos ||
               std::ranges::count(marked, letter, &Marked::first) > 0;
    });
    auto next = free.begin();
    for (char& letter : marked | std::views::keys) {
        if (letter == none) {
            letter = *next++;
        }
    }
    std::ranges::sort(marked, {}, &Marked::first);
    std::string given;
    question.options.clear();
    for (auto& [letter, option] : marked) {
        given += letter;
        question.options.push_back(std::move(option));
    }
    return given;
}

} // namespace procession::ui
