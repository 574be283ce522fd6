// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lecture/lecture.h"

#include "core/scenario/policy_parameters.h"
#include "core/scenario/reading.h"
#include "core/scenario/settings.h"

#include <algorithm>

namespace procession::core {

namespace {

using Node = Document::Node;

/// The values are kept as the command line takes them: "4", "true", "4:8:16".
std::string as_setting(const scheduler::ParameterValue& value)
{
    std::string setting;
    for (const char letter : to_json(value)) {
        if (letter == ',') {
            setting += ':';
        } else if (std::string_view("[]\" ").find(letter) == std::string_view::npos) {
            setting += letter;
        }
    }
    return setting;
}

scheduler::ParameterInfo choice(std::string_view name, std::vector<std::string_view> choices)
{
    scheduler::ParameterInfo info;
    info.name = name;
    info.kind = scheduler::ParameterKind::choice;
    info.choices = std::move(choices);
    return info;
}

void read_scenario_name(Reading& reading, Node node, const LectureSources& sources,
                        LectureItem& item)
{
    const auto name = reading.name(node, "scenario");
    if (!name) {
        return;
    }
    item.scenario = *name;
    if (item.in_library()) {
        (void)reading.value(node,
                            choice("scenario", {sources.library.begin(), sources.library.end()}));
        return;
    }
    const std::filesystem::path file = sources.folder / std::u8string(name->begin(), name->end());
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        reading.fault(node, MessageCode::file_missing, {{"file", *name}});
    }
}

void read_parameters(Reading& reading, Node object, const scheduler::PolicyInfo& policy,
                     LectureItem& item)
{
    const Document& document = reading.document;
    scheduler::Parameters together;
    for (const Node member : document.children(object)) {
        const std::string key = document.key(member);
        const scheduler::ParameterInfo* info = policy.parameter(key);
        if (!info) {
            reading.faults.add(document.key_begin(member), member, unknown_parameter(policy, key));
        } else if (auto value = reading.value(member, *info)) {
            item.parameters.emplace_back(key, as_setting(*value));
            together.set(key, std::move(*value));
        }
    }
    if (auto problem = check_together(together)) {
        reading.faults.add(document.begin(object), object, std::move(*problem));
    }
}

void read_policy(Reading& reading, Node item_node, LectureItem& item)
{
    const Document& document = reading.document;
    const Node named = document.member(item_node, "policy");
    const Node parameters = document.member(item_node, "parameters");
    const auto name = named == Document::none ? std::nullopt : reading.text(named, "policy");
    const scheduler::PolicyInfo* policy = name ? scheduler::find_policy(*name) : nullptr;
    if (policy) {
        item.policy = policy->name;
    } else if (name) {
        reading.faults.add(document.begin(named), named, unknown_policy(*name));
    }
    if (parameters == Document::none ||
        !reading.expect(parameters, Document::Kind::object, "parameters")) {
        return;
    }
    if (policy) {
        read_parameters(reading, parameters, *policy, item);
    } else if (named == Document::none) { // whose they are is not known
        reading.key_fault(parameters, MessageCode::key_missing, {{"key", std::string("policy")}});
    }
}

LectureItem::View read_view(Reading& reading, Node node)
{
    const std::vector<std::string_view> names{"run", "states", "compare", "room"}; // as in View
    const auto value = reading.value(node, choice("view", names));
    const auto found =
        value ? std::ranges::find(names, std::get<std::string>(*value)) : names.begin();
    return static_cast<LectureItem::View>(found - names.begin());
}

void read_item(Reading& reading, Node node, const LectureSources& sources, Lecture& lecture)
{
    if (!reading.expect(node, Document::Kind::object, "items")) {
        return;
    }
    reading.check_keys(node, {"scenario", "title", "policy", "parameters", "t", "view", "notes"});
    LectureItem item;
    const auto with = [&](std::string_view key, auto read) {
        if (const Node member = reading.document.member(node, key); member != Document::none) {
            read(member);
        } else if (key == "scenario") {
            reading.fault(node, MessageCode::key_missing, {{"key", std::string(key)}});
        }
    };
    with("scenario", [&](Node member) { read_scenario_name(reading, member, sources, item); });
    with("title", [&](Node member) { item.title = reading.localized(member, "title"); });
    with("notes", [&](Node member) { item.notes = reading.localized(member, "notes"); });
    with("view", [&](Node member) { item.view = read_view(reading, member); });
    with("t", [&](Node member) {
        constexpr Ticks last = 1'000'000'000'000;
        item.t = reading.integer(member, "t", 0, last).value_or(0);
    });
    read_policy(reading, node, item);
    lecture.items.push_back(std::move(item));
}

void read_root(Reading& reading, Node root, const LectureSources& sources, Lecture& lecture)
{
    const Document& document = reading.document;
    reading.check_keys(root, {"lecture", "title", "items"});
    for (const std::string_view key : {"lecture", "items"}) {
        if (document.member(root, key) == Document::none) {
            reading.fault(root, MessageCode::key_missing, {{"key", std::string(key)}});
        }
    }
    if (const Node version = document.member(root, "lecture"); version != Document::none) {
        (void)reading.integer(version, "lecture", 1, 1);
    }
    if (const Node title = document.member(root, "title"); title != Document::none) {
        lecture.title = reading.localized(title, "title");
    }
    const Node items = document.member(root, "items");
    if (items == Document::none || !reading.expect(items, Document::Kind::array, "items")) {
        return;
    }
    for (const Node item : document.children(items)) {
        read_item(reading, item, sources, lecture);
    }
    if (document.children(items).begin() == document.children(items).end()) {
        reading.fault(items, MessageCode::key_missing, {{"key", std::string("scenario")}});
    }
}

} // namespace

ReadLecture read_lecture(const Document& document, const LectureSources& sources)
{
    if (document.root() == Document::none) {
        return {std::nullopt, document.faults()};
    }
    Reading reading(document);
    Lecture lecture;
    if (reading.expect(document.root(), Document::Kind::object, "lecture")) {
        read_root(reading, document.root(), sources, lecture);
    }
    if (reading.faults.empty() && document.faults().empty()) {
        return {std::move(lecture), {}};
    }
    std::vector<Fault> faults = reading.faults.finish(document.text(), &document);
    faults.insert(faults.end(), document.faults().begin(), document.faults().end());
    std::ranges::stable_sort(faults, {}, [](const Fault& fault) { return fault.position.offset; });
    return {std::nullopt, std::move(faults)};
}

std::optional<Message> apply(const LectureItem& item, Scenario& scenario)
{
    if (item.policy.empty()) {
        return std::nullopt;
    }
    if (auto problem = set_policy(scenario, item.policy)) {
        return problem;
    }
    for (const auto& [key, value] : item.parameters) {
        if (auto problem = set_value(scenario, key, value)) {
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace procession::core
