// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/metrics.h"
#include "ui/session/background.h"

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

namespace procession::ui {

/// A number of a scenario that can be varied.
struct SweepKey {
    std::string key; ///< as `core::set_value` takes it: "quantum", "machine.cores"
    QString label;   ///< in the language of the window
    double minimum = 0;
    double maximum = 0;
    int decimals = 0;
    double current = 0; ///< what the scenario has
};

/// The numeric parameters of the scenario's policy, then cores and the cost of a
/// context switch.
[[nodiscard]] std::vector<SweepKey> sweep_keys(const core::Scenario& scenario);

/// Which values to try.
struct SweepPlan {
    SweepKey key;
    double from = 1;
    double to = 1;
    double step = 1;

    static constexpr std::size_t most_points = 1000;
    /// from, from + step, … up to `to`; at most `most_points`.
    [[nodiscard]] std::vector<double> values() const;
};

/// One run of a sweep.
struct SweepPoint {
    double value = 0;
    std::optional<core::Metrics> measures; ///< none: not tried yet, or the run did not complete
    QString problem;                       ///< why the value cannot be; else empty
};

/// Runs a scenario once for each value of one of its numbers, away from the
/// window's thread, recording totals only.
class Sweep : public QObject {
    Q_OBJECT

public:
    explicit Sweep(QObject* parent = nullptr);

    void start(const core::Scenario& scenario, const SweepPlan& plan);
    /// Ends it; the points that have come stay.
    void cancel() { background_.cancel(); }
    /// Forgets the points.
    void clear();
    [[nodiscard]] bool running() const { return background_.running(); }

    /// All values, tried or not, in order.
    [[nodiscard]] const std::vector<SweepPoint>& points() const { return points_; }
    [[nodiscard]] const SweepPlan& plan() const { return plan_; }
    /// Number of values tried.
    [[nodiscard]] std::size_t tried() const { return tried_; }

signals:
    void progressed();
    /// `failure` is the program's own; empty if there was none.
    void finished(const QString& failure);

private:
    Background background_;
    SweepPlan plan_;
    std::vector<SweepPoint> points_;
    std::size_t tried_ = 0;
};

} // namespace procession::ui
