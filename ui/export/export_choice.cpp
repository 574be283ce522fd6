// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_choice.h"

#include "core/trace/export/chrome_trace.h"
#include "ui/export/export.h"

#include <QCoreApplication>
#include <QSettings>
#include <algorithm>
#include <array>
#include <sstream>

namespace procession::ui {

namespace {

constexpr std::array picture_formats{ExportFormat::png, ExportFormat::svg, ExportFormat::pdf};
constexpr std::array table_formats{ExportFormat::csv, ExportFormat::tsv, ExportFormat::markdown,
                                   ExportFormat::latex, ExportFormat::html};
constexpr std::array trace_formats{ExportFormat::perfetto};

struct FormatInfo {
    const char* name;
    const char* suffix;
};

/// By ExportFormat.
constexpr auto infos = std::to_array<FormatInfo>({
    {QT_TRANSLATE_NOOP("export", "PNG picture"), ".png"},
    {QT_TRANSLATE_NOOP("export", "SVG drawing"), ".svg"},
    {QT_TRANSLATE_NOOP("export", "PDF page"), ".pdf"},
    {QT_TRANSLATE_NOOP("export", "CSV, for spreadsheets"), ".csv"},
    {QT_TRANSLATE_NOOP("export", "TSV, tabs between"), ".tsv"},
    {QT_TRANSLATE_NOOP("export", "Markdown table"), ".md"},
    {QT_TRANSLATE_NOOP("export", "LaTeX table"), ".tex"},
    {QT_TRANSLATE_NOOP("export", "HTML table"), ".html"},
    {QT_TRANSLATE_NOOP("export", "Trace for Perfetto"), ".trace.json"},
});

core::TableFormat core_format(ExportFormat format)
{
    const auto index = static_cast<int>(format) - static_cast<int>(ExportFormat::csv);
    return static_cast<core::TableFormat>(index);
}

template <typename Write>
QByteArray written(Write write)
{
    std::ostringstream out;
    write(out);
    return QByteArray::fromStdString(std::move(out).str());
}

ExportFormat format_in(const QSettings& settings, const QString& key,
                       std::span<const ExportFormat> formats)
{
    const auto found = static_cast<ExportFormat>(settings.value(key, -1).toInt());
    return std::ranges::find(formats, found) != formats.end() ? found : formats.front();
}

} // namespace

ExportFormat ExportChoice::format() const
{
    switch (what) {
    case ExportWhat::table:
        return table;
    case ExportWhat::trace:
        return ExportFormat::perfetto;
    case ExportWhat::view:
    case ExportWhat::whole:
        break;
    }
    return picture;
}

void ExportChoice::set_format(ExportFormat format)
{
    if (what == ExportWhat::table) {
        table = format;
    } else if (is_picture()) {
        picture = format;
    }
}

bool ExportChoice::is_picture() const
{
    return what == ExportWhat::view || what == ExportWhat::whole;
}

PageOptions ExportChoice::page_options() const
{
    return {what == ExportWhat::whole, with_table, monochrome};
}

ExportChoice ExportChoice::remembered(const QSettings& settings)
{
    ExportChoice choice;
    choice.what = static_cast<ExportWhat>(
        std::clamp(settings.value("export/what", 1).toInt(), 0, export_whats - 1));
    choice.picture = format_in(settings, "export/picture", picture_formats);
    choice.table = format_in(settings, "export/table", table_formats);
    choice.with_table = settings.value("export/with_table", true).toBool();
    choice.monochrome = settings.value("export/monochrome", false).toBool();
    return choice;
}

void ExportChoice::remember(QSettings& settings) const
{
    settings.setValue("export/what", static_cast<int>(what));
    settings.setValue("export/picture", static_cast<int>(picture));
    settings.setValue("export/table", static_cast<int>(table));
    settings.setValue("export/with_table", with_table);
    settings.setValue("export/monochrome", monochrome);
}

std::span<const ExportFormat> formats_for(ExportWhat what)
{
    switch (what) {
    case ExportWhat::table:
        return table_formats;
    case ExportWhat::trace:
        return trace_formats;
    case ExportWhat::view:
    case ExportWhat::whole:
        break;
    }
    return picture_formats;
}

QString format_name(ExportFormat format)
{
    return QCoreApplication::translate("export", infos[static_cast<std::size_t>(format)].name);
}

QString suffix_of(ExportFormat format)
{
    return infos[static_cast<std::size_t>(format)].suffix;
}

QByteArray exported(const Told& told, const TimelinePicture& view, const ExportChoice& choice)
{
    const ExportFormat format = choice.format();
    switch (format) {
    case ExportFormat::png:
        return page_png(Page(told, view, choice.page_options()));
    case ExportFormat::svg:
        return page_svg(Page(told, view, choice.page_options()));
    case ExportFormat::pdf:
        return page_pdf(Page(told, view, choice.page_options()));
    case ExportFormat::perfetto:
        return written([&](std::ostream& out) { core::write_chrome_trace(out, told.trace); });
    case ExportFormat::csv:
    case ExportFormat::tsv:
    case ExportFormat::markdown:
    case ExportFormat::latex:
    case ExportFormat::html:
        break;
    }
    return written([&](std::ostream& out) {
        core::write_metrics_table(out, told.table(), core_format(format));
    });
}

} // namespace procession::ui
