// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/descriptors.h"

#include <algorithm>
#include <utility>

namespace procession::core {

namespace {

constexpr std::size_t standard = 3; ///< descriptors of the terminal

} // namespace

Descriptors::Descriptors()
{
    for (std::size_t i = 0; i < standard; ++i) {
        // One copy is the kernel's own: the terminal is never closed.
        descriptions_[i] = {Description::Kind::terminal, static_cast<std::int64_t>(i), true, 1};
    }
}

void Descriptors::begin(scheduler::EntityId who)
{
    Table& table = tables_[who];
    for (std::size_t i = 0; i < standard; ++i) {
        table[static_cast<Number>(i)] = {i, true};
        ++descriptions_[i].copies;
    }
}

void Descriptors::inherit(scheduler::EntityId parent, scheduler::EntityId child)
{
    const Table& from = tables_[parent];
    for (const auto& [number, descriptor] : from) {
        ++descriptions_[descriptor.description].copies;
    }
    tables_[child] = from;
}

void Descriptors::inherit(scheduler::EntityId parent, scheduler::EntityId child,
                          const std::vector<Number>& only)
{
    Table given;
    for (const auto& [number, descriptor] : tables_[parent]) {
        const bool is_given = number < static_cast<Number>(standard) ||
                              std::find(only.begin(), only.end(), number) != only.end();
        if (is_given) {
            ++descriptions_[descriptor.description].copies;
            given[number] = descriptor;
        }
    }
    tables_[child] = std::move(given);
}

Descriptors::Number Descriptors::lowest_free(const Table& table, Number least)
{
    for (auto it = table.lower_bound(least); it != table.end() && it->first == least; ++it) {
        ++least;
    }
    return least;
}

Descriptors::Number Descriptors::open(scheduler::EntityId who, const Description& description)
{
    Table& table = tables_[who];
    const Number number = lowest_free(table, 0);
    table[number] = {next_, false};
    descriptions_[next_] = description;
    descriptions_[next_++].copies = 1;
    return number;
}

Description* Descriptors::find(scheduler::EntityId who, Number number)
{
    return const_cast<Description*>(std::as_const(*this).find(who, number));
}

const Description* Descriptors::find(scheduler::EntityId who, Number number) const
{
    const auto table = tables_.find(who);
    if (table == tables_.end()) {
        return nullptr;
    }
    const auto found = table->second.find(number);
    return found == table->second.end() ? nullptr : &descriptions_.at(found->second.description);
}

std::optional<Descriptors::Number> Descriptors::copy(scheduler::EntityId who, Number from,
                                                     Number to, bool inheritable, Gone& gone)
{
    Table& table = tables_[who];
    const auto found = table.find(from);
    if (found == table.end()) {
        return std::nullopt;
    }
    if (from == to) {
        found->second.inheritable = inheritable;
        return to;
    }
    const Descriptor twin{found->second.description, inheritable};
    ++descriptions_[twin.description].copies;
    if (to < 0) {
        to = lowest_free(table, -1 - to);
    } else {
        close(who, to, gone);
    }
    table[to] = twin;
    return to;
}

void Descriptors::release(const Descriptor& descriptor, Gone& gone)
{
    const auto found = descriptions_.find(descriptor.description);
    if (--found->second.copies == 0) {
        gone.push_back(found->second);
        descriptions_.erase(found);
    }
}

bool Descriptors::close(scheduler::EntityId who, Number number, Gone& gone)
{
    Table& table = tables_[who];
    const auto found = table.find(number);
    if (found == table.end()) {
        return false;
    }
    release(found->second, gone);
    table.erase(found);
    return true;
}

void Descriptors::close_all(scheduler::EntityId who, Gone& gone)
{
    const auto table = tables_.find(who);
    if (table == tables_.end()) {
        return;
    }
    for (const auto& [number, descriptor] : table->second) {
        release(descriptor, gone);
    }
    tables_.erase(table);
}

void Descriptors::close_private(scheduler::EntityId who, Gone& gone)
{
    Table& table = tables_[who];
    for (auto it = table.begin(); it != table.end();) {
        if (it->second.inheritable) {
            ++it;
        } else {
            release(it->second, gone);
            it = table.erase(it);
        }
    }
}

bool Descriptors::is_inheritable(scheduler::EntityId who, Number number) const
{
    const auto table = tables_.find(who);
    if (table == tables_.end()) {
        return false;
    }
    const auto found = table->second.find(number);
    return found != table->second.end() && found->second.inheritable;
}

void Descriptors::set_inheritable(scheduler::EntityId who, Number number, bool inheritable)
{
    Table& table = tables_[who];
    if (const auto found = table.find(number); found != table.end()) {
        found->second.inheritable = inheritable;
    }
}

std::vector<scheduler::EntityId> Descriptors::holders(Description::Kind kind,
                                                      std::int64_t object) const
{
    std::vector<scheduler::EntityId> result;
    for (const auto& [who, table] : tables_) {
        const bool has = std::any_of(table.begin(), table.end(), [&](const auto& entry) {
            const Description& description = descriptions_.at(entry.second.description);
            return description.kind == kind && description.object == object;
        });
        if (has) {
            result.push_back(who);
        }
    }
    return result;
}

} // namespace procession::core
