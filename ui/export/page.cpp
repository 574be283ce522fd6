// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/page.h"

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

constexpr int margin = 24;
constexpr int whole_width = 960; ///< of the frame in which time runs
constexpr double narrowest = 240;
constexpr int lane_height = 28;
constexpr int axis_height = 28;
constexpr int legend_height = 24;
constexpr int row_height = 22;
constexpr int swatch_room = 32; ///< of the legend: a swatch and the gap to its name
constexpr int between_columns = 24;
constexpr int between_parts = 24;
constexpr int widest_name = 140;

QFontMetricsF numbers()
{
    return QFontMetricsF(number_font(TextSize::small));
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString elided_name(const core::Scenario& scenario, const Lane& lane)
{
    return numbers().elidedText(lane_name(scenario, lane), Qt::ElideRight, scaled(widest_name));
}

} // namespace

Page::Page(const Told& told, const TimelinePicture& view, const PageOptions& options)
    : told_(told), time_text_(TimeText::of(told.trace.scenario()))
{
    const core::Scenario& scenario = told.trace.scenario();
    picture_.trace = told.trace;
    picture_.palette = options.monochrome ? Palette::monochrome() : Palette::light_theme();
    title_ = localized(scenario.title);
    rules_ = rules_text(scenario);
    QStringList notes;
    if (told.veiled) {
        notes.append(QCoreApplication::translate("page", "Shown up to %1; what follows is veiled.")
                         .arg(time_text_.moment(told.end)));
    }
    choose_span(view, options.whole);
    choose_lanes(view, options.whole);
    if (picture_.lanes.size() < told.lanes(view.lanes).size() && options.whole) {
        notes.append(QCoreApplication::translate("page", "Only the first %1 lanes are shown.")
                         .arg(picture_.lanes.size()));
    }
    if (options.with_table) {
        table_ = told.table(true);
        if (table_->rows.size() > most_rows) {
            table_->rows.resize(most_rows);
            notes.append(
                QCoreApplication::translate("page", "Only the first %1 processes are in the table.")
                    .arg(most_rows));
        }
        measure_table();
    }
    note_ = notes.join(' ');
    lay_out();
}

/// The span of time. Under a veil the frame ends where the telling ends: its
/// length must not hint at how long the run is.
void Page::choose_span(const TimelinePicture& view, bool whole)
{
    constexpr double beyond = 24;
    if (whole) {
        picture_.mapping.width = scaled(whole_width);
        picture_.mapping.end = told_.end;
        picture_.mapping.fit();
        return;
    }
    picture_.mapping = view.mapping;
    picture_.mapping.end = told_.end;
    const double told_to = view.mapping.to_pixel(static_cast<double>(told_.end)) + beyond;
    picture_.mapping.width = static_cast<int>(
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
    picture_.lanes = std::move(lanes);
    picture_.layout.count = picture_.lanes.size();
    picture_.layout.lane_height = scaled(lane_height);
    picture_.layout.room = picture_.layout.total();
}

void Page::measure_table()
{
    const auto widen = [&](const std::vector<std::string>& row) {
        columns_.resize(row.size(), 0);
        for (std::size_t i = 0; i < row.size(); ++i) {
            columns_[i] =
                std::max(columns_[i], std::ceil(numbers().horizontalAdvance(text(row[i]))));
        }
    };
    widen(table_->header);
    widen(table_->averages);
    std::ranges::for_each(table_->rows, widen);
    columns_.front() = std::min(columns_.front(), 2.0 * scaled(widest_name));
    for (std::size_t i = 1; i < columns_.size(); ++i) {
        columns_[i] += columns_[i - 1] + scaled(between_columns);
    }
}

void Page::lay_out()
{
    double gutter = 0;
    for (const Lane& lane : picture_.lanes) {
        const QString name = elided_name(told_.trace.scenario(), lane);
        gutter = std::max(gutter, numbers().horizontalAdvance(name));
    }
    gutter = std::ceil(gutter) + 12;
    double legend = 0;
    for (const core::State state : states_) {
        legend += scaled(swatch_room) + numbers().horizontalAdvance(state_name(state)) +
                  scaled(between_columns);
    }
    const double needed = std::ceil(std::max({gutter + picture_.mapping.width, gutter + legend,
                                              columns_.empty() ? 0 : columns_.back()}));
    double y = scaled(margin);
    if (!title_.isEmpty()) {
        y += QFontMetricsF(text_font(TextSize::large, true)).height() + 4;
    }
    const QString said = note_.isEmpty() ? rules_ : rules_ + '\n' + note_;
    const double rules_height = QFontMetricsF(text_font(TextSize::small))
                                    .boundingRect(QRectF(0, 0, needed, 1e4), Qt::TextWordWrap, said)
                                    .height();
    rules_box_ = QRectF(scaled(margin), y, needed, std::ceil(rules_height) + 2);
    y = rules_box_.bottom() + scaled(between_parts);
    frame_ = QRectF(scaled(margin) + gutter, y, picture_.mapping.width, picture_.layout.room);
    y = frame_.bottom() + scaled(axis_height);
    legend_top_ = y + 8;
    y += states_.empty() ? 0 : scaled(legend_height) + 8;
    if (table_) {
        table_top_ = y + scaled(between_parts);
        y = table_top_ + scaled(row_height) * static_cast<double>(table_->rows.size() + 2) + 8;
    }
    size_ = QSizeF(needed + 2 * scaled(margin), std::ceil(y + scaled(margin)));
}

void Page::paint(QPainter& painter) const
{
    painter.fillRect(QRectF(QPointF(0, 0), size_), picture_.palette.paper);
    paint_lanes(painter);
    paint_axis(painter);
    paint_head(painter);
    paint_legend(painter);
    if (table_) {
        paint_table(painter);
    }
}

void Page::paint_head(QPainter& painter) const
{
    painter.setPen(picture_.palette.ink);
    painter.setFont(text_font(TextSize::large, true));
    painter.drawText(QRectF(scaled(margin), scaled(margin), rules_box_.width(),
                            rules_box_.top() - scaled(margin)),
                     Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(title_, Qt::ElideRight,
                                                      static_cast<int>(rules_box_.width())));
    painter.setPen(picture_.palette.quiet);
    painter.setFont(text_font(TextSize::small));
    painter.drawText(rules_box_, Qt::TextWordWrap,
                     note_.isEmpty() ? rules_ : rules_ + '\n' + note_);
}

void Page::paint_lanes(QPainter& painter) const
{
    for (const core::Ticks t : axis_ticks(
             picture_.mapping.from, picture_.mapping.to(),
             axis_step(picture_.mapping.ticks_per_pixel * scaled(72), time_text_.sexagesimal()))) {
        const double x =
            frame_.left() + std::round(picture_.mapping.to_pixel(static_cast<double>(t)));
        if (t <= told_.end) {
            painter.fillRect(QRectF(x, frame_.top(), 1, frame_.height()), picture_.palette.rule);
        }
    }
    painter.setFont(number_font(TextSize::small));
    LanePainter(painter, picture_, frame_).paint();
    // Formats without clipping keep what stands over at the sides: covered.
    constexpr double over = 8;
    painter.fillRect(QRectF(frame_.left() - over, frame_.top(), over, frame_.height()),
                     picture_.palette.paper);
    painter.fillRect(QRectF(frame_.right(), frame_.top(), over, frame_.height()),
                     picture_.palette.paper);
    painter.setPen(picture_.palette.ink);
    for (std::size_t i = 0; i < picture_.lanes.size(); ++i) {
        const QRectF place(scaled(margin), frame_.top() + picture_.layout.top(i),
                           frame_.left() - scaled(margin) - 12, scaled(lane_height));
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         elided_name(told_.trace.scenario(), picture_.lanes[i]));
    }
}

void Page::paint_axis(QPainter& painter) const
{
    painter.fillRect(QRectF(frame_.left(), frame_.bottom(), frame_.width(), 1),
                     picture_.palette.quiet);
    painter.setPen(picture_.palette.ink);
    const core::Ticks step =
        axis_step(picture_.mapping.ticks_per_pixel * scaled(72), time_text_.sexagesimal());
    for (const core::Ticks t : axis_ticks(picture_.mapping.from, picture_.mapping.to(), step)) {
        const double x =
            frame_.left() + std::round(picture_.mapping.to_pixel(static_cast<double>(t)));
        if (t <= told_.end && x >= frame_.left() && x <= frame_.right()) {
            painter.fillRect(QRectF(x, frame_.bottom(), 1, 5), picture_.palette.quiet);
            painter.drawText(QRectF(x - scaled(60), frame_.bottom() + 6, scaled(120), scaled(18)),
                             Qt::AlignCenter, time_text_.moment(t));
        }
    }
}

void Page::paint_legend(QPainter& painter) const
{
    double x = frame_.left();
    for (const core::State state : states_) {
        const QString name = state_name(state);
        const double width = numbers().horizontalAdvance(name);
        paint_state(painter, QRectF(x, legend_top_ + 4, scaled(24), scaled(legend_height) - 8),
                    picture_.palette.look(state), picture_.palette);
        painter.setPen(picture_.palette.ink);
        painter.drawText(
            QRectF(x + scaled(swatch_room), legend_top_, width + 1, scaled(legend_height)),
            Qt::AlignVCenter | Qt::AlignLeft, name);
        x += scaled(swatch_room) + width + scaled(between_columns);
    }
}

void Page::paint_row(QPainter& painter, const std::vector<std::string>& row, double y) const
{
    painter.drawText(QRectF(scaled(margin), y, columns_.front(), scaled(row_height)),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     numbers().elidedText(text(row.front()), Qt::ElideRight, columns_.front()));
    for (std::size_t i = 1; i < row.size(); ++i) {
        painter.drawText(QRectF(scaled(margin), y, columns_[i], scaled(row_height)),
                         Qt::AlignVCenter | Qt::AlignRight, text(row[i]));
    }
}

void Page::paint_table(QPainter& painter) const
{
    const auto rule = [&](double y) {
        painter.fillRect(QRectF(scaled(margin), y, columns_.back(), 1), picture_.palette.quiet);
    };
    double y = table_top_;
    painter.setPen(picture_.palette.quiet);
    paint_row(painter, table_->header, y);
    y += scaled(row_height);
    rule(y);
    y += 4;
    painter.setPen(picture_.palette.ink);
    for (const std::vector<std::string>& row : table_->rows) {
        paint_row(painter, row, y);
        y += scaled(row_height);
    }
    rule(y);
    paint_row(painter, table_->averages, y + 4);
}

} // namespace procession::ui
