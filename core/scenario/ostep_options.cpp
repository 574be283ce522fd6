// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/ostep_options.h"

#include <array>

namespace procession::core {

std::span<const OstepOptionInfo> ostep_options()
{
    using enum OstepOption;
    static constexpr auto options = std::to_array<OstepOptionInfo>({
        {OstepTool::scheduler, "-l", jobs},
        {OstepTool::scheduler, "-p", policy},
        {OstepTool::scheduler, "-q", quantum},
        {OstepTool::scheduler, "-c", flag},
        {OstepTool::scheduler, "-s", seed},
        {OstepTool::scheduler, "-j", random},
        {OstepTool::scheduler, "-m", random},
        {OstepTool::mlfq, "-l", jobs},
        {OstepTool::mlfq, "-n", queues},
        {OstepTool::mlfq, "-q", quantum},
        {OstepTool::mlfq, "-a", allotment},
        {OstepTool::mlfq, "-Q", quantum_list},
        {OstepTool::mlfq, "-A", allotment_list},
        {OstepTool::mlfq, "-B", boost},
        {OstepTool::mlfq, "-i", io_time},
        {OstepTool::mlfq, "-S", stay},
        {OstepTool::mlfq, "-I", io_bump},
        {OstepTool::mlfq, "-c", flag},
        {OstepTool::mlfq, "-s", seed},
        {OstepTool::mlfq, "-j", random},
        {OstepTool::mlfq, "-m", random},
        {OstepTool::mlfq, "-M", random},
        {OstepTool::process_run, "-l", jobs},
        {OstepTool::process_run, "-L", io_time},
        {OstepTool::process_run, "-S", switch_on},
        {OstepTool::process_run, "-I", io_done},
        {OstepTool::process_run, "-c", flag},
        {OstepTool::process_run, "-p", flag},
        {OstepTool::process_run, "-s", seed},
        {OstepTool::lottery, "-l", jobs},
        {OstepTool::lottery, "-q", quantum},
        {OstepTool::lottery, "-c", flag},
        {OstepTool::lottery, "-s", random},
        {OstepTool::lottery, "-j", random},
        {OstepTool::lottery, "-m", random},
        {OstepTool::lottery, "-T", random},
    });
    return options;
}

std::string_view script_name(OstepTool tool)
{
    constexpr std::array<std::string_view, 4> names{"scheduler.py", "mlfq.py", "process-run.py",
                                                    "lottery.py"};
    return names[static_cast<std::size_t>(tool)];
}

} // namespace procession::core
