// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_source.h"

#include "ui/export/export.h"

#include <sstream>

namespace procession::ui {

QByteArray exported(const ExportSource& source, const ExportChoice& choice)
{
    switch (choice.format()) {
    case ExportFormat::png:
        return page_png(*source.sheet(choice));
    case ExportFormat::svg:
        return page_svg(*source.sheet(choice));
    case ExportFormat::pdf:
        return page_pdf(*source.sheet(choice));
    default:
        return source.bytes(choice);
    }
}

QByteArray table_bytes(const core::MetricsTable& table, ExportFormat format)
{
    const auto index = static_cast<int>(format) - static_cast<int>(ExportFormat::csv);
    std::ostringstream out;
    core::write_metrics_table(out, table, static_cast<core::TableFormat>(index));
    return QByteArray::fromStdString(std::move(out).str());
}

} // namespace procession::ui
