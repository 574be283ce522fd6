// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_source.h"

#include "ui/export/export.h"

#include <sstream>

namespace procession::ui {

std::vector<std::unique_ptr<Sheet>> ExportSource::pages(const ExportChoice& choice) const
{
    std::vector<std::unique_ptr<Sheet>> pages;
    pages.push_back(sheet(choice));
    return pages;
}

std::vector<QByteArray> exported_files(const ExportSource& source, const ExportChoice& choice)
{
    if (!choice.is_picture()) {
        return {source.bytes(choice)};
    }
    const auto pages = source.pages(choice);
    if (choice.format() == ExportFormat::pdf) {
        return {pages_pdf(pages)};
    }
    std::vector<QByteArray> files;
    for (const auto& page : pages) {
        files.push_back(choice.format() == ExportFormat::svg ? page_svg(*page) : page_png(*page));
    }
    return files;
}

QByteArray exported(const ExportSource& source, const ExportChoice& choice)
{
    return exported_files(source, choice).front();
}

QString file_of_page(const QString& file, std::size_t page)
{
    if (page == 0) {
        return file;
    }
    const qsizetype dot = file.lastIndexOf('.');
    const qsizetype end = dot > file.lastIndexOf('/') ? dot : file.size();
    return file.left(end) + "-key" + file.mid(end);
}

QByteArray table_bytes(const core::MetricsTable& table, ExportFormat format)
{
    const auto index = static_cast<int>(format) - static_cast<int>(ExportFormat::csv);
    std::ostringstream out;
    core::write_metrics_table(out, table, static_cast<core::TableFormat>(index));
    return QByteArray::fromStdString(std::move(out).str());
}

} // namespace procession::ui
