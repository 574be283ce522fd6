// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/list_model.h"

#include "ui/text/translate.h"

namespace procession::ui {

ListModel::ListModel(EditedFile& file, QObject* parent) : QAbstractTableModel(parent), file_(file)
{
    connect(&file_, &EditedFile::changed, this, &ListModel::read);
}

/// Rows come and go at the end: which of them a person has chosen is the view's to say.
void ListModel::read()
{
    faults_.clear();
    for (const core::Fault& fault : file_.scenario().reading().faults) {
        if (const auto place = place_of(fault)) {
            QString& told = faults_[*place];
            told += (told.isEmpty() ? "" : "\n") + translate(fault.message);
        }
    }
    const int now = count();
    if (now > rows_) {
        beginInsertRows({}, rows_, now - 1);
        rows_ = now;
        endInsertRows();
    } else if (now < rows_) {
        beginRemoveRows({}, now, rows_ - 1);
        rows_ = now;
        endRemoveRows();
    }
    if (now > 0) {
        emit dataChanged(index(0, 0), index(now - 1, columnCount() - 1));
    }
}

void ListModel::set_palette(const Palette& palette)
{
    palette_ = palette;
    retranslate();
}

void ListModel::retranslate()
{
    read();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QString ListModel::fault_at(int row, int column) const
{
    const auto found = faults_.find({row, column});
    return found == faults_.end() ? QString() : found->second;
}

QList<std::pair<QString, QString>> ListModel::choices(int, int) const
{
    return {};
}

int ListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : rows_;
}

QVariant ListModel::ink(int row, int column) const
{
    if (!fault_at(row, column).isEmpty()) {
        return palette_.fault;
    }
    return text_at(row, column).stated ? palette_.ink : palette_.quiet;
}

QVariant ListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rows_) {
        return {};
    }
    const int row = index.row();
    const int column = index.column();
    const QString fault = fault_at(row, column);
    switch (role) {
    case Qt::DisplayRole:
        return (fault.isEmpty() ? QString() : QStringLiteral("⚠ ")) + text_at(row, column).shown;
    case Qt::EditRole:
        return text_at(row, column).typed;
    case Qt::ForegroundRole:
        return ink(row, column);
    case Qt::ToolTipRole:
    case Qt::StatusTipRole:
        return fault.isEmpty() ? hint(column) : fault;
    case Qt::AccessibleTextRole: {
        const QString said = title(column) + ' ' + text_at(row, column).shown;
        return fault.isEmpty() ? said : said + ": " + fault;
    }
    default:
        return {};
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    return role == Qt::DisplayRole   ? QVariant(title(section))
           : role == Qt::ToolTipRole ? QVariant(hint(section))
                                     : QVariant();
}

Qt::ItemFlags ListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const Qt::ItemFlags seen = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return is_open(index.row(), index.column()) ? seen | Qt::ItemIsEditable : seen;
}

bool ListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole) {
        return false;
    }
    const std::string typed = value.toString().toStdString();
    return file_.edit([&](core::edit::EditedScenario& scenario) {
        return type(scenario, index.row(), index.column(), typed);
    });
}

} // namespace procession::ui
