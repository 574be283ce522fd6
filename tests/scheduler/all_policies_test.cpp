// SPDX-License-Identifier: GPL-3.0-or-later
// What is true of every policy, whatever it decides.
#include "driver.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <set>

using namespace procession::scheduler;

namespace {

constexpr std::size_t count = 12;

struct Case {
    std::string name;
    Parameters parameters;
};

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"fcfs", {}},
        {"fcfs", with({{"io_preempts", true}})},
        {"rr", {}},
        {"sjf", {}},
        {"srtf", with({{"estimate", std::string("ema")}, {"equal", std::string("arrival")}})},
        {"priority", {}},
        {"priority", with({{"aging", std::int64_t{3}}, {"quantum", std::int64_t{2}}})},
        {"hrrn", {}},
        {"mlfq", with({{"boost", std::int64_t{20}}, {"io_bump", true}})},
        {"mlfq", with({{"last", std::string("sjf")}, {"stay", true}})},
        {"lottery", {}},
        {"stride", {}},
        {"cfs", {}},
    };
    return all;
}

/// A life of random events, each of which is possible where it happens.
class Life {
public:
    explicit Life(const Case& one) : driver_(one.name, one.parameters, count)
    {
        for (EntityId id = 0; id < count; ++id) {
            Entity& entity = driver_.entities[id];
            entity.priority = static_cast<std::int32_t>(id * 5 % 7);
            entity.nice = static_cast<std::int32_t>(id % 5) - 2;
            entity.tickets = 10 + id;
            away_.insert(id);
        }
    }

    void step(int what, std::size_t which)
    {
        now_ += static_cast<Ticks>(which % 3);
        if (what == 0 && !away_.empty()) {
            const EntityId id = member(away_, which);
            away_.erase(id);
            driver_.join(id, seen_.insert(id).second ? Became::arrived : Became::woken, now_,
                         static_cast<Ticks>(1 + which % 9));
            waiting_.insert(id);
        } else if (what == 1 && !waiting_.empty()) {
            const EntityId id = member(waiting_, which);
            driver_.policy->withdraw(driver_.entities[id]);
            waiting_.erase(id);
            away_.insert(id);
        } else if (what == 2 && running_ != no_entity) {
            driver_.ran(running_, 1);
            const bool blocks = which % 2 == 0;
            if (blocks) {
                driver_.block(running_, slice_ == 1, now_);
                away_.insert(running_);
            } else {
                driver_.join(running_, Became::expired, now_);
                waiting_.insert(running_);
            }
            running_ = no_entity;
        } else if (what == 3 && running_ == no_entity && !waiting_.empty()) {
            const Decision decision = driver_.pick(now_);
            valid_ = valid_ && waiting_.erase(decision.chosen) == 1;
            // The runner-up is one that was not chosen.
            valid_ = valid_ && (decision.reason.runner_up == no_entity ||
                                waiting_.contains(decision.reason.runner_up));
            running_ = decision.chosen;
            slice_ = driver_.slice(running_, now_);
            valid_ = valid_ && slice_ > 0;
        }
        valid_ = valid_ && driver_.policy->waiting() == waiting_.size();
    }

    /// Everybody left, in order, from a copy of the policy.
    [[nodiscard]] Ids rest() const
    {
        Ids order;
        const auto copy = driver_.policy->clone();
        Choices choices = driver_.choices;
        while (copy->waiting() > 0) {
            order.push_back(copy->pick(now_, choices).chosen);
        }
        return order;
    }
    /// The first of them asked for among all.
    [[nodiscard]] EntityId first_among_all() const
    {
        const auto copy = driver_.policy->clone();
        Choices choices = driver_.choices;
        return copy->pick_among([](EntityId) { return true; }, now_, choices).chosen;
    }
    [[nodiscard]] bool valid() const { return valid_; }
    [[nodiscard]] const std::set<EntityId>& waiting() const { return waiting_; }

private:
    static EntityId member(const std::set<EntityId>& set, std::size_t which)
    {
        return *std::next(set.begin(), static_cast<std::ptrdiff_t>(which % set.size()));
    }

    Driver driver_;
    Ticks now_ = 0;
    EntityId running_ = no_entity;
    Ticks slice_ = 0;
    bool valid_ = true;
    std::set<EntityId> away_;
    std::set<EntityId> waiting_;
    std::set<EntityId> seen_;
};

} // namespace

TEST_CASE("nobody is chosen who does not wait, nobody is lost", "[policies]")
{
    for (const Case& one : cases()) {
        CAPTURE(one.name);
        REQUIRE(rc::check(one.name, [&one] {
            Life life(one);
            const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 4), rc::gen::inRange(0, 1000)));
            for (const auto& [what, which] : steps) {
                life.step(what, static_cast<std::size_t>(which));
                RC_ASSERT(life.valid());
                // A copy decides for itself and changes nothing here; choosing among
                // all is choosing.
                const Ids rest = life.rest();
                RC_ASSERT((std::set<EntityId>(rest.begin(), rest.end()) == life.waiting()));
                RC_ASSERT(life.rest() == rest);
                RC_ASSERT((rest.empty() || life.first_among_all() == rest.front()));
            }
        }));
    }
}
