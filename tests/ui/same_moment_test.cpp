// SPDX-License-Identifier: GPL-3.0-or-later
// Everything on screen is a function of the trace and t: however t was reached.
#include "scheduler/random.h"
#include "ui/inspector/process_table.h"
#include "ui/inspector/queue_panel.h"
#include "ui/inspector/why_line.h"
#include "ui/session/library.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

/// Stage, tables and sentence as they stand.
QStringList shown(WindowFixture& fixture)
{
    QTest::qWait(1);
    QStringList all;
    const ProcessModel& model = fixture.find<ProcessTable>().processes();
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            all << index.data().toString()
                << QString::number(index.data(Qt::BackgroundRole).isValid());
        }
    }
    all << fixture.find<QueuePanel>().accessibleDescription();
    all << fixture.find<WhyLine>().sentence() << fixture.find<WhyLine>().detail();
    all << fixture.find<TimelineView>().canvas()->accessibleDescription();
    for (TokenView* picture : fixture.window.findChildren<TokenView*>()) {
        picture->finish();
        all << picture->accessibleDescription();
        for (const PicturePart& part : picture->parts()) {
            all << part.name << QString::number(part.box.x()) << QString::number(part.box.y());
        }
    }
    return all;
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
        const core::Trace& trace = *window.session().trace();
        for (int round = 0; round < 2; ++round) {
            const auto count = static_cast<std::uint64_t>(trace.records().size());
            const core::Ticks t =
                trace.records().at(static_cast<core::RecordIndex>(random.below(count)));
            CAPTURE(t);
            player.set_t(t);
            const QStringList jumped = shown(*this);
            CHECK(jumped.size() > 10);
            player.to_start();
            while (player.t() < t) {
                player.step_event();
            }
            CHECK(static_cast<bool>(shown(*this) == jumped));
            player.to_end();
            while (player.t() > t) {
                player.step_event_back();
            }
            CHECK(static_cast<bool>(shown(*this) == jumped));
        }
    }
}
