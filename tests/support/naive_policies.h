// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/naive_policy.h"

namespace procession::tests {

// The policies that keep one queue and order it by at most one key. Each is
// nullptr for a policy of another kind; see naive_policy().
[[nodiscard]] std::unique_ptr<NaivePolicy> naive_queue_policy(const core::SchedulerSpec& spec);
[[nodiscard]] std::unique_ptr<NaivePolicy> naive_burst_policy(const core::SchedulerSpec& spec);
[[nodiscard]] std::unique_ptr<NaivePolicy> naive_priority_policy(const core::SchedulerSpec& spec);
[[nodiscard]] std::unique_ptr<NaivePolicy> naive_mlfq_policy(const core::SchedulerSpec& spec);
[[nodiscard]] std::unique_ptr<NaivePolicy> naive_share_policy(const core::SchedulerSpec& spec);

} // namespace procession::tests
