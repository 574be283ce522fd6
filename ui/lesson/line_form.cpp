// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/line_form.h"

#include "ui/program/python_colours.h"
#include "ui/theme/mono.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int most_lines = 12; ///< of the program above and below; the rest is a scroll away

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
    const auto digits = static_cast<int>(QString::number(text.size()).size());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (line > 1) {
        QPlainTextEdit* above = lines(text.mid(0, line - 1), 1, digits, parts.palette);
        above->setAccessibleName(tr("The program above the line"));
        QTextCursor last(above->document());
        last.movePosition(QTextCursor::End);
        last.movePosition(QTextCursor::StartOfBlock); // its left edge stays in sight
        above->setTextCursor(last);
        setTabOrder(above, box_);
        column->addWidget(above);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    auto* number = new QLabel(QStringLiteral("%1").arg(line, digits), this);
    number->setFont(mono_font(TextSize::normal));
    QPalette quiet = number->palette();
    quiet.setColor(QPalette::WindowText, parts.palette.quiet);
    number->setPalette(quiet);
    number->setBuddy(box_);
    row->addWidget(number);
    row->addWidget(box_, 1);
    column->addLayout(row);
    if (line < text.size()) {
        QPlainTextEdit* below = lines(text.mid(line), line + 1, digits, parts.palette);
        below->setAccessibleName(tr("The program below the line"));
        setTabOrder(box_, below);
        column->addWidget(below);
    }
    box_->setFont(mono_font(TextSize::normal));
    const QString before = text.value(line - 1);
    qsizetype indent = 0;
    while (indent < before.size() && before[indent] == ' ') {
        ++indent;
    }
    box_->setTextMargins(static_cast<int>(indent) * box_->fontMetrics().horizontalAdvance(' '), 0,
                         0, 0); // as its neighbours
    box_->setText(before.trimmed());
    box_->setCursorPosition(0);
    box_->setAccessibleName(tr("Line %1").arg(line));
    box_->setToolTip(tr("Write the line; its indentation comes by itself"));
    setFocusProxy(box_);
    connect(box_, &QLineEdit::returnPressed, this, &AnswerForm::handed_in);
}

QPlainTextEdit* LineForm::lines(const QStringList& text, int first, int digits,
                                const Palette& palette)
{
    QStringList numbered;
    for (int i = 0; i < text.size(); ++i) {
        numbered.append(QStringLiteral("%1  %2").arg(first + i, digits).arg(text[i]));
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
    QList<QTextEdit::ExtraSelection> gutter; // the numbers are no numbers of the program
    for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
        QTextEdit::ExtraSelection number;
        number.cursor = QTextCursor(block);
        number.cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, digits);
        number.format.setForeground(palette.quiet);
        gutter.append(number);
    }
    view->setExtraSelections(gutter);
    const auto shown = std::min<qsizetype>(numbered.size(), most_lines);
    const int bar = view->horizontalScrollBar()->sizeHint().height();
    view->setFixedHeight(static_cast<int>(shown) * view->fontMetrics().lineSpacing() + 16 + bar);
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
        box_->setCursorPosition(0);
    }
}

} // namespace procession::ui
