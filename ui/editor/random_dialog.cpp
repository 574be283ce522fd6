// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/random_dialog.h"

#include "ui/editor/labelled.h"
#include "ui/editor/workload_view.h"
#include "ui/layout/wrap_layout.h"
#include "ui/policy/form_area.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

namespace procession::ui {

namespace {

constexpr int rest_milliseconds = 60;
constexpr int most_processes_drawn = 200;
constexpr int longest = 1000;
constexpr int most_seeds = 999'999'999;

} // namespace

RandomDialog::RandomDialog(Present present, const Palette& palette, QWidget* parent)
    : QDialog(parent),
      present_(std::move(present)),
      told_(new QLabel(this)),
      picture_(new WorkloadView(palette, this))
{
    setWindowTitle(tr("Random workload"));
    auto* form = new QWidget(this);
    auto* parts = new QVBoxLayout(form);
    build_fields(*parts);
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    parts->addWidget(told_);
    parts->addWidget(picture_, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new FormArea(form, this), 1);
    build_buttons(*column);
    soon_.setSingleShot(true);
    soon_.setInterval(rest_milliseconds);
    connect(&soon_, &QTimer::timeout, this, &RandomDialog::follow);
    connect(&background_, &Background::finished, this, [this](const QString& failure) {
        if (!failure.isEmpty()) {
            told_->setText(failure);
        }
    });
    follow();
    resize(QSize(scaled(640), scaled(520)).boundedTo(parent->window()->size() - QSize(32, 32)));
    count_->setFocus();
}

void RandomDialog::build_fields(QVBoxLayout& column)
{
    auto* row = new WrapLayout;
    row->setSpacing(16);
    const auto number = [this, row](const QString& label, int least, int most, int value,
                                    const QString& hint) {
        QSpinBox* box = whole_number(this, least, most, value, hint);
        row->add_layout(labelled(label, box));
        connect(box, &QSpinBox::valueChanged, &soon_, qOverload<>(&QTimer::start));
        return box;
    };
    count_ = number(tr("P&rocesses"), 1, most_processes_drawn, 5, tr("How many processes"));
    span_ = number(tr("Arrivals &up to"), 0, longest, 10,
                   tr("They arrive from 0 up to this moment, in ticks"));
    least_ = number(tr("Shortest &burst"), 1, longest, 1, tr("Of a CPU or I/O burst, in ticks"));
    most_ = number(tr("&Longest burst"), 1, longest, 10, tr("Of a CPU or I/O burst, in ticks"));
    io_ = number(tr("&I/O, %"), 0, 100, 0, tr("So many of a hundred processes do I/O"));
    priorities_ = number(tr("&Priorities"), 0, 100, 0,
                         tr("Priority numbers from 1 to this; 0: all processes have the same"));
    seed_ = number(tr("&Seed"), 1, most_seeds, 1, tr("The same seed draws the same workload"));
    auto* checks = new WrapLayout;
    checks->setSpacing(16);
    small_ = new QCheckBox(tr("S&mall numbers"), this);
    small_->setToolTip(tr("For the blackboard: bursts and gaps of at most 10 ticks"));
    unambiguous_ = new QCheckBox(tr("Unambi&guous"), this);
    unambiguous_->setToolTip(
        tr("Only a workload with one schedule, whatever books decide differently"));
    for (QCheckBox* box : {small_, unambiguous_}) {
        checks->addWidget(box);
        connect(box, &QCheckBox::toggled, &soon_, qOverload<>(&QTimer::start));
    }
    column.addLayout(row);
    column.addLayout(checks);
}

void RandomDialog::build_buttons(QVBoxLayout& column)
{
    auto* row = new WrapLayout;
    row->setSpacing(8);
    const auto add = [this, row](const QString& text, const QString& hint) {
        auto* button = new QPushButton(text, this);
        button->setToolTip(hint);
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    another_ = add(tr("&Another one"), tr("That of the next seed"));
    create_ = add(tr("&New scenario"), tr("A scenario of these processes, in the editor"));
    create_->setDefault(true);
    replace_ = add(tr("Replace the pro&cesses"), present_.why_locked.isEmpty()
                                                     ? tr("These in place of those in the editor")
                                                     : present_.why_locked);
    replace_->setVisible(present_.is_open);
    QPushButton* cancel = add(tr("Cancel"), tr("Leave everything as it is"));
    column.addLayout(row);
    connect(another_, &QPushButton::clicked, this,
            [this] { seed_->setValue(seed_->value() % most_seeds + 1); });
    connect(create_, &QPushButton::clicked, this, [this] {
        accept();
        emit scenario_wanted(picture_->scenario());
    });
    connect(replace_, &QPushButton::clicked, this, [this] {
        accept();
        emit replace_wanted(picture_->scenario());
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

core::WorkloadOptions RandomDialog::options() const
{
    core::WorkloadOptions options;
    options.seed = static_cast<std::uint64_t>(seed_->value());
    options.count = static_cast<std::size_t>(count_->value());
    options.span = span_->value();
    options.cpu_least = options.io_least = std::min(least_->value(), most_->value());
    options.cpu_most = options.io_most = std::max(least_->value(), most_->value());
    options.io_percent = static_cast<std::uint32_t>(io_->value());
    options.priorities = static_cast<std::uint32_t>(priorities_->value());
    options.small_numbers = small_->isChecked();
    return options;
}

/// Whether one is unambiguous takes many runs: that is found out away from the window's thread.
void RandomDialog::follow()
{
    DrawWish wish;
    wish.workload = options();
    wish.base = present_.base;
    wish.unambiguous = unambiguous_->isChecked();
    create_->setEnabled(false);
    replace_->setEnabled(false);
    if (!wish.unambiguous) {
        background_.cancel();
        return show_draw(draw(wish));
    }
    told_->setText(tr("Looking for an unambiguous one…"));
    background_.start([this, wish = std::move(wish)](const Background::Outside& outside) {
        outside.post([this, drawn = draw(wish, &outside.cancelled())] {
            if (unambiguous_->isChecked()) { // else another is shown by now
                show_draw(drawn);
            }
        });
    });
}

void RandomDialog::show_draw(const Draw& draw)
{
    create_->setEnabled(draw.scenario.has_value());
    replace_->setEnabled(draw.scenario.has_value() && present_.why_locked.isEmpty());
    if (!draw.scenario) {
        told_->setText(
            tr("All of %1 were ambiguous. Take fewer processes, or another seed.").arg(draw.tried));
        return;
    }
    picture_->show_scenario(*draw.scenario);
    const auto asked = static_cast<std::uint64_t>(seed_->value());
    if (draw.seed != asked) { // the seed names what is shown
        const QSignalBlocker quiet(seed_);
        seed_->setValue(static_cast<int>(draw.seed));
    }
    told_->setText(
        unambiguous_->isChecked()
            ? tr("Unambiguous. Workloads tried: %1. Seed %2.").arg(draw.tried).arg(draw.seed)
            : tr("Seed %1.").arg(draw.seed));
}

QString RandomDialog::told() const
{
    return told_->text();
}

} // namespace procession::ui
