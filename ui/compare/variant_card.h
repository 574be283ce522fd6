// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparison.h"
#include "ui/theme/palette.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace procession::ui {

class FittingCombo;
class PolicyForm;

/// One variant in words: its number, its policy to choose, its other settings
/// behind a button, and a way to take it out. Shows a scenario and asks for a
/// changed one.
class VariantCard : public QWidget {
    Q_OBJECT

public:
    /// Whether texts are so large that rows say only what is needed: two runs are to be seen at
    /// once on a small projector.
    [[nodiscard]] static bool is_brief();
    /// Pixels; grows with the text, but leaves the runs their room.
    [[nodiscard]] static int card_width();

    explicit VariantCard(QWidget* parent = nullptr);

    /// `number` counts from 1; `status` is a short word on its run.
    void show_variant(std::size_t number, const Variant& variant, bool can_remove,
                      const QString& status);
    void set_palette(const Palette& palette);
    void retranslate();
    /// Opens the form with everything that can be changed.
    void open_settings();

signals:
    void scenario_wanted(const core::Scenario& scenario);
    /// Back to the base's own settings.
    void base_wanted();
    void remove_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void choose_policy(int index);
    void write();
    void share_row();

    std::optional<Variant> variant_;
    std::size_t number_ = 0;
    QString status_;
    Palette palette_ = Palette::light_theme();
    FittingCombo* policy_ = nullptr;
    QToolButton* settings_ = nullptr;
    QToolButton* remove_ = nullptr;
    QLabel* summary_ = nullptr;
    QFrame* popup_ = nullptr; ///< holds form_
    PolicyForm* form_ = nullptr;
};

} // namespace procession::ui
