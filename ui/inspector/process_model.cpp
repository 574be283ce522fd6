// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/process_model.h"

#include "ui/classroom/hidden.h"
#include "ui/glossary/both_terms.h"
#include "ui/text/device_name.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QLocale>
#include <algorithm>

namespace procession::ui {

namespace {

using Column = ProcessModel::Column;

/// Whether the lecturer hides what it tells.
bool is_hidden(Column column)
{
    switch (column) {
    case Column::level:
        return is_covered(lessons::Hidden::policy);
    case Column::waiting:
    case Column::blocked:
    case Column::finish:
    case Column::turnaround:
        return is_covered(lessons::Hidden::metrics);
    case Column::remaining:
        return is_covered(lessons::Hidden::bursts);
    default:
        return false;
    }
}

std::vector<Column> columns_for(const core::Trace& trace)
{
    std::vector<Column> columns{
        Column::pid,       Column::ppid,      Column::name,    Column::state,
        Column::waits_for, Column::core,      Column::counter, Column::priority,
        Column::level,     Column::arrival,   Column::cpu,     Column::waiting,
        Column::blocked,   Column::remaining, Column::finish,  Column::turnaround};
    if (trace.traits().levels < 2) {
        std::erase(columns, Column::level);
    }
    std::erase_if(columns, is_hidden);
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
    return column != Column::name && column != Column::state && column != Column::waits_for;
}

/// The glossary's term for what a column tells; empty if it is none of the field.
const char* term_of(Column column)
{
    switch (column) {
    case Column::state:
        return "state";
    case Column::core:
        return "core";
    case Column::counter:
        return "program_counter";
    case Column::priority:
        return "priority";
    case Column::arrival:
        return "arrival_time";
    case Column::waiting:
        return "waiting_time";
    case Column::finish:
        return "finish_time";
    case Column::turnaround:
        return "turnaround";
    default:
        return "";
    }
}

/// Whether a change of it is worth marking: totals that grow by themselves are not.
bool is_marked(Column column)
{
    switch (column) {
    case Column::state:
    case Column::waits_for:
    case Column::core:
    case Column::priority:
    case Column::level:
    case Column::finish:
        return true;
    default:
        return false;
    }
}

/// With the veil only those that have arrived.
std::vector<core::EntityId> rows_of(const Moment& moment)
{
    std::vector<core::EntityId> rows;
    for (core::EntityId id = 0; id < moment.trace.scenario().processes.size(); ++id) {
        if (moment.tells_of(id)) {
            rows.push_back(id);
        }
    }
    return rows;
}

} // namespace

ProcessModel::ProcessModel(QObject* parent) : QAbstractTableModel(parent) {}

void ProcessModel::show_moment(const Moment& moment)
{
    const core::Ticks latest = moment.trace.previous_event(moment.t + 1);
    before_ = latest > 0 ? std::optional(moment.trace.view(latest - 1)) : std::nullopt;
    if (!has_columns_of(moment)) {
        beginResetModel();
        moment_ = moment;
        columns_ = columns_for(moment.trace);
        service_ = service_times(moment.trace.scenario());
        rows_ = rows_of(moment);
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

int ProcessModel::row_of(core::EntityId process) const
{
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), process);
    return found == rows_.end() || *found != process ? -1 : static_cast<int>(found - rows_.begin());
}

bool ProcessModel::has_columns_of(const Moment& moment) const
{
    return moment_ &&
           moment_->trace.scenario().processes.size() == moment.trace.scenario().processes.size() &&
           columns_ == columns_for(moment.trace) && rows_ == rows_of(moment);
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
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
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
    const core::EntityId process = process_at(index.row());
    const Column column = column_at(index.column());
    const core::State state = moment_->state->process(process).state;
    switch (role) {
    case Qt::DisplayRole:
        return text(*moment_->state, process, column);
    case Qt::FontRole:
        if (changed(process, column)) {
            QFont bold = number_font(TextSize::normal);
            bold.setBold(true);
            bold.setStrikeOut(has_left(process));
            return bold;
        }
        if (has_left(process)) {
            QFont struck = number_font(TextSize::normal);
            struck.setStrikeOut(true);
            return struck;
        }
        return {};
    case Qt::ToolTipRole:
        return has_left(process) ? tr("No longer in the process table") : QVariant();
    case Qt::BackgroundRole:
        return changed(process, column) ? QVariant(palette_.changed) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (is_numeric(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole: {
        const bool here = state != core::State::unborn && state != core::State::terminated;
        return here ? palette_.ink : palette_.quiet;
    }
    case Qt::DecorationRole:
        if (column == Column::name) {
            return swatch(palette_.identity(moment_->trace.scenario(), process), palette_,
                          scaled(swatch_side));
        }
        if (column == Column::state && palette_.look(state).fill.isValid()) {
            return swatch(palette_.look(state), palette_, scaled(swatch_side));
        }
        return {};
    default:
        return {};
    }
}

/// A zombie has not: its parent has yet to ask for it.
bool ProcessModel::has_left(core::EntityId process) const
{
    const core::ProcessAt& now = moment_->state->process(process);
    return now.state == core::State::terminated && (!now.forked || now.reaped);
}

bool ProcessModel::changed(core::EntityId process, Column column) const
{
    return before_ && is_marked(column) &&
           text(*before_, process, column) != text(*moment_->state, process, column);
}

/// Device, or what else it is blocked for; where it waits for a core nothing is said:
/// the state says it.
QString ProcessModel::waits_for(const core::ProcessAt& at) const
{
    const bool waits =
        at.state == core::State::blocked || at.state == core::State::suspended_blocked;
    if (!waits) {
        return {};
    }
    if (const QString thread = awaited_thread(moment_->trace, at); !thread.isEmpty()) {
        return thread;
    }
    return at.device == core::no_device
               ? tr("timer")
               : device_name(moment_->trace.scenario(), static_cast<std::size_t>(at.device));
}

/// Of all its bursts; with the veil only of the CPU burst it is in.
core::Ticks ProcessModel::remaining(core::EntityId process, const core::ProcessAt& at) const
{
    if (!moment_->veiled()) {
        return std::max<core::Ticks>(service_[process] - at.cpu, 0);
    }
    core::Ticks end = 0;
    for (const core::Burst& burst : moment_->trace.scenario().processes[process].bursts) {
        end += burst.kind == core::Burst::Kind::cpu ? burst.ticks : 0;
        if (end > at.cpu) {
            break;
        }
    }
    const bool computes = at.state == core::State::ready || at.state == core::State::running ||
                          at.state == core::State::switching ||
                          at.state == core::State::suspended_ready;
    return computes ? std::max<core::Ticks>(end - at.cpu, 0) : 0;
}

QString ProcessModel::text(const core::SystemState& state, core::EntityId process,
                           Column column) const
{
    const core::ProcessAt& at = state.process(process);
    const core::ProcessSpec& spec = moment_->trace.scenario().processes[process];
    const TimeText time = TimeText::of(moment_->trace.scenario());
    const bool born = at.state != core::State::unborn;
    const bool has_core = at.state == core::State::running || at.state == core::State::switching;
    switch (column) {
    case Column::pid:
        return at.pid > 0 ? QString::number(at.pid) : QString();
    case Column::ppid:
        return at.pid > 0 ? QString::number(core::init_pid) : QString();
    case Column::name:
        return QString::fromStdString(spec.name);
    case Column::state:
        return at.killed ? tr("killed") : state_name(at.state);
    case Column::waits_for:
        return waits_for(at);
    case Column::counter:
        return at.pid > 0 ? number(at.cpu) : QString();
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
        return number(remaining(process, at));
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
    const QString text = header_text(column, hint);
    return hint ? text : over_other_term(text, term_of(column));
}

QString ProcessModel::header_text(Column column, bool hint)
{
    switch (column) {
    case Column::pid:
        return hint ? tr("Process identifier, given on arrival") : tr("PID");
    case Column::ppid:
        return hint ? tr("Process identifier of the parent") : tr("PPID");
    case Column::waits_for:
        return hint ? tr("What it is blocked for") : tr("Waits for");
    case Column::counter:
        return hint ? tr("Program counter: the next instruction; in a list of bursts one "
                         "instruction takes one tick")
                    : tr("PC");
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
