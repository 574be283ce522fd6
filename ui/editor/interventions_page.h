// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/intervention_cells.h"
#include "ui/editor/edited_file.h"
#include "ui/editor/editor_page.h"

#include <QList>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace procession::ui {

class EditedRun;
class InterventionLine;
class InterventionModel;
class ListTable;

/// The interventions on the time of the run, and below as a table.
class InterventionsPage : public EditorPage {
    Q_OBJECT

public:
    /// `file` and `run` outlive it.
    InterventionsPage(EditedFile& file, EditedRun& run, QWidget* parent = nullptr);

    [[nodiscard]] InterventionLine& line() { return *line_; }
    [[nodiscard]] ListTable& table() { return *table_; }
    /// What can be added, a deed each.
    [[nodiscard]] QMenu& kinds() { return *kinds_; }

    [[nodiscard]] QString title() const override;
    void set_palette(const Palette& palette) override;
    void retranslate() override;
    [[nodiscard]] bool go_to(const core::Fault& fault) override;
    [[nodiscard]] bool is_locked(const lessons::Classroom& classroom) const override
    {
        return classroom.lock.contains(lessons::Locked::interventions);
    }
    [[nodiscard]] bool is_hidden(const lessons::Classroom& classroom) const override
    {
        return classroom.hide.contains(lessons::Hidden::bursts);
    }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read_if_seen();
    void build_buttons(QWidget* head);
    void connect_parts();
    void add(core::edit::Deed deed);
    void remove();
    void move(bool down);
    void read();
    void choose(int row);

    EditedFile& file_;
    EditedRun& run_;
    InterventionModel* model_ = nullptr;
    InterventionLine* line_ = nullptr;
    ListTable* table_ = nullptr;
    QLabel* none_ = nullptr; ///< in the place of an empty table
    QMenu* kinds_ = nullptr;
    QToolButton* add_ = nullptr;
    QToolButton* remove_ = nullptr;
    QToolButton* up_ = nullptr;
    QToolButton* down_ = nullptr;
};

} // namespace procession::ui
