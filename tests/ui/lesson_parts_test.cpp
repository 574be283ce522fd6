// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of lessons without a window: numbers, formulas, orders, the file handed in.
#include "core/scenario/reader.h"
#include "core/simulate.h"
#include "lesson_student.h"
#include "ui/lesson/formula_lines.h"
#include "ui/lesson/handed_in.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/lesson/number_form.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/lesson/shuffle.h"
#include "ui/main_window/scenario_header.h"
#include "window_fixture.h"

#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

core::Trace run_of(const char* text)
{
    return core::simulate(*core::read_scenario(text).scenario);
}

lessons::Progress some_progress()
{
    lessons::Progress progress;
    progress.open_page("states", "three");
    progress.answered("states", "a", 4.0, true, 0);
    progress.answered("states", "b", 4.0, false, 3);
    progress.exercised("states", "c", true);
    return progress;
}

} // namespace

TEST_CASE("numbers are read as people write them")
{
    CHECK(number_written("4") == 4.0);
    CHECK(number_written(" 4.5 ") == 4.5);
    CHECK(number_written("4,5") == 4.5);
    CHECK(number_written("13/4") == 3.25);
    CHECK(number_written("-1") == -1.0);
    for (const char* text : {"", "x", "1/0", "1/2/3", "4 apples"}) {
        CAPTURE(text);
        CHECK_FALSE(number_written(text));
    }
}

TEST_CASE("an order that tells nothing is the same each time and leaves nothing out")
{
    std::set<std::vector<std::size_t>> orders;
    for (const char* seed : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
        auto order = shuffled(4, seed);
        CHECK(order == shuffled(4, seed));
        orders.insert(order);
        std::ranges::sort(order);
        CHECK(order == std::vector<std::size_t>{0, 1, 2, 3});
    }
    CHECK(orders.size() > 3);
    CHECK(shuffled(0, "a").empty());
}

/// A 0–5, B 5–8, C 8–9: by hand from the definitions.
TEST_CASE("formulas have the numbers of the run put in")
{
    const core::Trace trace = run_of(R"({"procession": 1, "scheduler": {"policy": "fcfs"},
        "processes": [{"name": "A", "arrival": 0, "bursts": [{"cpu": 5}]},
                      {"name": "B", "arrival": 1, "bursts": [{"cpu": 3}]},
                      {"name": "C", "arrival": 2, "bursts": [{"cpu": 1}]}]})");
    const auto of_b = formulas_of(Moment::of(trace, trace.end()), 1);
    REQUIRE(of_b.size() == 4);
    CHECK(of_b[0].numbers == QString::fromUtf8("5 − 1 = 4"));
    CHECK(of_b[1].numbers == QString::fromUtf8("8 − 1 = 7"));
    CHECK(of_b[2].numbers == QString::fromUtf8("7 ÷ 3 = 2.33"));
    CHECK(of_b[3].numbers == QString::fromUtf8("7 − 3 − 0 = 4"));
    const auto of_run = formulas_of_run(Moment::of(trace, trace.end()));
    CHECK(of_run[0].numbers == QString::fromUtf8("(0 + 4 + 6) ÷ 3 = 3.33"));
    CHECK(of_run[1].numbers == QString::fromUtf8("(5 + 7 + 7) ÷ 3 = 6.33"));
    CHECK(of_run[3].numbers == QString::fromUtf8("3 ÷ 9 = 0.333"));
    CHECK(of_run[4].numbers == QString::fromUtf8("9 ÷ (1 × 9) = 1"));
}

TEST_CASE("formulas tell nothing of what has not been seen")
{
    const core::Trace trace = core::simulate(round_robin_scenario());
    for (const FormulaLine& line : formulas_of_run(Moment::of(trace, 3, 3))) {
        CHECK(line.numbers.isEmpty());
    }
    const auto of_a = formulas_of(Moment::of(trace, 3, 3), 0);
    CHECK_FALSE(of_a[0].numbers.isEmpty()); // it has run
    CHECK(of_a[1].numbers.isEmpty());       // it has not finished
}

TEST_CASE("a file handed in comes back as it was, and a change shows")
{
    const QByteArray file = handed_in_file(QString::fromUtf8("小明"), some_progress());
    const HandedIn read = read_handed_in(file);
    CHECK(read.is_one);
    CHECK(read.intact);
    CHECK(read.name == QString::fromUtf8("小明"));
    CHECK(read.progress == some_progress());
    const LearnedSoFar sum = learned_so_far(read.progress);
    CHECK(sum.questions_answered == 2);
    CHECK(sum.questions_right == 1);
    CHECK(sum.exercises_passed == 1);
    for (qsizetype at = 0; at < file.size(); ++at) {
        QByteArray changed = file;
        changed[at] = static_cast<char>(changed[at] == '1' ? '2' : '1');
        CHECK_FALSE(read_handed_in(changed).intact);
    }
    CHECK_FALSE(read_handed_in("nothing of the kind").is_one);
    CHECK_FALSE(read_handed_in({}).is_one);
}

/// What docs/guide.md tells a teacher to do by hand.
TEST_CASE("the checksum is that of sha256sum over all lines but the last")
{
    const QString tool = QStandardPaths::findExecutable("sha256sum");
    if (tool.isEmpty()) {
        WARN("there is no sha256sum here");
        return;
    }
    const QByteArray file = handed_in_file("Ann", some_progress());
    const auto last = file.chopped(1).lastIndexOf('\n') + 1;
    QProcess sum;
    sum.start(tool, QStringList());
    sum.write(file.left(last));
    sum.closeWriteChannel();
    REQUIRE(sum.waitForFinished());
    const QByteArray hex = sum.readAllStandardOutput().left(64);
    REQUIRE(hex.size() == 64);
    CHECK(file.mid(last).contains(hex));
}

TEST_CASE("what was learned is read again, also where the file was damaged")
{
    const QTemporaryDir folder;
    const QString name = folder.filePath("deeper/lessons.jsonl");
    {
        ProgressKeeper keeper(name);
        keeper.keep(some_progress());
    }
    {
        ProgressKeeper keeper(name);
        CHECK(keeper.progress() == some_progress());
        CHECK(keeper.problem().isEmpty());
    }
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadWrite | QIODevice::Append));
    file.write("{\"lesson\": \"half");
    file.close();
    ProgressKeeper keeper(name);
    CHECK(keeper.progress() == some_progress());
    CHECK_FALSE(keeper.problem().isEmpty());
    CHECK(QFile::exists(name + ".damaged"));
}

TEST_CASE("all lessons are compiled in, found by id, number and folder")
{
    const auto& all = shipped_lessons();
    REQUIRE(all.size() >= 12);
    for (const LessonPointer& lesson : all) {
        const QString id = QString::fromStdString(lesson->id);
        CHECK(find_lesson(id) == lesson);
        CHECK(find_lesson(QString::number(lesson->number)) == lesson);
        CHECK(find_lesson(QString("%1-%2").arg(lesson->number, 2, 10, QChar('0')).arg(id)) ==
              lesson);
    }
    CHECK_FALSE(find_lesson("nothing"));
}

TEST_CASE_METHOD(WindowFixture, "a lesson's window names policy and quantum")
{
    const auto named = [this] {
        const auto labels = find<ScenarioHeader>().findChildren<QLabel*>();
        return std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text().contains("Round robin") &&
                   label->text().contains("Quantum 2");
        });
    };
    open_page(*this, "round-robin/1");
    settle();
    CHECK(named());
    window.lesson().close();
    settle();
    CHECK_FALSE(named());
}
