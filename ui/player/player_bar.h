// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/player_actions.h"
#include "ui/player/slider_scale.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace procession::ui {

/// Buttons, time, slider and speed.
class PlayerBar : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the bar.
    PlayerBar(Player& player, PlayerActions& actions, QWidget* parent = nullptr);

    void retranslate();

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
    QLabel* time_label_ = nullptr;
    QDoubleSpinBox* time_ = nullptr;
    QLabel* end_ = nullptr;
    QSlider* slider_ = nullptr;
    QLabel* speed_label_ = nullptr;
    QComboBox* speed_ = nullptr;
    QLabel* rate_ = nullptr;
};

} // namespace procession::ui
