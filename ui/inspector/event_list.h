// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/event_view.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace procession::ui {

/// Everything that has happened, one row an event, with the sentence that
/// explains it; filtered by kind, process and words. Holds no row of a moment
/// that may not be told of yet.
class EventList : public QWidget {
    Q_OBJECT

public:
    explicit EventList(QWidget* parent = nullptr);

    void show_moment(const Moment& moment);
    void set_palette(const Palette& palette);
    void retranslate();

    void set_filter(const EventFilter& filter);
    [[nodiscard]] const EventRows& rows() const { return rows_; }
    [[nodiscard]] EventView& view() { return *view_; }

signals:
    void time_wanted(core::Ticks t);

private:
    void build();
    void fill_groups();
    void fill_processes();
    void read_filter();
    void search();
    void say_count();

    std::optional<Moment> moment_;
    EventRows rows_;
    QTimer searching_;
    QStringList listed_; ///< names in process_
    QComboBox* group_ = nullptr;
    QComboBox* process_ = nullptr;
    QLineEdit* text_ = nullptr;
    EventView* view_ = nullptr;
    QLabel* count_ = nullptr;
};

} // namespace procession::ui
