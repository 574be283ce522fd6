// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/process_model.h"

#include <QTableView>

namespace procession::ui {

/// The process table as a widget.
class ProcessTable : public QTableView {
    Q_OBJECT

public:
    explicit ProcessTable(QWidget* parent = nullptr);

    void show_moment(const Moment& moment) { model_.show_moment(moment); }
    void set_palette(const Palette& palette) { model_.set_palette(palette); }
    void retranslate();

    [[nodiscard]] const ProcessModel& processes() const { return model_; }
    [[nodiscard]] QSize sizeHint() const override { return {720, 112}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure_columns();
    void spread_columns();

    ProcessModel model_;
    std::vector<int> widths_; ///< that each column needs
};

} // namespace procession::ui
