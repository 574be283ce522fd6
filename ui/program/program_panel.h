// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/lazy_panel.h"

class QAction;
class QLabel;
class QListWidget;
class QToolButton;

namespace procession::ui {

class SourceView;

/// The program of a process at the moment: its text, the line that it is about to run, where the
/// other processes are in the same text, and the calls under way. Without a selected process it
/// is the one that runs.
class ProgramPanel : public LazyPanel {
    Q_OBJECT

public:
    /// The actions are the window's: line back, line on, run to the cursor.
    ProgramPanel(Inside& inside, std::vector<QAction*> actions, QWidget* parent);

    void retranslate() override;
    /// The process that is shown at the moment; no_entity if there is none.
    [[nodiscard]] core::EntityId subject() const { return subject_; }
    [[nodiscard]] SourceView& source() { return *source_; }
    [[nodiscard]] QListWidget& calls() { return *calls_; }
    /// The file whose text is shown.
    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] QSize sizeHint() const override { return {360, 480}; }

signals:
    void process_chosen(core::EntityId process);

protected:
    void fill() override;

private:
    void fill_head(const core::ProgramAt& program);
    void fill_calls(const core::ProgramAt& program);
    void show_call(const core::ProgramAt& program, std::size_t call);
    void fill_markers();
    [[nodiscard]] QString name_of(core::EntityId process) const;
    [[nodiscard]] QString waiting_words(const core::ProcessAt& process);

    QLabel* head_ = nullptr;
    QLabel* nothing_ = nullptr;
    SourceView* source_ = nullptr;
    QLabel* calls_title_ = nullptr;
    QListWidget* calls_ = nullptr;
    std::vector<QToolButton*> buttons_;
    core::EntityId subject_ = core::no_entity;
    std::string file_;
};

} // namespace procession::ui
