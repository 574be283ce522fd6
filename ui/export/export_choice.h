// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/page.h"

#include <QString>
#include <span>

class QSettings;

namespace procession::ui {

/// What a file is made of.
enum class ExportWhat : std::uint8_t {
    view,
    whole,
    table,
    trace,
    stage,
    diagram,
    explanations, ///< of one process
    compare,
    compare_table,
    sweep,
    sweep_table,
    blank, ///< chart and table to be filled in, and the key
};

/// What kind of file.
enum class ExportFormat : std::uint8_t {
    png,
    svg,
    pdf,
    csv,
    tsv,
    markdown,
    latex,
    html,
    perfetto,
    text,
    markdown_list,
    html_list,
};

/// Everything a person chooses about an export, and remembers.
struct ExportChoice {
    ExportWhat what = ExportWhat::whole;
    ExportFormat picture = ExportFormat::png; ///< of everything that is a picture
    ExportFormat pages = ExportFormat::pdf;   ///< of what has several pages
    ExportFormat table = ExportFormat::csv;
    ExportFormat list = ExportFormat::text;
    bool with_table = true;
    bool monochrome = false;

    /// The format in force.
    [[nodiscard]] ExportFormat format() const;
    /// Takes over `format` for the kind of thing chosen.
    void set_format(ExportFormat format);
    [[nodiscard]] bool is_picture() const;
    [[nodiscard]] bool is_table() const;
    /// Whether measures can stand below the picture.
    [[nodiscard]] bool has_table() const;
    [[nodiscard]] PageOptions page_options() const;

    /// What was chosen last in a place of the window that has `whats`, the usual one first.
    [[nodiscard]] static ExportChoice remembered(const QSettings& settings,
                                                 std::span<const ExportWhat> whats);
    void remember(QSettings& settings) const;
};

/// The formats for a kind of thing, the usual one first.
[[nodiscard]] std::span<const ExportFormat> formats_for(ExportWhat what);
/// "PNG picture", in the language of the window.
[[nodiscard]] QString format_name(ExportFormat format);
/// ".png"
[[nodiscard]] QString suffix_of(ExportFormat format);

} // namespace procession::ui
