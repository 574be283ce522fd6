// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/program_edit.h"

#include "core/program/process/program_faults.h"
#include "ui/lesson/program_box.h"
#include "ui/program/python_colours.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int fewest_rows = 4;
constexpr int most_lines = 22;

} // namespace

ProgramEdit::ProgramEdit(const core::Scenario& scenario, const Palette& palette, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const auto& [name, source] : scenario.programs) {
        auto* box = new ProgramBox([this] { fit_all(); }, this);
        box->setAccessibleName(tr("Program %1").arg(QString::fromStdString(name)));
        box->setToolTip(tr("Change the program, then run it. Tab indents; Esc, then Tab leaves"));
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
