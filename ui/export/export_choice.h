// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/page.h"

#include <QByteArray>
#include <QString>
#include <span>

class QSettings;

namespace procession::ui {

/// What a file is made of.
enum class ExportWhat : std::uint8_t { view, whole, table, trace };
inline constexpr int export_whats = 4;

/// What kind of file.
enum class ExportFormat : std::uint8_t { png, svg, pdf, csv, tsv, markdown, latex, html, perfetto };

/// Everything a person chooses about an export, and remembers.
struct ExportChoice {
    ExportWhat what = ExportWhat::whole;
    ExportFormat picture = ExportFormat::png; ///< of view and whole
    ExportFormat table = ExportFormat::csv;
    bool with_table = true;
    bool monochrome = false;

    /// The format in force.
    [[nodiscard]] ExportFormat format() const;
    /// Takes over `format` for the kind of thing chosen.
    void set_format(ExportFormat format);
    [[nodiscard]] bool is_picture() const;
    [[nodiscard]] PageOptions page_options() const;

    [[nodiscard]] static ExportChoice remembered(const QSettings& settings);
    void remember(QSettings& settings) const;
};

/// The formats for a kind of thing, the usual one first.
[[nodiscard]] std::span<const ExportFormat> formats_for(ExportWhat what);
/// "PNG picture", in the language of the window.
[[nodiscard]] QString format_name(ExportFormat format);
/// ".png"
[[nodiscard]] QString suffix_of(ExportFormat format);

/// The bytes of the file that was chosen.
[[nodiscard]] QByteArray exported(const Told& told, const TimelinePicture& view,
                                  const ExportChoice& choice);

} // namespace procession::ui
