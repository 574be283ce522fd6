// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <catch2/catch.hpp>
#include <qcustomplot.h>

using namespace procession;
using namespace procession::ui;

namespace {

struct TimelineFixture {
    TimelineFixture()
    {
        view.resize(900, 240);
        view.set_palette(Palette::light_theme());
        view.set_trace(core::simulate(round_robin_scenario()), true);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
        settle();
    }

    /// Where moment `t` stands on the canvas, at the height of the first lane.
    [[nodiscard]] QPoint at(double t) const
    {
        const QRect area = view.lane_area();
        return {area.left() + static_cast<int>(view.mapping().to_pixel(t)), area.top() + 10};
    }

    void wheel(const QPoint& where, int turned)
    {
        QWheelEvent event(where, view.canvas()->mapToGlobal(where), QPoint(), QPoint(0, turned),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.canvas(), &event);
    }

    TimelineView view;
};

} // namespace

TEST_CASE_METHOD(TimelineFixture, "a timeline without room complains of nothing")
{
    static int complaints = 0;
    complaints = 0;
    static QtMessageHandler before = nullptr;
    before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) {
        complaints += text.contains("QPainter") ? 1 : 0;
    });
    for (const QSize size : {QSize(900, 0), QSize(0, 240), QSize(900, 240)}) {
        view.setFixedSize(size);
        settle();
    }
    qInstallMessageHandler(before);
    CHECK(complaints == 0);
}

TEST_CASE_METHOD(TimelineFixture, "the whole run fits at first, lanes below the ruler")
{
    CHECK(view.mapping().is_fitted());
    CHECK(view.mapping().width == view.lane_area().width());
    CHECK(view.lanes().size() == 3); // CPU, A, B
    view.set_lane_mode(LaneMode::by_process);
    CHECK(view.lanes().size() == 2);
}

TEST_CASE_METHOD(TimelineFixture, "dragging the playhead asks for the times under the pointer")
{
    QSignalSpy wanted(&view, &TimelineView::time_wanted);
    view.set_position(2, false);
    QTest::mousePress(view.canvas(), Qt::LeftButton, {}, at(2));
    QTest::mouseMove(view.canvas(), at(5));
    QTest::mouseRelease(view.canvas(), Qt::LeftButton, {}, at(5));
    REQUIRE(wanted.count() >= 2);
    CHECK(wanted.first().first().toLongLong() == 2);
    CHECK(wanted.last().first().toLongLong() == 5);
}

TEST_CASE_METHOD(TimelineFixture, "a press on the ruler brings the playhead there")
{
    QSignalSpy wanted(&view, &TimelineView::time_wanted);
    QTest::mouseClick(view.canvas(), Qt::LeftButton, {}, QPoint(at(6).x(), 4));
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.first().first().toLongLong() == 6);
}

TEST_CASE_METHOD(TimelineFixture, "the wheel zooms at the pointer, dragging pans")
{
    QSignalSpy wanted(&view, &TimelineView::time_wanted);
    const QPoint pointer = at(5);
    const double moment = view.mapping().to_time(pointer.x() - view.lane_area().left());
    wheel(pointer, 240);
    CHECK_FALSE(view.mapping().is_fitted());
    CHECK(view.mapping().to_time(pointer.x() - view.lane_area().left()) == Approx(moment));
    const double from = view.mapping().from;
    QTest::mousePress(view.canvas(), Qt::LeftButton, {}, pointer);
    QTest::mouseMove(view.canvas(), pointer + QPoint(-40, 0));
    QTest::mouseRelease(view.canvas(), Qt::LeftButton, {}, pointer + QPoint(-40, 0));
    CHECK(view.mapping().from > from);
    CHECK(wanted.count() == 0);
    view.fit();
    CHECK(view.mapping().is_fitted());
}

TEST_CASE_METHOD(TimelineFixture,
                 "what is drawn is the state of each lane, and the playhead over it")
{
    view.set_lane_mode(LaneMode::by_process);
    view.set_position(4, false);
    settle();
    const QImage image = view.grab().toImage();
    const QColor running = Palette::light_theme().look(core::State::running).fill;
    CHECK(image.pixelColor(at(1.2)) == running);
    CHECK(image.pixelColor(at(2.5)) != running); // A waits from 2 to 4
    const QPoint playhead(at(4).x(), view.lane_area().bottom() - 2);
    CHECK(image.pixelColor(playhead) == Palette::light_theme().accent);
}

TEST_CASE_METHOD(TimelineFixture, "another trace of the same file keeps the zoom")
{
    view.zoom(4);
    const double scale = view.mapping().ticks_per_pixel;
    core::Scenario scenario = round_robin_scenario();
    scenario.scheduler.parameters.set("quantum", std::int64_t{4});
    view.set_trace(core::simulate(scenario), false);
    CHECK(view.mapping().ticks_per_pixel == scale);
}

TEST_CASE_METHOD(WindowFixture,
                 "beside an open panel the axis has two numbers in the largest texts")
{
    open(":/scenarios/26-queue-producer-and-consumer.procession.json");
    window.session().player().set_t(300);
    theme.set_text_percent(300);
    window.resize(1024, 768);
    window.show_view("console");
    settle();
    const TimelineView& timeline = find<TimelineView>();
    auto* plot = qobject_cast<QCustomPlot*>(timeline.canvas());
    REQUIRE(plot);
    QVector<double> places;
    QVector<QString> labels;
    plot->xAxis->ticker()->generate(plot->xAxis->range(), QLocale(), 'g', 6, places, nullptr,
                                    &labels);
    const QFontMetrics metrics(plot->xAxis->tickLabelFont());
    int whole = 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const double half = metrics.horizontalAdvance(labels[i]) / 2.0;
        const double x = plot->xAxis->coordToPixel(places[i]);
        whole += x - half >= 0 && x + half <= plot->width();
    }
    CHECK(whole >= 2);
}

TEST_CASE_METHOD(TimelineFixture, "what arrives at t = 0 has its whole mark")
{
    view.set_position(5, false); // the playhead stands elsewhere
    settle();
    const QImage picture = view.canvas()->grab().toImage();
    const QRect area = view.lane_area();
    const QRgb ink = Palette::light_theme().ink.rgb();
    int longest = 0;
    int run = 0;
    for (int y = area.top(); y < area.bottom(); ++y) { // where the axis stands, too
        run = picture.pixel(area.left(), y) == ink ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    CHECK(longest >= 3);
}
