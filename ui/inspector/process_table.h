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

    void show_moment(const Moment& moment);
    void set_palette(const Palette& palette);
    void retranslate();
    /// The row that is marked; no_entity = none.
    void set_selected(core::EntityId process);

    [[nodiscard]] const ProcessModel& processes() const { return model_; }
    [[nodiscard]] QSize sizeHint() const override { return {720, 112}; }

signals:
    void process_chosen(core::EntityId process);
    /// The person asks what can be done to a process.
    void process_menu_wanted(core::EntityId process, const QPoint& place);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void measure_columns();
    [[nodiscard]] int widest_name() const;
    [[nodiscard]] int widest_state();
    [[nodiscard]] int widest_device() const;
    void spread_columns();

    ProcessModel model_;
    core::EntityId selected_ = core::no_entity;
    std::vector<int> widths_; ///< that each column needs
    std::size_t states_ = 0;  ///< that have been measured
};

} // namespace procession::ui
