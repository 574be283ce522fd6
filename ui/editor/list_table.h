// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/list_model.h"

#include <QTableView>
#include <vector>

namespace procession::ui {

/// A table of things listed, typed into as the table of processes is: what is typed goes into the
/// cell even where its first letter is somebody's shortcut, Return goes down, Delete takes out what
/// is stated.
class ListTable : public QTableView {
    Q_OBJECT

public:
    /// Takes the model over.
    explicit ListTable(ListModel* model, QWidget* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();
    /// As high as all its rows, if they are not more than so many; else as that many. 0: as it
    /// gets.
    void set_most_rows(int rows);
    [[nodiscard]] ListModel& cells() { return model_; }

    void go_to_cell(int row, int column);
    /// Those with a chosen cell, from above.
    [[nodiscard]] std::vector<std::size_t> selected_rows() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void go_down(int rows);
    void measure();
    [[nodiscard]] int height_of(int rows) const;

    ListModel& model_;
    int most_rows_ = 0;
};

} // namespace procession::ui
