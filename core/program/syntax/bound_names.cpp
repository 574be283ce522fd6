// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/bound_names.h"

#include "core/program/syntax/raised_fault.h"

namespace procession::core::program::syntax {

void check_name(std::string_view name, Context context, const Range& at)
{
    if (name == "__debug__" && context != Context::load) {
        raise_fault(at, context == Context::del ? "cannot delete __debug__"
                                                : "cannot assign to __debug__");
    }
}

void check_parameters(const Parameters& parameters, const Range& at)
{
    const auto check = [&](const Parameter& one) { check_name(one.name, Context::store, at); };
    for (const Parameter& one : parameters.positional) {
        check(one);
    }
    for (const Parameter& one : parameters.keyword_only) {
        check(one);
    }
    for (const Parameter* const one : {parameters.rest, parameters.keywords}) {
        if (one != nullptr) {
            check(*one);
        }
    }
}

void check_aliases(std::span<const Alias> names, const Range& at)
{
    for (const Alias& alias : names) {
        check_name(alias.bound.empty() ? alias.name : alias.bound, Context::store, at);
    }
}

} // namespace procession::core::program::syntax
