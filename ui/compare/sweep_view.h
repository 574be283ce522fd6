// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/measure.h"
#include "ui/compare/sweep.h"
#include "ui/compare/sweep_plot.h"
#include "ui/theme/palette.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace procession::ui {

/// What a sweep shows, to be kept elsewhere.
struct SweepShown {
    core::Scenario base;
    PlotContent plot;
    std::vector<std::string> header; ///< the parameter, the measure
    std::vector<std::vector<std::string>> rows;
};

/// One parameter of a scenario varied over a range, and a measure of the runs
/// plotted against it.
class SweepView : public QWidget {
    Q_OBJECT

public:
    explicit SweepView(QWidget* parent = nullptr);

    /// Another scenario to vary. What was swept of another is forgotten.
    void set_base(const core::Scenario& base);
    void set_palette(const Palette& palette);
    void retranslate();

    /// Chooses what is varied ("quantum", "machine.cores") and over which range.
    void choose(const std::string& key, double from, double to, double step);
    void choose_measure(const QString& key);
    /// Runs what is chosen.
    void run();

    [[nodiscard]] Sweep& sweep() { return sweep_; }
    [[nodiscard]] SweepShown shown() const;

private:
    void build();
    void lay_out();
    void fill_keys();
    void key_chosen();
    void show_running();
    void show_points();
    [[nodiscard]] std::vector<std::optional<double>> values() const;
    [[nodiscard]] PlotContent content(const std::vector<std::optional<double>>& values,
                                      const std::vector<bool>& best) const;
    void fill_table(const std::vector<std::optional<double>>& values,
                    const std::vector<bool>& best);
    void fit_header();
    [[nodiscard]] int line_height() const;
    [[nodiscard]] QString first_problem() const;
    [[nodiscard]] QString value_text(double value) const;
    [[nodiscard]] const SweepKey* key() const;
    [[nodiscard]] const Measure& measure() const;

    Sweep sweep_;
    QTimer refresh_; ///< points that come quickly are drawn together
    std::optional<core::Scenario> base_;
    std::vector<SweepKey> keys_;
    QLabel* key_label_ = nullptr;
    QComboBox* key_ = nullptr;
    QLabel* from_label_ = nullptr;
    QDoubleSpinBox* from_ = nullptr;
    QLabel* to_label_ = nullptr;
    QDoubleSpinBox* to_ = nullptr;
    QLabel* step_label_ = nullptr;
    QDoubleSpinBox* step_ = nullptr;
    QLabel* measure_label_ = nullptr;
    QComboBox* measure_ = nullptr;
    QPushButton* run_ = nullptr; ///< runs, or cancels what runs
    QProgressBar* progress_ = nullptr;
    QLabel* message_ = nullptr;
    SweepPlot* plot_ = nullptr;
    QTableWidget* table_ = nullptr;
};

} // namespace procession::ui
