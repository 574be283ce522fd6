// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison.h"

#include "core/scenario/settings.h"
#include "scheduler/registry.h"

#include <QElapsedTimer>
#include <algorithm>
#include <utility>

namespace procession::ui {

namespace {

constexpr qint64 progress_milliseconds = 100;

struct Pending {
    quint64 id;
    core::Scenario scenario;
};

double share_finished(const core::Progress& progress)
{
    const auto all = static_cast<double>(std::max<std::size_t>(progress.processes, 1));
    return static_cast<double>(progress.finished) / all;
}

} // namespace

Comparison::Comparison(QObject* parent) : QObject(parent)
{
    connect(&background_, &Background::finished, this, &Comparison::finished);
}

void Comparison::set_base(const core::Scenario& base)
{
    if (base == base_) {
        return;
    }
    base_ = base;
    if (variants_.empty()) {
        Variant& first = variants_.emplace_back();
        first.scenario = base;
        first.is_base = true;
        Variant second;
        second.scenario = suggestion();
        variants_.push_back(std::move(second));
    } else {
        auto own = std::ranges::find(variants_, true, &Variant::is_base);
        own = own == variants_.end() ? variants_.begin() : own;
        *own = Variant{.scenario = base, .is_base = true, .trace = own->trace};
        for (Variant& variant : variants_) {
            if (!variant.is_base) {
                take_over_base(variant);
            }
        }
    }
    renew_all();
}

void Comparison::compare_change(const core::Scenario& before, const core::Scenario& base,
                                const QString& change)
{
    base_ = base;
    variants_.clear();
    variants_.push_back(
        {.scenario = before, .of_base = false, .side = Variant::Side::before, .change = change});
    variants_.push_back(
        {.scenario = base, .is_base = true, .side = Variant::Side::after, .change = change});
    renew_all();
}

void Comparison::compare_scenarios(const std::vector<core::Scenario>& scenarios)
{
    if (!base_) {
        base_ = scenarios.front();
    }
    variants_.clear();
    for (const core::Scenario& scenario : scenarios) {
        variants_.push_back({.scenario = scenario, .of_base = false});
    }
    renew_all();
}

void Comparison::renew_all()
{
    for (Variant& variant : variants_) {
        renew(variant);
    }
    emit variants_changed();
    run();
}

/// What a variant was compared for stays; the rest is the base's.
void Comparison::take_over_base(Variant& variant) const
{
    if (!variant.of_base) {
        return;
    }
    const core::Scenario before = std::move(variant.scenario);
    variant.scenario = *base_;
    variant.scenario.scheduler = before.scheduler;
    variant.scenario.machine.context_switch = before.machine.context_switch;
    // Refused where a process of the new workload could not keep its affinity.
    (void)core::set_value(variant.scenario, "machine.cores", std::to_string(before.machine.cores));
}

void Comparison::renew(Variant& variant)
{
    variant.id = ++last_id_;
    variant.fresh = false;
}

void Comparison::add(const core::Scenario& scenario, bool of_base)
{
    if (!can_add()) {
        return;
    }
    Variant& added = variants_.emplace_back();
    added.scenario = scenario;
    added.of_base = of_base;
    renew(added);
    emit variants_changed();
    run();
}

void Comparison::remove(std::size_t index)
{
    if (!can_remove() || index >= variants_.size()) {
        return;
    }
    variants_.erase(variants_.begin() + static_cast<std::ptrdiff_t>(index));
    emit variants_changed();
    run();
}

void Comparison::change(std::size_t index, const core::Scenario& scenario)
{
    if (index >= variants_.size() || variants_[index].scenario == scenario) {
        return;
    }
    variants_[index].scenario = scenario;
    variants_[index].side = Variant::Side::none; // it is neither any more
    renew(variants_[index]);
    emit variants_changed();
    run();
}

core::Scenario Comparison::suggestion() const
{
    core::Scenario suggested = *base_;
    for (const scheduler::PolicyInfo& policy : scheduler::policies()) {
        const bool taken = std::ranges::any_of(variants_, [&policy](const Variant& variant) {
            return variant.scenario.scheduler.policy == policy.name;
        });
        if (!taken && !core::set_policy(suggested, policy.name)) {
            break;
        }
    }
    return suggested;
}

void Comparison::run()
{
    std::vector<Pending> pending;
    for (const Variant& variant : variants_) {
        if (!variant.fresh) {
            pending.push_back({variant.id, variant.scenario});
        }
    }
    share_of_current_ = 0;
    if (pending.empty() && !running()) {
        emit finished({});
        return;
    }
    background_.start([this, pending = std::move(pending)](const Background::Outside& outside) {
        for (const Pending& next : pending) {
            QElapsedTimer told;
            told.start();
            core::RunOptions options;
            options.cancel = &outside.cancelled();
            options.progress = [&](const core::Progress& progress) {
                if (told.elapsed() >= progress_milliseconds) {
                    told.restart();
                    outside.post([this, share = share_finished(progress)] {
                        share_of_current_ = share;
                        emit progressed();
                    });
                }
            };
            const core::Trace trace = core::simulate(next.scenario, options);
            if (trace.outcome() == core::Outcome::cancelled) {
                return;
            }
            (void)trace.lanes(); // the first frame needs them: built here
            core::Metrics measures = core::metrics(trace);
            outside.post([this, id = next.id, trace, measures = std::move(measures)] {
                take(id, trace, measures);
            });
        }
    });
}

void Comparison::take(quint64 id, const core::Trace& trace, const core::Metrics& measures)
{
    const auto variant = std::ranges::find(variants_, id, &Variant::id);
    if (variant == variants_.end()) {
        return;
    }
    variant->trace = trace;
    variant->measures = measures;
    variant->fresh = true;
    share_of_current_ = 0;
    emit results_changed();
}

double Comparison::progress() const
{
    const auto all = static_cast<double>(std::max<std::size_t>(variants_.size(), 1));
    const auto done = static_cast<double>(std::ranges::count(variants_, true, &Variant::fresh));
    return std::min((done + share_of_current_) / all, 1.0);
}

core::Ticks Comparison::end() const
{
    core::Ticks latest = 0;
    for (const Variant& variant : variants_) {
        latest = std::max(latest, variant.trace ? variant.trace->end() : 0);
    }
    return latest;
}

} // namespace procession::ui
