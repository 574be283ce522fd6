// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/document_parser.h"
#include "core/scenario/keys.h"
#include "core/scenario/ostep_reading.h"
#include "core/scenario/policy_parameters.h"
#include "core/scenario/value.h"

#include <algorithm>

namespace procession::core {

namespace {

class CommandReader {
public:
    explicit CommandReader(std::string_view text) : text_(text) {}

    ReadScenario read()
    {
        const std::size_t bad = first_bad_byte(text_);
        if (bad < text_.size()) {
            faults_.add(
                bad,
                {text_[bad] == '\0' ? MessageCode::json_nul_byte : MessageCode::json_not_utf8, {}});
        } else {
            read_words(ostep_words(text_));
        }
        if (faults_.empty()) {
            read_ostep_jobs(settings_, scenario_, faults_);
        }
        if (!faults_.empty()) {
            return {std::nullopt, faults_.finish(text_)};
        }
        return {std::move(scenario_), {}};
    }

private:
    void read_words(const std::vector<OstepWord>& words)
    {
        std::size_t first = 0;
        std::optional<OstepTool> tool;
        for (std::size_t i = 0; i < words.size() && !tool; ++i) {
            tool = ostep_tool_named(words[i].text);
            first = i + 1;
        }
        if (!tool && words.size() == 1) {
            tool = ostep_tool_of_list(words[0]);
            settings_.jobs = words[0];
            first = 1;
        }
        if (!tool) {
            faults_.add(words.empty() ? 0 : words[0].offset, {MessageCode::ostep_kind_unknown, {}});
            return;
        }
        settings_.tool = *tool;
        settings_.quantum = *tool == OstepTool::mlfq ? 10 : 1;
        for (std::size_t i = first; i < words.size();) {
            i = read_option(words, i);
        }
        if (!settings_.jobs && faults_.empty()) {
            faults_.add(0, {MessageCode::ostep_list_missing, {}});
        }
        apply_policy();
    }

    /// Reads the option at `i` with its value; returns the place behind them.
    std::size_t read_option(const std::vector<OstepWord>& words, std::size_t i)
    {
        const OstepWord word = words[i];
        const OstepOptionInfo* known = nullptr;
        std::vector<NamedValue> names;
        for (const OstepOptionInfo& info : ostep_options()) {
            if (info.tool == settings_.tool) {
                known = info.name == word.text ? &info : known;
                names.push_back({std::string(info.name), ""});
            }
        }
        const std::string tool(script_name(settings_.tool));
        if (!known) {
            faults_.add(word.offset, {MessageCode::ostep_option_unknown,
                                      {{"tool", tool},
                                       {"option", shortened(word.text)},
                                       {"options", std::move(names)}}});
            return i + 1;
        }
        const OstepOption option = known->option;
        if (option == OstepOption::flag || option == OstepOption::stay ||
            option == OstepOption::io_bump) {
            settings_.stay = settings_.stay || option == OstepOption::stay;
            settings_.io_bump = settings_.io_bump || option == OstepOption::io_bump;
            return i + 1;
        }
        if (option == OstepOption::random) {
            faults_.add(word.offset,
                        {MessageCode::ostep_option_random, {{"option", std::string(word.text)}}});
            return i + 2;
        }
        const OstepWord value =
            i + 1 < words.size() ? words[i + 1] : OstepWord{word.offset + word.text.size(), {}};
        if (const std::string_view form = store(option, value); !form.empty()) {
            faults_.add(value.offset, {MessageCode::ostep_option_value,
                                       {{"option", std::string(word.text)},
                                        {"form", std::string(form)},
                                        {"found", shortened(value.text)}}});
        }
        return i + 2;
    }

    /// Keeps an option's value; what it must be if it is wrong.
    std::string_view store(OstepOption option, OstepWord value)
    {
        switch (option) {
        case OstepOption::jobs:
            settings_.jobs = value;
            return value.text.empty() ? "a job list" : "";
        case OstepOption::policy:
            settings_.policy = value.text;
            return value.text == "FIFO" || value.text == "SJF" || value.text == "RR"
                       ? ""
                       : "FIFO, SJF or RR";
        case OstepOption::switch_on:
            settings_.switch_on_end = value.text == "SWITCH_ON_END";
            return settings_.switch_on_end || value.text == "SWITCH_ON_IO"
                       ? ""
                       : "SWITCH_ON_IO or SWITCH_ON_END";
        case OstepOption::io_done:
            settings_.io_runs_at_once = value.text == "IO_RUN_IMMEDIATE";
            return settings_.io_runs_at_once || value.text == "IO_RUN_LATER"
                       ? ""
                       : "IO_RUN_LATER or IO_RUN_IMMEDIATE";
        case OstepOption::quantum_list:
            return store_list(settings_.quantum_list, value);
        case OstepOption::allotment_list:
            return store_list(settings_.allotment_list, value);
        default:
            return store_number(option, value);
        }
    }

    std::string_view store_number(OstepOption option, OstepWord value)
    {
        std::int64_t ignored = 0;
        std::int64_t& target = option == OstepOption::quantum     ? settings_.quantum
                               : option == OstepOption::queues    ? settings_.queues
                               : option == OstepOption::allotment ? settings_.allotment
                               : option == OstepOption::boost     ? settings_.boost
                               : option == OstepOption::io_time   ? settings_.io_time
                                                                  : ignored;
        const std::int64_t least =
            option == OstepOption::boost || option == OstepOption::seed ? 0 : 1;
        const ScaledNumber read = scaled_number(value.text, 0);
        if (read.form != ScaledNumber::Form::exact || read.value < least ||
            read.value > scheduler::latest_tick) {
            return least == 0 ? "a whole number from 0" : "a whole number from 1";
        }
        target = read.value;
        return "";
    }

    static std::string_view store_list(scheduler::IntegerList& list, OstepWord value)
    {
        for (const OstepWord part : split(value, ',')) {
            const ScaledNumber read = scaled_number(part.text, 0);
            if (read.form != ScaledNumber::Form::exact || read.value < 1 ||
                read.value > scheduler::latest_tick) {
                return "whole numbers from 1 with commas between";
            }
            list.push_back(read.value);
        }
        return "";
    }

    void apply_policy()
    {
        SchedulerSpec& spec = scenario_.scheduler;
        if (settings_.tool == OstepTool::scheduler || settings_.tool == OstepTool::mlfq) {
            scenario_.rules.conventions = "ostep";
            spec.tie = TieOrder::preempted_first;
        }
        switch (settings_.tool) {
        case OstepTool::scheduler:
            spec.policy = settings_.policy == "SJF"  ? "sjf"
                          : settings_.policy == "RR" ? "rr"
                                                     : "fcfs";
            if (spec.policy == "rr") {
                spec.parameters.set("quantum", settings_.quantum);
            }
            break;
        case OstepTool::mlfq:
            apply_mlfq(spec);
            break;
        case OstepTool::process_run:
            scenario_.machine.multiprogramming = !settings_.switch_on_end;
            if (settings_.io_runs_at_once) {
                spec.parameters.set("io_preempts", true);
            }
            break;
        case OstepTool::lottery:
            spec.policy = "lottery";
            spec.parameters.set("quantum", settings_.quantum);
            break;
        }
    }

    void apply_mlfq(SchedulerSpec& spec)
    {
        // A list of quanta says how many queues there are.
        const std::size_t levels =
            settings_.quantum_list.empty()
                ? static_cast<std::size_t>(std::min<std::int64_t>(settings_.queues, 1024))
                : settings_.quantum_list.size();
        scheduler::IntegerList quanta = settings_.quantum_list;
        quanta.resize(levels, settings_.quantum);
        scheduler::IntegerList allotments = settings_.allotment_list;
        allotments.resize(settings_.allotment_list.empty() ? levels : allotments.size(),
                          settings_.allotment);
        spec.policy = "mlfq";
        spec.parameters.set("quantum", std::move(quanta));
        spec.parameters.set("allotment", std::move(allotments));
        spec.parameters.set("boost", settings_.boost);
        spec.parameters.set("stay", settings_.stay);
        spec.parameters.set("io_bump", settings_.io_bump);
        check_levels(spec);
    }

    /// The registry knows how many levels there may be, and the lists must agree.
    void check_levels(const SchedulerSpec& spec)
    {
        const scheduler::PolicyInfo* policy = scheduler::find_policy(spec.policy);
        for (const auto& [name, value] : spec.parameters) {
            if (scheduler::check(*policy->parameter(name), value) !=
                scheduler::ParameterFault::none) {
                const auto* list = std::get_if<scheduler::IntegerList>(&value);
                const auto count = static_cast<std::int64_t>(list ? list->size() : 1);
                faults_.add(0,
                            {MessageCode::value_list_too_long, {{"key", name}, {"count", count}}});
            }
        }
        if (auto problem = check_together(spec.parameters)) {
            faults_.add(0, std::move(*problem));
        }
    }

    std::string_view text_;
    FaultList faults_;
    OstepSettings settings_;
    Scenario scenario_;
};

} // namespace

std::vector<OstepWord> split(OstepWord word, char separator)
{
    std::vector<OstepWord> parts;
    std::size_t from = 0;
    while (true) {
        const std::size_t to = std::min(word.text.find(separator, from), word.text.size());
        parts.push_back({word.offset + from, word.text.substr(from, to - from)});
        if (to == word.text.size()) {
            return parts;
        }
        from = to + 1;
    }
}

ReadScenario read_ostep(std::string_view text)
{
    return CommandReader(text).read();
}

} // namespace procession::core
