// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_choice.h"
#include "ui/export/sheet.h"

#include <QByteArray>
#include <memory>
#include <vector>

namespace procession::ui {

/// What there is to be exported in a place of the window: as it was when asked for.
class ExportSource {
public:
    virtual ~ExportSource() = default;

    /// The usual one first.
    [[nodiscard]] virtual std::vector<ExportWhat> whats() const = 0;
    /// "Whole timeline", in the language of the window.
    [[nodiscard]] virtual QString name_of(ExportWhat what) const = 0;
    /// Of the scenario; may be empty.
    [[nodiscard]] virtual QString title() const = 0;
    /// That the rest is not told, and what to do about it; empty where all is.
    [[nodiscard]] virtual QString veil_note() const { return {}; }

    /// Of a choice that is a picture.
    [[nodiscard]] virtual std::unique_ptr<Sheet> sheet(const ExportChoice& choice) const = 0;
    /// All pages of it, the sheet first.
    [[nodiscard]] virtual std::vector<std::unique_ptr<Sheet>>
    pages(const ExportChoice& choice) const;
    /// Of one that is not: the file, and what a person is shown of it.
    [[nodiscard]] virtual QByteArray bytes(const ExportChoice& choice) const = 0;
    [[nodiscard]] virtual QString preview(const ExportChoice& choice) const
    {
        return QString::fromUtf8(bytes(choice));
    }
};

/// The bytes of the file that was chosen.
[[nodiscard]] QByteArray exported(const ExportSource& source, const ExportChoice& choice);
/// Of all files that were: pictures hold a page each.
[[nodiscard]] std::vector<QByteArray> exported_files(const ExportSource& source,
                                                     const ExportChoice& choice);
/// The name of such a file: the one chosen, the others with "-key" behind.
[[nodiscard]] QString file_of_page(const QString& file, std::size_t page);

/// A table as a file of that format.
[[nodiscard]] QByteArray table_bytes(const core::MetricsTable& table, ExportFormat format);

} // namespace procession::ui
