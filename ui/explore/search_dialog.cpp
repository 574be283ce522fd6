// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/search_dialog.h"

#include "core/explore/report.h"
#include "ui/layout/empty_text.h"
#include "ui/layout/fitting_combo.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

using core::explore::Find;

constexpr int most_schedules = 10'000'000;

} // namespace

SearchDialog::SearchDialog(const core::Scenario& scenario, QWidget* parent)
    : QDialog(parent), scenario_(scenario)
{
    build();
    connect(run_, &QPushButton::clicked, this, &SearchDialog::run_or_stop);
    connect(what_, &QComboBox::currentIndexChanged, this, &SearchDialog::show_choice);
    connect(expression_, &QLineEdit::textChanged, this, &SearchDialog::show_choice);
    connect(watch_, &QPushButton::clicked, this, [this] {
        if (search_.result() != nullptr && search_.result()->found) {
            emit scenario_wanted(*search_.result()->found->scenario);
            accept();
        }
    });
    connect(&search_, &ScheduleSearch::progressed, this, &SearchDialog::show_progress);
    connect(&search_, &ScheduleSearch::finished, this, &SearchDialog::show_result);
    show_choice();
}

void SearchDialog::build()
{
    setWindowTitle(tr("Search for a schedule in which…"));
    what_ = new FittingCombo(20, this);
    what_->setAccessibleName(tr("What is looked for"));
    auto* what_label = new QLabel(windowTitle(), this);
    what_label->setBuddy(what_);
    what_->setToolTip(tr("Every order in which the processes can go on is tried"));
    const auto offer = [this](const QString& text, Find find) {
        what_->addItem(text, static_cast<int>(find));
    };
    offer(tr("something goes wrong: deadlock or exception"), Find::fault);
    offer(tr("processes wait for ever"), Find::deadlock);
    offer(tr("a process ends by an exception"), Find::assertion);
    offer(tr("something else is printed or left behind"), Find::difference);
    offer(tr("this is true at the end:"), Find::expression);
    expression_ = new QLineEdit(this);
    expression_->setFont(mono_font(TextSize::normal));
    expression_->setAccessibleName(tr("Expression"));
    expression_->setPlaceholderText("counter.value != 2");
    expression_->setToolTip(tr("Variables of the main program, output, exit_codes, files"));
    schedules_ = new QSpinBox(this);
    schedules_->setRange(1, most_schedules);
    schedules_->setValue(static_cast<int>(core::explore::Options().schedules));
    schedules_->setGroupSeparatorShown(true);
    schedules_->setAccessibleName(tr("Schedules at most"));
    auto* schedules_label = new QLabel(tr("Schedules at &most"), this);
    schedules_label->setBuddy(schedules_);
    schedules_->setToolTip(tr("So many schedules are tried at most"));
    run_ = new QPushButton(this);
    run_->setDefault(true);
    progress_ = new QProgressBar(this);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Schedules tried"));
    QSizePolicy keeps(QSizePolicy::Ignored, QSizePolicy::Fixed); // what room is left
    keeps.setRetainSizeWhenHidden(true);
    progress_->setSizePolicy(keeps);
    summary_ = new QLabel(this);
    summary_->setWordWrap(true);
    summary_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    stretches_ = new QListWidget(this);
    stretches_->setWordWrap(true);
    stretches_->setAccessibleName(tr("Who goes how far in the schedule found"));
    stretches_->setToolTip(tr("Who goes how far in the schedule found"));
    before_ = new EmptyText(*stretches_);
    auto* buttons = new QDialogButtonBox(this);
    watch_ = buttons->addButton(tr("&Watch this one"), QDialogButtonBox::ActionRole);
    watch_->setToolTip(tr("Run the schedule found as a scenario"));
    watch_->setAutoDefault(false);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setToolTip(tr("Close this window"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* bar = new QHBoxLayout;
    bar->addWidget(schedules_label);
    bar->addWidget(schedules_);
    bar->addWidget(run_);
    bar->addWidget(progress_, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(what_label);
    column->addWidget(what_);
    column->addWidget(expression_);
    column->addLayout(bar);
    column->addWidget(summary_);
    column->addWidget(stretches_, 1);
    column->addWidget(buttons);
    resize(QSize(scaled(640), scaled(480)).boundedTo(parentWidget()->size() - QSize(32, 32)));
}

core::explore::Question SearchDialog::question() const
{
    const auto find = static_cast<Find>(what_->currentData().toInt());
    return {find, find == Find::expression ? expression_->text().trimmed().toStdString() : ""};
}

void SearchDialog::show_choice()
{
    const bool asks = question().find == Find::expression;
    expression_->setVisible(asks);
    run_->setEnabled(search_.running() || !asks || !expression_->text().trimmed().isEmpty());
    if (!search_.running()) {
        show_result();
    }
}

void SearchDialog::run_or_stop()
{
    if (search_.running()) {
        return search_.cancel();
    }
    search_.start(scenario_, question(), schedules_->value());
    show_progress();
}

void SearchDialog::show_progress()
{
    const core::explore::Progress& so_far = search_.progress();
    progress_->setRange(0, schedules_->value());
    progress_->setValue(static_cast<int>(so_far.schedules));
    run_->setText(tr("&Stop"));
    run_->setToolTip(tr("Search no further"));
    stretches_->clear();
    watch_->setEnabled(false);
    progress_->show();
    before_->say({});
    summary_->show();
    summary_->setText(
        tr("Schedules: %L1, states: %L2; all with fewer than %3 switches have been seen.")
            .arg(so_far.schedules)
            .arg(so_far.states)
            .arg(so_far.switches));
}

QString SearchDialog::summary() const
{
    return summary_->text();
}

void SearchDialog::show_result()
{
    run_->setText(tr("&Search"));
    run_->setToolTip(tr("Try every schedule"));
    progress_->hide();
    stretches_->clear();
    const core::explore::Result* const result = search_.result();
    watch_->setEnabled(result != nullptr && result->found);
    before_->say(
        result != nullptr || !search_.failure().isEmpty()
            ? QString()
            : tr("A search tries every order in which the processes can go on, and tells here who "
                 "goes how far in the first that fits."));
    if (!search_.failure().isEmpty() || result == nullptr) {
        summary_->setText(search_.failure());
        summary_->setVisible(!search_.failure().isEmpty());
        return;
    }
    QStringList sentences{translate(core::explore::explain(*result, search_.question()))};
    for (const core::Message& message : core::explore::explain_found(*result, search_.question())) {
        sentences.append(translate(message));
    }
    summary_->show();
    summary_->setText(sentences.join('\n'));
    if (result->found) {
        for (const core::Message& message : core::explore::explain_stretches(*result->found)) {
            stretches_->addItem(
                QString("%1. %2").arg(stretches_->count() + 1).arg(translate(message)));
        }
    }
}

} // namespace procession::ui
