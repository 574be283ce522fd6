// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/settings.h"
#include "core/scenario/writer.h"
#include "core/simulate.h"
#include "shipped.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/measure.h"
#include "ui/compare/measure_table.h"
#include "ui/compare/presets.h"
#include "ui/compare/run_strip.h"
#include "ui/compare/variant_card.h"
#include "ui/player/player_bar.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

void let_run(CompareView& view)
{
    REQUIRE(wait_until([&view] { return !view.comparison().running(); }));
}

int row_of(const MeasureModel& table, const char* key)
{
    for (int row = 0; row < table.rowCount(); ++row) {
        if (std::string(key) == table.measure(row).key) {
            return row;
        }
    }
    FAIL(key);
    return -1;
}

} // namespace

TEST_CASE("compare: SJF beside FCFS is best in mean waiting, as the books say")
{
    CompareView view;
    view.resize(1200, 700);
    view.show();
    view.set_base(shipped("01-convoy-effect"));
    let_run(view);
    const MeasureModel& table = view.table().measure_model();
    REQUIRE(table.columnCount() == 3); // the names, the base, and the next policy beside it
    const int waiting = row_of(table, "waiting.mean");
    CHECK(table.data(table.index(waiting, 1), Qt::DisplayRole).toString() == "17.00");
    CHECK(table.data(table.index(waiting, 2), Qt::DisplayRole).toString().endsWith("3.00"));
    CHECK_FALSE(table.is_best(waiting, 1));
    CHECK(table.is_best(waiting, 2));
    CHECK(table.data(table.index(waiting, 2), Qt::FontRole).value<QFont>().bold());
    CHECK(table.data(table.index(waiting, 2), Qt::DisplayRole).toString().contains("★"));
    // No cost of a switch, one core: both use it to the full, and none is better.
    const int utilisation = row_of(table, "utilisation");
    CHECK_FALSE(table.is_best(utilisation, 1));
    CHECK_FALSE(table.is_best(utilisation, 2));
}

TEST_CASE("compare: of equal values all are marked if they are best, and none if all are equal")
{
    using Values = std::vector<std::optional<double>>;
    using Marks = std::vector<bool>;
    const Measure& waiting = find_measure("waiting.mean"); // less is better, two decimals
    CHECK(best_of(waiting, Values{3.0, 5.0, 3.0}) == Marks{true, false, true});
    CHECK(best_of(waiting, Values{3.0, 3.0, 3.0}) == Marks{false, false, false});
    CHECK(best_of(waiting, Values{3.0, std::nullopt, 3.0}) == Marks{false, false, false});
    CHECK(best_of(waiting, Values{3.0, std::nullopt}) == Marks{false, false});
    CHECK(best_of(waiting, Values{3.001, 3.002, 4.0}) == Marks{true, true, false}); // both "3.00"
    CHECK(best_of(find_measure("throughput"), Values{0.25, 0.5}) == Marks{false, true});
}

TEST_CASE("compare: variants are added, changed and removed by their own controls")
{
    CompareView view;
    view.resize(1200, 700);
    view.show();
    view.set_base(shipped("01-convoy-effect"));
    let_run(view);
    QToolButton* add = nullptr;
    for (QToolButton* button : view.findChildren<QToolButton*>()) {
        add = button->accessibleName() == "Add a variant" ? button : add;
    }
    REQUIRE(add);
    while (add->isEnabled()) {
        QTest::mouseClick(add, Qt::LeftButton, {}, QPoint(8, add->height() / 2));
        REQUIRE(view.comparison().variants().size() <= Comparison::most_variants);
    }
    let_run(view);
    CHECK(view.comparison().variants().size() == Comparison::most_variants);
    CHECK(view.findChildren<RunStrip*>().size() == static_cast<int>(Comparison::most_variants));
    for (const Variant& variant : view.comparison().variants()) {
        CHECK(variant.fresh);
        CHECK(variant.trace->scenario() == variant.scenario);
    }

    VariantCard* second = view.findChildren<VariantCard*>().at(1);
    auto* policy = second->findChild<QComboBox*>(QString(), Qt::FindDirectChildrenOnly);
    policy->setCurrentIndex(policy->findData("rr"));
    emit policy->activated(policy->currentIndex());
    let_run(view);
    CHECK(view.comparison().variants()[1].scenario.scheduler.policy == "rr");
    CHECK(view.comparison().variants()[1].trace->scenario().scheduler.policy == "rr");

    emit second->remove_wanted();
    REQUIRE(wait_until([&] { return view.comparison().variants().size() == 5; }));
    CHECK(add->isEnabled());
}

TEST_CASE("compare: another workload keeps what the variants are compared for")
{
    Comparison comparison;
    comparison.set_base(shipped("01-convoy-effect"));
    core::Scenario two_cores = *comparison.base();
    REQUIRE_FALSE(core::set_value(two_cores, "machine.cores", "2"));
    comparison.change(1, two_cores);
    comparison.set_base(round_robin_scenario());
    REQUIRE(wait_until([&] { return !comparison.running(); }));
    CHECK(comparison.variants()[0].scenario == round_robin_scenario());
    CHECK(comparison.variants()[1].scenario.processes == round_robin_scenario().processes);
    CHECK(comparison.variants()[1].scenario.machine.cores == 2);
    CHECK(comparison.variants()[1].scenario.scheduler.policy == "fcfs");
}

namespace {

/// What the table shows in the row of `key`, without stars: a number a run.
std::vector<double> shown_row(const CompareView& view, const char* key)
{
    const MeasureModel& table = view.table().measure_model();
    std::vector<double> values;
    for (int column = 1; column < table.columnCount(); ++column) {
        QString text =
            table.data(table.index(row_of(table, key), column), Qt::DisplayRole).toString();
        text.remove(QString::fromUtf8("★ ")).remove(',');
        bool is_number = false;
        values.push_back(text.toDouble(&is_number));
        CHECK(is_number);
    }
    return values;
}

const Preset& preset(const char* what)
{
    const auto all = presets();
    const auto found = std::ranges::find_if(
        all, [what](const Preset& one) { return QString(one.title).contains(what); });
    REQUIRE(found != all.end());
    return *found;
}

} // namespace

TEST_CASE("compare: a server five ways on one axis")
{
    CompareView view;
    view.resize(1366, 900);
    view.show();
    view.set_base(round_robin_scenario());
    view.compare_files(preset("server").files());
    let_run(view);
    const auto& variants = view.comparison().variants();
    REQUIRE(variants.size() == 5);
    const auto strips = view.findChildren<RunStrip*>();
    REQUIRE(strips.size() == 5);
    core::Ticks latest = 0;
    for (const Variant& variant : variants) {
        CHECK(variant.fresh);
        CHECK(variant.trace->outcome() == core::Outcome::completed);
        latest = std::max(latest, variant.trace->end());
    }
    // One axis: it ends with the longest run, and a moment is at the same place in all strips.
    CHECK(view.comparison().end() == latest);
    for (const RunStrip* strip : strips) {
        CHECK(strip->width() == strips.front()->width());
        CHECK(strip->mapTo(&view, QPoint(0, 0)).x() ==
              strips.front()->mapTo(&view, QPoint(0, 0)).x());
    }
    // As the runs themselves have it; four seconds of disk one by one, one if all wait at once.
    const std::vector<double> elapsed = shown_row(view, "makespan");
    const double second = 300;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        CHECK(elapsed[i] == static_cast<double>(variants[i].trace->end()));
    }
    CHECK(elapsed[0] > 4 * second);
    CHECK(elapsed[2] > 2 * second);
    CHECK(elapsed[2] < elapsed[0]);
    for (const std::size_t at_once : {1, 3, 4}) {
        CHECK(elapsed[at_once] < elapsed[2]);
        CHECK(elapsed[at_once] < 2 * second);
    }
    // The columns are called after the scenarios, and each ends as its card says.
    const MeasureModel& table = view.table().measure_model();
    CHECK(table.headerData(5, Qt::Horizontal, Qt::DisplayRole).toString().contains("coroutines"));
    // A policy of its own can still be put beside them.
    CHECK(view.comparison().can_add());
}

/// Figures by hand. 200 ticks are a second: the film takes 600, a piece of work of half a second
/// 100. The sum beside it takes a statement of 10 ticks to begin, and two for each of 30 numbers.
TEST_CASE("compare: a download four ways, what each costs beside somebody who wants the core")
{
    CompareView view;
    view.resize(1366, 900);
    view.show();
    view.set_base(round_robin_scenario());
    const MeasureModel& table = view.table().measure_model();
    let_run(view);
    const int without_programs = table.rowCount();
    view.compare_files(preset("download").files());
    let_run(view);
    REQUIRE(view.comparison().variants().size() == 4);
    CHECK(table.rowCount() == without_programs + 2);
    CHECK(table.rowCount() == static_cast<int>(measures().size()));

    // What the programs say themselves is what the table says.
    for (std::size_t i = 0; i < 4; ++i) {
        const Variant& variant = view.comparison().variants()[i];
        const QString said = QString::fromStdString(variant.trace->output().back().text +
                                                    variant.trace->output().front().text);
        CAPTURE(i, said.toStdString());
        const auto number = [&said](const char* word) {
            return QRegularExpression(QStringLiteral("%1 (\\d+)").arg(word))
                .match(said)
                .captured(1)
                .toDouble();
        };
        CHECK(shown_row(view, "questions")[i] == number("questions"));
        CHECK(shown_row(view, "work")[i] == 100 * number("work"));
    }
    // Only who looks asks, once more than it works; who blocks works nothing.
    const std::vector<double> questions = shown_row(view, "questions");
    const std::vector<double> work = shown_row(view, "work");
    CHECK(questions == std::vector<double>{0, work[1] / 100 + 1, 0, 0});
    CHECK(work[0] == 0);
    CHECK(work[2] == 0);
    CHECK(work[1] >= 200);
    CHECK(work[3] >= 200);
    // Of the CPU who blocks needs its few statements, and leaves the core to the sum meanwhile;
    // who does not block has work for all of it, and takes turns with the sum.
    const double sum = 10 + 30 * 20;
    const std::vector<double> cpu = shown_row(view, "cpu");
    const std::vector<double> switches = shown_row(view, "switches");
    for (const std::size_t blocking : {0, 2}) {
        CHECK(cpu[blocking] < sum + 100);
        CHECK(switches[blocking] < 7);
    }
    for (const std::size_t working : {1, 3}) {
        CHECK(cpu[working] > sum + work[working]);
        // While both are ready a slice of 40 ticks is a switch.
        CHECK(switches[working] > 600 / 40);
    }
}

TEST_CASE("compare: what waiting costs is on top, and in sight on a small screen")
{
    CompareView view;
    view.resize(1270, 670); // what a window of 1366 × 768 leaves it
    view.show();
    view.set_base(round_robin_scenario());
    view.compare_files(preset("download").files());
    let_run(view);
    const MeasureModel& table = view.table().measure_model();
    const std::vector<std::string> first{"questions", "work", "cpu", "switches", "makespan"};
    for (std::size_t row = 0; row < first.size(); ++row) {
        CHECK(table.measure(static_cast<int>(row)).key == first[row]);
        const QRect box = view.table().visualRect(table.index(static_cast<int>(row), 1));
        CHECK(view.table().viewport()->rect().contains(box.adjusted(0, 0, -1, -1)));
    }
    // Each measure once; and where nobody asked or worked, the order of the books.
    std::set<std::string> keys;
    for (int row = 0; row < table.rowCount(); ++row) {
        CHECK(keys.insert(table.measure(row).key).second);
    }
    CompareView books;
    books.set_base(shipped("01-convoy-effect"));
    let_run(books);
    const MeasureModel& usual = books.table().measure_model();
    for (int row = 0; row < usual.rowCount(); ++row) {
        CHECK(&usual.measure(row) == &measures()[static_cast<std::size_t>(row)]);
    }
}

TEST_CASE("compare: a result of a variant that was changed meanwhile is dropped")
{
    Comparison comparison;
    comparison.set_base(round_robin_scenario());
    core::Scenario shorter = round_robin_scenario();
    shorter.processes[0].bursts[0].ticks = 1;
    comparison.change(0, shorter);
    REQUIRE(wait_until([&] { return !comparison.running(); }));
    CHECK(comparison.variants()[0].trace->end() == 5);
    CHECK(comparison.variants()[0].trace->scenario() == shorter);
}

TEST_CASE("compare: one axis for all, to the longest end, and one playhead")
{
    CompareView view;
    view.resize(1200, 700);
    view.show();
    view.set_base(shipped("06-multiprogramming-on"));
    view.add_file(":/scenarios/07-multiprogramming-off.procession.json");
    let_run(view);
    core::Ticks longest = 0;
    for (const Variant& variant : view.comparison().variants()) {
        longest = std::max(longest, variant.trace->end());
    }
    CHECK(longest > view.comparison().variants()[0].trace->end());
    CHECK(view.axis().mapping().end == longest);
    CHECK(view.axis().mapping().is_fitted());
    settle(); // laid out
    RunStrip* strip = view.findChild<RunStrip*>();
    CHECK(view.axis().mapping().width == strip->width() - strip->gutter() - OverAxis::right_margin);

    QSignalSpy wanted(&view, &CompareView::time_wanted);
    QWidget* runs = strip->parentWidget()->parentWidget();
    QTest::keyClick(runs, Qt::Key_End);
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.last().at(0).value<core::Ticks>() == longest);
    QTest::keyClick(runs, Qt::Key_Left);
    CHECK(wanted.last().at(0).value<core::Ticks>() < longest);
    view.show_position(3);
    CHECK(view.axis().position() == 3);
}

TEST_CASE("compare: runs can be read by those who do not see them")
{
    CompareView view;
    view.set_base(shipped("01-convoy-effect"));
    let_run(view);
    const auto strips = view.findChildren<RunStrip*>();
    REQUIRE(strips.size() == 2);
    CHECK(strips[1]->accessibleDescription() ==
          "CPU: B from 0 to 3, C from 3 to 6, A from 6 to 30");
}

TEST_CASE_METHOD(WindowFixture, "compare: the slider goes to the end of the longest run, unveiled")
{
    core::Scenario scenario = round_robin_scenario();
    scenario.processes[1].arrival = 20;
    open(file("two.json", QByteArray::fromStdString(core::to_json(scenario))));
    window.session().set_veil(true);
    window.session().player().set_t(3);
    window.go_to(MainWindow::Page::compare);
    auto& view = find<CompareView>();
    REQUIRE(wait_until([&] { return !view.comparison().running(); }));
    core::Scenario longer = *window.session().scenario();
    longer.processes[1].arrival = 60;
    view.comparison().add(longer, false);
    REQUIRE(wait_until([&] { return !view.comparison().running(); }));
    settle();
    const core::Ticks end = view.comparison().end();
    REQUIRE(end > window.session().player().end());
    auto* slider = find<PlayerBar>().findChild<QSlider*>();
    REQUIRE(slider);
    CHECK(slider->maximum() == end);
    slider->setValue(static_cast<int>(end));
    CHECK(slider->value() == end); // though the window's own run has ended before
    CHECK(t() == window.session().player().end());
    window.go_to(MainWindow::Page::run);
    window.session().player().set_t(3);
    settle();
    CHECK(slider->maximum() != end);
}
