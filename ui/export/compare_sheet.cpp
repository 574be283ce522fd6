// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/compare_sheet.h"

#include "ui/export/compare_source.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int whole_width = 960;
constexpr int compared_lane_height = 28;
constexpr int between_runs = 16;

} // namespace

CompareSheet::CompareSheet(const std::vector<Variant>& variants, LaneMode mode,
                           const PageOptions& options)
    : palette_(options.monochrome ? Palette::monochrome() : Palette::light_theme()),
      head_(localized(variants.front().scenario.title), {})
{
    core::Ticks end = 0;
    for (const Variant& variant : variants) {
        end = std::max(end, variant.trace->end());
    }
    const core::MetricsTable table = compare_table(variants, true);
    for (std::size_t i = 0; i < variants.size(); ++i) {
        Run& run = runs_.emplace_back();
        run.said = QString::fromStdString(table.header[i + 1]) + QString::fromUtf8(" · ") +
                   rules_text(variants[i].scenario);
        run.lanes.time_text = TimeText::of(variants.front().scenario);
        run.lanes.end = end;
        TimelinePicture& picture = run.lanes.picture;
        picture.trace = variants[i].trace;
        picture.zombies = core::zombie_spans(*variants[i].trace);
        picture.palette = palette_;
        picture.lanes = lanes_of(variants[i].scenario, mode);
        picture.lanes.resize(std::min(picture.lanes.size(), Page::most_rows));
        picture.mapping.width = scaled(whole_width);
        picture.mapping.end = end;
        picture.mapping.fit();
        picture.layout.count = picture.lanes.size();
        picture.layout.lane_height = scaled(compared_lane_height);
        picture.layout.room = picture.layout.total();
    }
    if (options.with_table) {
        table_.emplace(table.header, table.rows, SheetTable::Row());
    }
    lay_out();
}

void CompareSheet::lay_out()
{
    double gutter = 0;
    for (const Run& run : runs_) {
        gutter = std::max(gutter, run.lanes.wanted_gutter());
    }
    const double width =
        std::ceil(std::max(gutter + scaled(whole_width), table_ ? table_->width() : 0));
    const QFontMetricsF metrics(text_font(TextSize::small));
    double y = head_.lay_out(width);
    for (Run& run : runs_) {
        const double said =
            metrics.boundingRect(QRectF(0, 0, width, 1e4), Qt::TextWordWrap, run.said).height();
        run.said_box = QRectF(scaled(sheet_margin), y, width, std::ceil(said) + 4);
        run.lanes.frame = QRectF(scaled(sheet_margin) + gutter, run.said_box.bottom(),
                                 scaled(whole_width), run.lanes.picture.layout.room);
        y = run.lanes.frame.bottom() + scaled(between_runs);
    }
    y += scaled(sheet_axis_height - between_runs);
    if (table_) {
        table_top_ = y + scaled(between_sheet_parts);
        y = table_top_ + table_->height();
    }
    size_ = QSizeF(width + 2 * scaled(sheet_margin), std::ceil(y + scaled(sheet_margin)));
}

/// A dashed line where a run ends, so that lengths can be compared.
void CompareSheet::paint_end(QPainter& painter, const Run& run) const
{
    const QRectF& frame = run.lanes.frame;
    const double x = frame.left() + std::round(run.lanes.picture.mapping.to_pixel(
                                        static_cast<double>(run.lanes.picture.trace->end())));
    painter.setPen(QPen(palette_.quiet, 1, Qt::DashLine));
    painter.drawLine(QPointF(x + 0.5, frame.top()), QPointF(x + 0.5, frame.bottom()));
}

void CompareSheet::paint(QPainter& painter) const
{
    painter.fillRect(QRectF(QPointF(0, 0), size_), palette_.paper);
    head_.paint(painter, palette_);
    for (const Run& run : runs_) {
        painter.setPen(palette_.ink);
        painter.setFont(text_font(TextSize::small));
        painter.drawText(run.said_box, Qt::TextWordWrap, run.said);
        run.lanes.paint(painter);
        paint_end(painter, run);
    }
    runs_.back().lanes.paint_axis(painter);
    if (table_) {
        table_->paint(painter, palette_, table_top_);
    }
}

} // namespace procession::ui
