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

    /// Of an item: the words that stand for it where there is no room for its text.
    static constexpr int short_role = Qt::UserRole + 1;
    /// Writes the choice by its short words, if it has any. The list still has the whole texts.
    void set_brief(bool brief);

    /// That in which the choice is written now.
    [[nodiscard]] QFont shown_font() const;
    /// What is written.
    [[nodiscard]] QString shown_text() const;

    /// Pixels of arrow, frame and margins beside the text.
    static constexpr int around = 36;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool brief_ = false;
};

} // namespace procession::ui
