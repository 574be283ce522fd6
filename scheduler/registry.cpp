// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/registry.h"

#include "scheduler/cfs.h"
#include "scheduler/fcfs.h"
#include "scheduler/hrrn.h"
#include "scheduler/lottery.h"
#include "scheduler/mlfq.h"
#include "scheduler/priority.h"
#include "scheduler/round_robin.h"
#include "scheduler/sjf.h"
#include "scheduler/srtf.h"
#include "scheduler/stride.h"

#include <algorithm>

namespace procession::scheduler {

namespace {

bool within(const ParameterInfo& info, std::int64_t value)
{
    return value >= info.minimum && value <= info.maximum;
}

ParameterFault check_number(const ParameterInfo& info, std::int64_t value)
{
    return within(info, value) ? ParameterFault::none : ParameterFault::out_of_range;
}

ParameterFault check_list(const ParameterInfo& info, const IntegerList& list)
{
    const bool by_level = info.kind == ParameterKind::integer_or_list;
    if (list.empty() && by_level) {
        return ParameterFault::empty_list;
    }
    const bool fits = !by_level || list.size() <= std::size_t{most_levels};
    const bool all = std::all_of(list.begin(), list.end(),
                                 [&](std::int64_t value) { return within(info, value); });
    return fits && all ? ParameterFault::none : ParameterFault::out_of_range;
}

/// Checks the value if it holds a T, by `check_held`.
template <typename T, typename Check>
ParameterFault check_as(const ParameterValue& value, Check check_held)
{
    const T* held = std::get_if<T>(&value);
    return held ? check_held(*held) : ParameterFault::wrong_kind;
}

} // namespace

const ParameterInfo* PolicyInfo::parameter(std::string_view parameter_name) const
{
    const auto found =
        std::find_if(parameters.begin(), parameters.end(),
                     [&](const ParameterInfo& info) { return info.name == parameter_name; });
    return found == parameters.end() ? nullptr : &*found;
}

std::span<const PolicyInfo> policies()
{
    static const std::vector<PolicyInfo> all{
        fcfs_info(), sjf_info(),  srtf_info(),    round_robin_info(), priority_info(),
        hrrn_info(), mlfq_info(), lottery_info(), stride_info(),      cfs_info(),
    };
    return all;
}

const PolicyInfo* find_policy(std::string_view name)
{
    for (const PolicyInfo& info : policies()) {
        const bool synonym =
            std::find(info.synonyms.begin(), info.synonyms.end(), name) != info.synonyms.end();
        if (info.name == name || synonym) {
            return &info;
        }
    }
    return nullptr;
}

ParameterFault check(const ParameterInfo& info, const ParameterValue& value)
{
    const auto number = [&](std::int64_t held) { return check_number(info, held); };
    const auto list = [&](const IntegerList& held) { return check_list(info, held); };
    switch (info.kind) {
    case ParameterKind::integer:
        return check_as<std::int64_t>(value, number);
    case ParameterKind::boolean:
        return check_as<bool>(value, [](bool) { return ParameterFault::none; });
    case ParameterKind::decimal:
        return check_as<Decimal>(value,
                                 [&](Decimal held) { return check_number(info, held.millionths); });
    case ParameterKind::choice:
        return check_as<std::string>(value, [&](const std::string& held) {
            const auto& choices = info.choices;
            const bool known = std::find(choices.begin(), choices.end(), held) != choices.end();
            return known ? ParameterFault::none : ParameterFault::not_a_choice;
        });
    case ParameterKind::integer_or_list:
        return std::holds_alternative<std::int64_t>(value) ? check_as<std::int64_t>(value, number)
                                                           : check_as<IntegerList>(value, list);
    case ParameterKind::integer_list:
        return check_as<IntegerList>(value, list);
    }
    return ParameterFault::wrong_kind;
}

} // namespace procession::scheduler
