// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/line_form.h"

#include "ui/lesson/code_lines.h"
#include "ui/lesson/line_box.h"
#include "ui/theme/mono.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int edge = 4; ///< pixels of paper around the program

/// Empty lines at the end tell nothing.
QStringList lines_of(const std::string& program)
{
    QStringList lines = QString::fromStdString(program).split('\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty()) {
        lines.removeLast();
    }
    return lines;
}

} // namespace

LineForm::LineForm(const FormParts& parts, QWidget* parent)
    : AnswerForm(parent),
      box_(new LineBox(this)),
      paper_(parts.palette.paper),
      rule_(parts.palette.rule)
{
    const lessons::LessonQuestion& question = parts.question;
    const core::Scenario& scenario = *parts.runs.lesson().scenario(question.scenario);
    const auto program = scenario.programs.find(question.program);
    const QStringList text =
        program == scenario.programs.end() ? QStringList() : lines_of(program->second);
    const int line = static_cast<int>(question.line);
    digits_ = static_cast<int>(QString::number(text.size()).size());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(0);
    if (line > 1) {
        auto* above = new CodeLines(text.mid(0, line - 1), 1, digits_, parts.palette, this);
        above->setAccessibleName(tr("The program above the line"));
        setTabOrder(above, box_);
        neighbour_ = above;
        column->addWidget(above);
    }
    column->addLayout(line_row(line, parts.palette));
    if (line < text.size()) {
        auto* below = new CodeLines(text.mid(line), line + 1, digits_, parts.palette, this);
        below->setAccessibleName(tr("The program below the line"));
        setTabOrder(box_, below);
        neighbour_ = neighbour_ ? neighbour_ : below;
        column->addWidget(below);
    }
    fill_box(line, text.value(line - 1));
    setFocusProxy(box_);
    connect(box_, &LineBox::returnPressed, this, &AnswerForm::handed_in);
}

/// The line's number, and the box to write it in.
QHBoxLayout* LineForm::line_row(int line, const Palette& palette)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    number_ = new QLabel(QStringLiteral("%1").arg(line, digits_), this);
    number_->setFont(mono_font(TextSize::normal));
    QPalette quiet = number_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    number_->setPalette(quiet);
    number_->setBuddy(box_);
    row->addWidget(number_, 0, Qt::AlignTop);
    row->addWidget(box_, 1);
    return row;
}

void LineForm::fill_box(int line, const QString& before)
{
    qsizetype indent = 0;
    while (indent < before.size() && before[indent] == ' ') {
        ++indent;
    }
    const QString blank(indent, QChar(' '));
    box_->set_indent(box_->fontMetrics().horizontalAdvance(blank)); // as neighbours
    box_->setText(before.trimmed());
    box_->setAccessibleName(tr("Line %1").arg(line));
    box_->setToolTip(tr("Write the line; its indentation comes by itself"));
}

/// Number and line begin where those of the lines around begin.
void LineForm::align()
{
    if (!neighbour_) {
        return;
    }
    const CodeLines& view = *neighbour_;
    const int margin = view.viewport()->x() + static_cast<int>(view.document()->documentMargin());
    const int letters = view.fontMetrics().horizontalAdvance(
        QString(digits_ + CodeLines::after_number, QChar(' ')));
    number_->setContentsMargins(margin, box_->contentsRect().top() + 2, 0, 0);
    number_->setFixedWidth(std::max(margin + letters - box_->text_begin(), 0));
}

/// The style has been put on by now.
void LineForm::showEvent(QShowEvent* event)
{
    AnswerForm::showEvent(event);
    align();
}

/// One sheet of paper under all of the program.
void LineForm::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), paper_);
    painter.setPen(rule_);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
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
