// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/random_draw.h"

#include "core/exercise/ambiguity.h"

namespace procession::ui {

Draw draw(const DrawWish& wish, const std::atomic<bool>* cancel)
{
    Draw result;
    core::exercise::AmbiguityOptions options;
    options.any = true;
    options.cancel = cancel;
    core::WorkloadOptions workload = wish.workload;
    for (result.tried = 1; result.tried <= wish.tries && !(cancel && *cancel); ++result.tried) {
        core::Scenario one = core::generate(workload);
        one.machine = wish.base.machine;
        one.scheduler = wish.base.scheduler;
        one.rules = wish.base.rules;
        result.seed = workload.seed++;
        const auto stated = core::exercise::stated_in(one); // what a file of it would say
        if (!wish.unambiguous ||
            core::exercise::check_ambiguity(one, stated, options).is_unambiguous()) {
            result.scenario = std::move(one);
            return result;
        }
    }
    --result.tried;
    return result;
}

} // namespace procession::ui
