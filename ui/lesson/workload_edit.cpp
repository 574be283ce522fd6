// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/workload_edit.h"

#include "core/scenario/quick_workload.h"
#include "ui/layout/wrap_layout.h"
#include "ui/lesson/typed_table.h"
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

/// Whether it matters, or somebody has said something, which priority a process has.
bool has_priorities(const core::Scenario& scenario)
{
    const auto& who = scenario.processes;
    return scenario.scheduler.policy == "priority" ||
           scenario.machine.admission == core::Admission::priority ||
           std::ranges::any_of(who, [&](const core::ProcessSpec& process) {
               return process.priority != who.front().priority;
           });
}

/// The one quantum of the policy; none if it has none, or one for each level.
std::optional<int> quantum_of(const core::Scenario& scenario)
{
    const auto* value = scenario.scheduler.parameters.find("quantum");
    const auto* ticks = value ? std::get_if<std::int64_t>(value) : nullptr;
    return ticks ? std::optional(static_cast<int>(*ticks)) : std::nullopt;
}

} // namespace

WorkloadEdit::WorkloadEdit(const core::Scenario& scenario, const Parts& parts,
                           const Palette& palette, QWidget* parent)
    : QWidget(parent), changes_work_(parts.work)
{
    for (const auto& [name, source] : scenario.programs) {
        programs_.push_back(name);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (parts.processes) {
        build_table();
    }
    if (parts.machine) {
        build_machine(parts.cores);
    }
    if (parts.scheduler && quantum_of(scenario)) {
        quantum_ = add_number(tr("&Quantum"), 1, 1'000'000);
        quantum_->setToolTip(tr("How long a process may have the core in one go"));
    }
    fault_ = new QLabel(this);
    fault_->setWordWrap(true);
    fault_->setFont(text_font(TextSize::normal));
    QPalette colours = fault_->palette();
    colours.setColor(QPalette::WindowText, palette.fault);
    fault_->setPalette(colours);
    fault_->hide();
    column->addWidget(fault_);
    show_scenario(scenario);
}

bool WorkloadEdit::has_quantum(const core::Scenario& scenario)
{
    return quantum_of(scenario).has_value();
}

void WorkloadEdit::build_table()
{
    table_ = new TypedTable(0, column_count, this);
    table_->setFont(text_font(TextSize::normal));
    table_->setAccessibleName(tr("Processes"));
    table_->setToolTip(tr("Arrival and work of each process; work is CPU, then I/O and CPU in "
                          "turn: 2 6 2"));
    table_->setHorizontalHeaderLabels({tr("Process"), tr("Arrival"),
                                       programs_.empty() ? tr("Work") : tr("Program"),
                                       tr("Priority no.")});
    table_->horizontalHeaderItem(work_column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->verticalHeader()->hide();
    for (int column = 0; column < column_count; ++column) {
        table_->horizontalHeaderItem(column)->setFont(text_font(TextSize::small));
    }
    table_->set_wide_column(work_column);
    layout()->addWidget(table_);
    if (changes_work_) {
        build_rows_buttons();
    }
}

void WorkloadEdit::build_rows_buttons()
{
    auto* row = new WrapLayout;
    row->setSpacing(8);
    auto* more = new QPushButton(tr("Add a &process"), this);
    auto* less = new QPushButton(tr("Re&move it"), this);
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
            process.priority = kept_.back().priority;
        }
        process.name = "P" + std::to_string(table_->rowCount() + 1);
        if (process.program.empty()) {
            process.bursts = {{Kind::cpu, core::no_device, 1, {}}};
        }
        add_row(process);
        fit();
        if (!programs_.empty()) {
            table_->item(table_->rowCount() - 1, work_column)->setText({}); // which one?
        }
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

void WorkloadEdit::build_machine(bool cores)
{
    several_ = new QCheckBox(tr("M&ultiprogramming"), this);
    several_->setFont(text_font(TextSize::normal));
    several_->setToolTip(tr("Another process may have the core while one waits"));
    layout()->addWidget(several_);
    degree_ = add_number(tr("&Degree"), 0, 99);
    degree_->setSpecialValueText(tr("no limit"));
    degree_->setAccessibleName(tr("Degree of multiprogramming"));
    degree_->setToolTip(tr("How many processes may be in memory"));
    const auto needs_several = [this](QWidget* part) { // without, it is one in any case
        part->setEnabled(several_->isChecked());
        connect(several_, &QCheckBox::toggled, part, &QWidget::setEnabled);
    };
    needs_several(degree_);
    for (QLabel* name : findChildren<QLabel*>()) {
        if (name->buddy() == degree_) {
            needs_several(name);
        }
    }
    if (!cores) {
        return;
    }
    constexpr int most_cores = 16;
    cores_ = add_number(tr("&Cores"), 1, most_cores);
    cores_->setToolTip(tr("How many processes can run at the same moment"));
}

/// The wheel scrolls the page over a box that has not the keys.
bool WorkloadEdit::eventFilter(QObject* watched, QEvent* event)
{
    const auto* box = qobject_cast<const QSpinBox*>(watched);
    if (event->type() == QEvent::Wheel && box && !box->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// A number with its name beside it.
QSpinBox* WorkloadEdit::add_number(const QString& label, int least, int most)
{
    auto* row = new WrapLayout;
    row->setSpacing(8);
    auto* name = new QLabel(label, this);
    name->setFont(text_font(TextSize::normal));
    auto* box = new QSpinBox(this);
    box->setFont(number_font(TextSize::normal));
    box->setRange(least, most);
    box->setFocusPolicy(Qt::StrongFocus); // not by the wheel
    box->installEventFilter(this);
    box->setAccessibleName(QString(label).remove('&'));
    name->setBuddy(box);
    row->addWidget(name);
    row->addWidget(box);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    return box;
}

void WorkloadEdit::add_row(const core::ProcessSpec& process)
{
    const int row = table_->rowCount();
    table_->insertRow(row);
    kept_.push_back(process);
    const QString work =
        process.program.empty() ? work_of(process) : QString::fromStdString(process.program);
    const QStringList texts{QString::fromStdString(process.name), QString::number(process.arrival),
                            work, QString::number(process.priority)};
    for (int column = 0; column < column_count; ++column) {
        auto* item = new QTableWidgetItem(texts[column]);
        if (column == arrival_column || column == priority_column) {
            item->setTextAlignment(Qt::AlignCenter);
        }
        if (column == work_column && work.isEmpty()) {
            item->setFlags(Qt::NoItemFlags); // more than this table can say
        }
        if (column != priority_column && !changes_work_) {
            item->setFlags(item->flags() & ~Qt::ItemIsEditable);
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
        table_->setColumnHidden(priority_column, !has_priorities(scenario)); // policies change
        fit();
    }
    if (degree_) {
        several_->setChecked(scenario.machine.multiprogramming);
        degree_->setValue(static_cast<int>(scenario.machine.degree));
    }
    if (cores_) {
        cores_->setValue(static_cast<int>(scenario.machine.cores));
    }
    if (quantum_) { // the window may have another policy now
        const auto quantum = quantum_of(scenario);
        quantum_->setEnabled(quantum.has_value());
        quantum_->setValue(quantum.value_or(quantum_->value()));
    }
    tell({});
}

void WorkloadEdit::fit()
{
    for (int row = 0; row < table_->rowCount(); ++row) {
        table_->setRowHeight(row, std::max(scaled(28), table_->fontMetrics().height() + 8));
    }
    table_->fit();
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
    if (std::ranges::find(programs_, text(work_column).toStdString()) != programs_.end()) {
        process.program = text(work_column).toStdString();
        process.bursts.clear();
        return process;
    }
    process.program.clear();
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
    if (cores_) {
        scenario.machine.cores = static_cast<decltype(scenario.machine.cores)>(cores_->value());
    }
    if (quantum_ && quantum_of(scenario)) {
        scenario.scheduler.parameters.set("quantum", std::int64_t{quantum_->value()});
    }
    if (!table_) {
        return scenario;
    }
    std::vector<core::ProcessSpec> processes;
    std::set<std::string> names;
    for (int row = 0; row < table_->rowCount(); ++row) {
        const auto process = process_of(row);
        if (!process || !names.insert(process->name).second) {
            tell((programs_.empty()
                      ? tr("Row %1: a name of its own, an arrival from 0, work as numbers from 1.")
                      : tr("Row %1: a name of its own, an arrival from 0, the name of a program."))
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
