// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <vector>

namespace procession::ui {

/// The states that can occur when the scenario runs, in the order of a life.
[[nodiscard]] std::vector<core::State> states_of(const core::Scenario& scenario);

/// One swatch with its name for each state of the timeline.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

    void show_scenario(const core::Scenario& scenario);
    void set_palette(const Palette& palette);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override { return {400, 28}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<core::State> states_;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
