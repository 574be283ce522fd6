// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/time_text.h"

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
