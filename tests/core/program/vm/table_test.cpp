// SPDX-License-Identifier: GPL-3.0-or-later
// The table of dicts and sets against a naive model: a list of pairs in the order in which they
// came.
#include "../run_program.h"
#include "core/program/values/dict.h"
#include "core/program/values/image.h"
#include "core/program/values/operations.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <utility>
#include <vector>

using namespace procession::core::program;

namespace {

using Model = std::vector<std::pair<std::int64_t, std::int64_t>>;

Value value_of(const Dict& dict, std::int64_t key)
{
    const Table::Place place = dict.table.find(Value::small(key), hash_of(Value::small(key)).hash);
    return place.found == Found::yes ? dict.table.at(place.place).value : Value();
}

void set(Heap& heap, Dict& dict, std::int64_t key, std::int64_t value)
{
    const std::int64_t hash = hash_of(Value::small(key)).hash;
    const Table::Place place = dict.table.find(Value::small(key), hash);
    if (place.found == Found::yes) {
        dict.table.put(place.place, Value::small(value));
    } else {
        dict.table.add(heap, Value::small(key), hash, Value::small(value));
    }
}

bool remove(Heap& heap, Dict& dict, std::int64_t key)
{
    const Table::Place place = dict.table.find(Value::small(key), hash_of(Value::small(key)).hash);
    if (place.found == Found::yes) {
        (void)dict.table.take(heap, place.place);
    }
    return place.found == Found::yes;
}

Model content_of(const Dict& dict)
{
    Model content;
    for (std::size_t i = 0; i < dict.table.places(); ++i) {
        const Table::Entry& entry = dict.table.at(i);
        if (!entry.key.is_unbound()) {
            content.emplace_back(entry.key.small(), entry.value.small());
        }
    }
    return content;
}

} // namespace

TEST_CASE("a table keeps what a list of pairs keeps, whatever comes and goes")
{
    const auto seed = GENERATE(1U, 2U, 3U, 4U);
    // Keys that collide: multiples of a power of two, and few of them.
    const std::int64_t step = GENERATE(1, 64, 4096);
    std::mt19937 random(seed);
    Heap heap(TestProcess::image());
    const Owned<Dict> dict = heap.make<Dict>();
    Model model;
    for (int round = 0; round < 4000; ++round) {
        const std::int64_t key = static_cast<std::int64_t>(random() % 40) * step;
        const auto found = std::find_if(model.begin(), model.end(),
                                        [&](const auto& one) { return one.first == key; });
        if (random() % 2 == 0) {
            set(heap, *dict, key, round);
            if (found != model.end()) {
                found->second = round;
            } else {
                model.emplace_back(key, round);
            }
        } else {
            CHECK(remove(heap, *dict, key) == (found != model.end()));
            if (found != model.end()) {
                model.erase(found);
            }
        }
        const Value value = value_of(*dict, key);
        const auto now = std::find_if(model.begin(), model.end(),
                                      [&](const auto& one) { return one.first == key; });
        REQUIRE(value.is_unbound() == (now == model.end()));
        if (now != model.end()) {
            REQUIRE(value.small() == now->second);
        }
    }
    CHECK(content_of(*dict) == model);
}

TEST_CASE("a queue of keys never fills a table up")
{
    Heap heap(TestProcess::image());
    const Owned<Dict> dict = heap.make<Dict>();
    constexpr std::int64_t waiting = 20;
    for (std::int64_t i = 0; i < 200'000; ++i) {
        set(heap, *dict, i, i);
        if (i >= waiting) {
            REQUIRE(remove(heap, *dict, i - waiting));
        }
    }
    CHECK(dict->table.size() == waiting);
    for (std::int64_t i = 200'000 - waiting; i < 200'000; ++i) {
        CHECK(value_of(*dict, i).small() == i);
    }
}
