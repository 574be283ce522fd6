// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QWidget>

namespace procession::ui {

/// The picture of a workload that is only offered yet; see paint_workload().
class WorkloadView : public QWidget {
    Q_OBJECT

public:
    WorkloadView(const Palette& palette, QWidget* parent);

    void show_scenario(const core::Scenario& scenario);
    [[nodiscard]] const core::Scenario& scenario() const { return scenario_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::Scenario scenario_;
    Palette palette_;
};

/// A workload in words, a line a process: "P1: arrival 0, bursts 3 2 1".
[[nodiscard]] QStringList workload_lines(const core::Scenario& scenario, std::size_t most);

} // namespace procession::ui
