// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/intervention_model.h"

#include <QCoreApplication>
#include <array>

namespace procession::ui {

namespace {

using core::edit::Deed;
using core::edit::InterventionColumn;

struct Words {
    const char* title;
    const char* hint;
};

constexpr std::array<Words, core::edit::intervention_column_count> columns{{
    {QT_TRANSLATE_NOOP("Editor", "At"), QT_TRANSLATE_NOOP("Editor", "When, in ticks")},
    {QT_TRANSLATE_NOOP("Editor", "What"), QT_TRANSLATE_NOOP("Editor", "What is done")},
    {QT_TRANSLATE_NOOP("Editor", "Who"),
     QT_TRANSLATE_NOOP("Editor", "The process's name, or pid 101")},
    {QT_TRANSLATE_NOOP("Editor", "Value"),
     QT_TRANSLATE_NOOP("Editor", "The new number; of a process added, its bursts: 2 6 2")},
}};

constexpr std::array<const char*, core::edit::deed_count> deeds{
    QT_TRANSLATE_NOOP("Editor", "Kill"),          QT_TRANSLATE_NOOP("Editor", "Suspend"),
    QT_TRANSLATE_NOOP("Editor", "Resume"),        QT_TRANSLATE_NOOP("Editor", "Change priority"),
    QT_TRANSLATE_NOOP("Editor", "Change nice"),   QT_TRANSLATE_NOOP("Editor", "Change tickets"),
    QT_TRANSLATE_NOOP("Editor", "Add a process"),
};

InterventionColumn as_column(int column)
{
    return static_cast<InterventionColumn>(column);
}

QString said(const char* english)
{
    return QCoreApplication::translate("Editor", english);
}

} // namespace

QString deed_title(Deed deed)
{
    return said(deeds[static_cast<std::size_t>(deed)]);
}

InterventionModel::InterventionModel(EditedFile& file, QObject* parent) : ListModel(file, parent)
{
    read();
}

/// Rows that are just going have none any more.
bool InterventionModel::has_node(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) < nodes_.size();
}

core::Document::Node InterventionModel::node(int row) const
{
    return nodes_[static_cast<std::size_t>(row)];
}

QString InterventionModel::brief(int row) const
{
    const QString what = text_at(row, static_cast<int>(InterventionColumn::what)).shown;
    const QString who = text_at(row, static_cast<int>(InterventionColumn::who)).typed;
    const auto deed = core::edit::deed_of(file().scenario().document(), node(row));
    const bool changes = deed == Deed::priority || deed == Deed::nice || deed == Deed::tickets;
    if (!changes) {
        //: On the time line of interventions: what is done, to which process: "Kill A"
        return tr("%1 %2").arg(what, who).trimmed();
    }
    const QString value = text_at(row, static_cast<int>(InterventionColumn::value)).typed;
    //: On the time line of interventions: what is changed, of which process, its new value
    return tr("%1 of %2: %3").arg(what, who, value);
}

std::optional<core::Ticks> InterventionModel::moment(int row) const
{
    return has_node(row) ? core::edit::moment_of(file().scenario().document(), node(row))
                         : std::nullopt;
}

int InterventionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(core::edit::intervention_column_count);
}

int InterventionModel::count()
{
    nodes_ = core::edit::intervention_rows(file().scenario().document());
    return static_cast<int>(nodes_.size());
}

ListModel::Text InterventionModel::text_at(int row, int column) const
{
    if (!has_node(row)) {
        return {};
    }
    const core::edit::Cell cell =
        core::edit::cell_of(file().scenario().document(), node(row), as_column(column));
    const QString typed = QString::fromStdString(cell.text);
    const auto deed = as_column(column) == InterventionColumn::what
                          ? core::edit::deed_named(cell.text)
                          : std::nullopt;
    return {typed, deed ? deed_title(*deed) : typed, cell.stated};
}

QString InterventionModel::title(int column) const
{
    return said(columns[static_cast<std::size_t>(column)].title);
}

QString InterventionModel::hint(int column) const
{
    return said(columns[static_cast<std::size_t>(column)].hint);
}

/// Only changes and added processes have a value.
bool InterventionModel::is_open(int row, int column) const
{
    if (!has_node(row)) {
        return false;
    }
    const auto deed = core::edit::deed_of(file().scenario().document(), node(row));
    switch (as_column(column)) {
    case InterventionColumn::at:
    case InterventionColumn::what:
        return true;
    case InterventionColumn::who:
        return deed.has_value();
    case InterventionColumn::value:
        return deed && *deed >= Deed::priority;
    }
    return false;
}

QList<std::pair<QString, QString>> InterventionModel::choices(int, int column) const
{
    QList<std::pair<QString, QString>> all;
    for (std::size_t i = 0; i < deeds.size() && as_column(column) == InterventionColumn::what;
         ++i) {
        const std::string key(core::edit::key_of(static_cast<Deed>(i)));
        all.append({deed_title(static_cast<Deed>(i)), QString::fromStdString(key)});
    }
    return all;
}

std::optional<std::pair<int, int>> InterventionModel::place_of(const core::Fault& fault) const
{
    const auto place = core::edit::intervention_place_of(fault);
    return place ? std::optional(
                       std::pair(static_cast<int>(place->row), static_cast<int>(place->column)))
                 : std::nullopt;
}

std::optional<core::Message> InterventionModel::type(core::edit::EditedScenario& scenario, int row,
                                                     int column, const std::string& typed)
{
    return core::edit::type_into(scenario, static_cast<std::size_t>(row), as_column(column), typed);
}

} // namespace procession::ui
