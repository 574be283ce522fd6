// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"
#include "ui/theme/palette.h"

#include <QList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace procession::ui {

class ListTable;

/// The devices of the machine, a row each, with what adds one, takes some out, and goes back to the
/// default.
class DeviceTable : public QWidget {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit DeviceTable(EditedFile& file, QWidget* parent = nullptr);

    [[nodiscard]] ListTable& table() { return *table_; }
    /// Where Tab stops, in order.
    [[nodiscard]] QList<QWidget*> stops() const;
    void set_palette(const Palette& palette);
    void retranslate();

private:
    void add();
    void remove();
    void read();

    EditedFile& file_;
    QLabel* title_ = nullptr;
    ListTable* table_ = nullptr;
    QToolButton* add_ = nullptr;
    QToolButton* remove_ = nullptr;
    QToolButton* reset_ = nullptr;
};

} // namespace procession::ui
