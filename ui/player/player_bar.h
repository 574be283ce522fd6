// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/player/player_actions.h"
#include "ui/player/slider_scale.h"
#include "ui/text/time_text.h"

#include <QWidget>
#include <optional>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace procession::ui {

class MomentBox;

/// Buttons, time, slider and speed.
class PlayerBar : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the bar.
    PlayerBar(Player& player, PlayerActions& actions, QWidget* parent = nullptr);

    void retranslate();
    /// With the veil the bar does not tell how long the run is: it reaches to `horizon`.
    void set_veil(bool veiled, core::Ticks horizon);
    /// How the run's moments are written.
    void set_time_text(const TimeText& text);
    /// Where whole runs are laid side by side: the longest ends at `end`, and nothing is veiled.
    void set_open_end(std::optional<core::Ticks> end);
    /// Shows `t`, which may come after the end of the player's own run.
    void show_beyond(core::Ticks t);
    /// One more button at the right end.
    void add_tool(QAction& action);
    /// Where there is little room: in one line, without what menus and keys do as well.
    void set_brief(bool brief);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A moment after the end of the player's own run was chosen.
    void beyond_wanted(core::Ticks t);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_buttons();
    void build_time();
    void build_speed();
    void go_to(core::Ticks t);
    void show_time();
    void show_label_of_speed();
    void show_range();
    void show_speed();

    Player& player_;
    PlayerActions& actions_;
    SliderScale scale_;
    QToolButton* play_ = nullptr;
    QLabel* time_label_ = nullptr;
    MomentBox* time_ = nullptr;
    QLabel* end_ = nullptr;
    QSlider* slider_ = nullptr;
    QLabel* speed_label_ = nullptr;
    QComboBox* speed_ = nullptr;
    QComboBox* pace_ = nullptr;
    bool brief_ = false;
    bool veiled_ = false;
    core::Ticks horizon_ = 0; ///< with the veil
    std::optional<core::Ticks> open_end_;
    TimeText time_text_;
};

} // namespace procession::ui
