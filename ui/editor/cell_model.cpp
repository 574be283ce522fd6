// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cell_model.h"

#include "ui/editor/editor_words.h"
#include "ui/text/translate.h"

#include <QColor>
#include <algorithm>

namespace procession::ui {

namespace {

using core::edit::ProcessColumn;

ProcessColumn as_column(int column)
{
    return static_cast<ProcessColumn>(column);
}

} // namespace

CellModel::CellModel(EditedFile& file, QObject* parent) : QAbstractTableModel(parent), file_(file)
{
    connect(&file_, &EditedFile::changed, this, &CellModel::read);
}

/// Rows come and go at the end: which of them a person has chosen is the view's to say.
void CellModel::read()
{
    const core::edit::EditedScenario& scenario = file_.scenario();
    std::vector<core::Document::Node> rows = core::edit::process_rows(scenario.document());
    const auto before = static_cast<int>(rows_.size());
    const auto now = static_cast<int>(rows.size());
    faults_.clear();
    for (const core::Fault& fault : scenario.reading().faults) {
        if (const auto place = core::edit::place_of(fault)) {
            QString& told =
                faults_[{static_cast<int>(place->row), static_cast<int>(place->column)}];
            told += (told.isEmpty() ? "" : "\n") + translate(fault.message);
        }
    }
    if (now > before) {
        beginInsertRows({}, before, now - 1);
        rows_ = std::move(rows);
        endInsertRows();
    } else if (now < before) {
        beginRemoveRows({}, now, before - 1);
        rows_ = std::move(rows);
        endRemoveRows();
    } else {
        rows_ = std::move(rows);
    }
    if (now > 0) {
        emit dataChanged(index(0, 0), index(now - 1, columnCount() - 1));
    }
}

void CellModel::set_palette(const Palette& palette)
{
    palette_ = palette;
    retranslate();
}

void CellModel::retranslate()
{
    read();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QString CellModel::fault_at(int row, int column) const
{
    const auto found = faults_.find({row, column});
    return found == faults_.end() ? QString() : found->second;
}

bool CellModel::is_used(int column) const
{
    return std::ranges::any_of(rows_, [&](core::Document::Node row) {
        return core::edit::is_stated(file_.scenario().document(), row, as_column(column));
    });
}

QString CellModel::typed(int row, int column) const
{
    return QString::fromStdString(core::edit::cell_of(file_.scenario().document(),
                                                      rows_[static_cast<std::size_t>(row)],
                                                      as_column(column))
                                      .text);
}

int CellModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CellModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(core::edit::process_column_count);
}

/// What holds, stated or not; what is wrong has a sign before it.
QString CellModel::shown(int row, int column) const
{
    const QString text = typed(row, column);
    const QString holds = text.isEmpty() ? QString::fromStdString(core::edit::default_of(
                                               static_cast<std::size_t>(row), as_column(column)))
                                         : text;
    return fault_at(row, column).isEmpty() ? holds : QStringLiteral("⚠ ") + holds;
}

QVariant CellModel::ink(int row, int column) const
{
    if (!fault_at(row, column).isEmpty()) {
        return palette_.fault;
    }
    return typed(row, column).isEmpty() ? palette_.quiet : palette_.ink;
}

QVariant CellModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, column);
    case Qt::EditRole:
        return typed(row, column);
    case Qt::ForegroundRole:
        return ink(row, column);
    case Qt::DecorationRole: {
        const QColor colour(as_column(column) == ProcessColumn::color ? typed(row, column)
                                                                      : QString());
        return colour.isValid() ? QVariant(colour) : QVariant();
    }
    case Qt::ToolTipRole:
    case Qt::StatusTipRole: {
        const QString fault = fault_at(row, column);
        return fault.isEmpty() ? column_hint(as_column(column)) : fault;
    }
    case Qt::AccessibleTextRole: {
        const QString fault = fault_at(row, column);
        const QString said = column_title(as_column(column)) + ' ' + shown(row, column);
        return fault.isEmpty() ? said : said + ": " + fault;
    }
    default:
        return {};
    }
}

QVariant CellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return column_title(as_column(section));
    case Qt::ToolTipRole:
        return column_hint(as_column(section));
    default:
        return {};
    }
}

Qt::ItemFlags CellModel::flags(const QModelIndex& index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
                           : Qt::NoItemFlags;
}

bool CellModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole) {
        return false;
    }
    const std::string typed = value.toString().toStdString();
    return file_.edit([&](core::edit::EditedScenario& scenario) {
        return core::edit::type_into(scenario, static_cast<std::size_t>(index.row()),
                                     as_column(index.column()), typed);
    });
}

} // namespace procession::ui
