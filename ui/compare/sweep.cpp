// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/sweep.h"

#include "core/scenario/settings.h"
#include "core/simulate.h"
#include "scheduler/registry.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr double millionth = 1e-6;
constexpr double largest_shown = 1e9;

/// A key of the policy, if its parameter is a number.
std::optional<SweepKey> key_of(const scheduler::ParameterInfo& info, const core::Scenario& scenario)
{
    const auto* given = scenario.scheduler.parameters.find(info.name);
    const scheduler::ParameterValue& value = given ? *given : info.fallback;
    SweepKey key{std::string(info.name), parameter_text(info.label), 0, 0, 0, 0};
    const auto range = [&](double scale) {
        key.minimum = static_cast<double>(info.minimum) * scale;
        key.maximum = std::min(static_cast<double>(info.maximum) * scale, largest_shown);
    };
    switch (info.kind) {
    case scheduler::ParameterKind::integer:
    case scheduler::ParameterKind::integer_or_list:
        range(1);
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            key.current = static_cast<double>(*number);
        } else if (const auto* list = std::get_if<scheduler::IntegerList>(&value)) {
            key.current = list->empty() ? key.minimum : static_cast<double>(list->front());
        }
        return key;
    case scheduler::ParameterKind::decimal:
        range(millionth);
        key.decimals = 2;
        if (const auto* decimal = std::get_if<scheduler::Decimal>(&value)) {
            key.current = static_cast<double>(decimal->millionths) * millionth;
        }
        return key;
    default:
        return std::nullopt;
    }
}

/// Tries one value; no measures if the work was cancelled meanwhile.
SweepPoint try_value(core::Scenario scenario, const SweepKey& key, double value,
                     const std::atomic<bool>& cancelled)
{
    SweepPoint point{value, std::nullopt, {}};
    const std::string text = QString::number(value, 'f', key.decimals).toStdString();
    if (const auto problem = core::set_value(scenario, key.key, text)) {
        point.problem = translate(*problem);
        return point;
    }
    core::RunOptions options;
    options.level = core::Level::metrics;
    options.cancel = &cancelled;
    const core::Trace trace = core::simulate(scenario, options);
    if (trace.outcome() == core::Outcome::completed) {
        point.measures = core::metrics(trace);
    } else if (trace.outcome() != core::Outcome::cancelled) {
        point.problem = QCoreApplication::translate("procession::ui::Sweep",
                                                    "The run does not come to its end");
    }
    return point;
}

/// A list with an entry for each level ties their number down: no other could be run.
bool is_tied_down(std::string_view key, const core::Scenario& scenario)
{
    if (key != "queues") {
        return false;
    }
    return std::ranges::any_of(scenario.scheduler.parameters, [](const auto& given) {
        const auto* list = std::get_if<scheduler::IntegerList>(&given.second);
        return list && list->size() > 1;
    });
}

} // namespace

std::vector<SweepKey> sweep_keys(const core::Scenario& scenario)
{
    std::vector<SweepKey> keys;
    if (const auto* policy = scheduler::find_policy(scenario.scheduler.policy)) {
        for (const scheduler::ParameterInfo& info : policy->parameters) {
            auto key = key_of(info, scenario);
            if (key && !is_tied_down(info.name, scenario)) {
                keys.push_back(std::move(*key));
            }
        }
    }
    const core::MachineSpec& machine = scenario.machine;
    keys.push_back({"machine.cores", QCoreApplication::translate("procession::ui::Sweep", "Cores"),
                    1, static_cast<double>(scheduler::most_cores), 0,
                    static_cast<double>(machine.cores)});
    keys.push_back({"machine.context_switch",
                    QCoreApplication::translate("procession::ui::Sweep", "Context switch"), 0,
                    largest_shown, 0, static_cast<double>(machine.context_switch)});
    return keys;
}

std::vector<double> SweepPlan::values() const
{
    std::vector<double> values;
    constexpr double tolerance = 1e-9;
    if (step <= 0) {
        return {from};
    }
    for (std::size_t i = 0; i < most_points; ++i) {
        const double value = from + static_cast<double>(i) * step;
        if (value > to + tolerance) {
            break;
        }
        values.push_back(value);
    }
    return values;
}

Sweep::Sweep(QObject* parent) : QObject(parent)
{
    connect(&background_, &Background::finished, this, &Sweep::finished);
}

void Sweep::start(const core::Scenario& scenario, const SweepPlan& plan)
{
    clear();
    plan_ = plan;
    const std::vector<double> values = plan.values();
    for (const double value : values) {
        points_.push_back({value, std::nullopt, {}});
    }
    background_.start([this, scenario, key = plan.key, values](const Background::Outside& outside) {
        for (std::size_t i = 0; i < values.size() && !outside.cancelled(); ++i) {
            SweepPoint point = try_value(scenario, key, values[i], outside.cancelled());
            if (outside.cancelled()) {
                return;
            }
            outside.post([this, i, point = std::move(point)] {
                points_[i] = point;
                tried_ = i + 1;
                emit progressed();
            });
        }
    });
}

void Sweep::clear()
{
    points_.clear();
    tried_ = 0;
    if (running()) {
        background_.start([](const Background::Outside&) {}); // what still comes is dropped
    }
}

} // namespace procession::ui
