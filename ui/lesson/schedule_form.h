// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"

class QCheckBox;
class QLabel;

namespace procession::ui {

class ScheduleGrid;

/// An empty Gantt chart with the processes to put into it and, if wanted, those who wait.
class ScheduleForm : public AnswerForm {
    Q_OBJECT

public:
    ScheduleForm(const FormParts& parts, QWidget* parent);

    [[nodiscard]] lessons::LessonAnswer answer() const override;
    void show_answer(const lessons::LessonAnswer& answer) override;
    void show_graded(const lessons::Graded& graded) override;
    [[nodiscard]] ScheduleGrid& grid() { return *grid_; }

private:
    void build_facts(const FormParts& parts);
    void build_brushes(const FormParts& parts);

    std::size_t longest_ = 0; ///< ticks of the longest legal run
    ScheduleGrid* grid_ = nullptr;
    QCheckBox* queue_ = nullptr;
};

} // namespace procession::ui
