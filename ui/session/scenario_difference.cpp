// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/scenario_difference.h"

#include <algorithm>
#include <iterator>

namespace procession::ui {

template <typename T>
ValueDifference<T>::ValueDifference(const T& before, const T& after)
{
    if (!(before == after)) {
        both = {before, after};
    }
}

template <typename T>
void ValueDifference<T>::apply(T& value) const
{
    if (!both.empty()) {
        value = both.back();
    }
}

template <typename T>
void ValueDifference<T>::take_back(T& value) const
{
    if (!both.empty()) {
        value = both.front();
    }
}

namespace {

template <typename T>
void replace(std::vector<T>& rows, std::size_t at, std::size_t count, const std::vector<T>& by)
{
    const auto from = rows.begin() + static_cast<std::ptrdiff_t>(at);
    const auto place = rows.erase(from, from + static_cast<std::ptrdiff_t>(count));
    rows.insert(place, by.begin(), by.end());
}

/// What of `some` is not so in `others`.
TextDifference::Texts only_in(const TextDifference::Texts& some,
                              const TextDifference::Texts& others)
{
    TextDifference::Texts only;
    std::ranges::copy_if(some, std::inserter(only, only.end()), [&](const auto& text) {
        const auto found = others.find(text.first);
        return found == others.end() || found->second != text.second;
    });
    return only;
}

void replace(TextDifference::Texts& texts, const TextDifference::Texts& these,
             const TextDifference::Texts& by)
{
    for (const auto& [name, text] : these) {
        texts.erase(name);
    }
    texts.insert(by.begin(), by.end());
}

} // namespace

template <typename T>
RowDifference<T>::RowDifference(const std::vector<T>& before, const std::vector<T>& after)
{
    const auto head = std::ranges::mismatch(before, after);
    at = static_cast<std::size_t>(head.in1 - before.begin());
    auto end = before.end();
    auto other_end = after.end();
    while (end != head.in1 && other_end != head.in2 && *std::prev(end) == *std::prev(other_end)) {
        --end;
        --other_end;
    }
    removed.assign(head.in1, end);
    inserted.assign(head.in2, other_end);
}

template <typename T>
void RowDifference<T>::apply(std::vector<T>& rows) const
{
    replace(rows, at, removed.size(), inserted);
}

template <typename T>
void RowDifference<T>::take_back(std::vector<T>& rows) const
{
    replace(rows, at, inserted.size(), removed);
}

TextDifference::TextDifference(const Texts& before, const Texts& after)
    : removed(only_in(before, after)), inserted(only_in(after, before))
{
}

void TextDifference::apply(Texts& texts) const
{
    replace(texts, removed, inserted);
}

void TextDifference::take_back(Texts& texts) const
{
    replace(texts, inserted, removed);
}

ScenarioDifference::ScenarioDifference(const core::Scenario& before, const core::Scenario& after)
    : title_(before.title, after.title),
      description_(before.description, after.description),
      rules_(before.rules, after.rules),
      clock_(before.clock, after.clock),
      seed_(before.seed, after.seed),
      machine_(before.machine, after.machine),
      scheduler_(before.scheduler, after.scheduler),
      processes_(before.processes, after.processes),
      listed_(before.listed, after.listed),
      programs_(before.programs, after.programs),
      files_(before.files, after.files),
      interventions_(before.interventions, after.interventions),
      limits_(before.limits, after.limits),
      until_(before.until, after.until),
      choices_(before.choices, after.choices)
{
}

template <typename Self, typename Scenario, typename Do>
void ScenarioDifference::with_parts(Self& self, Scenario& scenario, const Do& act)
{
    // All of them: a scenario that gets another part is no longer taken apart like this.
    auto& [title, description, rules, clock, seed, machine, scheduler, processes, listed, programs,
           files, interventions, limits, until, choices] = scenario;
    act(self.title_, title);
    act(self.description_, description);
    act(self.rules_, rules);
    act(self.clock_, clock);
    act(self.seed_, seed);
    act(self.machine_, machine);
    act(self.scheduler_, scheduler);
    act(self.processes_, processes);
    act(self.listed_, listed);
    act(self.programs_, programs);
    act(self.files_, files);
    act(self.interventions_, interventions);
    act(self.limits_, limits);
    act(self.until_, until);
    act(self.choices_, choices);
}

void ScenarioDifference::apply(core::Scenario& scenario) const
{
    with_parts(*this, scenario, [](const auto& difference, auto& part) { difference.apply(part); });
}

void ScenarioDifference::take_back(core::Scenario& scenario) const
{
    with_parts(*this, scenario,
               [](const auto& difference, auto& part) { difference.take_back(part); });
}

std::size_t ScenarioDifference::kept() const
{
    std::size_t all = 0;
    const core::Scenario any;
    with_parts(*this, any,
               [&all](const auto& difference, const auto&) { all += difference.kept(); });
    return all;
}

} // namespace procession::ui
