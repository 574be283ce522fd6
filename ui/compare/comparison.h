// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulate.h"
#include "core/trace/metrics.h"
#include "ui/session/background.h"

#include <QObject>
#include <optional>
#include <vector>

namespace procession::ui {

/// One of the runs that are laid side by side.
struct Variant {
    /// Of a change of the base: the scenario that was, or the one that came of it.
    enum class Side : std::uint8_t { none, before, after };

    quint64 id = 0; ///< of this very scenario: another one gets another id
    core::Scenario scenario;
    bool of_base = true;  ///< the base's workload; else a scenario of its own
    bool is_base = false; ///< the base itself
    Side side = Side::none;
    QString change{};                        ///< what happened between the two sides
    bool fresh = false;                      ///< trace and measures are of this scenario
    std::optional<core::Trace> trace{};      ///< the last there was
    std::optional<core::Metrics> measures{}; ///< of the whole run
};

/// Several variants of one workload and what came of each. Runs those that are
/// not fresh away from the window's thread, one after the other.
class Comparison : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t most_variants = 6;

    explicit Comparison(QObject* parent = nullptr);

    /// Another workload. The variants of the base take it over, each with its own
    /// policy, cores and cost of a switch; at first there are the base and, beside
    /// it, another policy.
    void set_base(const core::Scenario& base);
    /// Only these two: the base as it is, below what it was before a change.
    void compare_change(const core::Scenario& before, const core::Scenario& base,
                        const QString& change);
    /// Only these, at least one and at most `most_variants`, each a scenario of its own.
    void compare_scenarios(const std::vector<core::Scenario>& scenarios);
    [[nodiscard]] const std::optional<core::Scenario>& base() const { return base_; }

    [[nodiscard]] const std::vector<Variant>& variants() const { return variants_; }
    [[nodiscard]] bool can_add() const { return base_ && variants_.size() < most_variants; }
    [[nodiscard]] bool can_remove() const { return variants_.size() > 1; }
    /// Adds a variant of the base, or with `of_base` false a scenario of its own.
    void add(const core::Scenario& scenario, bool of_base = true);
    void remove(std::size_t index);
    void change(std::size_t index, const core::Scenario& scenario);
    /// The base under the first policy that no variant has yet.
    [[nodiscard]] core::Scenario suggestion() const;

    /// Stops what runs; the variants left are not fresh.
    void cancel() { background_.cancel(); }
    /// Runs what is not fresh.
    void run();
    [[nodiscard]] bool running() const { return background_.running(); }
    /// How much of what is to be run has been, 0 … 1; by processes finished.
    [[nodiscard]] double progress() const;
    /// Last moment of the longest run there is.
    [[nodiscard]] core::Ticks end() const;

signals:
    /// There are more or fewer variants, or one has another scenario.
    void variants_changed();
    /// A variant's trace came.
    void results_changed();
    void progressed();
    /// Nothing runs any more. `failure` is the program's own; empty if there was none.
    void finished(const QString& failure);

private:
    void take(quint64 id, const core::Trace& trace, const core::Metrics& measures);
    void take_over_base(Variant& variant) const;
    void renew(Variant& variant);
    void renew_all();

    Background background_;
    std::optional<core::Scenario> base_;
    std::vector<Variant> variants_;
    quint64 last_id_ = 0;
    double share_of_current_ = 0; ///< of the run under way
};

} // namespace procession::ui
