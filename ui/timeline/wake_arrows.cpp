// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/wake_arrows.h"

#include "core/trace/explain.h"
#include "ui/classroom/hidden.h"
#include "ui/text/device_name.h"
#include "ui/text/time_text.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <map>

namespace procession::ui {

namespace {

constexpr double apart_in_lane = 28; ///< pixels between two arrows of one process
constexpr double apart = 14;         ///< between two that come down from lanes
constexpr int most_at_once = 4;      ///< that come down at one moment
constexpr double mark_size = 8;
constexpr double mark_away = 16; ///< middle of the mark, from the moment
constexpr double dot = 4;        ///< radius of what an arrow points at
constexpr double head = 5;

/// The hues of processes from the other end.
QColor device_colour(const Palette& palette, core::DeviceIndex device)
{
    return palette.hues[static_cast<std::size_t>(identity_hues - 1 - device % identity_hues)];
}

struct WakeUp {
    std::size_t lane;
    core::Ticks at;
    bool resumed; ///< by an intervention
};

/// The moments in sight at which the process of a lane goes on, far enough apart.
void collect(const TimelinePicture& picture, std::size_t index, std::vector<WakeUp>& found)
{
    const auto [from, to] = picture.span();
    core::State before = core::State::unborn;
    double last = -apart_in_lane;
    picture.trace->lanes().process_intervals(
        picture.lanes[index].id, from, to, [&, first = from](const core::Interval& interval) {
            const bool resumed =
                before == core::State::suspended_ready &&
                (interval.state == core::State::ready || interval.state == core::State::switching ||
                 interval.state == core::State::running);
            const double x = picture.mapping.to_pixel(static_cast<double>(interval.start));
            if ((resumed || is_wake_up(before, interval.state)) && interval.start >= first &&
                x - last >= apart_in_lane) {
                found.push_back({index, interval.start, resumed});
                last = x;
            }
            before = interval.state;
        });
}

/// The device that ended a request of the process then; none if it waited for no device.
core::DeviceIndex device_of(const core::Trace& trace, core::EntityId process, core::Ticks at)
{
    const auto devices = static_cast<core::DeviceIndex>(trace.scenario().machine.devices.size());
    core::DeviceIndex found = core::no_device;
    for (core::DeviceIndex device = 0; device < devices; ++device) {
        trace.lanes().device_intervals(device, at - 1, at, [&](const core::Interval& interval) {
            if (interval.process == process && interval.end == at) {
                found = device;
            }
        });
    }
    return found;
}

/// The lane of a device that is in sight; lanes.size() if there is none.
std::size_t lane_of(const TimelinePicture& picture, core::DeviceIndex device)
{
    for (std::size_t i = picture.layout.first_visible(); i < picture.layout.end_visible(); ++i) {
        const Lane& lane = picture.lanes[i];
        if (lane.kind == Lane::Kind::device && lane.id == static_cast<std::uint32_t>(device)) {
            return i;
        }
    }
    return picture.lanes.size();
}

/// Arrows that come down from lanes: how many at each moment that has some.
class Columns {
public:
    explicit Columns(const TimeMapping& mapping) : mapping_(mapping) {}

    /// Whether there is room for one more at `at`; then it is taken.
    bool take(core::Ticks at)
    {
        const auto here = counts_.find(at);
        if (here != counts_.end()) {
            return ++here->second <= most_at_once;
        }
        const auto after = counts_.upper_bound(at);
        if ((after != counts_.end() && pixels(at, after->first) < apart) ||
            (after != counts_.begin() && pixels(std::prev(after)->first, at) < apart)) {
            return false;
        }
        counts_[at] = 1;
        return true;
    }

private:
    [[nodiscard]] double pixels(core::Ticks from, core::Ticks to) const
    {
        return static_cast<double>(to - from) / mapping_.ticks_per_pixel;
    }

    const TimeMapping& mapping_;
    std::map<core::Ticks, int> counts_;
};

bool place(WakeArrow& arrow, const TimelinePicture& picture, const QRectF& frame,
           const WakeUp& wake_up, Columns& columns)
{
    const QRectF to = picture.bar(wake_up.lane, frame);
    const double x =
        frame.left() + std::round(picture.mapping.to_pixel(static_cast<double>(wake_up.at)));
    const std::size_t lane = arrow.waker == WakeArrow::Waker::device
                                 ? lane_of(picture, arrow.device)
                                 : picture.lanes.size();
    arrow.from_lane = lane < wake_up.lane;
    if (arrow.from_lane) {
        arrow.tail = {x, picture.bar(lane, frame).bottom()};
        arrow.tip = {x, to.top() + 1 - dot};
        return columns.take(wake_up.at);
    }
    arrow.tail = {x - mark_away + mark_size / 2, to.top() + 1};
    // Of an intervention there is no dot: nothing was waited for.
    arrow.tip = {arrow.waker == WakeArrow::Waker::device ? x - dot : x, to.top() + 1};
    return true;
}

core::RecordIndex record_of_wake_up(const core::Trace& trace, const WakeArrow& arrow)
{
    const core::RecordIndex size = trace.records().size();
    for (core::RecordIndex i = trace.first_at_or_after(arrow.at);
         i < size && trace.records().at(i) == arrow.at; ++i) {
        const core::Record record = trace.records()[i];
        const bool woken =
            record.kind == core::RecordKind::ready ||
            (record.kind == core::RecordKind::life &&
             static_cast<core::LifeEvent>(record.code) == core::LifeEvent::woken_suspended);
        if (woken && record.subject == arrow.process) {
            return i;
        }
    }
    return size;
}

void paint_head(QPainter& painter, const WakeArrow& arrow)
{
    const QPointF way = arrow.from_lane ? QPointF(0, 1) : QPointF(1, 0);
    const QPointF aside(way.y(), way.x());
    const QPointF base = arrow.tip - way * head;
    const QPointF corners[] = {arrow.tip, base + aside * (head * 0.6), base - aside * (head * 0.6)};
    painter.drawPolygon(corners, 3);
}

} // namespace

QRectF WakeArrow::mark() const
{
    return from_lane ? QRectF()
                     : QRectF(tail.x() - mark_size, tail.y() - mark_size / 2, mark_size, mark_size);
}

std::vector<WakeArrow> wake_arrows(const TimelinePicture& picture, const QRectF& frame)
{
    std::vector<WakeUp> wake_ups;
    for (const bool selected : {true, false}) {
        for (std::size_t i = picture.layout.first_visible(); i < picture.layout.end_visible();
             ++i) {
            const Lane& lane = picture.lanes[i];
            if (lane.kind == Lane::Kind::process && selected == (lane.id == picture.selected) &&
                picture.one_by_one(lane)) {
                collect(picture, i, wake_ups);
            }
        }
    }
    std::vector<WakeArrow> arrows;
    Columns columns(picture.mapping);
    for (const WakeUp& wake_up : wake_ups) {
        WakeArrow arrow;
        arrow.process = picture.lanes[wake_up.lane].id;
        arrow.at = wake_up.at;
        arrow.waker = wake_up.resumed ? WakeArrow::Waker::intervention : WakeArrow::Waker::device;
        arrow.device =
            wake_up.resumed ? core::no_device : device_of(*picture.trace, arrow.process, arrow.at);
        const bool known = wake_up.resumed || arrow.device != core::no_device;
        if (known && place(arrow, picture, frame, wake_up, columns)) {
            arrows.push_back(arrow);
        }
    }
    return arrows;
}

void paint_wake_arrows(QPainter& painter, const TimelinePicture& picture,
                       const std::vector<WakeArrow>& arrows)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const WakeArrow& arrow : arrows) {
        painter.setBrush(picture.palette.ink);
        painter.setPen(QPen(picture.palette.ink, 1, arrow.from_lane ? Qt::DotLine : Qt::SolidLine));
        painter.drawLine(arrow.tail, arrow.tip);
        painter.setPen(QPen(picture.palette.ink, 1));
        paint_head(painter, arrow);
        if (arrow.waker == WakeArrow::Waker::intervention) {
            const QRectF box = arrow.mark();
            const QPointF diamond[] = {{box.center().x(), box.top()},
                                       {box.right(), box.center().y()},
                                       {box.center().x(), box.bottom()},
                                       {box.left(), box.center().y()}};
            painter.setBrush(picture.palette.accent);
            painter.drawPolygon(diamond, 4);
        } else if (!arrow.from_lane) {
            painter.setBrush(device_colour(picture.palette, arrow.device));
            painter.drawRect(arrow.mark());
        }
    }
    painter.restore();
}

QString wake_arrow_text(const core::Trace& trace, const std::vector<WakeArrow>& arrows,
                        const QPointF& point)
{
    constexpr double near = 3;
    const auto hit = std::ranges::find_if(arrows, [&point](const WakeArrow& arrow) {
        const QRectF line = QRectF(arrow.tail, arrow.tip).normalized();
        return line.united(arrow.from_lane ? line : arrow.mark())
            .adjusted(-near, -near, near, near)
            .contains(point);
    });
    if (hit == arrows.end()) {
        return {};
    }
    const core::Scenario& scenario = trace.scenario();
    const QString waker = hit->waker == WakeArrow::Waker::device
                              ? device_name(scenario, static_cast<std::size_t>(hit->device))
                              : QCoreApplication::translate("wake", "intervention");
    //: Who lets a process go on, that process, and when
    const QString text =
        QCoreApplication::translate("wake", "%1 → %2, t = %3")
            .arg(waker, QString::fromStdString(scenario.processes[hit->process].name),
                 TimeText::of(scenario).moment(hit->at));
    const core::RecordIndex record = record_of_wake_up(trace, *hit);
    return record < trace.records().size()
               ? text + QLatin1Char('\n') + why_words(core::explain(trace, record))
               : text;
}

} // namespace procession::ui
