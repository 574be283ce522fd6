// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace procession::ui {

/// A combo box that need not be as wide as its longest choice: one that does not fit is
/// written in smaller letters, never smaller than the smallest text at its usual size.
class FittingCombo : public QComboBox {
    Q_OBJECT

public:
    /// At least `characters` wide.
    explicit FittingCombo(int characters, QWidget* parent = nullptr);

    /// Pixels of arrow, frame and margins beside the text.
    static constexpr int around = 36;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fit();
};

} // namespace procession::ui
