// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/short_name.h"
#include "ui/theme/fonts.h"

#include <catch2/catch.hpp>
#include <set>

using namespace procession::ui;

TEST_CASE("short names: threads that stand at one line differ, however narrow their tokens are")
{
    const QFontMetrics metrics(text_font(TextSize::small));
    const int narrow = metrics.horizontalAdvance(QStringLiteral("12")) + 1;
    for (int width = narrow; width < 200; ++width) {
        std::set<QString> shown;
        for (int i = 1; i <= 12; ++i) {
            const QString name = QStringLiteral("Thread-%1 (work)").arg(i);
            const QString text = short_name(name, metrics, width);
            CAPTURE(width, text.toStdString());
            CHECK(metrics.horizontalAdvance(text) <= width);
            CHECK(text.contains(QString::number(i)));
            CHECK(shown.insert(text).second);
        }
    }
}

TEST_CASE("short names: what fits stays, brackets go before the name, the number goes last")
{
    const QFontMetrics metrics(text_font(TextSize::small));
    const auto cut = [&](const char* name, const char* as_wide_as) {
        return short_name(QString::fromUtf8(name), metrics,
                          metrics.horizontalAdvance(QString::fromUtf8(as_wide_as)))
            .toStdString();
    };
    CHECK(cut("Thread-3 (work)", "Thread-3 (work)") == "Thread-3 (work)");
    CHECK(cut("Thread-3 (work)", "Thread-33") == "Thread-3");
    CHECK(cut("Thread-3 (work)", "Th…3") == "Th…3");
    CHECK(cut("Process-1:2", "P…1:2") == "P…1:2");
    CHECK(cut("printer", "pri…") == "pri…");
    CHECK(cut("printer", "").empty());
}
