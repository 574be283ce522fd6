// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/process_model.h"

#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QLocale>
#include <algorithm>

namespace procession::ui {

namespace {

using Column = ProcessModel::Column;

std::vector<Column> columns_for(const core::Trace& trace)
{
    std::vector<Column> columns{
        Column::pid,       Column::name,    Column::state,     Column::core,    Column::priority,
        Column::level,     Column::arrival, Column::cpu,       Column::waiting, Column::blocked,
        Column::remaining, Column::finish,  Column::turnaround};
    if (trace.traits().levels < 2) {
        std::erase(columns, Column::level);
    }
    return columns;
}

std::vector<core::Ticks> service_times(const core::Scenario& scenario)
{
    std::vector<core::Ticks> service;
    for (const core::ProcessSpec& process : scenario.processes) {
        core::Ticks ticks = 0;
        for (const core::Burst& burst : process.bursts) {
            ticks += burst.kind == core::Burst::Kind::cpu ? burst.ticks : 0;
        }
        service.push_back(ticks);
    }
    return service;
}

QString number(core::Ticks value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

bool is_numeric(Column column)
{
    return column != Column::name && column != Column::state;
}

} // namespace

ProcessModel::ProcessModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProcessModel::show_moment(const Moment& moment)
{
    if (!has_columns_of(moment)) {
        beginResetModel();
        moment_ = moment;
        columns_ = columns_for(moment.trace);
        service_ = service_times(moment.trace.scenario());
        endResetModel();
        return;
    }
    if (moment_->trace.scenario().processes != moment.trace.scenario().processes) {
        service_ = service_times(moment.trace.scenario());
    }
    moment_ = moment;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

bool ProcessModel::has_columns_of(const Moment& moment) const
{
    return moment_ &&
           moment_->trace.scenario().processes.size() == moment.trace.scenario().processes.size() &&
           columns_ == columns_for(moment.trace);
}

void ProcessModel::set_palette(const Palette& palette)
{
    palette_ = palette;
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void ProcessModel::retranslate()
{
    if (!columns_.empty()) {
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        set_palette(palette_);
    }
}

int ProcessModel::section_of(Column column) const
{
    const auto found = std::find(columns_.begin(), columns_.end(), column);
    return found == columns_.end() ? -1 : static_cast<int>(found - columns_.begin());
}

int ProcessModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !moment_ ? 0 : static_cast<int>(moment_->state->processes().size());
}

int ProcessModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

QVariant ProcessModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto process = static_cast<core::EntityId>(index.row());
    const Column column = column_at(index.column());
    const core::State state = moment_->state->process(process).state;
    switch (role) {
    case Qt::DisplayRole:
        return text(process, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (is_numeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole: {
        const bool here = state != core::State::unborn && state != core::State::terminated;
        return here ? palette_.ink : palette_.quiet;
    }
    case Qt::DecorationRole:
        if (column == Column::name) {
            return palette_.identity(moment_->trace.scenario(), process).fill;
        }
        if (column == Column::state && palette_.look(state).fill.isValid()) {
            return palette_.look(state).fill;
        }
        return {};
    default:
        return {};
    }
}

QString ProcessModel::text(core::EntityId process, Column column) const
{
    const core::ProcessAt& at = moment_->state->process(process);
    const core::ProcessSpec& spec = moment_->trace.scenario().processes[process];
    const TimeText time = TimeText::of(moment_->trace.scenario());
    const bool born = at.state != core::State::unborn;
    const bool has_core = at.state == core::State::running || at.state == core::State::switching;
    switch (column) {
    case Column::pid:
        return at.pid > 0 ? QString::number(at.pid) : QString();
    case Column::name:
        return QString::fromStdString(spec.name);
    case Column::state:
        return at.killed ? tr("killed") : state_name(at.state);
    case Column::core:
        return has_core ? QString::number(at.core) : QString();
    case Column::priority:
        return number(born ? at.priority : spec.priority);
    case Column::level:
        return born && at.state != core::State::terminated ? QString::number(at.level) : QString();
    case Column::arrival:
        return time.moment(at.created >= 0 ? at.created : spec.arrival);
    case Column::cpu:
        return number(at.cpu);
    case Column::waiting:
        return number(at.waiting);
    case Column::blocked:
        return number(at.blocked);
    case Column::remaining:
        return number(std::max<core::Ticks>(service_[process] - at.cpu, 0));
    case Column::finish:
        return at.finish >= 0 ? time.moment(at.finish) : QString();
    case Column::turnaround:
        return at.finish >= 0 ? number(at.finish - at.created) : QString();
    }
    return {};
}

QVariant ProcessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Column column = column_at(section);
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (is_numeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const bool hint = role == Qt::ToolTipRole;
    switch (column) {
    case Column::pid:
        return hint ? tr("Process identifier, given on arrival") : tr("PID");
    case Column::name:
        return tr("Name");
    case Column::state:
        return tr("State");
    case Column::core:
        return hint ? tr("The core it runs on") : tr("Core");
    case Column::priority:
        return tr("Priority");
    case Column::level:
        return hint ? tr("Level of the feedback queues; 0 is the top") : tr("Level");
    case Column::arrival:
        return hint ? tr("When it arrives") : tr("Arrival");
    case Column::cpu:
        return hint ? tr("Ticks it has run") : tr("CPU");
    case Column::waiting:
        return hint ? tr("Ticks it has spent ready") : tr("Waiting");
    case Column::blocked:
        return hint ? tr("Ticks it has spent blocked") : tr("Blocked");
    case Column::remaining:
        return hint ? tr("CPU ticks it still needs") : tr("Remaining");
    case Column::finish:
        return hint ? tr("When it ended") : tr("Finish");
    case Column::turnaround:
        return hint ? tr("Finish less arrival, in ticks") : tr("Turnaround");
    }
    return {};
}

} // namespace procession::ui
