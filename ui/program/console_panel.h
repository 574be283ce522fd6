// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/console_lines.h"
#include "ui/program/lazy_panel.h"

#include <QAbstractListModel>

class QAction;
class QLabel;
class QListView;
class QToolButton;

namespace procession::ui {

/// The lines printed up to a moment.
class ConsoleModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ConsoleModel(QObject* parent) : QAbstractListModel(parent) {}

    void show_moment(const Moment& moment);
    int rowCount(const QModelIndex& parent = {}) const override;
    /// The line as text; spoken with its time and process.
    QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const core::Output& origin(int row) const;
    [[nodiscard]] QString text(int row) const;
    [[nodiscard]] QString process_name(int row) const;
    [[nodiscard]] QString time(int row) const;
    [[nodiscard]] const std::optional<Moment>& moment() const { return moment_; }

private:
    std::optional<Moment> moment_;
    ConsoleLines lines_;
    std::size_t pieces_ = 0;
    int rows_ = 0;
};

/// The console of the simulated machine: what has been printed up to the moment, each line with
/// when and by whom. A line leads back to its moment.
class ConsolePanel : public LazyPanel {
    Q_OBJECT

public:
    ConsolePanel(Inside& inside, QWidget* parent);

    void retranslate() override;
    [[nodiscard]] const ConsoleModel& console() const { return *model_; }
    [[nodiscard]] QListView& view() { return *view_; }
    /// The lines chosen, or all of them: the text alone, as a terminal has it.
    [[nodiscard]] QString copied() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }

signals:
    void line_chosen(core::Ticks t, core::EntityId process);

protected:
    void fill() override;

private:
    void choose(int row);

    ConsoleModel* model_ = nullptr;
    QListView* view_ = nullptr;
    QLabel* nothing_ = nullptr;
    QAction* copy_ = nullptr;
    QToolButton* copy_button_ = nullptr;
};

} // namespace procession::ui
