// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace procession::ui {

/// A combo box that need not be as wide as its longest choice: one that does not fit is
/// written in smaller letters, never smaller than the smallest text at its usual size. It
/// takes the same room for all of them.
class FittingCombo : public QComboBox {
    Q_OBJECT

public:
    /// At least `characters` wide.
    explicit FittingCombo(int characters, QWidget* parent = nullptr);

    /// That in which the choice is written now.
    [[nodiscard]] QFont shown_font() const;

    /// Pixels of arrow, frame and margins beside the text.
    static constexpr int around = 36;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace procession::ui
