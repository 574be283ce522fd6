// SPDX-License-Identifier: GPL-3.0-or-later
// Everything on screen is a function of the trace and t: however t was reached.
#include "scheduler/random.h"
#include "told.h"
#include "ui/inspector/event_list.h"
#include "ui/inspector/metrics_picture.h"
#include "ui/inspector/queue_panel.h"
#include "ui/session/library.h"
#include "ui/stage/token_view.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

constexpr qint64 most_rows = 2000; ///< of the list of events, compared one by one
constexpr int rounds = 4;

/// All that is told anywhere, where the tokens stand, and the pictures of the panels.
QStringList shown(WindowFixture& fixture)
{
    (void)at_rest(fixture.window);
    QStringList all = told(fixture.window);
    for (const TokenView* picture : fixture.window.findChildren<TokenView*>()) {
        for (const PicturePart& part : picture->parts()) {
            all << part.name << QString::number(part.box.x()) << QString::number(part.box.y());
        }
    }
    const EventRows& events = fixture.find<EventList>().rows();
    for (qint64 row = 0; row < std::min(events.size(), most_rows); ++row) {
        all << QString::number(events.record(row));
    }
    return all;
}

/// Those drawn by hand, of which told() knows the words only.
QList<QImage> pictures(WindowFixture& fixture)
{
    return {fixture.find<MetricsPicture>().grab().toImage(),
            fixture.find<QueuePanel>().grab().toImage(),
            fixture.find<TimelineView>().grab().toImage()};
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "a moment looks the same jumped to, stepped to and stepped back to")
{
    scheduler::Random random(20261121, scheduler::Stream::workload);
    Player& player = window.session().player();
    for (const LibraryEntry& entry : library("en")) {
        CAPTURE(entry.file.toStdString());
        open(entry.file);
        window.session().set_veil(false); // what has been seen differs by the way
        (void)pictures(*this); // painted once, panels behind others have the width that they need
        const core::Trace& trace = *window.session().trace();
        for (int round = 0; round < rounds; ++round) {
            const auto count = static_cast<std::uint64_t>(trace.records().size());
            const core::Ticks t =
                trace.records().at(static_cast<core::RecordIndex>(random.below(count)));
            CAPTURE(t);
            player.set_t(t);
            const QStringList jumped = shown(*this);
            const QList<QImage> painted = pictures(*this);
            CHECK(jumped.size() > 10);
            player.to_start();
            while (player.t() < t) {
                player.step_event();
            }
            CHECK(difference(shown(*this), jumped) == "");
            CHECK(static_cast<bool>(pictures(*this) == painted));
            player.to_end();
            while (player.t() > t) {
                player.step_event_back();
            }
            CHECK(difference(shown(*this), jumped) == "");
            CHECK(static_cast<bool>(pictures(*this) == painted));
        }
    }
}
