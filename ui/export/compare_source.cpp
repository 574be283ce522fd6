// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/compare_source.h"

#include "ui/compare/measure_model.h"
#include "ui/export/compare_sheet.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <algorithm>

namespace procession::ui {

CompareSource::CompareSource(const std::vector<Variant>& variants, LaneMode mode)
    : variants_(variants), mode_(mode)
{
    std::erase_if(variants_, [](const Variant& variant) { return !variant.fresh; });
}

std::vector<ExportWhat> CompareSource::whats() const
{
    return variants_.empty()
               ? std::vector<ExportWhat>()
               : std::vector<ExportWhat>{ExportWhat::compare, ExportWhat::compare_table};
}

QString CompareSource::name_of(ExportWhat what) const
{
    return what == ExportWhat::compare
               ? QCoreApplication::translate("export", "Runs on one time axis")
               : QCoreApplication::translate("export", "Table of measures, run by run");
}

QString CompareSource::title() const
{
    return variants_.empty() ? QString() : localized(variants_.front().scenario.title);
}

std::unique_ptr<Sheet> CompareSource::sheet(const ExportChoice& choice) const
{
    return std::make_unique<CompareSheet>(variants_, mode_, choice.page_options());
}

QByteArray CompareSource::bytes(const ExportChoice& choice) const
{
    return table_bytes(compare_table(variants_, false), choice.format());
}

core::MetricsTable compare_table(const std::vector<Variant>& variants, bool stars)
{
    MeasureModel model;
    model.show_variants(variants);
    core::MetricsTable table;
    for (int column = 0; column < model.columnCount(); ++column) {
        table.header.push_back(
            model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toStdString());
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        auto& cells = table.rows.emplace_back();
        for (int column = 0; column < model.columnCount(); ++column) {
            QString text = model.data(model.index(row, column), Qt::DisplayRole).toString();
            if (!stars && model.is_best(row, column)) {
                text.remove(QString::fromUtf8("★ "));
            }
            cells.push_back(text.toStdString());
        }
    }
    for (std::size_t i = 0; i < variants.size(); ++i) {
        //: The number of a run, and its rules
        table.notes.push_back(QCoreApplication::translate("export", "%1: %2")
                                  .arg(i + 1)
                                  .arg(rules_text(variants[i].scenario))
                                  .toStdString());
    }
    return table;
}

} // namespace procession::ui
