// SPDX-License-Identifier: GPL-3.0-or-later
#include "searched.h"

#include "every_order.h"
#include "programs.h"

#include <catch2/catch.hpp>

namespace procession::tests {

std::set<std::string> outcomes_of(const core::explore::Result& result)
{
    REQUIRE_FALSE(result.problem);
    REQUIRE((result.is_complete() || result.incomplete == core::explore::Incomplete::found));
    std::set<std::string> words;
    for (const auto& outcome : result.outcomes) {
        words.insert(words_of(outcome));
    }
    return words;
}

std::set<std::string> outcomes_of(const std::string& source)
{
    core::explore::Options options;
    options.all_outcomes = true;
    return outcomes_of(explored(source, core::explore::Find::difference, "", options));
}

} // namespace procession::tests
