// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find_dialog.h"

#include "ui/editor/labelled.h"
#include "ui/editor/policy_choice.h"
#include "ui/editor/workload_view.h"
#include "ui/layout/fitting_combo.h"
#include "ui/layout/wrap_layout.h"
#include "ui/policy/form_area.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>
#include <array>
#include <chrono>

namespace procession::ui {

namespace {

namespace exercise = core::exercise;

constexpr int characters = 14;
constexpr int most_tries = 1'000'000;
constexpr std::chrono::milliseconds between_words(60);

/// In the order of exercise::Measure.
constexpr std::array measures{
    QT_TRANSLATE_NOOP("Find", "Waiting time"),  QT_TRANSLATE_NOOP("Find", "Turnaround time"),
    QT_TRANSLATE_NOOP("Find", "Response time"), QT_TRANSLATE_NOOP("Find", "Weighted turnaround"),
    QT_TRANSLATE_NOOP("Find", "Makespan"),      QT_TRANSLATE_NOOP("Find", "Context switches"),
};

} // namespace

FindDialog::FindDialog(const Palette& palette, QWidget* parent)
    : QDialog(parent), picture_(new WorkloadView(palette, this))
{
    setWindowTitle(tr("Find me a workload"));
    auto* form = new QWidget(this);
    auto* parts = new QVBoxLayout(form);
    parts->setSpacing(8);
    build_fields(*parts);
    build_result(*parts);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new FormArea(form, this), 1);
    build_buttons(*column);
    show_running(false);
    told_->setText(tr("A workload in which the first policy is better than the second."));
    resize(QSize(scaled(640), scaled(560)).boundedTo(parent->window()->size() - QSize(32, 32)));
    better_->choice().setFocus();
}

void FindDialog::build_fields(QVBoxLayout& column)
{
    auto* policies = new WrapLayout;
    policies->setSpacing(16);
    better_ = new PolicyChoice(tr("&Policy"), "srtf", this);
    than_ = new PolicyChoice(tr("is &better than"), "rr", this);
    policies->addWidget(better_);
    policies->addWidget(than_);
    column.addLayout(policies);
    auto* row = new WrapLayout;
    row->setSpacing(16);
    measure_ = new FittingCombo(characters, this);
    for (const char* one : measures) {
        measure_->addItem(QCoreApplication::translate("Find", one));
    }
    measure_->setToolTip(tr("By which they are compared; less is better"));
    row->add_layout(labelled(tr("in &measure"), measure_));
    const auto number = [this, row](const QString& label, int least, int most, int value,
                                    const QString& hint) {
        QSpinBox* box = whole_number(this, least, most, value, hint);
        row->add_layout(labelled(label, box));
        return box;
    };
    percent_ = number(tr("by at &least, %"), 1, 100, 30, tr("How much less than the second has"));
    count_ = number(tr("P&rocesses"), 2, 20, 4, tr("How many processes"));
    io_ = number(tr("&I/O, %"), 0, 100, 0, tr("So many of a hundred processes do I/O"));
    tries_ = number(tr("&Tries"), 1, most_tries, 10'000, tr("So many workloads at most"));
    column.addLayout(row);
    auto* checks = new WrapLayout;
    checks->setSpacing(16);
    small_ = new QCheckBox(tr("Small &numbers"), this);
    small_->setToolTip(tr("For the blackboard: bursts and gaps of at most 10 ticks"));
    small_->setChecked(true);
    unambiguous_ = new QCheckBox(tr("Unambi&guous"), this);
    unambiguous_->setToolTip(
        tr("Only a workload with one schedule, whatever books decide differently"));
    checks->addWidget(small_);
    checks->addWidget(unambiguous_);
    column.addLayout(checks);
}

void FindDialog::build_result(QVBoxLayout& column)
{
    progress_ = new QProgressBar(this);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Workloads tried"));
    QSizePolicy room = progress_->sizePolicy();
    room.setRetainSizeWhenHidden(true); // what is below stays in its place
    progress_->setSizePolicy(room);
    told_ = new QLabel(this);
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    column.addWidget(progress_);
    column.addWidget(told_);
    column.addWidget(picture_, 1);
}

void FindDialog::build_buttons(QVBoxLayout& column)
{
    auto* row = new WrapLayout;
    row->setSpacing(8);
    run_ = new QPushButton(this);
    run_->setDefault(true);
    edit_ = new QPushButton(tr("Into the &editor"), this);
    edit_->setToolTip(tr("The workload found, as a scenario of its own"));
    auto* close = new QPushButton(tr("Close"), this);
    close->setToolTip(tr("Close this window"));
    for (QPushButton* button : {run_, edit_, close}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column.addLayout(row);
    connect(run_, &QPushButton::clicked, this, &FindDialog::run_or_stop);
    connect(edit_, &QPushButton::clicked, this, [this] {
        accept();
        emit scenario_wanted(picture_->scenario());
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&background_, &Background::finished, this, [this](const QString& failure) {
        show_running(false);
        if (!failure.isEmpty()) {
            told_->setText(failure);
        }
    });
}

exercise::Wish FindDialog::wish() const
{
    exercise::Wish wish;
    wish.better = better_->policy();
    wish.than = than_->policy();
    wish.measure = static_cast<exercise::Measure>(measure_->currentIndex());
    wish.percent = percent_->value();
    wish.unambiguous = unambiguous_->isChecked();
    return wish;
}

exercise::SearchOptions FindDialog::options() const
{
    exercise::SearchOptions options;
    options.workload.count = static_cast<std::size_t>(count_->value());
    options.workload.io_percent = static_cast<std::uint32_t>(io_->value());
    options.workload.small_numbers = small_->isChecked();
    options.tries = tries_->value();
    return options;
}

void FindDialog::run_or_stop()
{
    if (background_.running()) {
        return background_.cancel();
    }
    show_running(true);
    show_progress({0, tries_->value(), 0});
    background_.start(
        [this, wish = wish(), options = options()](const Background::Outside& outside) {
            exercise::SearchOptions mine = options;
            mine.cancel = &outside.cancelled();
            auto told = std::chrono::steady_clock::now();
            mine.progress = [this, &outside, &told](const exercise::SearchProgress& progress) {
                if (std::chrono::steady_clock::now() - told >= between_words) {
                    told = std::chrono::steady_clock::now();
                    outside.post([this, progress] { show_progress(progress); });
                }
            };
            outside.post([this, wish, result = exercise::find_workload(wish, mine)] {
                show_result(result, wish);
            });
        });
}

void FindDialog::show_running(bool on)
{
    run_->setText(on ? tr("&Stop") : tr("&Search"));
    run_->setToolTip(on ? tr("Search no further") : tr("Try one workload after the other"));
    progress_->setVisible(on);
    edit_->setEnabled(!on && !picture_->scenario().processes.empty());
}

void FindDialog::show_progress(const exercise::SearchProgress& progress)
{
    progress_->setRange(0, static_cast<int>(progress.of));
    progress_->setValue(static_cast<int>(progress.tried));
    told_->setText(tr("Workloads tried: %L1; the best so far: %2 % less.")
                       .arg(progress.tried)
                       .arg(std::max(progress.best, 0.0), 0, 'f', 1));
}

void FindDialog::show_result(const exercise::SearchResult& result, const exercise::Wish& wish)
{
    const bool stopped = result.cancelled && !result.found;
    const QString words =
        translate(result.problem ? *result.problem : exercise::message_of(result, wish));
    told_->setText(stopped ? tr("Stopped.") + ' ' + words : words);
    picture_->show_scenario(result.found.value_or(core::Scenario()));
}

QString FindDialog::told() const
{
    return told_->text();
}

} // namespace procession::ui
