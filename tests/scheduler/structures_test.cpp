// SPDX-License-Identifier: GPL-3.0-or-later
// The shared structures against the simplest thing that does the same.
#include "driver.h"
#include "scheduler/aging_queue.h"
#include "scheduler/key_heap.h"
#include "scheduler/random.h"
#include "scheduler/response_tournament.h"
#include "scheduler/ticket_tree.h"
#include "scheduler/waiting_lists.h"

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>

using namespace procession::scheduler;

namespace {

constexpr EntityId most = 40;

EntityId some_id()
{
    return *rc::gen::inRange<EntityId>(0, most);
}

Entity some_entity(EntityId id, Ticks now)
{
    Entity entity;
    entity.id = id;
    entity.joined = now;
    entity.arrival = id * 7 % 5; // never changes
    return entity;
}

} // namespace

TEST_CASE("waiting lists do what a plain sequence does", "[waiting_lists]")
{
    REQUIRE(rc::check([] {
        WaitingLists lists(2);
        lists.reserve(most);
        std::array<std::deque<EntityId>, 2> naive;
        std::map<EntityId, std::size_t> where;
        const int steps = *rc::gen::inRange(1, 200);
        for (int step = 0; step < steps; ++step) {
            const EntityId id = some_id();
            const auto list = *rc::gen::inRange<std::size_t>(0, 2);
            auto& queue = naive[list];
            if (where.contains(id)) {
                auto& home = naive[where[id]];
                home.erase(std::find(home.begin(), home.end(), id));
                lists.remove(where[id], id);
                where.erase(id);
            } else if (const int how = *rc::gen::inRange(0, 3); how == 0) {
                queue.push_back(id);
                lists.push_tail(list, id, step);
                where[id] = list;
            } else if (how == 1) {
                queue.push_front(id);
                lists.push_front(list, id, step);
                where[id] = list;
            } else if (!queue.empty()) {
                const auto at = *rc::gen::inRange<std::size_t>(0, queue.size());
                lists.push_behind(list, queue[at], id, step);
                queue.insert(queue.begin() + static_cast<std::ptrdiff_t>(at) + 1, id);
                where[id] = list;
            }
            RC_ASSERT(lists.size() == where.size());
            for (std::size_t i = 0; i < naive.size(); ++i) {
                std::deque<EntityId> forward;
                std::deque<EntityId> backward;
                for (EntityId at = lists.head(i); at != no_entity; at = lists.next(at)) {
                    forward.push_back(at);
                }
                for (EntityId at = lists.tail(i); at != no_entity; at = lists.previous(at)) {
                    backward.push_front(at);
                }
                RC_ASSERT(forward == naive[i]);
                RC_ASSERT(backward == naive[i]);
            }
        }
    }));
}

TEST_CASE("the heap's root and its best eligible entry are the smallest", "[key_heap]")
{
    REQUIRE(rc::check([](bool by_arrival) {
        KeyHeap heap;
        JoinOrder order(by_arrival);
        heap.reserve(most);
        order.reserve(most);
        std::map<EntityId, HeapEntry> naive;
        const int steps = *rc::gen::inRange(1, 300);
        for (int step = 0; step < steps; ++step) {
            const EntityId id = some_id();
            if (naive.contains(id)) {
                heap.remove(id);
                naive.erase(id);
            } else {
                const Entity entity = some_entity(id, step / 4);
                naive[id] = order.join(entity, *rc::gen::inRange(-3, 4), Became::woken);
                heap.push(naive[id]);
            }
            const EntityId divisor = *rc::gen::inRange<EntityId>(1, 4);
            const Eligible eligible = [divisor](EntityId one) { return one % divisor == 0; };
            EntityId best = no_entity;
            EntityId best_eligible = no_entity;
            for (const auto& [other, entry] : naive) {
                if (best == no_entity || entry < naive[best]) {
                    best = other;
                }
                if (eligible(other) &&
                    (best_eligible == no_entity || entry < naive[best_eligible])) {
                    best_eligible = other;
                }
            }
            RC_ASSERT(heap.size() == naive.size());
            RC_ASSERT((heap.empty() ? no_entity : heap.top().id) == best);
            const HeapEntry* found = heap.best(eligible);
            RC_ASSERT((found ? found->id : no_entity) == best_eligible);
        }
    }));
}

TEST_CASE("the aging queue agrees with measuring everybody", "[aging_queue]")
{
    REQUIRE(rc::check([](bool by_arrival) {
        const auto aging = *rc::gen::inRange<Ticks>(1, 6);
        AgingQueue queue(aging, by_arrival);
        queue.reserve(most);
        struct Waiting {
            Entity entity;
            std::int64_t rank;
            int turn;
        };
        std::map<EntityId, Waiting> naive;
        const auto rank_of = [&](const Waiting& one, Ticks now) {
            const Ticks gained = (now - one.entity.joined) / aging;
            return std::max(std::min<std::int64_t>(one.rank, 0), one.rank - gained);
        };
        Ticks now = 0;
        const int steps = *rc::gen::inRange(1, 200);
        for (int step = 0; step < steps; ++step) {
            now += *rc::gen::inRange<Ticks>(0, 4);
            const EntityId id = some_id();
            if (naive.contains(id)) {
                queue.remove(naive[id].entity, naive[id].rank);
                naive.erase(id);
            } else {
                naive[id] = {some_entity(id, now), *rc::gen::inRange(-2, 12), step};
                queue.push(naive[id].entity, naive[id].rank, Became::woken);
            }
            const auto best_of = [&](const Eligible& eligible) {
                EntityId best = no_entity;
                const auto place = [&](const Waiting& one) {
                    return std::tuple(rank_of(one, now), by_arrival ? one.entity.arrival : 0,
                                      one.turn);
                };
                for (const auto& [other, one] : naive) {
                    if (eligible(other) && (best == no_entity || place(one) < place(naive[best]))) {
                        best = other;
                    }
                }
                return best;
            };
            RC_ASSERT(queue.size() == naive.size());
            const EntityId best = best_of([](EntityId) { return true; });
            if (best != no_entity) {
                RC_ASSERT(queue.best(now).id == best);
                RC_ASSERT(queue.rank_of(queue.best(now), now) == rank_of(naive[best], now));
            }
            const Eligible odd = [](EntityId one) { return one % 2 == 1; };
            RC_ASSERT(queue.best(odd, now).id == best_of(odd));
        }
    }));
}

TEST_CASE("the aging queue splits and joins its blocks", "[aging_queue]")
{
    constexpr EntityId many = 5000;
    AgingQueue queue(3, false);
    queue.reserve(many);
    std::vector<Entity> entities(many);
    procession::scheduler::Random random(11, Stream::workload);
    for (EntityId id = 0; id < many; ++id) {
        entities[id].id = id;
        entities[id].joined = id / 7;
        entities[id].priority = static_cast<std::int32_t>(random.below(500));
        queue.push(entities[id], entities[id].priority, Became::woken);
    }
    std::vector<bool> gone(many, false);
    for (EntityId chosen = 0; chosen < many; ++chosen) {
        const Ticks now = many / 7 + chosen;
        EntityId naive = no_entity;
        std::int64_t naive_rank = 0;
        for (EntityId id = 0; id < many; ++id) {
            const std::int64_t rank =
                std::max<std::int64_t>(0, entities[id].priority - (now - entities[id].joined) / 3);
            // In the order of id, which is the order of joining here.
            if (!gone[id] && (naive == no_entity || rank < naive_rank)) {
                naive = id;
                naive_rank = rank;
            }
        }
        const HeapEntry best = queue.best(now);
        REQUIRE(best.id == naive);
        gone[naive] = true;
        queue.remove(best);
    }
    CHECK(queue.size() == 0);
}

TEST_CASE("the tournament agrees with comparing all ratios", "[response_tournament]")
{
    REQUIRE(rc::check([](bool by_arrival) {
        ResponseTournament tournament(by_arrival);
        tournament.reserve(*rc::gen::inRange<std::size_t>(1, most));
        tournament.reserve(most);
        struct Waiting {
            Entity entity;
            std::int64_t estimate;
            int turn;
        };
        std::map<EntityId, Waiting> naive;
        Ticks now = 0;
        const int steps = *rc::gen::inRange(1, 300);
        for (int step = 0; step < steps; ++step) {
            now += *rc::gen::inRange<Ticks>(0, 5);
            const EntityId id = some_id();
            if (naive.contains(id)) {
                tournament.remove(id, now);
                naive.erase(id);
            } else {
                naive[id] = {some_entity(id, now), *rc::gen::inRange<std::int64_t>(1, 9), step};
                tournament.insert(naive[id].entity, naive[id].estimate, Became::woken, now);
            }
            now += *rc::gen::inRange<Ticks>(0, 3);
            tournament.advance(now);
            const auto better = [&](const Waiting& a, const Waiting& b) {
                const auto left = (now - a.entity.joined) * b.estimate;
                const auto right = (now - b.entity.joined) * a.estimate;
                const auto place = [&](const Waiting& one) {
                    return std::tuple(by_arrival ? one.entity.arrival : 0, one.turn);
                };
                return left != right ? left > right : place(a) < place(b);
            };
            const auto best_of = [&](const Eligible& eligible) {
                EntityId best = no_entity;
                for (const auto& [other, one] : naive) {
                    if (eligible(other) && (best == no_entity || better(one, naive[best]))) {
                        best = other;
                    }
                }
                return best;
            };
            RC_ASSERT(tournament.best() == best_of([](EntityId) { return true; }));
            const Eligible third = [](EntityId one) { return one % 3 == 0; };
            RC_ASSERT(tournament.best(third, now) == best_of(third));
        }
    }));
}

TEST_CASE("a ticket's owner is found by walking from the first", "[ticket_tree]")
{
    REQUIRE(rc::check([] {
        TicketTree tree;
        tree.reserve(*rc::gen::inRange<std::size_t>(1, most));
        tree.reserve(most);
        std::map<EntityId, std::uint32_t> naive;
        const int steps = *rc::gen::inRange(1, 200);
        for (int step = 0; step < steps; ++step) {
            const EntityId id = some_id();
            if (naive.contains(id)) {
                tree.remove(id);
                naive.erase(id);
            } else {
                naive[id] = *rc::gen::inRange<std::uint32_t>(1, 20);
                tree.add(id, naive[id]);
            }
            std::vector<EntityId> owners;
            for (const auto& [owner, tickets] : naive) {
                owners.insert(owners.end(), tickets, owner);
            }
            RC_ASSERT(tree.total() == owners.size());
            RC_ASSERT(tree.size() == naive.size());
            for (std::size_t ticket = 0; ticket < owners.size(); ++ticket) {
                RC_ASSERT(tree.owner(ticket) == owners[ticket]);
            }
        }
    }));
}
