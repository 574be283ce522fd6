// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/moment_box.h"
#include "ui/text/time_text.h"
#include "ui/text/unbroken.h"

#include <QLocale>
#include <catch2/catch.hpp>

using namespace procession;
using procession::ui::TimeText;

namespace {

QString written(const char* start, const char* tick, core::Ticks t)
{
    core::Scenario scenario;
    scenario.clock = core::Clock{start, tick};
    return TimeText::of(scenario).moment(t);
}

} // namespace

TEST_CASE("moments are written as ticks or by the scenario's clock")
{
    QLocale::setDefault(QLocale::English);
    CHECK(TimeText::of(core::Scenario{}).moment(42) == "42");
    CHECK(written("08:00", "1 min", 0) == "8:00");
    CHECK(written("08:00", "1 min", 65) == "9:05");
    CHECK(written("08:30", "30 s", 1) == "8:30:30");
    CHECK(written("23:00", "1 h", 2) == "1 d 1:00");
    CHECK(written("0:00", "1 ms", 7) == "7");
    CHECK(written("08:00", "1 h", (core::Ticks{1} << 53) - 1) == "9,007,199,254,740,991");
}

TEST_CASE("a moment that was written is read again, and plain ticks are")
{
    using procession::ui::read_moment;
    core::Scenario scenario;
    CHECK(read_moment(TimeText::of(scenario), "42") == 42);
    CHECK_FALSE(read_moment(TimeText::of(scenario), "8:05"));
    scenario.clock = core::Clock{"8:00", "1 min"};
    const TimeText text = TimeText::of(scenario);
    for (const core::Ticks t : {0, 5, 59, 60, 959, 960, 1440, 5000}) {
        CHECK(read_moment(text, text.moment(t)) == t);
    }
    CHECK(read_moment(text, "12") == 12);
    CHECK_FALSE(read_moment(text, "noon"));
}

TEST_CASE("a moment and a number stay on the line of their word")
{
    using procession::ui::unbroken;
    CHECK(unbroken("until t = 12, on core 0.") ==
          QString::fromUtf8("until t\u00a0=\u00a012, on core\u00a00."));
    CHECK(unbroken(QString::fromUtf8("3 个进程")) == QString::fromUtf8("3\u00a0个进程"));
    CHECK(unbroken("a core of 3") == "a core of 3");
}
