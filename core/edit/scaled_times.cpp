// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/scaled_times.h"

#include "core/edit/placed_edit.h"
#include "core/scenario/keys.h"
#include "core/scenario/value.h"
#include "scheduler/mlfq_rules.h"
#include "scheduler/registry.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

/// Parameters of policies that count ticks.
constexpr auto in_ticks = std::to_array<std::string_view>(
    {"quantum", "aging", "boost", "initial", "latency", "min_granularity"});

class Scaling {
public:
    Scaling(const Document& document, std::int64_t factor, std::int64_t later)
        : document_(document), factor_(factor), later_(later)
    {
    }

    void walk()
    {
        const Node root = document_.root();
        for_each(document_.member(root, "processes"), [this](Node process) { scale(process); });
        for_each(document_.member(root, "interventions"), [this](Node intervention) {
            moment(document_.member(intervention, "at"));
            const Node added = document_.member(intervention, "add");
            if (added != Document::none) {
                scale_bursts(added);
                moment(document_.member(added, "arrival"));
            }
        });
        moment(document_.member(root, "until"));
        if (const Node machine = document_.member(root, "machine"); machine != Document::none) {
            length(document_.member(machine, "context_switch"));
            length(document_.member(machine, "migration_cost"));
        }
        if (const Node policy = document_.member(root, "scheduler"); policy != Document::none) {
            for (const std::string_view name : in_ticks) {
                length(document_.member(policy, name));
            }
        }
    }

    [[nodiscard]] bool too_long() const { return too_long_; }

    [[nodiscard]] std::string text()
    {
        std::sort(changes_.begin(), changes_.end(),
                  [](const TextChange& a, const TextChange& b) { return a.at < b.at; });
        std::string text;
        std::size_t from = 0;
        for (const TextChange& change : changes_) {
            text.append(document_.text(), from, change.at - from);
            text += change.inserted;
            from = change.at + change.removed.size();
        }
        return text.append(document_.text(), from);
    }

private:
    template <typename Do>
    void for_each(Node list, Do action)
    {
        if (list != Document::none) {
            for (const Node element : document_.children(list)) {
                action(element);
            }
        }
    }

    void scale(Node process)
    {
        scale_bursts(process);
        const Node arrival = document_.member(process, "arrival");
        moment(arrival);
        if (arrival == Document::none && later_ > 0) { // it arrived at 0
            const bool alone =
                document_.children(process).begin() == document_.children(process).end();
            changes_.push_back({document_.begin(process) + 1, "",
                                fmt::format("\"arrival\": {}{}", later_, alone ? "" : ", ")});
        }
    }

    void scale_bursts(Node process)
    {
        for_each(document_.member(process, "bursts"), [this](Node burst) {
            length(document_.member(burst, "cpu"));
            length(document_.member(burst, "io"));
        });
    }

    void moment(Node node) { scale(node, later_); }

    /// A number, or a list of them.
    void length(Node node)
    {
        if (node != Document::none && document_.kind(node) == Kind::array) {
            for_each(node, [this](Node element) { scale(element, 0); });
        } else {
            scale(node, 0);
        }
    }

    void scale(Node node, std::int64_t later)
    {
        if (node == Document::none) {
            return;
        }
        const std::string_view source = document_.source(node);
        const std::int64_t value = scaled_number(source, 0).value;
        too_long_ = too_long_ || value > (scheduler::latest_tick - later) / factor_;
        if (!too_long_ && value * factor_ + later != value) {
            changes_.push_back({document_.begin(node), std::string(source),
                                std::to_string(value * factor_ + later)});
        }
    }

    const Document& document_;
    std::int64_t factor_;
    std::int64_t later_;
    bool too_long_ = false;
    std::vector<TextChange> changes_;
};

/// A parameter's value that many times.
scheduler::ParameterValue times(scheduler::ParameterValue value, std::int64_t factor)
{
    if (auto* const number = std::get_if<std::int64_t>(&value)) {
        *number *= factor;
    } else if (auto* const list = std::get_if<scheduler::IntegerList>(&value)) {
        for (std::int64_t& element : *list) {
            element *= factor;
        }
    }
    return value;
}

/// What a policy counts in ticks though the text does not say so; nothing if it does.
std::optional<scheduler::ParameterValue> unsaid(const scheduler::PolicyInfo& policy,
                                                const scheduler::Parameters& given,
                                                std::string_view name, bool said)
{
    const scheduler::ParameterInfo* const info = policy.parameter(name);
    if (!info || (name == "initial" && given.choice("estimate", "exact") == "exact")) {
        return std::nullopt;
    }
    const scheduler::ParameterValue* const found = given.find(name); // of the conventions, too
    if (policy.name == "mlfq" && name == "quantum" && (!found || *found == info->fallback)) {
        return scheduler::mlfq_rules(given).quantum; // the default grows with the levels
    }
    if (said) {
        return std::nullopt;
    }
    return found ? *found : info->fallback;
}

/// Writes out what the policy would count in the ticks of before.
std::variant<std::string, Message> with_defaults(std::string text, const Document& before,
                                                 const Scenario& scenario, std::int64_t factor)
{
    const scheduler::PolicyInfo* const policy = scheduler::find_policy(scenario.scheduler.policy);
    for (const std::string_view name : in_ticks) {
        const std::string path = fmt::format("scheduler.{}", name);
        const bool said = before.find(path) != Document::none;
        const auto value =
            policy ? unsaid(*policy, scenario.scheduler.parameters, name, said) : std::nullopt;
        if (!value || times(*value, factor) == *value) {
            continue;
        }
        if (Document(text).find("scheduler") == Document::none) {
            std::get<TextChange>(place_value(Document(text), "scheduler", "{}")).apply(text);
        }
        const Placed placed = place_value(Document(text), path, to_json(times(*value, factor)));
        if (const auto* const problem = std::get_if<Message>(&placed)) {
            return *problem;
        }
        std::get<TextChange>(placed).apply(text);
    }
    return text;
}

} // namespace

std::variant<std::string, Message> scaled_times(const Document& document, const Scenario& scenario,
                                                std::int64_t factor, std::int64_t later)
{
    Scaling scaling(document, factor, later);
    scaling.walk();
    if (scaling.too_long()) {
        return Message{MessageCode::scenario_too_long, {{"limit", scheduler::latest_tick}}};
    }
    return with_defaults(scaling.text(), document, scenario, factor);
}

} // namespace procession::core::edit
