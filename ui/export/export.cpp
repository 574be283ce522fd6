// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr double longest_side = 30'000; ///< pixels; painters count in 16 bits

/// The page on `room` of the device, as large as it fits, at the top, centred.
void paint_fitted(QPainter& painter, const Sheet& page, const QRectF& room)
{
    const QSizeF size = page.size();
    const double scale = std::min(room.width() / size.width(), room.height() / size.height());
    painter.translate(room.left() + (room.width() - size.width() * scale) / 2, room.top());
    painter.scale(scale, scale);
    page.paint(painter);
}

} // namespace

QImage page_image(const Sheet& page, double scale)
{
    const QSizeF size = page.size();
    const double fitting =
        std::min(scale, longest_side / std::max({size.width(), size.height(), 1.0}));
    // Ratios below 1 are not for devices; patterns are drawn as fine as those above ask for.
    const double ratio = std::max(fitting, 1.0);
    QImage image((size * fitting).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(fitting / ratio, fitting / ratio);
    page.paint(painter);
    return image;
}

QByteArray page_png(const Sheet& page)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    page_image(page).save(&buffer, "PNG");
    return bytes;
}

QByteArray page_svg(const Sheet& page)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(page.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), page.size()));
    generator.setResolution(96);
    QPainter painter(&generator);
    page.paint(painter);
    painter.end();
    // Some versions of the generator escape a title and some do not: put in its place here.
    bytes.replace("<title>Qt SVG Document</title>",
                  "<title>" + page.title().toHtmlEscaped().toUtf8() + "</title>");
    return bytes;
}

namespace {

QByteArray pdf_of(const std::vector<const Sheet*>& pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(pages.front()->title());
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(10, 10, 10, 10), QPageLayout::Millimeter));
    QPainter painter(&writer);
    for (const Sheet* page : pages) {
        if (page != pages.front()) {
            writer.newPage();
        }
        painter.save();
        paint_fitted(painter, *page, QRectF(0, 0, writer.width(), writer.height()));
        painter.restore();
    }
    painter.end();
    return bytes;
}

} // namespace

QByteArray page_pdf(const Sheet& page)
{
    return pdf_of({&page});
}

QByteArray pages_pdf(const std::vector<std::unique_ptr<Sheet>>& pages)
{
    std::vector<const Sheet*> all;
    for (const auto& page : pages) {
        all.push_back(page.get());
    }
    return pdf_of(all);
}

void copy_page(const Sheet& page)
{
    QApplication::clipboard()->setImage(page_image(page));
}

namespace {

void print_on(QPainter& painter, const Sheet& page, const QPrinter& printer)
{
    painter.save();
    paint_fitted(painter, page,
                 QRectF(QPointF(0, 0), printer.pageRect(QPrinter::DevicePixel).size()));
    painter.restore();
}

} // namespace

void print_page(const Sheet& page, QPrinter& printer)
{
    QPainter painter(&printer);
    print_on(painter, page, printer);
}

void preview_print(std::vector<std::unique_ptr<Sheet>> pages, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(pages.front()->title());
    QPrintPreviewDialog preview(&printer, parent);
    QObject::connect(&preview, &QPrintPreviewDialog::paintRequested, &preview,
                     [&pages](QPrinter* on) {
                         QPainter painter(on);
                         for (const auto& page : pages) {
                             if (page != pages.front()) {
                                 on->newPage();
                             }
                             print_on(painter, *page, *on);
                         }
                     });
    preview.exec();
}

} // namespace procession::ui
