// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/blank_sheet.h"

#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <functional>

namespace procession::ui {

namespace {

constexpr int chart_width = 960; ///< of the frame in which time runs
constexpr int blank_lane_height = 32;

QString sheet_text(const char* english)
{
    return QCoreApplication::translate("BlankSheet", english);
}

QString number(core::Ticks value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

/// "CPU 2, I/O 6, CPU 2"
QString bursts_text(const core::Scenario& scenario, const core::ProcessSpec& process)
{
    QStringList parts;
    for (const core::Burst& burst : process.bursts) {
        const bool named = burst.kind == core::Burst::Kind::io && burst.device != core::no_device &&
                           scenario.machine.devices.size() > 1;
        if (burst.kind == core::Burst::Kind::cpu) {
            parts.append(
                sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "CPU %1")).arg(number(burst.ticks)));
        } else if (named) {
            const auto device = static_cast<std::size_t>(burst.device);
            //: An I/O burst: the device, how long
            parts.append(sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "%1 %2"))
                             .arg(QString::fromStdString(scenario.machine.devices[device].name),
                                  number(burst.ticks)));
        } else if (burst.kind == core::Burst::Kind::io) {
            parts.append(
                sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "I/O %1")).arg(number(burst.ticks)));
        } else {
            parts.append(sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "fault")));
        }
    }
    return parts.join(QCoreApplication::translate("message", ", "));
}

/// Longer than the run, so that its length does not tell when it ends: a fifth more, in whole
/// steps.
core::Ticks chart_end(core::Ticks end)
{
    const core::Ticks wanted = end + std::max<core::Ticks>(end / 5, 1);
    const core::Ticks step = std::max<core::Ticks>(
        axis_step(static_cast<double>(std::max<core::Ticks>(end / 20, 1))), 1);
    return (wanted + step - 1) / step * step;
}

/// The names of the lanes, where SheetLanes::paint() writes them.
void paint_names(QPainter& painter, const SheetLanes& lanes)
{
    const TimelinePicture& picture = lanes.picture;
    painter.setFont(number_font(TextSize::small));
    painter.setPen(picture.palette.ink);
    for (std::size_t i = 0; i < picture.lanes.size(); ++i) {
        const QRectF place(scaled(sheet_margin), lanes.frame.top() + picture.layout.top(i),
                           lanes.frame.left() - scaled(sheet_margin) - 12,
                           picture.layout.lane_height);
        painter.drawText(
            place, Qt::AlignRight | Qt::AlignVCenter,
            sheet_numbers().elidedText(lane_name(picture.trace->scenario(), picture.lanes[i]),
                                       Qt::ElideRight, place.width()));
    }
}

GridTable::Rows measure_rows(const Told& told)
{
    const core::MetricsTable table = told.table(true);
    GridTable::Rows rows;
    const auto add = [&rows](const std::vector<std::string>& row) {
        QStringList cells;
        for (const std::string& cell : row) {
            cells.append(QString::fromStdString(cell));
        }
        if (!cells.isEmpty()) {
            rows.push_back(cells);
        }
    };
    add(table.header);
    std::ranges::for_each(table.rows, add);
    add(table.averages);
    return rows;
}

} // namespace

GridTable::Rows given_rows(const core::Scenario& scenario)
{
    struct Column {
        QString title;
        std::function<QString(const core::ProcessSpec&)> text;
        QString usual; ///< a column in which nothing else stands is left out
    };
    using Spec = core::ProcessSpec;
    const std::vector<Column> all{
        {sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "Process")),
         [](const Spec& process) { return QString::fromStdString(process.name); }, "-"},
        {sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "Arrival")),
         [time = TimeText::of(scenario)](const Spec& process) {
             return time.moment(process.arrival);
         },
         "-"},
        {sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "Bursts")),
         [&scenario](const Spec& process) { return bursts_text(scenario, process); }, "-"},
        {sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "Priority")),
         [](const Spec& process) { return number(process.priority); }, number(0)},
        {sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "Nice")),
         [](const Spec& process) { return number(process.nice); }, number(0)},
        {sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "Tickets")),
         [](const Spec& process) { return number(process.tickets); }, number(100)},
    };
    GridTable::Rows rows(1 + scenario.processes.size());
    for (const Column& column : all) {
        const bool is_given = std::ranges::any_of(scenario.processes, [&](const Spec& process) {
            return column.text(process) != column.usual;
        });
        if (is_given) {
            rows.front().append(column.title);
            for (std::size_t i = 0; i < scenario.processes.size(); ++i) {
                rows[i + 1].append(column.text(scenario.processes[i]));
            }
        }
    }
    return rows;
}

BlankSheet::BlankSheet(const Told& told, bool filled)
    : filled_(filled),
      given_(given_rows(told.trace.scenario()), false),
      measures_(measure_rows(told), !filled)
{
    build_lanes(told);
    const core::Scenario& scenario = told.trace.scenario();
    const QString title = localized(scenario.title);
    //: Title of the second page of an exercise on paper
    head_ = SheetHead(filled ? sheet_text(QT_TRANSLATE_NOOP("BlankSheet", "Key: %1")).arg(title)
                             : title,
                      {localized(scenario.description), rules_text(scenario)});
    lay_out();
}

void BlankSheet::build_lanes(const Told& told)
{
    const core::Scenario& scenario = told.trace.scenario();
    lanes_.time_text = TimeText::of(scenario);
    lanes_.end = chart_end(told.end);
    TimelinePicture& picture = lanes_.picture;
    picture.trace = told.trace;
    picture.zombies = core::zombie_spans(told.trace);
    picture.palette = Palette::monochrome();
    picture.lanes = lanes_of(scenario, LaneMode::both);
    picture.mapping.width = scaled(chart_width);
    picture.mapping.end = lanes_.end;
    picture.mapping.fit();
    picture.layout.count = picture.lanes.size();
    picture.layout.lane_height = scaled(blank_lane_height);
    picture.layout.room = picture.layout.total();
}

void BlankSheet::lay_out()
{
    const double gutter = lanes_.wanted_gutter();
    const double needed = std::ceil(
        std::max({gutter + lanes_.picture.mapping.width, given_.width(), measures_.width()}));
    given_top_ = head_.lay_out(needed);
    const double chart_top = given_top_ + given_.height() + scaled(between_sheet_parts);
    lanes_.frame = QRectF(scaled(sheet_margin) + gutter, chart_top, lanes_.picture.mapping.width,
                          lanes_.picture.layout.room);
    measures_top_ = lanes_.frame.bottom() + scaled(sheet_axis_height) + scaled(between_sheet_parts);
    size_ = QSizeF(needed + 2 * scaled(sheet_margin),
                   std::ceil(measures_top_ + measures_.height() + scaled(sheet_margin)));
}

/// A box for each lane, with the grid of the axis.
void BlankSheet::paint_lanes(QPainter& painter) const
{
    const TimelinePicture& picture = lanes_.picture;
    const double least = std::max(1.0, picture.mapping.ticks_per_pixel * scaled(12));
    const core::Ticks step = axis_step(least, lanes_.time_text.sexagesimal());
    for (std::size_t i = 0; i <= picture.lanes.size(); ++i) {
        const double y = lanes_.frame.top() + picture.layout.top(i);
        painter.fillRect(QRectF(lanes_.frame.left(), y, lanes_.frame.width(), 1),
                         picture.palette.quiet);
    }
    for (const core::Ticks t : axis_ticks(0, static_cast<double>(lanes_.end), step)) {
        const double x =
            lanes_.frame.left() + std::round(picture.mapping.to_pixel(static_cast<double>(t)));
        painter.fillRect(QRectF(x, lanes_.frame.top(), 1, lanes_.frame.height()),
                         picture.palette.rule);
    }
    if (filled_) { // upon the grid, which names are not to be crossed by
        lanes_.paint(painter);
    } else {
        paint_names(painter, lanes_);
    }
}

void BlankSheet::paint(QPainter& painter) const
{
    const Palette& palette = lanes_.picture.palette;
    painter.fillRect(QRectF(QPointF(0, 0), size_), palette.paper);
    paint_lanes(painter);
    lanes_.paint_axis(painter);
    head_.paint(painter, palette);
    given_.paint(painter, palette, scaled(sheet_margin), given_top_);
    measures_.paint(painter, palette, scaled(sheet_margin), measures_top_);
}

} // namespace procession::ui
