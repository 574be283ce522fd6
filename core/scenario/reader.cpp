// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/reader.h"

#include "core/scenario/nearest.h"
#include "core/scenario/reading.h"

#include <algorithm>

namespace procession::core {

namespace {

using Node = Document::Node;

void read_version(Reading& reading, Node root)
{
    const Document& document = reading.document;
    const Node version = document.member(root, "procession");
    if (version == Document::none) {
        reading.fault(root, MessageCode::version_missing);
    } else if (scaled_number(document.source(version), 0).value != 1) {
        reading.fault(version, MessageCode::version_unknown,
                      {{"found", shortened(document.source(version))}});
    }
}

/// The bundle comes first: it says what holds where the rest says nothing.
void read_conventions(Reading& reading, Node node)
{
    scheduler::ParameterInfo info;
    info.name = "conventions";
    info.kind = scheduler::ParameterKind::choice;
    for (const Conventions& bundle : conventions()) {
        info.choices.push_back(bundle.name);
    }
    if (const auto name = reading.value(node, info)) {
        Scenario& scenario = reading.scenario;
        scenario.rules.conventions = std::get<std::string>(*name);
        const Conventions& bundle = *find_conventions(scenario.rules.conventions);
        scenario.scheduler.tie = bundle.tie;
        scenario.machine.first_dispatch_costs = bundle.first_dispatch_costs;
    }
}

void read_texts_by_name(Reading& reading, Node node, std::string_view key,
                        std::map<std::string, std::string>& texts)
{
    if (!reading.expect(node, Document::Kind::object, key)) {
        return;
    }
    for (const Node member : reading.document.children(node)) {
        const std::string name = reading.document.key(member);
        if (auto text = reading.text(member, name)) {
            texts.emplace(name, std::move(*text));
        }
    }
}

void read_choices(Reading& reading, Node node)
{
    scheduler::ParameterInfo info;
    info.name = "choices";
    info.kind = scheduler::ParameterKind::integer_list;
    if (const auto list = reading.value(node, info)) {
        const auto& numbers = std::get<scheduler::IntegerList>(*list);
        reading.scenario.choices.assign(numbers.begin(), numbers.end());
    }
}

void read_root(Reading& reading, Node root)
{
    const Document& document = reading.document;
    Scenario& scenario = reading.scenario;
    static const auto known = key_names("");
    reading.check_keys(root, known);
    read_version(reading, root);
    const auto with = [&](std::string_view key, auto read) {
        if (const Node node = document.member(root, key); node != Document::none) {
            read(node);
        }
    };
    with("conventions", [&](Node node) { read_conventions(reading, node); });
    with("title", [&](Node node) { scenario.title = reading.localized(node, "title"); });
    with("description",
         [&](Node node) { scenario.description = reading.localized(node, "description"); });
    with("clock", [&](Node node) { read_clock(reading, node); });
    with("choices", [&](Node node) { read_choices(reading, node); });
    with("limits", [&](Node node) { read_limits(reading, node); });
    with("classroom",
         [&](Node node) { (void)reading.expect(node, Document::Kind::object, "classroom"); });
    with("files", [&](Node node) { read_texts_by_name(reading, node, "files", scenario.files); });
    with("programs",
         [&](Node node) { read_texts_by_name(reading, node, "programs", scenario.programs); });
    read_settings(reading, root, "");
    read_machine(reading, document.member(root, "machine"));
    read_scheduler(reading, document.member(root, "scheduler"));
    const Node processes = document.member(root, "processes");
    if (processes == Document::none) {
        reading.fault(root, MessageCode::key_missing, {{"key", std::string("processes")}});
    } else {
        read_processes(reading, processes);
    }
    with("interventions", [&](Node node) { read_interventions(reading, node); });
    check_names(reading);
}

} // namespace

ReadScenario read_scenario(const Document& document)
{
    if (document.root() == Document::none) {
        return {std::nullopt, document.faults()};
    }
    Reading reading(document);
    if (reading.expect(document.root(), Document::Kind::object, "scenario")) {
        read_root(reading, document.root());
    }
    if (reading.faults.empty() && document.faults().empty()) {
        return {std::move(reading.scenario), {}};
    }
    std::vector<Fault> faults = reading.faults.finish(document.text(), &document);
    const auto middle =
        faults.insert(faults.end(), document.faults().begin(), document.faults().end());
    std::inplace_merge(faults.begin(), middle, faults.end(), [](const Fault& a, const Fault& b) {
        return a.position.offset < b.position.offset;
    });
    return {std::nullopt, std::move(faults)};
}

ReadScenario read_scenario(std::string_view json)
{
    return read_scenario(Document(std::string(json)));
}

} // namespace procession::core
