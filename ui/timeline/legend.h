// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QString>
#include <QWidget>
#include <optional>
#include <vector>

namespace procession::ui {

/// The states that can occur when the scenario runs, in the order of a life.
[[nodiscard]] std::vector<core::State> states_of(const core::Scenario& scenario);
/// The same for processes that block, or are suspended, or neither.
[[nodiscard]] std::vector<core::State> states_of(const core::MachineSpec& machine, bool blocks,
                                                 bool suspends);

/// One swatch with its name for each state of the timeline.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget* parent = nullptr);

    /// Up to `seen` only, where there is a veil: then the states that any machine like this
    /// may show, whatever its processes do, and what has been done to them. `stopped`: programs
    /// have suspended somebody.
    void show_scenario(const core::Scenario& scenario, std::optional<core::Ticks> seen = {},
                       bool stopped = false);
    void set_palette(const Palette& palette);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, 28}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A state, or a zombie.
    struct Entry {
        std::optional<core::State> state;
        QString name;
    };
    [[nodiscard]] std::vector<Entry> entries() const;
    template <typename Draw>
    int lay_out(int width, Draw&& draw) const;

    std::vector<core::State> states_;
    bool zombies_ = false; ///< there may be some
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
