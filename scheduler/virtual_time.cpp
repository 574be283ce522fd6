// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/virtual_time.h"

#include "scheduler/wide.h"

namespace procession::scheduler {

void VirtualTime::charge(EntityId id, Ticks ticks, std::uint32_t share)
{
    Account& account = accounts_[id];
    if (account.share != share) {
        account.share = share;
        account.left_over = 0;
    }
    const Wide all =
        sum(product(static_cast<std::uint64_t>(ticks), scale_), {0, account.left_over});
    const std::uint64_t whole = quotient(all, share);
    account.left_over = static_cast<std::uint32_t>(all.low - whole * share);
    account.time = saturated_sum(account.time, saturated(whole));
}

void VirtualTime::adopt(EntityId id, const VirtualTime& from)
{
    const Account& known = from.accounts_[id];
    const std::int64_t ahead = known.time - from.now_;
    accounts_[id] = known;
    accounts_[id].time =
        ahead >= 0 ? saturated_sum(now_, ahead) : std::max(std::int64_t{0}, now_ + ahead);
}

} // namespace procession::scheduler
