// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/player_actions.h"
#include "ui/player/slider_scale.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QToolButton;

namespace procession::ui {

/// Buttons, time, slider and speed.
class PlayerBar : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the bar.
    PlayerBar(Player& player, PlayerActions& actions, QWidget* parent = nullptr);

    void retranslate();
    /// With the veil the bar does not tell how long the run is: it reaches to `horizon`.
    void set_veil(bool veiled, core::Ticks horizon);
    /// One more button at the right end.
    void add_tool(QAction& action);
    /// Where there is little room: in one line, without what menus and keys do as well.
    void set_brief(bool brief);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_buttons();
    void build_time();
    void build_speed();
    void show_time();
    void show_range();
    void show_speed();

    Player& player_;
    PlayerActions& actions_;
    SliderScale scale_;
    QToolButton* play_ = nullptr;
    QLabel* time_label_ = nullptr;
    QDoubleSpinBox* time_ = nullptr;
    QLabel* end_ = nullptr;
    QSlider* slider_ = nullptr;
    QLabel* speed_label_ = nullptr;
    QComboBox* speed_ = nullptr;
    QComboBox* pace_ = nullptr;
    bool brief_ = false;
    bool veiled_ = false;
    core::Ticks horizon_ = 0; ///< with the veil
};

} // namespace procession::ui
