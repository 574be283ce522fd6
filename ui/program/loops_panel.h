// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/lazy_panel.h"
#include "ui/program/loop_rows.h"

#include <QAbstractTableModel>

class QLabel;
class QTableView;

namespace procession::ui {

/// A row a task: who, in which state, at which line.
class LoopModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { who, state, where, columns };

    explicit LoopModel(QObject* parent) : QAbstractTableModel(parent) {}

    void show(std::vector<LoopRow> rows, const Palette& palette);
    [[nodiscard]] const std::vector<LoopRow>& rows() const { return rows_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<LoopRow> rows_;
    Palette palette_ = Palette::light_theme();
};

/// The event loop of asyncio in the process looked into, or else in the first that has one: the
/// task that runs, what is ready in its order, who sleeps until when, who waits for what.
class LoopsPanel : public LazyPanel {
    Q_OBJECT

public:
    LoopsPanel(Inside& inside, QWidget* parent);

    void retranslate() override;
    [[nodiscard]] const LoopModel& tasks() const { return *model_; }
    /// Whose loop it is and what that does now, in words; or why there is none.
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }

protected:
    void fill() override;

private:
    /// Whose loop is shown; no_entity if nobody has one.
    [[nodiscard]] core::EntityId owner() const;
    [[nodiscard]] QString told(core::EntityId owner, const core::ProgramAt& program) const;
    void spread_columns();

    LoopModel* model_ = nullptr;
    QTableView* table_ = nullptr;
    QLabel* heading_ = nullptr;
};

} // namespace procession::ui
