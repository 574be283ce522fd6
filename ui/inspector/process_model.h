// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QAbstractTableModel>
#include <optional>
#include <vector>

namespace procession::ui {

/// The process table at a moment: one row a process of the scenario.
class ProcessModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        pid,
        name,
        state,
        core,
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

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(core::EntityId process, Column column) const;
    [[nodiscard]] bool has_columns_of(const Moment& moment) const;

    std::optional<Moment> moment_;
    Palette palette_ = Palette::light_theme();
    std::vector<Column> columns_;
    std::vector<core::Ticks> service_; ///< CPU ticks that each process needs in all
};

} // namespace procession::ui
