// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_choice.h"

#include <QCoreApplication>
#include <QSettings>
#include <algorithm>
#include <array>

namespace procession::ui {

namespace {

constexpr std::array picture_formats{ExportFormat::png, ExportFormat::svg, ExportFormat::pdf};
constexpr std::array page_formats{ExportFormat::pdf, ExportFormat::svg, ExportFormat::png};
constexpr std::array table_formats{ExportFormat::csv, ExportFormat::tsv, ExportFormat::markdown,
                                   ExportFormat::latex, ExportFormat::html};
constexpr std::array trace_formats{ExportFormat::perfetto};
constexpr std::array list_formats{ExportFormat::text, ExportFormat::markdown_list,
                                  ExportFormat::html_list};

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
    {QT_TRANSLATE_NOOP("export", "Plain text"), ".txt"},
    {QT_TRANSLATE_NOOP("export", "Markdown list"), ".md"},
    {QT_TRANSLATE_NOOP("export", "HTML page"), ".html"},
});

ExportFormat format_in(const QSettings& settings, const QString& key,
                       std::span<const ExportFormat> formats)
{
    const auto found = static_cast<ExportFormat>(settings.value(key, -1).toInt());
    return std::ranges::find(formats, found) != formats.end() ? found : formats.front();
}

/// Each place of the window remembers its own.
QString key_of(ExportWhat what)
{
    switch (what) {
    case ExportWhat::compare:
    case ExportWhat::compare_table:
        return "export/what_of_compare";
    case ExportWhat::sweep:
    case ExportWhat::sweep_table:
        return "export/what_of_sweep";
    default:
        return "export/what";
    }
}

} // namespace

ExportFormat ExportChoice::format() const
{
    if (what == ExportWhat::trace) {
        return ExportFormat::perfetto;
    }
    if (what == ExportWhat::blank) {
        return pages;
    }
    return is_picture() ? picture : is_table() ? table : list;
}

void ExportChoice::set_format(ExportFormat format)
{
    if (is_table()) {
        table = format;
    } else if (what == ExportWhat::blank) {
        pages = format;
    } else if (is_picture()) {
        picture = format;
    } else if (what == ExportWhat::explanations) {
        list = format;
    }
}

bool ExportChoice::is_picture() const
{
    return what != ExportWhat::trace && what != ExportWhat::explanations && !is_table();
}

bool ExportChoice::is_table() const
{
    return what == ExportWhat::table || what == ExportWhat::compare_table ||
           what == ExportWhat::sweep_table;
}

bool ExportChoice::has_table() const
{
    return what == ExportWhat::view || what == ExportWhat::whole || what == ExportWhat::compare;
}

PageOptions ExportChoice::page_options() const
{
    return {what == ExportWhat::whole, with_table, monochrome};
}

ExportChoice ExportChoice::remembered(const QSettings& settings, std::span<const ExportWhat> whats)
{
    ExportChoice choice;
    const auto what = static_cast<ExportWhat>(settings.value(key_of(whats.front()), -1).toInt());
    choice.what = std::ranges::find(whats, what) != whats.end() ? what : whats.front();
    choice.picture = format_in(settings, "export/picture", picture_formats);
    choice.pages = format_in(settings, "export/pages", page_formats);
    choice.table = format_in(settings, "export/table", table_formats);
    choice.list = format_in(settings, "export/list", list_formats);
    choice.with_table = settings.value("export/with_table", true).toBool();
    choice.monochrome = settings.value("export/monochrome", false).toBool();
    return choice;
}

void ExportChoice::remember(QSettings& settings) const
{
    settings.setValue(key_of(what), static_cast<int>(what));
    settings.setValue("export/picture", static_cast<int>(picture));
    settings.setValue("export/pages", static_cast<int>(pages));
    settings.setValue("export/table", static_cast<int>(table));
    settings.setValue("export/list", static_cast<int>(list));
    settings.setValue("export/with_table", with_table);
    settings.setValue("export/monochrome", monochrome);
}

std::span<const ExportFormat> formats_for(ExportWhat what)
{
    ExportChoice choice;
    choice.what = what;
    if (what == ExportWhat::trace) {
        return trace_formats;
    }
    if (what == ExportWhat::blank) {
        return page_formats;
    }
    if (choice.is_table()) {
        return table_formats;
    }
    if (choice.is_picture()) {
        return picture_formats;
    }
    return list_formats;
}

QString format_name(ExportFormat format)
{
    return QCoreApplication::translate("export", infos[static_cast<std::size_t>(format)].name);
}

QString suffix_of(ExportFormat format)
{
    return infos[static_cast<std::size_t>(format)].suffix;
}

} // namespace procession::ui
