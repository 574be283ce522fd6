// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sweep_source.h"

#include "ui/compare/sweep_plot.h"
#include "ui/export/picture_sheet.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QPainter>

namespace procession::ui {

namespace {

constexpr QSize plot_size{960, 480};

} // namespace

std::vector<ExportWhat> SweepSource::whats() const
{
    return shown_.plot.points.empty()
               ? std::vector<ExportWhat>()
               : std::vector<ExportWhat>{ExportWhat::sweep, ExportWhat::sweep_table};
}

QString SweepSource::name_of(ExportWhat what) const
{
    return what == ExportWhat::sweep
               ? QCoreApplication::translate("export", "Plot of the sweep")
               : QCoreApplication::translate("export", "Table of the sweep's points");
}

QString SweepSource::title() const
{
    return localized(shown_.base.title);
}

std::unique_ptr<Sheet> SweepSource::sheet(const ExportChoice& choice) const
{
    const Palette palette = choice.monochrome ? Palette::monochrome() : Palette::light_theme();
    auto plot = std::make_shared<SweepPlot>();
    plot->set_palette(palette);
    plot->show_content(shown_.plot);
    const QSize size(scaled(plot_size.width()), scaled(plot_size.height()));
    return std::make_unique<PictureSheet>(
        SheetHead(title(), {rules_text(shown_.base)}), size,
        [plot, size](QPainter& painter) { plot->paint(painter, size); }, palette);
}

QByteArray SweepSource::bytes(const ExportChoice& choice) const
{
    core::MetricsTable table{shown_.header, shown_.rows, {}};
    table.notes.push_back(rules_text(shown_.base).toStdString());
    return table_bytes(table, choice.format());
}

} // namespace procession::ui
