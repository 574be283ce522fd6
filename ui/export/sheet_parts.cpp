// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sheet_parts.h"

#include "ui/theme/fonts.h"
#include "ui/timeline/lane_painter.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int row_height = 22;
constexpr int between_columns = 24;
constexpr int widest_name = 140;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString elided_name(const core::Scenario& scenario, const Lane& lane)
{
    return sheet_numbers().elidedText(lane_name(scenario, lane), Qt::ElideRight,
                                      scaled(widest_name));
}

} // namespace

QFontMetricsF sheet_numbers()
{
    return QFontMetricsF(number_font(TextSize::small));
}

SheetHead::SheetHead(QString title, QStringList said) : title_(std::move(title))
{
    said.removeAll(QString());
    said_ = said.join('\n');
}

double SheetHead::lay_out(double width)
{
    double y = scaled(sheet_margin);
    if (!title_.isEmpty()) {
        y += QFontMetricsF(text_font(TextSize::large, true)).height() + 4;
    }
    const double height = QFontMetricsF(text_font(TextSize::small))
                              .boundingRect(QRectF(0, 0, width, 1e4), Qt::TextWordWrap, said_)
                              .height();
    box_ = QRectF(scaled(sheet_margin), y, width, said_.isEmpty() ? 0 : std::ceil(height) + 2);
    return box_.bottom() + scaled(between_sheet_parts);
}

void SheetHead::paint(QPainter& painter, const Palette& palette) const
{
    painter.setPen(palette.ink);
    painter.setFont(text_font(TextSize::large, true));
    painter.drawText(
        QRectF(scaled(sheet_margin), scaled(sheet_margin), box_.width(),
               box_.top() - scaled(sheet_margin)),
        Qt::AlignLeft | Qt::AlignTop,
        painter.fontMetrics().elidedText(title_, Qt::ElideRight, static_cast<int>(box_.width())));
    painter.setPen(palette.quiet);
    painter.setFont(text_font(TextSize::small));
    painter.drawText(box_, Qt::TextWordWrap, said_);
}

double SheetLanes::wanted_gutter() const
{
    double widest = 0;
    for (const Lane& lane : picture.lanes) {
        const QString name = elided_name(picture.trace->scenario(), lane);
        widest = std::max(widest, sheet_numbers().horizontalAdvance(name));
    }
    return std::ceil(widest) + 12;
}

void SheetLanes::paint(QPainter& painter) const
{
    const TimeMapping& mapping = picture.mapping;
    const core::Ticks step =
        axis_step(mapping.ticks_per_pixel * scaled(72), time_text.sexagesimal());
    for (const core::Ticks t : axis_ticks(mapping.from, mapping.to(), step)) {
        const double x = frame.left() + std::round(mapping.to_pixel(static_cast<double>(t)));
        if (t <= end) {
            painter.fillRect(QRectF(x, frame.top(), 1, frame.height()), picture.palette.rule);
        }
    }
    painter.setFont(number_font(TextSize::small));
    LanePainter(painter, picture, frame).paint();
    // Formats without clipping keep what stands over at the sides: covered.
    constexpr double over = 24;
    painter.fillRect(QRectF(frame.left() - over, frame.top(), over, frame.height()),
                     picture.palette.paper);
    painter.fillRect(QRectF(frame.right(), frame.top(), over, frame.height()),
                     picture.palette.paper);
    painter.setPen(picture.palette.ink);
    for (std::size_t i = 0; i < picture.lanes.size(); ++i) {
        const QRectF place(scaled(sheet_margin), frame.top() + picture.layout.top(i),
                           frame.left() - scaled(sheet_margin) - 12, picture.layout.lane_height);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         elided_name(picture.trace->scenario(), picture.lanes[i]));
    }
}

void SheetLanes::paint_axis(QPainter& painter) const
{
    const TimeMapping& mapping = picture.mapping;
    painter.fillRect(QRectF(frame.left(), frame.bottom(), frame.width(), 1), picture.palette.quiet);
    painter.setPen(picture.palette.ink);
    painter.setFont(number_font(TextSize::small));
    const core::Ticks step =
        axis_step(mapping.ticks_per_pixel * scaled(72), time_text.sexagesimal());
    for (const core::Ticks t : axis_ticks(mapping.from, mapping.to(), step)) {
        const double x = frame.left() + std::round(mapping.to_pixel(static_cast<double>(t)));
        if (t <= end && x >= frame.left() && x <= frame.right()) {
            painter.fillRect(QRectF(x, frame.bottom(), 1, 5), picture.palette.quiet);
            painter.drawText(QRectF(x - scaled(60), frame.bottom() + 6, scaled(120), scaled(18)),
                             Qt::AlignCenter, time_text.moment(t));
        }
    }
}

SheetTable::SheetTable(Row header, std::vector<Row> rows, Row last)
    : header_(std::move(header)), rows_(std::move(rows)), last_(std::move(last))
{
    const auto widen = [this](const Row& row) {
        columns_.resize(std::max(columns_.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i) {
            columns_[i] =
                std::max(columns_[i], std::ceil(sheet_numbers().horizontalAdvance(text(row[i]))));
        }
    };
    widen(header_);
    widen(last_);
    std::ranges::for_each(rows_, widen);
    columns_.front() = std::min(columns_.front(), 2.0 * scaled(widest_name));
    for (std::size_t i = 1; i < columns_.size(); ++i) {
        columns_[i] += columns_[i - 1] + scaled(between_columns);
    }
}

double SheetTable::width() const
{
    return columns_.back();
}

double SheetTable::height() const
{
    const std::size_t lines = rows_.size() + (last_.empty() ? 1 : 2);
    return scaled(row_height) * static_cast<double>(lines) + 8;
}

void SheetTable::paint_row(QPainter& painter, const Row& row, double y) const
{
    painter.drawText(
        QRectF(scaled(sheet_margin), y, columns_.front(), scaled(row_height)),
        Qt::AlignVCenter | Qt::AlignLeft,
        sheet_numbers().elidedText(text(row.front()), Qt::ElideRight, columns_.front()));
    for (std::size_t i = 1; i < row.size(); ++i) {
        painter.drawText(QRectF(scaled(sheet_margin), y, columns_[i], scaled(row_height)),
                         Qt::AlignVCenter | Qt::AlignRight, text(row[i]));
    }
}

void SheetTable::paint(QPainter& painter, const Palette& palette, double top) const
{
    const auto rule = [&](double y) {
        painter.fillRect(QRectF(scaled(sheet_margin), y, columns_.back(), 1), palette.quiet);
    };
    double y = top;
    painter.setFont(number_font(TextSize::small));
    painter.setPen(palette.quiet);
    paint_row(painter, header_, y);
    y += scaled(row_height);
    rule(y);
    y += 4;
    painter.setPen(palette.ink);
    for (const Row& row : rows_) {
        paint_row(painter, row, y);
        y += scaled(row_height);
    }
    if (!last_.empty()) {
        rule(y);
        paint_row(painter, last_, y + 4);
    }
}

} // namespace procession::ui
