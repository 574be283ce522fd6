// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/formula_card.h"

#include "ui/layout/fitting_combo.h"
#include "ui/lesson/formula_lines.h"
#include "ui/policy/form_area.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

/// The name, the formula below it and, in the accent, the numbers.
QString rich(const std::vector<FormulaLine>& lines, const Palette& palette)
{
    QString text;
    for (const FormulaLine& line : lines) {
        text += QStringLiteral("<p><b>%1</b><br/>%2")
                    .arg(line.name.toHtmlEscaped(), line.formula.toHtmlEscaped());
        const QString numbers =
            line.numbers.isEmpty() ? FormulaCard::tr("not known yet") : line.numbers;
        text += QStringLiteral("<br/><span style=\"color:%1\">%2</span></p>")
                    .arg(line.numbers.isEmpty() ? palette.quiet.name() : palette.accent.name(),
                         numbers.toHtmlEscaped());
    }
    return text;
}

} // namespace

FormulaCard::FormulaCard(const std::optional<Moment>& moment, core::EntityId process,
                         const Palette& palette, QWidget* parent)
    : QDialog(parent),
      moment_(moment),
      palette_(palette),
      process_(new FittingCombo(6, this)),
      of_process_(new QLabel(this)),
      of_run_(new QLabel(this))
{
    setWindowTitle(tr("Formulas"));
    auto* page = new QWidget(this);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(process_);
    rows->addWidget(of_process_);
    rows->addWidget(of_run_);
    rows->addStretch(1);
    auto* close = new QPushButton(tr("&Close"), this);
    close->setToolTip(tr("Close the card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(new FormArea(page, this), 1);
    column->addWidget(close, 0, Qt::AlignLeft);
    for (QLabel* label : {of_process_, of_run_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFont(text_font(TextSize::normal));
    }
    process_->setFont(text_font(TextSize::normal));
    close->setFont(text_font(TextSize::normal));
    process_->setAccessibleName(tr("Process"));
    process_->setToolTip(tr("Whose numbers are put in"));
    if (moment_) {
        const auto& processes = moment_->trace.scenario().processes;
        for (std::size_t i = 0; i < processes.size(); ++i) {
            if (moment_->tells_of(static_cast<core::EntityId>(i))) {
                process_->addItem(QString::fromStdString(processes[i].name),
                                  static_cast<qulonglong>(i));
            }
        }
        const int chosen = process_->findData(static_cast<qulonglong>(process));
        process_->setCurrentIndex(process == core::no_entity ? 0 : std::max(chosen, 0));
    }
    process_->setVisible(process_->count() > 0);
    connect(process_, &QComboBox::currentIndexChanged, this, &FormulaCard::fill);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    fill();
    const QSize wanted(scaled(480), scaled(560));
    resize(parent ? wanted.boundedTo(parent->size() - QSize(32, 32)) : wanted);
}

void FormulaCard::fill()
{
    if (!moment_ || process_->count() == 0) {
        of_process_->setText(tr("Open a scenario: then the numbers stand here."));
        return;
    }
    const auto process = static_cast<core::EntityId>(process_->currentData().toULongLong());
    of_process_->setText(rich(formulas_of(*moment_, process), palette_));
    of_run_->setText(rich(formulas_of_run(*moment_), palette_));
}

QString FormulaCard::text() const
{
    return of_process_->text() + of_run_->text();
}

} // namespace procession::ui
