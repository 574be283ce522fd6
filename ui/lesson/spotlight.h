// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>
#include <vector>

namespace procession::ui {

/// Frames parts of the window, over everything in it, and says a word beside them. The
/// pointer goes through it.
class Spotlight : public QWidget {
    Q_OBJECT

public:
    struct Spot {
        QRect box; ///< in the parent
        QString said;
        QRect around{}; ///< the picture that it is in: the words stay inside; empty: the parent
        friend bool operator==(const Spot&, const Spot&) = default;
    };

    explicit Spotlight(QWidget* parent);

    /// Covers the parent; hidden if there are no spots.
    void show_spots(std::vector<Spot> spots);
    void set_palette(const Palette& palette);
    [[nodiscard]] const std::vector<Spot>& spots() const { return spots_; }
    /// Where the words stand, one for each spot: empty for one without. None covers another, as
    /// long as there is room.
    [[nodiscard]] std::vector<QRect> word_boxes() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Spot> spots_;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
