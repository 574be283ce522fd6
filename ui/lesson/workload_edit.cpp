// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/workload_edit.h"

#include "core/scenario/quick_workload.h"
#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace procession::ui {

namespace {

enum Column { name_column, arrival_column, work_column, priority_column, column_count };

using Kind = core::Burst::Kind;

/// "2 6 2": CPU, then I/O and CPU in turn; empty if it cannot be said so.
QString work_of(const core::ProcessSpec& process)
{
    QStringList numbers;
    for (std::size_t i = 0; i < process.bursts.size(); ++i) {
        if (process.bursts[i].kind != (i % 2 == 0 ? Kind::cpu : Kind::io)) {
            return {};
        }
        numbers.append(QString::number(process.bursts[i].ticks));
    }
    return numbers.join(' ');
}

} // namespace

WorkloadEdit::WorkloadEdit(const core::Scenario& scenario, const Parts& parts,
                           const Palette& palette, QWidget* parent)
    : QWidget(parent), has_programs_(!scenario.programs.empty())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (parts.processes) {
        build_table();
    }
    if (parts.machine) {
        build_machine();
    }
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->setFont(text_font(TextSize::normal));
    QPalette colours = fault_->palette();
    colours.setColor(QPalette::WindowText, palette.fault);
    fault_->setPalette(colours);
    fault_->hide();
    column->addWidget(fault_);
    auto* run = new QPushButton(tr("&Run it"), this);
    run->setFont(text_font(TextSize::normal));
    run->setToolTip(tr("Run what stands here in the machine beside"));
    column->addWidget(run, 0, Qt::AlignLeft);
    connect(run, &QPushButton::clicked, this, &WorkloadEdit::run_wanted);
    show_scenario(scenario);
}

void WorkloadEdit::build_table()
{
    table_ = new QTableWidget(0, column_count, this);
    table_->setFont(text_font(TextSize::normal));
    table_->setAccessibleName(tr("Processes"));
    table_->setToolTip(tr("Arrival and work of each process; work is CPU, then I/O and CPU in "
                          "turn: 2 6 2"));
    table_->setHorizontalHeaderLabels(
        {tr("Process"), tr("Arrival"), has_programs_ ? tr("Program") : tr("Work"), tr("Priority")});
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(work_column, QHeaderView::Stretch);
    layout()->addWidget(table_);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    auto* more = new QPushButton(tr("Add a &process"), this);
    auto* less = new QPushButton(tr("Remo&ve it"), this);
    more->setToolTip(tr("A row for one process more"));
    less->setToolTip(tr("The process chosen goes"));
    for (QPushButton* button : {more, less}) {
        button->setFont(text_font(TextSize::normal));
        row->addWidget(button);
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(more, &QPushButton::clicked, this, [this] {
        core::ProcessSpec process;
        if (!kept_.empty()) {
            process.program = kept_.front().program;
            process.priority = kept_.back().priority;
        }
        process.name = "P" + std::to_string(table_->rowCount() + 1);
        if (!has_programs_) {
            process.bursts = {{Kind::cpu, core::no_device, 1, {}}};
        }
        add_row(process);
        fit();
        table_->setCurrentCell(table_->rowCount() - 1, name_column);
        table_->setFocus();
    });
    connect(less, &QPushButton::clicked, this, [this] {
        if (const int chosen = table_->currentRow(); chosen >= 0) {
            kept_.erase(kept_.begin() + chosen);
            table_->removeRow(chosen);
            fit();
        }
    });
}

void WorkloadEdit::build_machine()
{
    several_ = new QCheckBox(tr("&Multiprogramming"), this);
    several_->setFont(text_font(TextSize::normal));
    several_->setToolTip(tr("Another process may have the core while one waits"));
    layout()->addWidget(several_);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    degree_label_ = new QLabel(tr("&Degree"), this);
    degree_label_->setFont(text_font(TextSize::normal));
    degree_ = new QSpinBox(this);
    degree_->setFont(number_font(TextSize::normal));
    degree_->setRange(0, 99);
    degree_->setSpecialValueText(tr("no limit"));
    degree_->setAccessibleName(tr("Degree of multiprogramming"));
    degree_->setToolTip(tr("How many processes may be in memory"));
    degree_label_->setBuddy(degree_);
    row->addWidget(degree_label_);
    row->addWidget(degree_);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void WorkloadEdit::add_row(const core::ProcessSpec& process)
{
    const int row = table_->rowCount();
    table_->insertRow(row);
    kept_.push_back(process);
    const QString work = has_programs_ ? QString::fromStdString(process.program) : work_of(process);
    const QStringList texts{QString::fromStdString(process.name), QString::number(process.arrival),
                            work, QString::number(process.priority)};
    for (int column = 0; column < column_count; ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        if (column == arrival_column || column == priority_column) {
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        if (column == work_column && work.isEmpty()) {
            item->setFlags(Qt::NoItemFlags); // more than this table can say
        }
        table_->setItem(row, column, item);
    }
}

void WorkloadEdit::show_scenario(const core::Scenario& scenario)
{
    device_ = scenario.machine.devices.empty() ? core::no_device : 0;
    if (table_) {
        table_->setRowCount(0);
        kept_.clear();
        for (std::size_t i = 0; i < scenario.listed; ++i) {
            add_row(scenario.processes[i]);
        }
        fit();
    }
    if (degree_) {
        several_->setChecked(scenario.machine.multiprogramming);
        degree_->setValue(static_cast<int>(scenario.machine.degree));
    }
    tell({});
}

void WorkloadEdit::fit()
{
    int height = table_->horizontalHeader()->sizeHint().height() + 2 * table_->frameWidth();
    for (int row = 0; row < table_->rowCount(); ++row) {
        table_->setRowHeight(row, std::max(scaled(28), table_->fontMetrics().height() + 8));
        height += table_->rowHeight(row);
    }
    table_->setFixedHeight(height + scaled(16));
}

/// What a row says; nullopt if that is nothing.
std::optional<core::ProcessSpec> WorkloadEdit::process_of(int row) const
{
    const auto text = [&](int column) { return table_->item(row, column)->text().trimmed(); };
    core::ProcessSpec process = kept_[static_cast<std::size_t>(row)];
    process.name = text(name_column).toStdString();
    bool is_arrival = false;
    bool is_priority = false;
    process.arrival = text(arrival_column).toLongLong(&is_arrival);
    process.priority = text(priority_column).toInt(&is_priority);
    if (process.name.empty() || !is_arrival || process.arrival < 0 || !is_priority) {
        return std::nullopt;
    }
    if (has_programs_) {
        process.program = text(work_column).toStdString();
        return process;
    }
    if (text(work_column) == work_of(process)) {
        return process;
    }
    const auto read = core::read_quick_workload(("P 0 " + text(work_column)).toStdString());
    if (!read || read->size() != 1) {
        return std::nullopt;
    }
    process.bursts = read->front().bursts;
    for (core::Burst& burst : process.bursts) {
        burst.device = burst.kind == Kind::io ? device_ : burst.device;
    }
    return process;
}

std::optional<core::Scenario> WorkloadEdit::put_into(core::Scenario scenario)
{
    tell({});
    if (degree_) {
        scenario.machine.multiprogramming = several_->isChecked();
        scenario.machine.degree = static_cast<std::uint32_t>(degree_->value());
    }
    if (!table_) {
        return scenario;
    }
    std::vector<core::ProcessSpec> processes;
    std::set<std::string> names;
    for (int row = 0; row < table_->rowCount(); ++row) {
        const auto process = process_of(row);
        const bool known =
            process && (!has_programs_ || scenario.programs.contains(process->program));
        if (!known || !names.insert(process->name).second) {
            tell(tr("Row %1: a name of its own, an arrival from 0, work as numbers from 1.")
                     .arg(row + 1));
            return std::nullopt;
        }
        processes.push_back(*process);
    }
    if (processes.empty()) {
        tell(tr("At least one process is needed."));
        return std::nullopt;
    }
    // Those that interventions add stay behind the listed ones.
    processes.insert(processes.end(),
                     scenario.processes.begin() + static_cast<std::ptrdiff_t>(scenario.listed),
                     scenario.processes.end());
    const bool same_count =
        processes.size() == scenario.processes.size() || scenario.interventions.empty();
    if (!same_count) {
        scenario.interventions.clear(); // they would mean other processes now
        processes.resize(static_cast<std::size_t>(table_->rowCount()));
    }
    scenario.listed = static_cast<std::size_t>(table_->rowCount());
    scenario.processes = std::move(processes);
    return scenario;
}

void WorkloadEdit::tell(const QString& fault)
{
    fault_->setText(fault);
    fault_->setVisible(!fault.isEmpty());
}

} // namespace procession::ui
