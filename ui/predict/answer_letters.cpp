// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/answer_letters.h"

#include <algorithm>
#include <vector>

namespace procession::ui {

namespace {

constexpr char none = 0;
const std::string all = "ABCD";

/// The letter that a process is called by; none if its name is another.
char own_letter(const core::Scenario& scenario, core::EntityId process)
{
    if (process >= scenario.processes.size() || scenario.processes[process].name.size() != 1) {
        return none;
    }
    const char letter = scenario.processes[process].name.front();
    const char upper =
        letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    return all.find(upper) == std::string::npos ? none : upper;
}

} // namespace

std::string give_letters(lessons::Question& question, const core::Scenario& scenario)
{
    std::string free = all;
    std::vector<std::pair<char, lessons::Option>> lettered;
    for (lessons::Option& option : question.options) {
        const char own = own_letter(scenario, option.process);
        const std::size_t place = own == none ? std::string::npos : free.find(own);
        lettered.emplace_back(place == std::string::npos ? none : own, std::move(option));
        if (place != std::string::npos) { // "a" and "A" may both be there
            free.erase(place, 1);
        }
    }
    for (auto& [letter, option] : lettered) {
        if (letter == none) {
            letter = free.front();
            free.erase(0, 1);
        }
    }
    std::ranges::sort(lettered, {}, [](const auto& entry) { return entry.first; });
    std::string letters;
    question.options.clear();
    for (auto& [letter, option] : lettered) {
        letters += letter;
        question.options.push_back(std::move(option));
    }
    return letters;
}

} // namespace procession::ui
