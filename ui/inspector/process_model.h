// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QAbstractTableModel>
#include <QStringList>
#include <optional>
#include <vector>

namespace procession::ui {

/// The process table at a moment: one row a process of the scenario.
class ProcessModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        pid,
        ppid,
        name,
        state,
        waits_for,
        core,
        counter,
        priority,
        level,
        arrival,
        cpu,
        waiting,
        blocked,
        remaining,
        finish,
        turnaround,
    };
    enum Role { identity_role = Qt::UserRole + 1 };

    explicit ProcessModel(QObject* parent = nullptr);

    void show_moment(const Moment& moment);
    void set_palette(const Palette& palette);
    /// Headers and cells again, in the language of the window.
    void retranslate();

    [[nodiscard]] Column column_at(int section) const
    {
        return columns_[static_cast<std::size_t>(section)];
    }
    /// Section that shows `column`, or -1.
    [[nodiscard]] int section_of(Column column) const;

    /// States that a process of the run can be in, as far as the scenario tells.
    [[nodiscard]] std::vector<core::State> states() const;
    /// Names of what it can wait for, so many at most.
    [[nodiscard]] QStringList devices(std::size_t most) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The row of a process; -1 if it is not shown.
    [[nodiscard]] int row_of(core::EntityId process) const;
    [[nodiscard]] core::EntityId process_at(int row) const
    {
        return rows_[static_cast<std::size_t>(row)];
    }

private:
    [[nodiscard]] QString text(const core::SystemState& state, core::EntityId process,
                               Column column) const;
    [[nodiscard]] static QString header_text(Column column, bool hint);
    [[nodiscard]] QString waits_for(const core::ProcessAt& at) const;
    [[nodiscard]] core::Ticks remaining(core::EntityId process, const core::ProcessAt& at) const;
    [[nodiscard]] bool has_left(core::EntityId process) const;
    [[nodiscard]] bool changed(core::EntityId process, Column column) const;
    [[nodiscard]] bool has_columns_of(const Moment& moment) const;

    std::optional<Moment> moment_;
    std::optional<core::SystemState> before_; ///< just before the latest instant with an event
    std::vector<core::EntityId> rows_;        ///< those that may be told of
    Palette palette_ = Palette::light_theme();
    std::vector<Column> columns_;
    std::vector<core::Ticks> service_; ///< CPU ticks that each process needs in all
};

} // namespace procession::ui
