// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/answer_form.h"

#include "ui/lesson/click_form.h"
#include "ui/lesson/line_form.h"
#include "ui/lesson/number_form.h"
#include "ui/lesson/options_form.h"
#include "ui/lesson/order_form.h"
#include "ui/lesson/schedule_form.h"
#include "ui/lesson/table_form.h"

namespace procession::ui {

AnswerForm* make_answer_form(const FormParts& parts, QWidget* parent)
{
    switch (parts.question.form) {
    case lessons::Form::choice:
    case lessons::Form::choices:
    case lessons::Form::predict:
        return new OptionsForm(parts, parent);
    case lessons::Form::number:
        return new NumberForm(parts, parent);
    case lessons::Form::order:
        return new OrderForm(parts, parent);
    case lessons::Form::click:
        return new ClickForm(parts, parent);
    case lessons::Form::fill:
        return new LineForm(parts, parent);
    case lessons::Form::schedule:
        return new ScheduleForm(parts, parent);
    case lessons::Form::table:
        break;
    }
    return new TableForm(parts, parent);
}

} // namespace procession::ui
