// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"
#include "ui/timeline/lane.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace procession::ui {

class Comparison;

/// The tools above a comparison: add a variant, which lanes, zoom; and while it
/// takes long, how far it is and a way to stop it.
class CompareBar : public QWidget {
    Q_OBJECT

public:
    explicit CompareBar(Comparison& comparison, QWidget* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();
    void show_lane_mode(LaneMode mode);
    /// A problem to tell; empty takes it away.
    void show_problem(const QString& problem);

signals:
    void lane_mode_wanted(LaneMode mode);
    void fit_wanted();
    void zoom_wanted(double factor);
    /// A scenario of the library, or a file of the disk.
    void file_wanted(const QString& file);
    /// Scenarios of the library, these and no others.
    void files_wanted(const QStringList& files);

private:
    void build();
    void fill_menu();
    void add_policy(const QString& name);
    void ask_for_file();
    void show_state();

    Comparison& comparison_;
    QTimer patience_;
    QToolButton* add_ = nullptr;
    QMenu* menu_ = nullptr;
    QComboBox* lanes_ = nullptr;
    QToolButton* fit_ = nullptr;
    QToolButton* zoom_in_ = nullptr;
    QToolButton* zoom_out_ = nullptr;
    QLabel* message_ = nullptr;
    QProgressBar* progress_ = nullptr;
    QPushButton* cancel_ = nullptr; ///< stops, or runs what was stopped
};

} // namespace procession::ui
