// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/line_form.h"

#include "ui/program/python_colours.h"
#include "ui/theme/mono.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOptionFrame>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int most_lines = 12;  ///< of the program above and below; the rest is a scroll away
constexpr int after_number = 2; ///< letters between a line's number and the line
constexpr int inside_box = 2;   ///< pixels that a QLineEdit leaves before its text

/// Where the text of a box begins, as it is drawn.
int text_begin(const QLineEdit& box)
{
    QStyleOptionFrame option;
    option.initFrom(&box);
    option.lineWidth = box.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &box);
    option.state |= QStyle::State_Sunken;
    option.state &= ~QStyle::State_HasFocus; // the focus takes its frame from the padding
    return box.style()->subElementRect(QStyle::SE_LineEditContents, &option, &box).left() +
           inside_box;
}

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
    digits_ = static_cast<int>(QString::number(text.size()).size());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (line > 1) {
        QPlainTextEdit* above = lines(text.mid(0, line - 1), 1, parts.palette);
        above->setAccessibleName(tr("The program above the line"));
        QTextCursor last(above->document());
        last.movePosition(QTextCursor::End);
        last.movePosition(QTextCursor::StartOfBlock); // its left edge stays in sight
        above->setTextCursor(last);
        setTabOrder(above, box_);
        neighbour_ = above;
        column->addWidget(above);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    number_ = new QLabel(QStringLiteral("%1").arg(line, digits_), this);
    number_->setFont(mono_font(TextSize::normal));
    QPalette quiet = number_->palette();
    quiet.setColor(QPalette::WindowText, parts.palette.quiet);
    number_->setPalette(quiet);
    number_->setBuddy(box_);
    row->addWidget(number_);
    row->addWidget(box_, 1);
    column->addLayout(row);
    if (line < text.size()) {
        QPlainTextEdit* below = lines(text.mid(line), line + 1, parts.palette);
        below->setAccessibleName(tr("The program below the line"));
        setTabOrder(box_, below);
        neighbour_ = neighbour_ ? neighbour_ : below;
        column->addWidget(below);
    }
    box_->setFont(mono_font(TextSize::normal));
    const QString before = text.value(line - 1);
    qsizetype indent = 0;
    while (indent < before.size() && before[indent] == ' ') {
        ++indent;
    }
    const QString blank(indent, QChar(' '));
    box_->setTextMargins(box_->fontMetrics().horizontalAdvance(blank), 0, 0, 0); // as neighbours
    box_->setText(before.trimmed());
    box_->setCursorPosition(0);
    box_->setAccessibleName(tr("Line %1").arg(line));
    box_->setToolTip(tr("Write the line; its indentation comes by itself"));
    setFocusProxy(box_);
    connect(box_, &QLineEdit::returnPressed, this, &AnswerForm::handed_in);
}

/// Number and line begin where those of the lines around begin.
void LineForm::align()
{
    if (!neighbour_) {
        return;
    }
    const QPlainTextEdit& view = *neighbour_;
    const int margin = view.viewport()->x() + static_cast<int>(view.document()->documentMargin());
    const int letters =
        view.fontMetrics().horizontalAdvance(QString(digits_ + after_number, QChar(' ')));
    number_->setContentsMargins(margin, 0, 0, 0);
    number_->setFixedWidth(std::max(margin + letters - text_begin(*box_), 0));
}

/// The style has been put on by now.
void LineForm::showEvent(QShowEvent* event)
{
    AnswerForm::showEvent(event);
    align();
}

QPlainTextEdit* LineForm::lines(const QStringList& text, int first, const Palette& palette)
{
    QStringList numbered;
    for (int i = 0; i < text.size(); ++i) {
        numbered.append(QStringLiteral("%1  %2").arg(first + i, digits_).arg(text[i]));
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
        number.cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, digits_);
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
