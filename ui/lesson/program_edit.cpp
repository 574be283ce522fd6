// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/program_edit.h"

#include "core/program/process/program_faults.h"
#include "ui/program/python_colours.h"
#include "ui/text/translate.h"
#include "ui/theme/mono.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace procession::ui {

namespace {

constexpr int fewest_rows = 4;
constexpr int most_lines = 22;
constexpr int tab_stop = 4; ///< letters

/// A program that is there whole: where a line is too long for the box, it goes on below.
class WrappingEdit : public QPlainTextEdit {
public:
    WrappingEdit(std::function<void()> fit, QWidget* parent)
        : QPlainTextEdit(parent), fit_(std::move(fit))
    {
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

protected:
    /// A new line begins where the one before did; in a block that this opens, further in.
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
            return QPlainTextEdit::keyPressEvent(event);
        }
        QTextCursor cursor = textCursor();
        const QString before = cursor.block().text().left(cursor.positionInBlock());
        const auto text =
            std::ranges::find_if(before, [](QChar letter) { return !letter.isSpace(); });
        QString indent = before.left(text - before.begin());
        if (before.trimmed().endsWith(':')) {
            indent += QString(tab_stop, ' ');
        }
        cursor.insertText('\n' + indent);
        setTextCursor(cursor);
        ensureCursorVisible();
    }

    void resizeEvent(QResizeEvent* event) override
    {
        QPlainTextEdit::resizeEvent(event);
        fit_();
    }

private:
    std::function<void()> fit_;
};

} // namespace

ProgramEdit::ProgramEdit(const core::Scenario& scenario, const Palette& palette, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const auto& [name, source] : scenario.programs) {
        auto* box = new WrappingEdit([this] { fit_all(); }, this);
        box->setFont(mono_font(TextSize::normal));
        box->setTabChangesFocus(true);
        box->setTabStopDistance(tab_stop * box->fontMetrics().horizontalAdvance(' '));
        box->setAccessibleName(tr("Program %1").arg(QString::fromStdString(name)));
        box->setToolTip(tr("Change the program, then run it"));
        (new PythonColours(box->document()))->set_palette(palette);
        column->addWidget(box);
        edited_.push_back({name, box});
        connect(box, &QPlainTextEdit::textChanged, this, [this] {
            fit_all(); // a line may take a row more
            look_for_faults();
        });
    }
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->setTextFormat(Qt::PlainText);
    fault_->setFont(text_font(TextSize::normal));
    QPalette colours = fault_->palette();
    colours.setColor(QPalette::WindowText, palette.fault);
    fault_->setPalette(colours);
    fault_->hide();
    column->addWidget(fault_);
    show_programs(scenario);
}

core::Scenario ProgramEdit::put_into(core::Scenario scenario) const
{
    for (const Edited& edited : edited_) {
        scenario.programs[edited.program] = edited.box->toPlainText().toStdString();
    }
    return scenario;
}

void ProgramEdit::show_programs(const core::Scenario& scenario)
{
    for (const Edited& edited : edited_) {
        const auto program = scenario.programs.find(edited.program);
        const QString text = program == scenario.programs.end()
                                 ? QString()
                                 : QString::fromStdString(program->second);
        if (edited.box->toPlainText() != text) {
            edited.box->setPlainText(text);
        }
        fit(*edited.box);
    }
}

QPlainTextEdit* ProgramEdit::editor(const std::string& program) const
{
    const auto found = std::ranges::find(edited_, program, &Edited::program);
    return found == edited_.end() ? nullptr : found->box;
}

void ProgramEdit::fit_all()
{
    for (const Edited& edited : edited_) {
        fit(*edited.box);
    }
}

/// As high as the rows that its lines take; of a long program those of the first lines.
void ProgramEdit::fit(QPlainTextEdit& box)
{
    constexpr int spare = 6; ///< borders of the sheet
    const QAbstractTextDocumentLayout& layout = *box.document()->documentLayout();
    const QTextBlock first = box.document()->firstBlock();
    // A line is laid out in whole pixels above and below: the metrics alone tell too little.
    const double row = std::max(std::ceil(layout.blockBoundingRect(first).height() /
                                          std::max(first.layout()->lineCount(), 1)),
                                static_cast<double>(box.fontMetrics().lineSpacing()));
    int rows = 0;
    for (QTextBlock line = first; line.isValid() && line.blockNumber() < most_lines;
         line = line.next()) {
        (void)layout.blockBoundingRect(line); // lays it out
        rows += std::max(line.layout()->lineCount(), 1);
    }
    const int margins = 2 * static_cast<int>(std::ceil(box.document()->documentMargin()));
    const int wanted = std::max(rows, fewest_rows) * static_cast<int>(row) + 2 * box.frameWidth() +
                       margins + spare;
    if (wanted != box.minimumHeight() || wanted != box.maximumHeight()) {
        box.setFixedHeight(wanted);
    }
}

/// Said while it is written, not only when it is run.
void ProgramEdit::look_for_faults()
{
    QString said;
    for (const Edited& edited : edited_) {
        const auto fault = core::program::program_fault(edited.box->toPlainText().toStdString());
        if (fault && said.isEmpty()) {
            said = tr("Line %1: %2").arg(fault->position.line).arg(translate(fault->message));
        }
    }
    fault_->setText(said);
    fault_->setVisible(!said.isEmpty());
}

} // namespace procession::ui
