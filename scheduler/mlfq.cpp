// SPDX-License-Identifier: GPL-3.0-or-later
#include "scheduler/mlfq.h"

#include "scheduler/bumped.h"
#include "scheduler/estimator.h"
#include "scheduler/large_array.h"
#include "scheduler/mlfq_rules.h"
#include "scheduler/shortest_level.h"

#include <bit>

namespace procession::scheduler {

namespace {

class Mlfq final : public Policy {
public:
    explicit Mlfq(MlfqRules rules)
        : rules_(std::move(rules)),
          lists_(rules_.levels()),
          bumped_(rules_.levels()),
          estimator_(Parameters())
    {
    }

    [[nodiscard]] std::unique_ptr<Policy> clone() const override
    {
        return std::make_unique<Mlfq>(*this);
    }
    [[nodiscard]] Traits traits() const override
    {
        const bool slices = rules_.last == MlfqRules::Last::rr;
        return {.preemptive = rules_.preempts,
                .levels = static_cast<std::uint16_t>(rules_.levels()),
                .slices_alone = slices,
                .fair_alone = slices};
    }
    void reserve(std::size_t count) override;

    Placement enqueue(const Entity& entity, Became became, Ticks now) override;
    void withdraw(const Entity& entity) override;
    [[nodiscard]] std::size_t waiting() const override { return lists_.size(); }
    Decision pick(Ticks now, Choices& choices) override;
    Decision pick_among(const Eligible& eligible, Ticks now, Choices& choices) override;
    [[nodiscard]] EntityId best(const Eligible* eligible, Ticks now) const override;

    [[nodiscard]] bool preempts(const Entity& waiting, const Entity& running,
                                Ticks now) const override;
    [[nodiscard]] std::int64_t rank(const Entity& running, Ticks) const override
    {
        return static_cast<std::int64_t>(level_of(running.id));
    }

    Ticks slice(const Entity& entity, Ticks now) override;
    void ran(const Entity& entity, Ticks ticks) override { account(entity.id).slice_left -= ticks; }
    void blocked(const Entity& entity, bool slice_used, Ticks now) override;
    void adopt(const Entity& entity, const Policy& from) override;

    [[nodiscard]] Ticks next_timer(Ticks now) const override;
    void timer(Ticks now, std::span<const EntityId> running, std::vector<Moved>& moved) override;

    [[nodiscard]] bool renews(const Entity& entity) const override;
    void renew(const Entity& entity, std::uint64_t count, Choices& choices) override;

private:
    /// What an entity has used. Belongs to the boost of that number: one of an
    /// earlier boost counts as full, so that a boost need not visit everybody.
    struct Account {
        Ticks slice_left = 0;
        std::int64_t allotment_left = 0;
        std::uint32_t boost = 0;
        std::uint16_t level = 0;
    };

    [[nodiscard]] Account full(std::size_t level) const
    {
        return {rules_.quantum[level], rules_.allotment[level], boosts_,
                static_cast<std::uint16_t>(level)};
    }
    [[nodiscard]] Account& account(EntityId id)
    {
        if (accounts_[id].boost != boosts_) {
            accounts_[id] = full(0);
        }
        return accounts_[id];
    }
    [[nodiscard]] std::size_t level_of(EntityId id) const
    {
        return accounts_[id].boost == boosts_ ? accounts_[id].level : 0;
    }
    [[nodiscard]] bool by_shortest(std::size_t level) const
    {
        return rules_.last == MlfqRules::Last::sjf && level == rules_.lowest();
    }
    void charge(Account& account) const;
    Placement put(const Entity& entity, std::size_t level, Became became, Ticks now);
    void take_out(std::size_t level, EntityId id);
    /// The first from level `level` on (there: from `from` on) that qualifies.
    [[nodiscard]] EntityId first(std::size_t level, EntityId from, const Eligible* eligible) const;
    [[nodiscard]] EntityId after(EntityId id, const Eligible* eligible) const;
    [[nodiscard]] Reason reason(EntityId chosen, EntityId runner_up) const;
    Decision choose(EntityId chosen, EntityId runner_up, Ticks now);
    [[nodiscard]] std::uint64_t levels_from(std::size_t level) const
    {
        return level < 64 ? filled_ >> level << level : 0;
    }

    MlfqRules rules_;
    WaitingLists lists_;
    std::uint64_t filled_ = 0; ///< bit n: level n is not empty
    LargeArray<Account> accounts_;
    std::uint32_t boosts_ = 0;
    Bumped bumped_;
    ShortestLevel shortest_; ///< last: sjf
    Estimator estimator_;    ///< last: sjf
    FormerPlace former_;
};

void Mlfq::reserve(std::size_t count)
{
    lists_.reserve(count);
    bumped_.reserve(count);
    accounts_.resize(std::max(count, accounts_.size()), full(0));
    if (rules_.last == MlfqRules::Last::sjf) {
        shortest_.reserve(count);
        estimator_.reserve(count);
    }
}

/// One whole slice has been used.
void Mlfq::charge(Account& account) const
{
    if (--account.allotment_left > 0) {
        account.slice_left = rules_.quantum[account.level];
    } else {
        account = full(std::min<std::size_t>(account.level + 1, rules_.lowest()));
    }
}

Placement Mlfq::enqueue(const Entity& entity, Became became, Ticks now)
{
    Account& account = this->account(entity.id);
    if (became == Became::expired) {
        charge(account);
    } else if (became == Became::preempted && rules_.fresh_slice) {
        account.slice_left = rules_.quantum[account.level];
    }
    Placement placement = put(entity, account.level, became, now);
    placement.level = account.level;
    filled_ |= std::uint64_t{1} << account.level;
    former_.forget();
    return placement;
}

Placement Mlfq::put(const Entity& entity, std::size_t level, Became became, Ticks now)
{
    const EntityId id = entity.id;
    if (by_shortest(level)) {
        bumped_.joined_normally(id);
        return shortest_.insert(lists_, level, entity, estimator_.left(entity), became);
    }
    if (became == Became::woken && rules_.io_bump) {
        return bumped_.push_front(lists_, level, id, entity.joined, now);
    }
    if (became == Became::preempted && !rules_.preempted_to_tail) {
        return bumped_.push_behind(lists_, level, id, entity.joined, now);
    }
    if (became == Became::changed && former_.of(id)) {
        if (former_.previous() == no_entity) {
            lists_.push_front(level, id, entity.joined);
            return {.place = Place::front};
        }
        lists_.push_behind(level, former_.previous(), id, entity.joined);
        return {.place = Place::behind, .behind = former_.previous()};
    }
    bumped_.joined_normally(id);
    lists_.push_tail(level, id, entity.joined);
    return {};
}

void Mlfq::withdraw(const Entity& entity)
{
    former_.remember(entity.id, lists_.previous(entity.id));
    take_out(level_of(entity.id), entity.id);
}

void Mlfq::take_out(std::size_t level, EntityId id)
{
    if (by_shortest(level)) {
        shortest_.remove(id);
    } else if (rules_.io_bump) {
        bumped_.leaving(lists_, level, id);
    }
    lists_.remove(level, id);
    if (lists_.head(level) == no_entity) {
        filled_ &= ~(std::uint64_t{1} << level);
    }
}

EntityId Mlfq::first(std::size_t level, EntityId from, const Eligible* eligible) const
{
    EntityId found = eligible ? lists_.first_eligible(from, *eligible) : from;
    for (std::uint64_t rest = levels_from(level + 1); found == no_entity && rest != 0;
         rest &= rest - 1) {
        found = lists_.head(static_cast<std::size_t>(std::countr_zero(rest)));
        found = eligible ? lists_.first_eligible(found, *eligible) : found;
    }
    return found;
}

EntityId Mlfq::after(EntityId id, const Eligible* eligible) const
{
    return first(level_of(id), lists_.next(id), eligible);
}

EntityId Mlfq::best(const Eligible* eligible, Ticks) const
{
    return first(0, lists_.head(0), eligible);
}

Decision Mlfq::pick(Ticks now, Choices&)
{
    const EntityId chosen = best(nullptr, now);
    return choose(chosen, after(chosen, nullptr), now);
}

Decision Mlfq::pick_among(const Eligible& eligible, Ticks now, Choices&)
{
    const EntityId chosen = best(&eligible, now);
    return chosen == no_entity ? Decision{} : choose(chosen, after(chosen, &eligible), now);
}

Decision Mlfq::choose(EntityId chosen, EntityId runner_up, Ticks now)
{
    const Decision decision{chosen, reason(chosen, runner_up)};
    take_out(level_of(chosen), chosen);
    bumped_.dispatched(chosen, now);
    former_.forget();
    return decision;
}

Reason Mlfq::reason(EntityId chosen, EntityId runner_up) const
{
    Reason result;
    const std::size_t level = level_of(chosen);
    result.key = static_cast<std::int64_t>(level);
    if (runner_up == no_entity) {
        return result;
    }
    const std::size_t other = level_of(runner_up);
    result.why = Why::top_level;
    result.runner_up = runner_up;
    result.runner_up_key = static_cast<std::int64_t>(other);
    if (level != other) {
        return result;
    }
    if (by_shortest(level)) {
        const HeapEntry& best = shortest_.entry(chosen);
        const HeapEntry& next = shortest_.entry(runner_up);
        result.why = Why::shortest_burst;
        result.key = best.key;
        result.runner_up_key = next.key;
        result.tie = best.key == next.key ? tie_between(best, next) : Tie::none;
        return result;
    }
    result.why = bumped_.was(chosen) ? Why::back_from_io : Why::top_level;
    result.tie = Tie::queue_order;
    return result;
}

bool Mlfq::preempts(const Entity& waiting, const Entity& running, Ticks) const
{
    if (!rules_.preempts) {
        return false;
    }
    const std::size_t level = level_of(waiting.id);
    const std::size_t other = level_of(running.id);
    return level < other || (level == other && bumped_.outranks(waiting.id, running.id));
}

Ticks Mlfq::slice(const Entity& entity, Ticks)
{
    const Account& account = this->account(entity.id);
    const bool slices = account.level < rules_.lowest() || rules_.last == MlfqRules::Last::rr;
    return slices ? account.slice_left : never;
}

void Mlfq::blocked(const Entity& entity, bool slice_used, Ticks)
{
    Account& account = this->account(entity.id);
    if (rules_.stay) {
        account = full(account.level);
    }
    if (slice_used) {
        charge(account);
    }
    if (rules_.last == MlfqRules::Last::sjf) {
        estimator_.completed(entity);
    }
}

void Mlfq::adopt(const Entity& entity, const Policy& from)
{
    const auto& other = static_cast<const Mlfq&>(from);
    const Account& known = other.accounts_[entity.id];
    accounts_[entity.id] = known.boost == other.boosts_ ? known : full(0);
    accounts_[entity.id].boost = boosts_;
    bumped_.joined_normally(entity.id);
    if (rules_.last == MlfqRules::Last::sjf) {
        estimator_.adopt(entity.id, other.estimator_);
    }
}

Ticks Mlfq::next_timer(Ticks now) const
{
    return rules_.boost == 0 ? never : (now / rules_.boost + 1) * rules_.boost;
}

void Mlfq::timer(Ticks now, std::span<const EntityId> running, std::vector<Moved>& moved)
{
    for (std::size_t level = rules_.lowest(); level > 0; --level) {
        for (const EntityId id : running) {
            if (level_of(id) == level) {
                bumped_.joined_normally(id);
                lists_.push_tail(0, id, now);
                moved.push_back({id, {}, true});
            }
        }
        while (lists_.head(level) != no_entity) {
            const EntityId id = lists_.pop(level);
            bumped_.joined_normally(id);
            lists_.push_tail(0, id, lists_.joined(id));
            moved.push_back({id, {}, false});
        }
        bumped_.emptied(level);
    }
    if (rules_.lowest() > 0) {
        shortest_.clear();
        filled_ = lists_.head(0) != no_entity ? 1 : 0;
    }
    former_.forget();
    ++boosts_; // everybody's account is full now
}

bool Mlfq::renews(const Entity& entity) const
{
    // Only where nobody can sink any lower do slices of one length follow each
    // other, and only from a full one on.
    const std::size_t level = level_of(entity.id);
    const Account& known = accounts_[entity.id];
    const Ticks left = known.boost == boosts_ ? known.slice_left : rules_.quantum[0];
    return level == rules_.lowest() && rules_.last == MlfqRules::Last::rr &&
           left == rules_.quantum[level];
}

void Mlfq::renew(const Entity& entity, std::uint64_t count, Choices&)
{
    Account& account = this->account(entity.id);
    const auto allotment = static_cast<std::uint64_t>(rules_.allotment[account.level]);
    const auto used = allotment - static_cast<std::uint64_t>(account.allotment_left) + count;
    account.allotment_left = static_cast<std::int64_t>(allotment - used % allotment);
    account.slice_left += static_cast<Ticks>(count) * rules_.quantum[account.level];
}

std::unique_ptr<Policy> make_mlfq(const Parameters& parameters)
{
    return std::make_unique<Mlfq>(mlfq_rules(parameters));
}

} // namespace

PolicyInfo mlfq_info()
{
    return {
        .name = "mlfq",
        .synonyms = {"fb", "mfq"},
        .label = PROCESSION_TR("policy", "Multilevel feedback queue"),
        .short_label = PROCESSION_TR("policy", "MLFQ"),
        .explanation = PROCESSION_TR(
            "policy", "The first of the highest queue runs; who uses up its allotment "
                      "moves one queue down, so that short and interactive work stays on top."),
        .parameters = mlfq_parameters(),
        .make = make_mlfq,
    };
}

} // namespace procession::scheduler
