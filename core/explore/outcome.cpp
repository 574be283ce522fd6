// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explore/outcome.h"

#include "core/machine/machine.h"

namespace procession::core::explore {

Outcome outcome_of(const Machine& machine)
{
    Outcome outcome;
    for (const Output& output : machine.output()) {
        (output.stream == 2 ? outcome.errors : outcome.output) += output.text;
    }
    const Kernel& kernel = machine.kernel();
    for (EntityId id = 0; id < kernel.process_count(); ++id) {
        const KernelProcess& process = kernel.process(id);
        if (process.pid != 0 && kernel.owner(id) == id) {
            outcome.ends.push_back({process.name, process.pid, process.ended, process.code});
        }
    }
    outcome.shared = kernel.shared_cells();
    outcome.files = kernel.files().contents();
    return outcome;
}

} // namespace procession::core::explore
