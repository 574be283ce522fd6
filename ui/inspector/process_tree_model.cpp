// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/process_tree_model.h"

#include "ui/inspector/process_model.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QSize>
#include <algorithm>
#include <unordered_map>

namespace procession::ui {

namespace {

constexpr int tree_row_height = 26;

/// Its parent has ended: init is its parent now.
bool is_orphan(const core::ProcessAt& process)
{
    return process.forked && process.state != core::State::terminated &&
           process.parent == core::no_entity;
}

} // namespace

ProcessTreeModel::ProcessTreeModel(QObject* parent) : QAbstractItemModel(parent) {}

void ProcessTreeModel::show_moment(const Moment& moment)
{
    std::vector<Entry> entries;
    const auto& processes = moment.state->processes();
    for (core::EntityId id = 0; id < processes.size(); ++id) {
        const core::ProcessAt& process = processes[id];
        if (process.pid > 0 && !process.reaped) { // who is reaped has left the process table
            const bool has_parent = process.parent != core::no_entity;
            entries.push_back(
                {id, process.pid, has_parent ? processes[process.parent].pid : init_pid});
        }
    }
    show_entries(moment, std::move(entries));
}

void ProcessTreeModel::show_entries(const Moment& moment, std::vector<Entry> entries)
{
    const bool other_run = !moment_ || &moment_->trace.records() != &moment.trace.records();
    if (other_run || entries != entries_) {
        beginResetModel();
        moment_ = moment;
        grow(std::move(entries));
        endResetModel();
        return;
    }
    moment_ = moment;
    tell_all_changed({});
}

void ProcessTreeModel::grow(std::vector<Entry> entries)
{
    entries_ = std::move(entries);
    nodes_.assign(1, Node{{core::no_entity, init_pid, 0}, 0, 0, {}});
    std::unordered_map<std::int32_t, std::size_t> by_pid{{init_pid, 0}};
    for (const Entry& entry : entries_) {
        by_pid.emplace(entry.pid, nodes_.size());
        nodes_.push_back({entry, 0, 0, {}});
    }
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
        // A parent is created before its child: anything else would be no tree.
        const auto found = by_pid.find(nodes_[i].entry.parent);
        const bool known = found != by_pid.end() && found->second < i;
        nodes_[i].parent = known ? found->second : 0;
        Node& parent = nodes_[nodes_[i].parent];
        nodes_[i].row = static_cast<int>(parent.children.size());
        parent.children.push_back(i);
    }
}

void ProcessTreeModel::tell_all_changed(const QModelIndex& parent)
{
    const int rows = rowCount(parent);
    if (rows == 0) {
        return;
    }
    emit dataChanged(index(0, 0, parent), index(rows - 1, column_count - 1, parent));
    for (int row = 0; row < rows; ++row) {
        tell_all_changed(index(row, 0, parent));
    }
}

void ProcessTreeModel::set_palette(const Palette& palette)
{
    palette_ = palette;
    tell_all_changed({});
}

void ProcessTreeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, column_count - 1);
    tell_all_changed({});
}

QModelIndex ProcessTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const std::size_t node =
        parent.isValid() ? nodes_[parent.internalId()].children[static_cast<std::size_t>(row)] : 0;
    return createIndex(row, column, static_cast<quintptr>(node));
}

QModelIndex ProcessTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0) {
        return {};
    }
    const std::size_t parent = nodes_[child.internalId()].parent;
    return createIndex(nodes_[parent].row, 0, static_cast<quintptr>(parent));
}

int ProcessTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return nodes_.empty() ? 0 : 1;
    }
    return parent.column() > 0 ? 0 : static_cast<int>(nodes_[parent.internalId()].children.size());
}

int ProcessTreeModel::columnCount(const QModelIndex&) const
{
    return column_count;
}

QVariant ProcessTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node& node = nodes_[index.internalId()];
    const bool init = node.entry.process == core::no_entity;
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::SizeHintRole:
        return QSize(0, scaled(tree_row_height));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (index.column() == pid_column ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole: {
        const bool gone =
            !init && moment_->state->process(node.entry.process).state == core::State::terminated;
        return gone ? palette_.quiet : palette_.ink;
    }
    case Qt::ToolTipRole:
        return init ? QString() : explanation(node.entry.process);
    case Qt::DecorationRole:
        if (!init && index.column() == name_column) {
            return swatch(palette_.identity(moment_->trace.scenario(), node.entry.process),
                          palette_, scaled(swatch_side));
        }
        if (!init && index.column() == state_column) {
            const core::ProcessAt& process = moment_->state->process(node.entry.process);
            if (process.is_zombie()) {
                return zombie_swatch(palette_, scaled(swatch_side));
            }
            const StateLook& look = palette_.look(process.state);
            return look.fill.isValid() ? QVariant(swatch(look, palette_, scaled(swatch_side)))
                                       : QVariant();
        }
        return {};
    default:
        return {};
    }
}

QString ProcessTreeModel::text(const Node& node, int column) const
{
    const bool init = node.entry.process == core::no_entity;
    if (column == pid_column) {
        return QString::number(node.entry.pid);
    }
    if (column == name_column) {
        return init ? QStringLiteral("init")
                    : QString::fromStdString(
                          moment_->trace.scenario().processes[node.entry.process].name);
    }
    if (init) {
        return {};
    }
    const core::ProcessAt& process = moment_->state->process(node.entry.process);
    if (process.is_zombie()) {
        return zombie_name();
    }
    const QString state = process.killed ? tr("killed") : state_name(process.state);
    //: Behind the state of a process whose parent has ended: "blocked, orphan"
    if (is_orphan(process)) {
        return tr("%1, orphan").arg(state);
    }
    const bool here = process.state != core::State::terminated;
    //: Behind the state of a daemonic child
    return here && is_daemon(node.entry.process) ? tr("%1, daemon").arg(state) : state;
}

bool ProcessTreeModel::is_daemon(core::EntityId id) const
{
    return std::ranges::find(daemons_, id) != daemons_.end();
}

QString ProcessTreeModel::explanation(core::EntityId id) const
{
    const core::ProcessAt& process = moment_->state->process(id);
    if (process.is_zombie()) {
        return tr("It has ended with exit code %1; its parent has not asked for that yet")
            .arg(process.exit_code);
    }
    if (is_orphan(process)) {
        return tr("Its parent has ended; init has adopted it");
    }
    return is_daemon(id) ? tr("It is daemonic: it ends with its parent") : QString();
}

QVariant ProcessTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter) |
                                   (section == pid_column ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case name_column:
        return tr("Name");
    case pid_column:
        return ProcessModel::tr("PID");
    default:
        return tr("State");
    }
}

} // namespace procession::ui
