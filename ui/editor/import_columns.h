// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/import_preview.h"

#include <QList>
#include <QWidget>

class QComboBox;

namespace procession::ui {

/// What each column of a table that is imported is taken for, one choice a column: as it was
/// found, until somebody tells otherwise.
class ImportColumns : public QWidget {
    Q_OBJECT

public:
    explicit ImportColumns(QWidget* parent = nullptr);

    /// Columns as they were read.
    void show_columns(const std::vector<core::ImportColumn>& columns);
    /// What was told of all columns; empty: nothing was.
    [[nodiscard]] std::vector<core::ColumnRole> told() const;
    /// Another table: what was told before holds no more.
    void forget();
    [[nodiscard]] const QList<QComboBox*>& choices() const { return choices_; }

signals:
    void changed();

private:
    void add_choice();

    bool told_ = false;
    QList<QComboBox*> choices_; ///< the first of them are in sight
};

} // namespace procession::ui
