// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/process_table.h"
#include "ui/inspector/queue_panel.h"
#include "ui/inspector/why_line.h"
#include "ui/main_window/fault_panel.h"
#include "ui/policy/parameter_editor.h"
#include "ui/policy/policy_form.h"
#include "ui/session/library.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

const QByteArray small_scenario = R"({"procession": 1, "processes": [
    {"name": "One", "arrival": 0, "bursts": [{"cpu": 6}]},
    {"name": "Two", "arrival": 1, "bursts": [{"cpu": 2}]}]})";

QString state_of(WindowFixture& fixture, int row)
{
    const ProcessModel& model = fixture.find<ProcessTable>().processes();
    return model
        .data(model.index(row, model.section_of(ProcessModel::Column::state)), Qt::DisplayRole)
        .toString();
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "the welcome scenario opens at its start")
{
    open(welcome_scenario);
    REQUIRE(window.session().trace());
    CHECK(t() == 0);
    CHECK(window.windowTitle().contains("Welcome"));
    CHECK(state_of(*this, 0) == "running");
    CHECK(find<TimelineView>().mapping().is_fitted());
    CHECK(window.fault_text().isEmpty());
}

TEST_CASE_METHOD(WindowFixture, "every shipped scenario opens without a fault")
{
    const std::vector<LibraryEntry> entries = library("en");
    REQUIRE(entries.size() >= 13); // the welcome one and twelve more
    CHECK(entries.front().file == welcome_scenario);
    for (const LibraryEntry& entry : entries) {
        CAPTURE(entry.file.toStdString());
        open(entry.file);
        CHECK(window.session().faults().empty());
        CHECK_FALSE(entry.title.isEmpty());
        const bool deadlocks = entry.file.contains("deadlock");
        CHECK(window.session().trace()->outcome() ==
              (deadlocks ? core::Outcome::deadlock : core::Outcome::completed));
    }
}

TEST_CASE_METHOD(WindowFixture, "the keyboard plays, steps and jumps")
{
    open(file("a.json", small_scenario));
    press(Qt::Key_Right, Qt::AltModifier);
    CHECK(t() == 1);
    press(Qt::Key_Right);
    CHECK(t() == 6); // first come first served: nothing happens before One ends
    CHECK(state_of(*this, 1) == "running");
    press(Qt::Key_Left);
    CHECK(t() == 1);
    press(Qt::Key_End);
    CHECK(t() == 8);
    press(Qt::Key_Home);
    CHECK(t() == 0);
    press(Qt::Key_Plus);
    CHECK(window.session().player().speed() == normal_speed + 1);
    press(Qt::Key_Minus);
    press(Qt::Key_Space);
    CHECK(window.session().player().playing());
    CHECK(wait_until([this] { return t() >= 1; })); // a tick a second
    press(Qt::Key_Space);
    CHECK_FALSE(window.session().player().playing());
}

TEST_CASE_METHOD(WindowFixture, "Space presses a button that has the focus")
{
    open(file("a.json", small_scenario));
    QToolButton* to_end = nullptr;
    for (QToolButton* button : window.findChildren<QToolButton*>()) {
        to_end = button->accessibleName() == "End" ? button : to_end;
    }
    REQUIRE(to_end);
    to_end->setFocus();
    QTest::keyClick(to_end, Qt::Key_Space);
    CHECK(t() == 8);
    CHECK_FALSE(window.session().player().playing());
}

TEST_CASE_METHOD(WindowFixture, "all views show one moment: that of the playhead dragged")
{
    open(file("a.json", small_scenario));
    auto& timeline = find<TimelineView>();
    const QRect area = timeline.lane_area();
    const auto at = [&](double when) {
        return QPoint(area.left() + static_cast<int>(timeline.mapping().to_pixel(when)), 4);
    };
    QTest::mousePress(timeline.canvas(), Qt::LeftButton, {}, at(0));
    QTest::mouseMove(timeline.canvas(), at(7));
    QTest::mouseRelease(timeline.canvas(), Qt::LeftButton, {}, at(7));
    settle();
    CHECK(t() == 7);
    CHECK(state_of(*this, 0) == "terminated");
    CHECK(find<QueuePanel>().rows()[0].members == std::vector<core::EntityId>{1});
    CHECK(find<WhyLine>().sentence().contains("Two"));
}

TEST_CASE_METHOD(WindowFixture, "another policy changes the picture at once and keeps t")
{
    open(file("a.json", small_scenario));
    window.session().player().set_t(3);
    auto* policy = find<PolicyForm>().findChild<QComboBox*>();
    policy->setCurrentIndex(policy->findData("srtf"));
    emit policy->activated(policy->currentIndex());
    REQUIRE(wait_until(
        [this] { return window.session().trace()->scenario().scheduler.policy == "srtf"; }));
    settle();
    CHECK(t() == 3);
    CHECK(state_of(*this, 1) == "terminated"); // Two ran from 1 to 3
    CHECK(window.session().is_changed());
    for (QPushButton* button : find<PolicyForm>().findChildren<QPushButton*>()) {
        button->click(); // as in the file
    }
    REQUIRE(wait_until(
        [this] { return window.session().trace()->scenario().scheduler.policy == "fcfs"; }));
    CHECK_FALSE(window.session().is_changed());
}

TEST_CASE_METHOD(WindowFixture, "a bad file is told with line and column while the picture stays")
{
    open(file("good.json", small_scenario));
    window.session().player().set_t(3);
    open(file(
        "bad.json",
        "{\"procession\": 1,\n \"processes\": [{\"name\": \"A\", \"bursts\": [{\"cpu\": -1}]}],\n"
        " \"colour\": 1}"));
    CHECK(window.session().faults().size() >= 2);
    CHECK(find<FaultPanel>().isVisible());
    auto* list = find<FaultPanel>().findChild<QTreeWidget*>();
    REQUIRE(list->topLevelItemCount() >= 2);
    CHECK(list->topLevelItem(0)->text(0) == "2");
    CHECK(list->topLevelItem(0)->text(2).contains("cpu"));
    CHECK(window.fault_text().contains("bad.json:2:"));
    CHECK(t() == 3); // the last good picture
    CHECK(window.session().trace()->scenario().processes[0].name == "One");
    open(file("good.json", small_scenario));
    CHECK_FALSE(find<FaultPanel>().isVisible());
}

TEST_CASE_METHOD(WindowFixture, "what cannot be a scenario is told, not crashed on")
{
    for (const QByteArray& content :
         {QByteArray(), QByteArray("{"), QByteArray("\0\1\2\377", 4), QByteArray(200'000, '[')}) {
        open(file("odd.json", content));
        CHECK_FALSE(window.session().faults().empty());
        CHECK_FALSE(window.session().trace());
    }
    open(folder.path()); // a directory
    CHECK_FALSE(window.session().faults().empty());
    open(folder.filePath("missing.json"));
    CHECK_FALSE(window.session().faults().empty());
}

TEST_CASE_METHOD(WindowFixture, "a file dropped on the window opens, and is remembered")
{
    const QString path = file("dropped.json", small_scenario);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    REQUIRE(wait_until([this] { return window.session().trace().has_value(); }));
    REQUIRE(window.recent_files().files.size() == 1);
    CHECK(QFileInfo(window.recent_files().files.first()).fileName() == "dropped.json");
}

TEST_CASE("recent files stand once, the latest first, at most ten")
{
    RecentFiles recent;
    for (int i = 0; i < 15; ++i) {
        recent.add(QString::number(i));
    }
    recent.add("9");
    CHECK(recent.files.size() == 10);
    CHECK(recent.files.first() == "9");
    CHECK(recent.files.count("9") == 1);
}

TEST_CASE_METHOD(WindowFixture, "the window remembers lanes, speed and recent files")
{
    open(file("a.json", small_scenario));
    press(Qt::Key_2);
    window.session().player().set_speed(7);
    CHECK(find<TimelineView>().lane_mode() == LaneMode::by_core);
    window.close();
    MainWindow again(theme, language, settings);
    CHECK(view_of<TimelineView>(again).lane_mode() == LaneMode::by_core);
    CHECK(again.session().player().speed() == 7);
    CHECK(again.recent_files().files.size() == 1);
}

TEST_CASE_METHOD(WindowFixture, "every control has a name, and every menu entry a mnemonic")
{
    open(welcome_scenario);
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool control =
            qobject_cast<QAbstractButton*>(widget) || qobject_cast<QAbstractSlider*>(widget) ||
            qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget);
        const bool inner =
            widget->objectName().startsWith("qt_") || qobject_cast<QScrollBar*>(widget);
        if (!control || inner || !widget->isVisible()) {
            continue;
        }
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        CAPTURE(widget->metaObject()->className(), widget->objectName().toStdString());
        CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
    }
    for (QAction* menu : window.menuBar()->actions()) {
        CHECK(menu->text().contains('&'));
    }
}

TEST_CASE_METHOD(WindowFixture, "the language changes while the window is open")
{
    open(welcome_scenario);
    language.choose("zh_CN");
    settle();
    CHECK(state_of(*this, 0) == QString::fromUtf8("运行态"));
    CHECK(window.windowTitle().contains(QString::fromUtf8("欢迎")));
    language.choose("en");
    settle();
    CHECK(state_of(*this, 0) == "running");
}
