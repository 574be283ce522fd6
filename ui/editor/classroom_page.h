// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"
#include "ui/editor/editor_page.h"
#include "ui/session/background.h"

#include <QList>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace procession::ui {

class GoalFields;
class QuestionFields;
class SettingLine;

/// How students are to meet the scenario: what is hidden and locked, an exam, a goal, a question.
/// What is wrong with that, and what the simulator contradicts, is told as it is written.
class ClassroomPage : public EditorPage {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit ClassroomPage(EditedFile& file, QWidget* parent = nullptr);

    [[nodiscard]] GoalFields& goal() { return *goal_; }
    [[nodiscard]] QuestionFields& question() { return *question_; }
    [[nodiscard]] SettingLine& exam_end() { return *until_; }
    /// What is wrong, one fault a line; empty if nothing is known to be.
    [[nodiscard]] QString fault_text() const;
    /// What stands where the goal asks, in the run as it is.
    [[nodiscard]] QString measured_text() const;
    /// Whether all of it has been held against the simulator.
    [[nodiscard]] bool is_checked() const { return !background_.running(); }

    [[nodiscard]] QString title() const override;
    void set_palette(const Palette& palette) override;
    void retranslate() override;
    [[nodiscard]] bool go_to(const core::Fault& fault) override;
    /// Answers stand here.
    [[nodiscard]] bool is_hidden(const lessons::Classroom&) const override { return true; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// A box for each name that may stand in a list.
    struct Boxes {
        std::string path;
        std::string step;
        std::vector<std::string> names;
        QList<QCheckBox*> boxes;
    };
    void build_boxes(Boxes& boxes, QVBoxLayout& column);
    QLabel* add_heading(QVBoxLayout& column);
    void follow();
    void fill();
    void fill_boxes(const Boxes& boxes);
    void check();
    void show_faults(const std::vector<core::Fault>& faults);
    void write_exam();

    EditedFile& file_;
    QLabel* faults_ = nullptr;
    QList<QLabel*> headings_;
    Boxes hidden_;
    Boxes locked_;
    QCheckBox* exam_ = nullptr;
    SettingLine* until_ = nullptr;
    GoalFields* goal_ = nullptr;
    QLabel* measured_ = nullptr;
    QuestionFields* question_ = nullptr;
    Background background_; ///< the last member: it waits for its work when it goes
};

} // namespace procession::ui
