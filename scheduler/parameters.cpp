// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/parameters.h"

namespace procession::scheduler {

namespace {

template <typename T>
T value_or(const Parameters& parameters, std::string_view name, T fallback)
{
    const ParameterValue* found = parameters.find(name);
    const T* held = found ? std::get_if<T>(found) : nullptr;
    return held ? *held : fallback;
}

} // namespace

const ParameterValue* Parameters::find(std::string_view name) const
{
    const auto found = values_.find(name);
    return found == values_.end() ? nullptr : &found->second;
}

std::int64_t Parameters::integer(std::string_view name, std::int64_t fallback) const
{
    return value_or(*this, name, fallback);
}

bool Parameters::boolean(std::string_view name, bool fallback) const
{
    return value_or(*this, name, fallback);
}

Decimal Parameters::decimal(std::string_view name, Decimal fallback) const
{
    return value_or(*this, name, fallback);
}

std::string Parameters::choice(std::string_view name, std::string_view fallback) const
{
    return value_or(*this, name, std::string(fallback));
}

IntegerList Parameters::list(std::string_view name, IntegerList fallback) const
{
    if (const ParameterValue* found = find(name)) {
        if (const auto* one = std::get_if<std::int64_t>(found)) {
            return {*one};
        }
    }
    return value_or(*this, name, std::move(fallback));
}

} // namespace procession::scheduler
