// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editor_page.h"

#include <QList>
#include <optional>

class QScrollArea;
class QSplitter;
class QToolButton;

namespace procession::ui {

class BurstStrip;
class CellTable;
class ColourMenu;
class EditedFile;
class EditorActions;

/// The processes as a table, with what is done to its rows above it, and below their bursts as
/// blocks where there is room.
class ProcessesPage : public EditorPage {
    Q_OBJECT

public:
    /// `file` and `actions` outlive it.
    ProcessesPage(EditedFile& file, EditorActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] CellTable& table() { return *table_; }
    [[nodiscard]] BurstStrip& blocks() { return *blocks_; }
    [[nodiscard]] ColourMenu& colours() { return *colours_; }

    [[nodiscard]] QString title() const override;
    void set_palette(const Palette& palette) override;
    void retranslate() override;
    [[nodiscard]] bool go_to(const core::Fault& fault) override;
    [[nodiscard]] bool is_locked(const lessons::Classroom& classroom) const override
    {
        return classroom.lock.contains(lessons::Locked::processes);
    }
    [[nodiscard]] bool is_hidden(const lessons::Classroom& classroom) const override
    {
        return classroom.hide.contains(lessons::Hidden::bursts);
    }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_blocks(EditedFile& file);
    void build_colours();
    void show_blocks();
    void build_buttons(EditorActions& actions);
    void connect_actions(EditorActions& actions);

    CellTable* table_ = nullptr;
    QWidget* head_ = nullptr;
    QList<QToolButton*> buttons_; ///< of an action each
    QToolButton* columns_ = nullptr;
    QToolButton* colour_ = nullptr;
    ColourMenu* colours_ = nullptr;
    QToolButton* shows_blocks_ = nullptr;
    QSplitter* splitter_ = nullptr;
    bool arranged_ = false;             ///< by the person
    std::optional<bool> blocks_wanted_; ///< by the person; else where there is room
    QScrollArea* area_ = nullptr;
    BurstStrip* blocks_ = nullptr;
};

} // namespace procession::ui
