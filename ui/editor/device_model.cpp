// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/device_model.h"

#include "core/edit/device_cells.h"

namespace procession::ui {

namespace {

using core::edit::DeviceColumn;

DeviceColumn as_column(int column)
{
    return static_cast<DeviceColumn>(column);
}

} // namespace

DeviceModel::DeviceModel(EditedFile& file, QObject* parent) : ListModel(file, parent)
{
    read();
}

int DeviceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(core::edit::device_column_count);
}

int DeviceModel::count()
{
    const core::Document& document = file().scenario().document();
    return document.root() == core::Document::none
               ? 0
               : static_cast<int>(core::edit::device_count(document));
}

ListModel::Text DeviceModel::text_at(int row, int column) const
{
    const core::edit::Cell cell = core::edit::device_cell(
        file().scenario().document(), static_cast<std::size_t>(row), as_column(column));
    const QString typed = QString::fromStdString(cell.text);
    const QString holds = QString::fromStdString(core::edit::default_of(as_column(column)));
    return {typed, typed.isEmpty() ? holds : typed, cell.stated};
}

QString DeviceModel::title(int column) const
{
    return as_column(column) == DeviceColumn::name ? tr("Device") : tr("Servers");
}

QString DeviceModel::hint(int column) const
{
    return as_column(column) == DeviceColumn::name
               ? tr("Its name, as bursts call it: 6@disk")
               : tr("How many requests it serves at a time; 0 for any number");
}

std::optional<std::pair<int, int>> DeviceModel::place_of(const core::Fault& fault) const
{
    const auto place = core::edit::device_place_of(fault);
    return place ? std::optional(
                       std::pair(static_cast<int>(place->row), static_cast<int>(place->column)))
                 : std::nullopt;
}

std::optional<core::Message> DeviceModel::type(core::edit::EditedScenario& scenario, int row,
                                               int column, const std::string& typed)
{
    return core::edit::type_into(scenario, static_cast<std::size_t>(row), as_column(column), typed);
}

} // namespace procession::ui
