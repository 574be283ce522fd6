// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <vector>

class QLabel;
class QPlainTextEdit;

namespace procession::ui {

/// The programs of a scenario, to be changed and run.
class ProgramEdit : public QWidget {
    Q_OBJECT

public:
    ProgramEdit(const core::Scenario& scenario, const Palette& palette, QWidget* parent);

    /// The scenario with the programs as they stand here.
    [[nodiscard]] core::Scenario put_into(core::Scenario scenario) const;
    /// Shows the programs of another scenario.
    void show_programs(const core::Scenario& scenario);
    [[nodiscard]] QPlainTextEdit* editor(const std::string& program) const;

private:
    struct Edited {
        std::string program;
        QPlainTextEdit* box;
    };
    void fit_all();
    static void fit(QPlainTextEdit& box);
    void look_for_faults();

    std::vector<Edited> edited_;
    QLabel* fault_ = nullptr;
};

} // namespace procession::ui
