// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <array>
#include <optional>
#include <vector>

class QDockWidget;
class QSettings;

namespace procession::ui {

/// Which panels are open in each place of the window. What the person opens or closes
/// stays with the place; going from one to another shows what belongs there. Where
/// panels stand is the window's business, here they are shown and hidden only.
class PanelArrangement {
public:
    enum class Place : std::uint8_t { run, states, compare, presenter, lesson };

    /// The panels, in the order of their tabs. They outlive this.
    void set_panels(std::vector<QDockWidget*> panels);

    /// Shows what belongs to `place`; none = no panels at all. Where there is little
    /// room (`narrow`) nothing is shown of itself.
    void go_to(std::optional<Place> place, bool narrow);
    [[nodiscard]] std::optional<Place> place() const { return place_; }
    [[nodiscard]] bool narrow() const { return narrow_; }
    /// Panels that belong to what is shown: while it is offered they are open beside the
    /// pictures, else nowhere.
    void offer(const std::vector<QDockWidget*>& panels, bool offered);
    /// Every place as at the first start.
    void reset();

    void restore(const QSettings& settings);
    /// With what is open now.
    void remember(QSettings& settings);

private:
    /// Object names of what is open, and of the one on top.
    struct Open {
        QStringList panels;
        QString raised;
    };
    static constexpr std::size_t places = 5;

    [[nodiscard]] Open open_now() const;
    [[nodiscard]] Open at_first(Place place) const;
    void keep();
    void show(const Open& open);

    std::vector<QDockWidget*> panels_;
    QStringList offered_;                          ///< names of those that belong to what is shown
    std::array<std::optional<Open>, places> open_; ///< none: never been there
    std::optional<Place> place_ = Place::run;      ///< where the window is
    bool narrow_ = false;
    std::optional<Open> folded_; ///< what is out of sight for want of room
};

} // namespace procession::ui
