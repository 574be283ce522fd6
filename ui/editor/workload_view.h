// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QRectF>
#include <QStringList>
#include <QWidget>
#include <vector>

class QPainter;

namespace procession::ui {

/// The picture of a workload that is only offered yet, with the names of its processes and a time
/// axis; see paint_workload(). As high as its rows of text.
class WorkloadView : public QWidget {
    Q_OBJECT

public:
    WorkloadView(const Palette& palette, QWidget* parent);

    void show_scenario(const core::Scenario& scenario);
    [[nodiscard]] const core::Scenario& scenario() const { return scenario_; }

    /// What stands before the rows, and what is said of those that have no room; then the moments
    /// named on the axis.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList moments() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int line() const;
    [[nodiscard]] double row_height() const;
    [[nodiscard]] QRectF rows_box() const;
    void paint_names(QPainter& painter) const;
    void paint_axis(QPainter& painter) const;
    [[nodiscard]] std::vector<core::Ticks> ticks() const;

    core::Scenario scenario_;
    Palette palette_;
};

/// A workload in words, a line a process: "P1: arrival 0, bursts 3 2 1".
[[nodiscard]] QStringList workload_lines(const core::Scenario& scenario, std::size_t most);

} // namespace procession::ui
