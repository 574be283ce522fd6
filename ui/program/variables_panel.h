// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/lazy_panel.h"
#include "ui/program/variable_rows.h"

#include <QAbstractTableModel>

class QLabel;
class QTableView;

namespace procession::ui {

/// A row a name, a column a process.
class VariableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit VariableModel(QObject* parent) : QAbstractTableModel(parent) {}

    void show(const Moment& moment, std::vector<core::EntityId> processes,
              std::vector<VariableRow> rows, const Palette& palette);
    [[nodiscard]] const std::vector<VariableRow>& rows() const { return rows_; }
    [[nodiscard]] const std::vector<core::EntityId>& processes() const { return processes_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString explanation(const VariableRow& row, const VariableCell& cell) const;

    std::optional<Moment> moment_;
    std::vector<core::EntityId> processes_;
    std::vector<VariableRow> rows_;
    Palette palette_ = Palette::light_theme();
};

/// The variables of all processes that run programs, side by side: what each has of its own, and
/// where they have parted, is seen at a glance.
class VariablesPanel : public LazyPanel {
    Q_OBJECT

public:
    VariablesPanel(Inside& inside, QWidget* parent);

    void retranslate() override;
    [[nodiscard]] const VariableModel& variables() const { return *model_; }
    /// How much of their memory forked processes still share with their parents, in words.
    [[nodiscard]] QString memory() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }

signals:
    void process_chosen(core::EntityId process);

protected:
    void fill() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void spread_columns();
    [[nodiscard]] QString why_nothing(bool any) const;
    [[nodiscard]] QString told_of_memory(const std::vector<core::EntityId>& processes) const;

    VariableModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    QLabel* nothing_ = nullptr;
    QLabel* legend_ = nullptr; ///< of ① and the like, where there are any
    QLabel* memory_ = nullptr; ///< below the variables; hidden if there is nothing to tell
    bool spreading_ = false;   ///< the panel sets the widths, not the user
    bool by_hand_ = false;     ///< the user has set a width
};

} // namespace procession::ui
