// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/lesson/typed_table.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace procession::ui {

/// What an exercise lets be changed of a scenario but its policy and programs: the
/// processes as a table, cores, how many programs the machine takes, and the quantum.
class WorkloadEdit : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        bool processes = false;
        bool work = true; ///< of processes: names, arrivals and bursts too, and which there are
        bool machine = false;
        bool cores = true;      ///< of the machine: their number too
        bool scheduler = false; ///< the quantum, where the policy has one
    };
    WorkloadEdit(const core::Scenario& scenario, const Parts& parts, const Palette& palette,
                 QWidget* parent);

    /// Whether its policy has one quantum.
    [[nodiscard]] static bool has_quantum(const core::Scenario& scenario);
    void show_scenario(const core::Scenario& scenario);
    /// The scenario with what stands here; nullopt, and the fault is said, if a row is wrong.
    [[nodiscard]] std::optional<core::Scenario> put_into(core::Scenario scenario);
    [[nodiscard]] QTableWidget* table() { return table_; }
    [[nodiscard]] QSpinBox* degree() { return degree_; }
    [[nodiscard]] QSpinBox* cores() { return cores_; }
    [[nodiscard]] QSpinBox* quantum() { return quantum_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build_table();
    void build_rows_buttons();
    void build_machine(bool cores);
    QSpinBox* add_number(const QString& label, int least, int most);
    void add_row(const core::ProcessSpec& process);
    void fit();
    [[nodiscard]] std::optional<core::ProcessSpec> process_of(int row) const;
    void tell(const QString& fault);

    std::vector<std::string> programs_;          ///< names of those that the scenario has
    core::DeviceIndex device_ = core::no_device; ///< where new I/O bursts wait
    std::vector<core::ProcessSpec> kept_;        ///< by row: what the table does not show
    bool changes_work_ = true;
    TypedTable* table_ = nullptr;
    QCheckBox* several_ = nullptr;
    QSpinBox* degree_ = nullptr;
    QSpinBox* cores_ = nullptr;
    QSpinBox* quantum_ = nullptr;
    QLabel* fault_ = nullptr;
};

} // namespace procession::ui
