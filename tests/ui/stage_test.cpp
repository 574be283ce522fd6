// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage.h"

#include "core/simulate.h"
#include "shipped.h"
#include "ui/theme/colour.h"
#include "window_fixture.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

struct StageFixture {
    StageFixture()
    {
        stage.resize(960, 280);
        stage.show();
        (void)QTest::qWaitForWindowExposed(&stage);
    }
    void show(core::Ticks t) { stage.show_moment(Moment::of(trace, t)); }
    [[nodiscard]] QPoint middle_of(core::EntityId process) const
    {
        return stage.field().token_of(process)->box.center().toPoint();
    }
    [[nodiscard]] QImage still_image()
    {
        stage.finish();
        return stage.grab().toImage();
    }

    core::Trace trace = core::simulate(shipped("welcome")); // Ann 0, Bo 1, Cai 2; round robin, 3
    Stage stage;
};

/// Everything that the widget tells: in words, and where the pointer rests.
QStringList everything_told(const Stage& stage)
{
    QStringList told{stage.accessibleDescription()};
    for (const PicturePart& part : stage.parts()) {
        told.append(part.name);
    }
    for (int x = 0; x < stage.width(); x += 8) {
        for (int y = 0; y < stage.height(); y += 8) {
            told.append(stage.tip_at(QPointF(x, y)));
        }
    }
    return told;
}

} // namespace

TEST_CASE_METHOD(StageFixture, "a token that is clicked tells its process")
{
    show(7);
    QSignalSpy chosen(&stage, &TokenView::process_chosen);
    for (const core::EntityId process : {0U, 1U, 2U}) {
        QTest::mouseClick(&stage, Qt::LeftButton, {}, middle_of(process));
        CHECK(chosen.last().first().value<core::EntityId>() == process);
    }
    QTest::mouseClick(&stage, Qt::LeftButton, {}, QPoint(1, 1));
    CHECK(chosen.count() == 3);
}

TEST_CASE_METHOD(StageFixture, "the right button and the menu key ask for a process's menu")
{
    show(7);
    QSignalSpy wanted(&stage, &TokenView::process_menu_wanted);
    const QPoint where = middle_of(1);
    QContextMenuEvent pressed(QContextMenuEvent::Mouse, where, stage.mapToGlobal(where));
    QApplication::sendEvent(&stage, &pressed);
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.last().first().value<core::EntityId>() == 1);
    QTest::mouseClick(&stage, Qt::LeftButton, {}, middle_of(2));
    QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(&stage, &key);
    REQUIRE(wanted.count() == 2);
    CHECK(wanted.last().first().value<core::EntityId>() == 2);
    CHECK(wanted.last().last().toPoint() == stage.mapToGlobal(middle_of(2)));
}

TEST_CASE_METHOD(StageFixture, "the arrow keys walk among the tokens and Enter chooses")
{
    show(7); // Cai runs; Ann stands first in the ready queue, on the right, then Bo
    QSignalSpy chosen(&stage, &TokenView::process_chosen);
    stage.setFocus();
    QTest::mouseClick(&stage, Qt::LeftButton, {}, middle_of(1));
    QTest::keyClick(&stage, Qt::Key_Right);
    QTest::keyClick(&stage, Qt::Key_Return);
    CHECK(chosen.last().first().value<core::EntityId>() == 0);
    QTest::keyClick(&stage, Qt::Key_Right);
    QTest::keyClick(&stage, Qt::Key_Return);
    CHECK(chosen.last().first().value<core::EntityId>() == 2);
    QTest::keyClick(&stage, Qt::Key_Left);
    QTest::keyClick(&stage, Qt::Key_Left);
    QTest::keyClick(&stage, Qt::Key_Return);
    CHECK(chosen.last().first().value<core::EntityId>() == 1);
}

TEST_CASE_METHOD(StageFixture, "the stage can be heard as it is seen")
{
    show(7);
    CHECK(stage.accessibleDescription() == "Core 0: Cai running.\n"
                                           "Ready queue: Ann, Bo.\n"
                                           "Blocked, disk: empty.\n"
                                           "Terminated: empty.");
    show(0);
    CHECK(stage.accessibleDescription().contains("Core 0: Ann running.\nReady queue: Bo."));
    show(trace.end());
    CHECK(stage.accessibleDescription().contains("Core 0: idle."));
    CHECK_FALSE(stage.accessibleDescription().contains("Terminated: empty."));
}

TEST_CASE_METHOD(StageFixture, "screen readers meet places and tokens, and can press them")
{
    show(7);
    QAccessibleInterface* all = QAccessible::queryAccessibleInterface(&stage);
    REQUIRE(all);
    REQUIRE(all->childCount() == static_cast<int>(stage.parts().size()));
    QSignalSpy chosen(&stage, &TokenView::process_chosen);
    int tokens = 0;
    for (int i = 0; i < all->childCount(); ++i) {
        QAccessibleInterface* part = all->child(i);
        REQUIRE(part);
        CHECK(all->indexOfChild(part) == i);
        CHECK_FALSE(part->text(QAccessible::Name).isEmpty());
        if (part->role() == QAccessible::ListItem) {
            ++tokens;
            const QPoint middle = part->rect().center();
            CHECK(all->childAt(middle.x(), middle.y()) == part);
            part->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        }
    }
    CHECK(tokens == 3);
    CHECK(chosen.count() == 3);
}

TEST_CASE_METHOD(StageFixture, "the pointer is told who it is, and what it waits for")
{
    int served = 0;
    int queued = 0;
    for (core::Ticks t = 0; t <= trace.end(); ++t) {
        show(t);
        const core::ProcessAt at = trace.view(t).process(0);
        const std::string tip = stage.tip_at(middle_of(0)).toStdString();
        if (at.state == core::State::running) {
            CHECK(tip == "Ann (PID 101)\nrunning on core 0");
        } else if (at.state == core::State::blocked && at.in_service) {
            CHECK(tip == "Ann (PID 101)\nblocked\nWaits for disk, which serves it");
            ++served;
        } else if (at.state == core::State::blocked) {
            CHECK(tip == "Ann (PID 101)\nblocked\nWaits for its turn at disk");
            ++queued;
        }
    }
    CHECK(served > 0);
    CHECK(queued > 0);
}

TEST_CASE_METHOD(StageFixture, "a token travels, and at rest the picture is that of the moment")
{
    show(2);
    const QImage before = still_image();
    show(3); // Ann's quantum ends: Bo takes the core
    REQUIRE(stage.moving());
    CHECK(stage.grab().toImage() != before);
    stage.advance(220);
    stage.advance(100);
    const QImage on_the_way = stage.grab().toImage();
    REQUIRE(stage.moving());
    CHECK(wait_until([this] { return !stage.moving(); }));
    const QImage after = stage.grab().toImage();
    CHECK(after != on_the_way);
    Stage other;
    other.resize(960, 280);
    other.show_moment(Moment::of(trace, 3));
    CHECK(other.grab().toImage() == after);
}

TEST_CASE_METHOD(StageFixture,
                 "far away, in another run and above ten events a second nothing travels")
{
    show(2);
    show(trace.end());
    CHECK_FALSE(stage.moving());
    stage.show_moment(Moment::of(core::simulate(shipped("welcome")), trace.end() - 1));
    CHECK_FALSE(stage.moving());
    const auto is_at_rest_at_once = [this] {
        show(2);
        stage.finish();
        show(3);
        stage.advance(1);
        return stage.grab().toImage().pixelColor(middle_of(1) + QPoint(-20, 0)) ==
               Palette::light_theme().identity(trace.scenario(), 1).fill;
    };
    CHECK_FALSE(is_at_rest_at_once());
    stage.set_pace(20);
    CHECK(is_at_rest_at_once());
    stage.set_pace(1);
    CHECK_FALSE(is_at_rest_at_once());
    stage.set_motion(Motion::highlights_only);
    CHECK(is_at_rest_at_once());
}

TEST_CASE("jumping, stepping and stepping back lead to the same stage")
{
    for (const QString& name : shipped_names()) {
        INFO(name.toStdString());
        const core::Trace trace = core::simulate(shipped(name));
        Stage stepped;
        stepped.resize(960, 280);
        stepped.show();
        (void)QTest::qWaitForWindowExposed(&stepped);
        const auto image_at = [&stepped, &trace](core::Ticks t) {
            stepped.show_moment(Moment::of(trace, t));
            stepped.finish();
            return stepped.grab().toImage();
        };
        std::vector<std::pair<core::Ticks, QImage>> forwards;
        for (core::Ticks t = 0; t <= trace.end() && forwards.size() < 25;
             t = std::min(trace.next_event(t), trace.end() + 1)) {
            forwards.emplace_back(t, image_at(t));
        }
        for (auto seen = forwards.rbegin(); seen != forwards.rend(); ++seen) {
            Stage jumped;
            jumped.resize(960, 280);
            jumped.show_moment(Moment::of(trace, seen->first));
            REQUIRE(image_at(seen->first) == seen->second);
            REQUIRE(jumped.grab().toImage() == seen->second);
        }
    }
}

TEST_CASE("two scenarios that differ only in the future have the same stage")
{
    for (const QString& name : shipped_names()) {
        INFO(name.toStdString());
        const core::Scenario scenario = shipped(name);
        const core::Trace trace = core::simulate(scenario);
        for (const core::Ticks t : spread_over(trace, 5)) {
            const core::Trace other = core::simulate(other_future(scenario, trace, t));
            INFO("t = " << t);
            const core::RecordIndex end = trace.first_at_or_after(t + 1);
            REQUIRE(other.first_at_or_after(t + 1) == end);
            REQUIRE((other.next_event(t) != trace.next_event(t) || end < other.records().size()));
            Stage one;
            Stage two;
            for (Stage* stage : {&one, &two}) {
                stage->resize(640, 240);
                stage->show_moment(Moment::of(stage == &one ? trace : other, t, t));
            }
            CHECK(one.grab().toImage() == two.grab().toImage());
            CHECK(everything_told(one) == everything_told(two));
        }
    }
}

TEST_CASE_METHOD(StageFixture, "what is selected is outlined")
{
    show(7);
    const QImage plain = still_image();
    stage.set_selected(1);
    CHECK(still_image() != plain);
    stage.set_selected(core::no_entity);
    CHECK(still_image() == plain);
}

TEST_CASE_METHOD(StageFixture, "in high contrast each place has an edge, for no shade tells it")
{
    show(2);
    stage.set_palette(Palette::high_contrast());
    const QImage image = still_image();
    const Palette palette = Palette::high_contrast();
    const StagePicture& picture = stage.still();
    for (std::size_t i = 0; i < picture.places.size(); ++i) {
        if (picture.places[i].kind == StagePlace::Kind::rest) {
            continue; // its region is its box
        }
        const QRect area = picture.field.places[i].area.toRect();
        CAPTURE(i, area.left(), area.top());
        CHECK(contrast(image.pixelColor(area.left(), area.center().y()), palette.paper) > 4.5);
        CHECK(image.pixelColor(area.left() + 3, area.center().y()) == palette.paper);
    }
    for (const StageRegion& region : picture.regions) {
        const QRect box = region.box.toRect();
        CHECK(contrast(image.pixelColor(box.left(), box.center().y()), palette.paper) > 4.5);
    }
}
