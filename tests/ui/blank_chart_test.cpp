// SPDX-License-Identifier: GPL-3.0-or-later
// An exercise on paper: chart and table to be filled in, with the key on a second page.
#include "core/simulate.h"
#include "export_help.h"
#include "ui/export/blank_sheet.h"
#include "ui/export/export.h"
#include "ui/export/export_dialog.h"
#include "ui/export/run_source.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFile>
#include <QPdfWriter>
#include <QPrinter>
#include <QTest>

using namespace procession;
using namespace procession::ui;

namespace {

core::Scenario given()
{
    core::Scenario scenario = round_robin_scenario();
    scenario.title.set("en", "Round and round");
    scenario.title.set("zh_CN", "轮转");
    scenario.processes[1].arrival = 1;
    scenario.processes[1].priority = 3;
    return scenario;
}

struct Exported {
    core::Trace trace = core::simulate(given());
    RunSource source{Moment::of(trace, 0), view_of(trace)};
    ExportChoice choice{.what = ExportWhat::blank};

    [[nodiscard]] QStringList texts(std::size_t page)
    {
        choice.pages = ExportFormat::svg;
        return svg_texts(exported_files(source, choice).at(page));
    }
};

} // namespace

TEST_CASE("blank chart: a page to fill in and one with the key", "[export]")
{
    Exported made;
    const auto whats = made.source.whats();
    REQUIRE(std::ranges::find(whats, ExportWhat::blank) != whats.end());
    const QStringList blank = made.texts(0);
    const QStringList key = made.texts(1);
    const core::Metrics& metrics = Told::of(Moment::of(made.trace, 0)).metrics;
    for (const QString& text :
         {QString("A"), QString("B"), QString("Priority"), QString("CPU 4")}) {
        INFO(text.toStdString());
        CHECK(blank.contains(text));
        CHECK(key.contains(text));
    }
    CHECK(blank.filter("Key").isEmpty());
    CHECK_FALSE(key.filter("Key").isEmpty());
    // What the key says in its table, the blank page does not.
    const core::MetricsTable table = Told::of(Moment::of(made.trace, 0)).table(true);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        CHECK(key.count(QString::fromStdString(table.rows[row].back())) >
              blank.count(QString::fromStdString(table.rows[row].back())));
    }
    for (const std::string& heading : table.header) {
        CHECK(blank.contains(QString::fromStdString(heading)));
    }
    CHECK(metrics.makespan == made.trace.end());
}

TEST_CASE("blank chart: the grid does not tell when the run ends, and both pages fit", "[export]")
{
    Exported made;
    const auto pages = made.source.pages(made.choice);
    REQUIRE(pages.size() == 2);
    CHECK(pages[0]->size().height() == pages[1]->size().height());
    bool beyond = false;
    for (const QString& text : made.texts(0)) {
        beyond = beyond || text.toLongLong() > made.trace.end();
    }
    CHECK(beyond);
    const QImage image = page_image(*pages[0]);
    for (int y = 0; y < image.height(); y += 3) { // black on white
        for (int x = 0; x < image.width(); x += 3) {
            const QColor colour = image.pixelColor(x, y);
            REQUIRE(std::abs(colour.red() - colour.blue()) < 8);
        }
    }
}

TEST_CASE("blank chart: one PDF of two pages, or two pictures", "[export]")
{
    Exported made;
    made.choice.pages = ExportFormat::pdf;
    const auto pdf = exported_files(made.source, made.choice);
    REQUIRE(pdf.size() == 1);
    CHECK(pdf[0].count("/Type /Page\n") == 2);
    made.choice.pages = ExportFormat::png;
    CHECK(exported_files(made.source, made.choice).size() == 2);
    CHECK(file_of_page("/a.b/run.png", 0) == "/a.b/run.png");
    CHECK(file_of_page("/a.b/run.png", 1) == "/a.b/run-key.png");
    CHECK(file_of_page("/a.b/run", 1) == "/a.b/run-key");
}

TEST_CASE("blank chart: chosen in the dialog, it writes both files", "[export]")
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    const core::Trace trace = core::simulate(given());
    ExportDialog dialog(std::make_shared<RunSource>(Moment::of(trace, 0), view_of(trace)),
                        settings);
    dialog.show();
    ExportChoice choice = dialog.choice();
    choice.what = ExportWhat::blank;
    choice.pages = ExportFormat::svg;
    dialog.choose(choice);
    dialog.set_file(folder.filePath("paper.svg"));
    REQUIRE(dialog.save());
    CHECK(QFile::exists(folder.filePath("paper.svg")));
    CHECK(QFile::exists(folder.filePath("paper-key.svg")));
}

TEST_CASE("blank chart: not under a veil, and in Chinese too", "[export]")
{
    const core::Trace trace = core::simulate(given());
    RunSource veiled(Moment::of(trace, 2, 2), view_of(trace));
    const auto whats = veiled.whats();
    CHECK(std::ranges::find(whats, ExportWhat::blank) == whats.end());
    Language language;
    language.choose("zh_CN");
    Exported made;
    const QStringList blank = made.texts(0);
    CHECK(blank.contains(QString::fromUtf8("轮转")));
    INFO(blank.join("|").toStdString());
    CHECK_FALSE(blank.contains("Process"));
    language.choose("en");
}
