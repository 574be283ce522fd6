// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QDialog>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;

namespace procession::ui {

class FormArea;

/// The rules by which this run was decided, on one card, and the conventions to
/// choose others from.
class RulesCard : public QDialog {
    Q_OBJECT

public:
    explicit RulesCard(QWidget* parent = nullptr);

    void show_scenario(const core::Scenario& scenario);
    /// What a lecturer has locked is shown, but not to be changed.
    void lock(bool locked);
    void retranslate();
    [[nodiscard]] QComboBox& conventions() { return *conventions_; }
    /// All that the card says.
    [[nodiscard]] QString text() const;

signals:
    /// The same under other conventions.
    void scenario_wanted(const core::Scenario& scenario);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fit();
    void choose(int index);
    void fill();

    std::optional<core::Scenario> scenario_;
    QWidget* page_ = nullptr;
    FormArea* area_ = nullptr;
    QLabel* conventions_label_ = nullptr;
    QComboBox* conventions_ = nullptr;
    QLabel* explanation_ = nullptr;
    QFormLayout* rules_ = nullptr;
};

} // namespace procession::ui
