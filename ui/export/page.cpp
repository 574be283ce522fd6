// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/page.h"

#include "ui/classroom/hidden.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"
#include "ui/timeline/legend.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int whole_width = 960; ///< of the frame in which time runs
constexpr double narrowest = 240;
constexpr int lane_height = 28;
constexpr int legend_height = 24;
constexpr int swatch_room = 32; ///< of the legend: a swatch and the gap to its name
constexpr int between_names = 24;

} // namespace

Page::Page(const Told& told, const TimelinePicture& view, const PageOptions& options) : told_(told)
{
    const core::Scenario& scenario = told.trace.scenario();
    lanes_.time_text = TimeText::of(scenario);
    lanes_.end = told.end;
    lanes_.picture.trace = told.trace;
    lanes_.picture.zombies = core::zombie_spans(told.trace);
    lanes_.picture.palette = options.monochrome ? Palette::monochrome() : Palette::light_theme();
    QStringList notes{told.veil_note()};
    choose_span(view, options.whole);
    choose_lanes(view, options.whole);
    if (lanes_.picture.lanes.size() < told.lanes(view.lanes).size() && options.whole) {
        notes.append(QCoreApplication::translate("page", "Only the first %1 lanes are shown.")
                         .arg(lanes_.picture.lanes.size()));
    }
    if (options.with_table && !is_covered(lessons::Hidden::metrics)) {
        core::MetricsTable table = told.table(true);
        if (table.rows.size() > most_rows) {
            table.rows.resize(most_rows);
            notes.append(
                QCoreApplication::translate("page", "Only the first %1 processes are in the table.")
                    .arg(most_rows));
        }
        table_.emplace(table.header, table.rows, table.averages);
    }
    head_ = SheetHead(localized(scenario.title), {rules_text(scenario), notes.join(' ').trimmed()});
    lay_out();
}

/// The span of time. Under a veil the frame ends where the telling ends: its
/// length must not hint at how long the run is.
void Page::choose_span(const TimelinePicture& view, bool whole)
{
    constexpr double beyond = 24;
    TimeMapping& mapping = lanes_.picture.mapping;
    if (whole) {
        mapping.width = scaled(whole_width);
        mapping.end = told_.end;
        mapping.fit();
        return;
    }
    mapping = view.mapping;
    mapping.end = told_.end;
    const double told_to = view.mapping.to_pixel(static_cast<double>(told_.end)) + beyond;
    mapping.width = static_cast<int>(
        std::max(std::min<double>(view.mapping.width, std::ceil(told_to)), narrowest));
}

/// The lanes of the view, or of them those that are in sight.
void Page::choose_lanes(const TimelinePicture& view, bool whole)
{
    std::vector<Lane> lanes = view.lanes;
    if (!whole) {
        const auto begin = static_cast<std::ptrdiff_t>(view.layout.first_visible());
        const auto end = static_cast<std::ptrdiff_t>(view.layout.end_visible());
        lanes = {view.lanes.begin() + begin, view.lanes.begin() + end};
    }
    lanes = told_.lanes(lanes);
    if (lanes.size() > most_rows) {
        lanes.resize(most_rows);
    }
    const bool of_processes = std::ranges::any_of(
        lanes, [](const Lane& lane) { return lane.kind == Lane::Kind::process; });
    if (of_processes) {
        // Under a veil whatever a machine like this may show: not what will come.
        states_ = told_.veiled ? states_of(told_.trace.scenario().machine, true, false)
                               : states_of(told_.trace.scenario());
    }
    TimelinePicture& picture = lanes_.picture;
    picture.lanes = std::move(lanes);
    picture.layout.count = picture.lanes.size();
    picture.layout.lane_height = scaled(lane_height);
    picture.layout.room = picture.layout.total();
}

void Page::lay_out()
{
    const double gutter = lanes_.wanted_gutter();
    double legend = 0;
    for (const core::State state : states_) {
        legend += scaled(swatch_room) + sheet_numbers().horizontalAdvance(state_name(state)) +
                  scaled(between_names);
    }
    const double needed = std::ceil(std::max(
        {gutter + lanes_.picture.mapping.width, gutter + legend, table_ ? table_->width() : 0}));
    double y = head_.lay_out(needed);
    lanes_.frame = QRectF(scaled(sheet_margin) + gutter, y, lanes_.picture.mapping.width,
                          lanes_.picture.layout.room);
    y = lanes_.frame.bottom() + scaled(sheet_axis_height);
    legend_top_ = y + 8;
    y += states_.empty() ? 0 : scaled(legend_height) + 8;
    if (table_) {
        table_top_ = y + scaled(between_sheet_parts);
        y = table_top_ + table_->height();
    }
    size_ = QSizeF(needed + 2 * scaled(sheet_margin), std::ceil(y + scaled(sheet_margin)));
}

void Page::paint(QPainter& painter) const
{
    painter.fillRect(QRectF(QPointF(0, 0), size_), palette().paper);
    lanes_.paint(painter);
    lanes_.paint_axis(painter);
    head_.paint(painter, palette());
    paint_legend(painter);
    if (table_) {
        table_->paint(painter, palette(), table_top_);
    }
}

void Page::paint_legend(QPainter& painter) const
{
    double x = lanes_.frame.left();
    painter.setFont(text_font(TextSize::small));
    for (const core::State state : states_) {
        const QString name = state_name(state);
        const double width = sheet_numbers().horizontalAdvance(name);
        paint_state(painter, QRectF(x, legend_top_ + 4, scaled(24), scaled(legend_height) - 8),
                    palette().look(state), palette());
        painter.setPen(palette().ink);
        painter.drawText(
            QRectF(x + scaled(swatch_room), legend_top_, width + 1, scaled(legend_height)),
            Qt::AlignVCenter | Qt::AlignLeft, name);
        x += scaled(swatch_room) + width + scaled(between_names);
    }
}

} // namespace procession::ui
