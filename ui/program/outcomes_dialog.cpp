// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/outcomes_dialog.h"

#include "ui/layout/empty_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <utility>

namespace procession::ui {

namespace {
constexpr int runs_at_first = 50;
constexpr int most_runs = 1000;
} // namespace

OutcomesDialog::OutcomesDialog(const core::Scenario& scenario, const Palette& palette,
                               QWidget* parent, QString hidden_after)
    : QDialog(parent),
      scenario_(scenario),
      palette_(palette),
      hidden_after_(std::move(hidden_after))
{
    build();
    connect(run_, &QPushButton::clicked, this, &OutcomesDialog::run_or_stop);
    connect(groups_, &QListWidget::currentRowChanged, this, &OutcomesDialog::show_lines);
    connect(watch_, &QPushButton::clicked, this, [this] {
        const int row = groups_->currentRow();
        if (row >= 0) {
            const auto& group = outcomes_.groups()[static_cast<std::size_t>(row)];
            emit scenario_wanted(shuffled(scenario_, group.seed, shown_with_lots_));
            accept();
        }
    });
    connect(&outcomes_, &Outcomes::changed, this, &OutcomesDialog::show_groups);
    connect(&outcomes_, &Outcomes::finished, this, &OutcomesDialog::show_groups);
    connect(lots_, &QCheckBox::toggled, this, [this] {
        if (hidden_after_.isEmpty()) {
            start();
        }
    });
    hidden_after_.isEmpty() ? start() : show_groups();
}

void OutcomesDialog::build()
{
    setWindowTitle(tr("How else could it have come out?"));
    summary_ = new QLabel(this);
    summary_->setWordWrap(true);
    runs_ = new QSpinBox(this);
    runs_->setRange(1, most_runs);
    runs_->setValue(runs_at_first);
    runs_->setAccessibleName(tr("Number of runs"));
    auto* runs_label = new QLabel(tr("R&uns"), this);
    runs_label->setBuddy(runs_);
    runs_->setToolTip(tr("How many runs, each with its own seed"));
    lots_ = new QCheckBox(tr("Who runs next is &drawn by lot"), this);
    lots_->setChecked(true);
    lots_->setToolTip(tr("Off: only who is first at the same instant is left to chance"));
    run_ = new QPushButton(this);
    run_->ensurePolished();
    for (const QString& text : {tr("&Stop"), tr("&Run"), tr("&Run again")}) {
        run_->setText(text); // as wide in all states
        run_->setMinimumWidth(std::max(run_->minimumWidth(), run_->sizeHint().width()));
    }
    progress_ = new QProgressBar(this);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Runs done"));
    QSizePolicy keeps(QSizePolicy::Ignored, QSizePolicy::Fixed); // what room is left
    keeps.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(keeps);
    groups_ = new QListWidget(this);
    groups_->setWordWrap(true);
    groups_->setResizeMode(QListView::Adjust);
    groups_->setAccessibleName(tr("What came out, the commonest first"));
    groups_->setToolTip(tr("Choose one to see what it printed"));
    lines_ = new QListWidget(this);
    lines_->setAccessibleName(tr("What was printed"));
    lines_->setToolTip(tr("● come in every run, and keep this order among themselves"));
    lines_->setFont(mono_font(TextSize::normal));
    before_ = new EmptyText(*lines_);
    before_->say(tr("Runs show what else can come out, how often, and what is printed then."));
    legend_ = new QLabel(tr("● come in every run, and keep this order among themselves"), this);
    legend_->setFont(text_font(TextSize::small));
    auto* buttons = new QDialogButtonBox(this);
    watch_ = buttons->addButton(tr("&Watch this one"), QDialogButtonBox::ActionRole);
    watch_->setToolTip(tr("Run the scenario with the seed of the chosen one"));
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setToolTip(tr("Close this window"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* bar = new QHBoxLayout;
    bar->addWidget(runs_label);
    bar->addWidget(runs_);
    bar->addWidget(run_);
    bar->addWidget(progress_, 1);
    auto* lists = new QHBoxLayout;
    lists->addWidget(groups_, 1);
    lists->addWidget(lines_, 2);
    auto* column = new QVBoxLayout(this);
    column->addWidget(summary_);
    column->addWidget(lots_);
    column->addLayout(bar);
    column->addLayout(lists, 1);
    column->addWidget(legend_, 0, Qt::AlignRight);
    column->addWidget(buttons);
    resize(QSize(scaled(720), scaled(480)).boundedTo(parentWidget()->size() - QSize(32, 32)));
}

void OutcomesDialog::run_or_stop()
{
    outcomes_.running() ? outcomes_.cancel() : start();
}

void OutcomesDialog::start()
{
    hidden_after_.clear();
    shown_with_lots_ = lots_->isChecked();
    outcomes_.start(scenario_, runs_->value(), shown_with_lots_);
}

QString OutcomesDialog::name_of(const OutcomeGroup& group) const
{
    //: "37 of 100": so many runs came out like this
    const QString share = tr("%1 of %2").arg(group.count).arg(outcomes_.done());
    switch (group.end) {
    case core::Outcome::deadlock:
        return tr("%1, stuck for ever").arg(share);
    case core::Outcome::limit:
        return tr("%1, stopped at a limit").arg(share);
    default:
        return share;
    }
}

void OutcomesDialog::show_groups()
{
    show_summary();
    progress_->setRange(0, std::max(outcomes_.wanted(), 1));
    progress_->setValue(outcomes_.done());
    progress_->setVisible(outcomes_.running());
    legend_->setVisible(hidden_after_.isEmpty()); // there is nothing to explain before
    run_->setText(outcomes_.running()        ? tr("&Stop")
                  : !hidden_after_.isEmpty() ? tr("&Run")
                                             : tr("&Run again"));
    run_->setToolTip(outcomes_.running() ? tr("No further runs") : tr("As many runs as set"));
    const int chosen = std::max(groups_->currentRow(), 0);
    {
        const QSignalBlocker quiet(groups_);
        groups_->clear();
        for (const OutcomeGroup& group : outcomes_.groups()) {
            groups_->addItem(name_of(group));
        }
        groups_->setCurrentRow(std::min(chosen, groups_->count() - 1));
    }
    watch_->setEnabled(groups_->currentRow() >= 0);
    show_lines();
}

QString OutcomesDialog::summary() const
{
    return summary_->text();
}

void OutcomesDialog::show_summary()
{
    const int done = outcomes_.done();
    const auto kinds = static_cast<int>(outcomes_.groups().size());
    if (!hidden_after_.isEmpty()) {
        summary_->setText(tr("What comes after t = %1 is hidden. Whole runs tell it: press Run to "
                             "see them anyway.")
                              .arg(hidden_after_)
                              .replace("t = ", QStringLiteral("t\u00a0=\u00a0")));
    } else if (!outcomes_.failure().isEmpty()) {
        summary_->setText(outcomes_.failure());
    } else if (kinds == 1 && !outcomes_.running()) {
        summary_->setText(tr("Always the same: all %1 runs printed this.").arg(done));
    } else {
        summary_->setText(tr("Runs: %1, different outcomes: %2").arg(done).arg(kinds));
    }
}

void OutcomesDialog::show_lines()
{
    lines_->clear();
    const int row = groups_->currentRow();
    if (row < 0) {
        return;
    }
    const OutcomeGroup& group = outcomes_.groups()[static_cast<std::size_t>(row)];
    for (const OutcomeLine& line : group.lines) {
        const QString text = QString::fromStdString(line.text);
        auto* item = new QListWidgetItem(
            (line.is_fixed ? QStringLiteral("● ") : QStringLiteral("   ")) + text, lines_);
        item->setData(Qt::AccessibleDescriptionRole,
                      line.is_fixed ? tr("always in this order") : QString());
        item->setForeground(line.is_fixed ? palette_.ink : palette_.quiet);
    }
    if (group.lines.empty()) {
        lines_->addItem(tr("Nothing was printed"));
    }
}

} // namespace procession::ui
