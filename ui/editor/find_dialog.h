// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exercise/workload_search.h"
#include "ui/session/background.h"
#include "ui/theme/palette.h"

#include <QDialog>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace procession::ui {

class PolicyChoice;
class WorkloadView;

/// "Find me a workload in which SRTF beats RR by at least 30 % with four processes." Tries one
/// after the other away from the window's thread; what is found is shown and can be edited.
class FindDialog : public QDialog {
    Q_OBJECT

public:
    FindDialog(const Palette& palette, QWidget* parent);

    [[nodiscard]] PolicyChoice& better() { return *better_; }
    [[nodiscard]] PolicyChoice& than() { return *than_; }
    [[nodiscard]] QComboBox& measure() { return *measure_; }
    [[nodiscard]] QSpinBox& percent() { return *percent_; }
    [[nodiscard]] QSpinBox& count() { return *count_; }
    [[nodiscard]] QSpinBox& tries() { return *tries_; }
    [[nodiscard]] QPushButton& run() { return *run_; }
    [[nodiscard]] QPushButton& edit() { return *edit_; }
    [[nodiscard]] WorkloadView& picture() { return *picture_; }
    [[nodiscard]] bool running() const { return background_.running(); }
    [[nodiscard]] QString told() const;

signals:
    void scenario_wanted(const core::Scenario& scenario);

private:
    void build_fields(QVBoxLayout& column);
    void build_result(QVBoxLayout& column);
    void build_buttons(QVBoxLayout& column);
    [[nodiscard]] core::exercise::Wish wish() const;
    [[nodiscard]] core::exercise::SearchOptions options() const;
    void run_or_stop();
    void show_progress(const core::exercise::SearchProgress& progress);
    void show_result(const core::exercise::SearchResult& result, const core::exercise::Wish& wish);
    void show_running(bool on);

    PolicyChoice* better_ = nullptr;
    PolicyChoice* than_ = nullptr;
    QComboBox* measure_ = nullptr;
    QSpinBox* percent_ = nullptr;
    QSpinBox* count_ = nullptr;
    QSpinBox* io_ = nullptr;
    QSpinBox* tries_ = nullptr;
    QCheckBox* small_ = nullptr;
    QCheckBox* unambiguous_ = nullptr;
    QPushButton* run_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QLabel* told_ = nullptr;
    WorkloadView* picture_ = nullptr;
    QPushButton* edit_ = nullptr;
    Background background_; ///< the last member: it waits for the work when it goes
};

} // namespace procession::ui
