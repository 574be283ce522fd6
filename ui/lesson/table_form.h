// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/answer_form.h"
#include "ui/lesson/typed_table.h"

namespace procession::ui {

/// Measures by process, to be filled in.
class TableForm : public AnswerForm {
    Q_OBJECT

public:
    TableForm(const FormParts& parts, QWidget* parent);

    [[nodiscard]] lessons::LessonAnswer answer() const override;
    void show_answer(const lessons::LessonAnswer& answer) override;
    void show_graded(const lessons::Graded& graded) override;
    [[nodiscard]] QTableWidget& table() { return *table_; }

private:
    Palette palette_;
    std::vector<std::string> rows_; ///< names of processes, and "average"
    std::vector<std::string> columns_;
    lessons::Chart chart_; ///< as the student drew it on this scenario; may be empty
    TypedTable* table_ = nullptr;
};

} // namespace procession::ui
