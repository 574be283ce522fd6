// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/fault_list.h"
#include "core/scenario/keys.h"
#include "core/scenario/scenario.h"
#include "core/scenario/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace procession::core {

/// One pass over a document, in progress: what has been read and what was wrong.
/// The parts (read_machine.cpp and so on) are functions over it.
struct Reading {
    using Node = Document::Node;
    static constexpr Node none = Document::none;

    explicit Reading(const Document& read) : document(read) {}

    const Document& document;
    Scenario scenario;
    FaultList faults;

    bool cores_known = true; ///< machine.cores was read without fault
    /// Of each process, where its name (or itself) stands in the document.
    std::vector<Node> process_nodes;
    std::vector<Node> intervention_nodes;
    std::unordered_map<std::string, DeviceIndex> devices;
    Ticks work = 0; ///< ticks of all bursts so far
    Ticks latest_arrival = 0;
    bool work_too_long = false; ///< has been said

    // Faults at a value or at a member's key.
    void fault(Node node, MessageCode code, std::vector<Message::Argument> arguments = {});
    void key_fault(Node member, MessageCode code, std::vector<Message::Argument> arguments = {});

    /// Whether the value is of that kind; a fault if not.
    bool expect(Node node, Document::Kind kind, std::string_view key);
    /// A fault for each key that is not among `known` (and does not begin with x-).
    void check_keys(Node object, const std::vector<std::string_view>& known);
    /// The value if it fits `info`; a fault if not.
    std::optional<scheduler::ParameterValue> value(Node node, const scheduler::ParameterInfo& info);
    std::optional<std::int64_t> integer(Node node, std::string_view key, std::int64_t minimum,
                                        std::int64_t maximum);
    /// A string; a fault if it is something else.
    std::optional<std::string> text(Node node, std::string_view key);
    /// A string that names something: not empty, no control characters.
    std::optional<std::string> name(Node node, std::string_view key);
    LocalizedText localized(Node node, std::string_view key);
};

void read_machine(Reading& reading, Document::Node machine);
/// `scheduler` may be none: the default policy, with what the conventions say.
void read_scheduler(Reading& reading, Document::Node scheduler);
void read_limits(Reading& reading, Document::Node limits);
void read_clock(Reading& reading, Document::Node clock);
/// Reads one process to the end of the scenario's; `added_at` is the time of an
/// intervention that adds it.
void read_process(Reading& reading, Document::Node process, std::optional<Ticks> added_at);
void read_processes(Reading& reading, Document::Node processes);
void read_bursts(Reading& reading, Document::Node bursts, ProcessSpec& process);
void read_interventions(Reading& reading, Document::Node interventions);
/// When everything has been read: names that stand twice, interventions on
/// processes that do not exist.
void check_names(Reading& reading);

/// "8:00", "23:59".
[[nodiscard]] bool is_time_of_day(std::string_view text);
/// A positive number, a space and a unit from ns to d: "1 min", "0.5 h".
[[nodiscard]] bool is_tick_length(std::string_view text);

/// Stores the object's members that the key table knows.
void read_settings(Reading& reading, Document::Node object, std::string_view name);

} // namespace procession::core
