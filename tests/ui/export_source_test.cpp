// SPDX-License-Identifier: GPL-3.0-or-later
// What the places of the window export besides the timeline.
#include "core/simulate.h"
#include "core/trace/explain.h"
#include "export_help.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/measure_model.h"
#include "ui/compare/sweep_view.h"
#include "ui/export/compare_source.h"
#include "ui/export/export_dialog.h"
#include "ui/export/run_source.h"
#include "ui/export/sweep_source.h"
#include "ui/session/library.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "window_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

QByteArray written(const ExportSource& source, ExportWhat what, ExportFormat format)
{
    ExportChoice choice;
    choice.what = what;
    choice.set_format(format);
    return exported(source, choice);
}

/// Two runs: quantum 2, and quantum 4.
CompareSource two_runs()
{
    std::vector<Variant> variants(2);
    for (std::size_t i = 0; i < 2; ++i) {
        variants[i].scenario = round_robin_scenario();
        variants[i].scenario.scheduler.parameters.set("quantum",
                                                      static_cast<std::int64_t>(2 + 2 * i));
        variants[i].trace = core::simulate(variants[i].scenario);
        variants[i].measures =
            core::metrics(variants[i].scenario, variants[i].trace->final_state());
        variants[i].fresh = true;
    }
    return {variants, LaneMode::by_core};
}

} // namespace

TEST_CASE("export source: stage and state diagram are drawn as at the moment, as lines")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    const RunSource source(Moment::of(trace, 3), view_of(trace));
    for (const ExportWhat what : {ExportWhat::stage, ExportWhat::diagram}) {
        const QByteArray svg = written(source, what, ExportFormat::svg);
        const QStringList texts = svg_texts(svg);
        CHECK(texts.contains("A"));
        CHECK(texts.contains("B"));
        CHECK(texts.contains("t = 3"));
        CHECK(texts.join(' ').simplified().contains(rules_text(trace.scenario()).left(20)));
        CHECK_FALSE(svg.contains("<image"));
        QImage image;
        CHECK(image.loadFromData(written(source, what, ExportFormat::png), "PNG"));
        CHECK(image.width() > 1600);
        CHECK(written(source, what, ExportFormat::pdf).startsWith("%PDF"));
    }
    // Another moment is another picture.
    CHECK(written(source, ExportWhat::stage, ExportFormat::svg) !=
          written(RunSource(Moment::of(trace, 5), view_of(trace)), ExportWhat::stage,
                  ExportFormat::svg));
}

TEST_CASE("export source: the explanations of a process are those of its events, in order")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    const RunSource source(Moment::of(trace, 0), view_of(trace, 1));
    CHECK(source.name_of(ExportWhat::explanations) == "Explanations of B");
    const QString text =
        QString::fromUtf8(written(source, ExportWhat::explanations, ExportFormat::text));
    CHECK(text.contains(rules_text(trace.scenario())));
    qsizetype from = 0;
    for (core::RecordIndex i = 0; i < trace.records().size(); ++i) {
        if (trace.records()[i].subject == 1) {
            const QString sentence = translate(core::explain(trace, i));
            const qsizetype at = text.indexOf(sentence, from);
            INFO(sentence.toStdString());
            REQUIRE(at >= 0);
            from = at;
        }
    }
    CHECK(text.contains("loses the core")); // B's quantum ends at 4, and A takes its place
    const QByteArray html = written(source, ExportWhat::explanations, ExportFormat::html_list);
    CHECK(html.startsWith("<!DOCTYPE html>"));
    CHECK(html.count("<li>") == text.count("\nt = "));
    const QByteArray markdown =
        written(source, ExportWhat::explanations, ExportFormat::markdown_list);
    CHECK(markdown.startsWith("# "));
    CHECK(markdown.count("\n- **t = ") == html.count("<li>"));
}

TEST_CASE("export source: every table says the rules by which it came about")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    const RunSource run(Moment::of(trace, 0), view_of(trace));
    const CompareSource compare = two_runs();
    const QString rules = rules_text(trace.scenario());
    for (const ExportFormat format : formats_for(ExportWhat::table)) {
        // Up to the first character that a format may escape.
        const QByteArray beginning = rules.left(2).toUtf8();
        const QByteArray table = written(run, ExportWhat::table, format);
        INFO(table.toStdString());
        CHECK(table.contains(beginning));
        CHECK(written(compare, ExportWhat::compare_table, format).contains("1: " + beginning));
    }
    CHECK(written(run, ExportWhat::table, ExportFormat::html)
              .contains("<caption>" + rules.toHtmlEscaped().toUtf8()));
    CHECK(written(run, ExportWhat::table, ExportFormat::latex).startsWith("% " + rules.toUtf8()));
}

TEST_CASE("export source: the table of Compare has a row a measure, a column a run")
{
    const QString csv =
        QString::fromUtf8(written(two_runs(), ExportWhat::compare_table, ExportFormat::tsv));
    const QStringList lines = csv.split('\n', Qt::SkipEmptyParts);
    const auto without_programs = std::ranges::count(measures(), false, &Measure::of_programs);
    REQUIRE(lines.size() == 1 + without_programs + 2);
    CHECK(lines[0].split('\t').size() == 3);
    bool turnaround = false;
    for (const QString& line : lines) {
        // A ends at 6 and 4, B at 8 in both.
        turnaround = turnaround || line.endsWith("\t7.00\t6.00");
    }
    CHECK(turnaround);
    CHECK_FALSE(csv.contains(QString::fromUtf8("★")));
}

TEST_CASE("export source: the picture of Compare has every run with its rules, and the measures")
{
    const CompareSource source = two_runs();
    const QByteArray svg = written(source, ExportWhat::compare, ExportFormat::svg);
    const QString texts = svg_texts(svg).join('|');
    CHECK(texts.contains(measure_label(measures().front())));
    CHECK(texts.count("CPU") >= 2);
    CHECK_FALSE(svg.contains("<image"));
    ExportChoice without;
    without.what = ExportWhat::compare;
    without.with_table = false;
    CHECK(source.sheet(without)->size().height() <
          source.sheet({.what = ExportWhat::compare})->size().height());
    CHECK(CompareSource({}, LaneMode::both).whats().empty());
}

TEST_CASE("export source: a sweep gives its plot as lines, and its points as a table")
{
    SweepView view;
    view.set_base(round_robin_scenario());
    CHECK(SweepSource(view.shown()).whats().empty());
    view.choose("quantum", 1, 4, 1);
    view.choose_measure("turnaround.mean");
    view.run();
    REQUIRE(wait_until([&] { return !view.sweep().running(); }));
    const SweepSource source(view.shown());
    const QStringList lines =
        QString::fromUtf8(written(source, ExportWhat::sweep_table, ExportFormat::tsv))
            .split('\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 1 + 4 + 1);
    CHECK(lines[1] == "1\t7.50"); // A ends at 7, B at 8
    CHECK(lines[2] == "2\t7.00");
    CHECK(lines[4] == "4\t6.00");
    const QByteArray svg = written(source, ExportWhat::sweep, ExportFormat::svg);
    CHECK(svg_texts(svg).contains(measure_label(find_measure("turnaround.mean"))));
    CHECK_FALSE(svg.contains("<image"));
    CHECK(written(source, ExportWhat::sweep, ExportFormat::pdf).startsWith("%PDF"));
}

TEST_CASE_METHOD(WindowFixture, "export source: each place of the window offers what it shows")
{
    open(welcome_scenario);
    const auto offered = [this] {
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        press(Qt::Key_E, Qt::ControlModifier);
        QStringList all;
        REQUIRE(wait_until([this] { return window.findChild<ExportDialog*>() != nullptr; }));
        auto* dialog = window.findChild<ExportDialog*>();
        const auto* what = dialog->findChild<QComboBox*>();
        for (int i = 0; i < what->count(); ++i) {
            all << what->itemText(i);
        }
        dialog->reject();
        REQUIRE(wait_until([this] { return window.findChild<ExportDialog*>() == nullptr; }));
        return all;
    };
    CHECK(offered().contains("State diagram at this moment"));
    window.go_to(MainWindow::Page::compare);
    auto& compare = find<CompareView>();
    REQUIRE(wait_until([&compare] { return !compare.comparison().running(); }));
    CHECK(offered() == QStringList{"Runs on one time axis", "Table of measures, run by run"});
}
