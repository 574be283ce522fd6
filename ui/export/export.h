// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/sheet.h"

#include <QByteArray>
#include <QImage>
#include <memory>
#include <vector>

class QPrinter;
class QWidget;

namespace procession::ui {

/// Pixels of a bitmap for one of the page.
inline constexpr int picture_scale = 2;

/// The page as an image, `scale` times as large; smaller if that were beyond
/// what images can be.
[[nodiscard]] QImage page_image(const Sheet& page, double scale = picture_scale);

/// The page as a file of that format.
[[nodiscard]] QByteArray page_png(const Sheet& page);
[[nodiscard]] QByteArray page_svg(const Sheet& page);
/// One page of A4 across, the picture as large as it fits.
[[nodiscard]] QByteArray page_pdf(const Sheet& page);
/// Pages of A4 across, one a sheet.
[[nodiscard]] QByteArray pages_pdf(const std::vector<std::unique_ptr<Sheet>>& pages);

/// Puts the page's picture on the clipboard.
void copy_page(const Sheet& page);
/// Prints it on one page, as large as it fits.
void print_page(const Sheet& page, QPrinter& printer);
/// Shows how they will come out on paper, one a page, in a window over `parent` that prints them.
void preview_print(std::vector<std::unique_ptr<Sheet>> pages, QWidget* parent);

} // namespace procession::ui
