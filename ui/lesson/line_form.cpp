// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/line_form.h"

#include "ui/program/python_colours.h"
#include "ui/theme/mono.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int most_lines = 9; ///< of the program above and below; the rest is a scroll away

} // namespace

LineForm::LineForm(const FormParts& parts, QWidget* parent)
    : AnswerForm(parent), box_(new QLineEdit(this))
{
    const lessons::LessonQuestion& question = parts.question;
    const core::Scenario& scenario = *parts.runs.lesson().scenario(question.scenario);
    const auto program = scenario.programs.find(question.program);
    QStringList text;
    if (program != scenario.programs.end()) {
        text = QString::fromStdString(program->second).split('\n');
    }
    const int line = static_cast<int>(question.line);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (line > 1) {
        QPlainTextEdit* above = lines(text.mid(0, line - 1), 1, parts.palette);
        above->setAccessibleName(tr("The program above the line"));
        above->moveCursor(QTextCursor::End);
        column->addWidget(above);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    auto* number = new QLabel(QString::number(line), this);
    number->setFont(mono_font(TextSize::normal));
    number->setBuddy(box_);
    row->addWidget(number);
    row->addWidget(box_, 1);
    column->addLayout(row);
    if (line < text.size()) {
        QPlainTextEdit* below = lines(text.mid(line), line + 1, parts.palette);
        below->setAccessibleName(tr("The program below the line"));
        column->addWidget(below);
    }
    box_->setFont(mono_font(TextSize::normal));
    box_->setText(text.value(line - 1).trimmed());
    box_->setAccessibleName(tr("Line %1").arg(line));
    box_->setToolTip(tr("Write the line; its indentation comes by itself"));
    setFocusProxy(box_);
    connect(box_, &QLineEdit::returnPressed, this, &AnswerForm::handed_in);
}

QPlainTextEdit* LineForm::lines(const QStringList& text, int first, const Palette& palette)
{
    QStringList numbered;
    const int width = static_cast<int>(QString::number(first + text.size()).size());
    for (int i = 0; i < text.size(); ++i) {
        numbered.append(QStringLiteral("%1  %2").arg(first + i, width).arg(text[i]));
    }
    while (!numbered.isEmpty() && text[numbered.size() - 1].trimmed().isEmpty()) {
        numbered.removeLast();
    }
    auto* view = new QPlainTextEdit(numbered.join('\n'), this);
    view->setReadOnly(true);
    view->setFont(mono_font(TextSize::normal));
    view->setFrameShape(QFrame::NoFrame);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setTabChangesFocus(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->document()->setDocumentMargin(2);
    auto* colours = new PythonColours(view->document());
    colours->set_palette(palette);
    const auto shown = std::min<qsizetype>(numbered.size(), most_lines);
    view->setFixedHeight(static_cast<int>(shown) * view->fontMetrics().lineSpacing() + 8 +
                         scaled(12));
    return view;
}

lessons::LessonAnswer LineForm::answer() const
{
    return box_->text().toStdString();
}

void LineForm::show_answer(const lessons::LessonAnswer& answer)
{
    if (const auto* line = std::get_if<std::string>(&answer)) {
        box_->setText(QString::fromStdString(*line));
    }
}

} // namespace procession::ui
