// SPDX-License-Identifier: GPL-3.0-or-later
// Bursts as blocks, by mouse and keys on the real window.
#include "editor_help.h"
#include "support/dice.h"
#include "ui/editor/burst_strip.h"

using namespace procession;
using namespace procession::ui;

namespace {

struct Blocks : Editing {
    Blocks()
    {
        window.resize(1366, 900);
        settle();
        REQUIRE(strip().isVisible());
    }
    [[nodiscard]] BurstStrip& strip() { return *window.editor().findChild<BurstStrip*>(); }
    [[nodiscard]] QString bursts(int row) { return cell(row, ProcessColumn::bursts); }
    [[nodiscard]] QPoint inside(std::size_t row, std::size_t burst)
    {
        return strip().box_of({row, burst}).center().toPoint();
    }
    [[nodiscard]] QPoint edge(std::size_t row, std::size_t burst)
    {
        const QRectF box = strip().box_of({row, burst});
        return {static_cast<int>(box.right()) - 2, static_cast<int>(box.center().y())};
    }
    [[nodiscard]] QPoint ticks(int count)
    {
        const double scale = strip().layout_of(0).mapping.ticks_per_pixel;
        return {static_cast<int>(std::lround(count / scale)), 0};
    }
    void drag(const QPoint& from, const QPoint& to)
    {
        QTest::mousePress(&strip(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&strip(), (from + to) / 2);
        QTest::mouseMove(&strip(), to);
        QTest::mouseRelease(&strip(), Qt::LeftButton, {}, to);
        settle();
    }
};

} // namespace

TEST_CASE_METHOD(Blocks, "a block is stretched by its edge: one step, the value shown meanwhile")
{
    const QPoint from = edge(1, 0);
    QTest::mousePress(&strip(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&strip(), from + ticks(1));
    CHECK(strip().live_text() == "CPU 4");
    QTest::mouseMove(&strip(), from + ticks(4));
    CHECK(strip().live_text() == "CPU 7");
    CHECK(text() == own); // until it is dropped
    QTest::mouseRelease(&strip(), Qt::LeftButton, {}, from + ticks(4));
    settle();
    CHECK(bursts(1) == "7 2@disk 1");
    CHECK(strip().live_text() == "");
    CHECK(table().currentIndex().row() == 1); // chosen in the table, too
    up_to_date();
    CHECK(window.editor().run().trace()->end() == 17); // A 0-5, B 5-12, C 12-16, B 16-17
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    CHECK_FALSE(edited().scenario().can_undo());
    drag(edge(1, 0), edge(1, 0) - ticks(40));
    CHECK(bursts(1) == "1 2@disk 1"); // a tick is left
}

TEST_CASE_METHOD(Blocks, "the first block is dragged to move the arrival, another to another place")
{
    drag(inside(2, 0), inside(2, 0) + ticks(3));
    CHECK(cell(2, ProcessColumn::arrival) == "5");
    drag(inside(2, 0), inside(2, 0) - ticks(30));
    CHECK(cell(2, ProcessColumn::arrival) == "0");
    drag(inside(1, 2), inside(1, 0) - ticks(2));
    CHECK(bursts(1) == "1 cpu:3 2@disk");
    CHECK(strip().chosen() == BurstStrip::Place{1, 0});
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(text() == own);
}

TEST_CASE_METHOD(Blocks, "Escape gives a drag up")
{
    strip().setFocus();
    const QPoint from = edge(0, 0);
    QTest::mousePress(&strip(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&strip(), from + ticks(3));
    CHECK(strip().is_dragging());
    key(Qt::Key_Escape);
    CHECK_FALSE(strip().is_dragging());
    QTest::mouseRelease(&strip(), Qt::LeftButton, {}, from + ticks(3));
    settle();
    CHECK(text() == own);
    CHECK_FALSE(edited().scenario().can_undo());
}

TEST_CASE_METHOD(Blocks, "keys do all that the mouse does")
{
    strip().setFocus();
    key(Qt::Key_Down);
    CHECK(strip().chosen() == BurstStrip::Place{1, 0});
    key(Qt::Key_Right);
    key(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(bursts(1) == "3 3@disk 1");
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(bursts(1) == "3 1@disk 1"); // no shorter
    key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(cell(1, ProcessColumn::arrival) == "2");
    key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bursts(1) == "1@disk 3 cpu:1");
    CHECK(strip().chosen() == BurstStrip::Place{1, 0});
    key(Qt::Key_End);
    key(Qt::Key_Insert);
    CHECK(bursts(1) == "1@disk 3 cpu:1 1@disk");
    CHECK(strip().chosen() == BurstStrip::Place{1, 3});
    key(Qt::Key_Delete);
    CHECK(bursts(1) == "1@disk 3 cpu:1");
    CHECK(names() == "ABC"); // no process has come or gone
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    CHECK(bursts(0) == "2 1 3");
    while (edited().scenario().can_undo()) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(text() == own);
}

TEST_CASE_METHOD(Blocks, "a double click splits a block where it is made")
{
    const QRectF box = strip().box_of({0, 0});
    const QPoint at(static_cast<int>(box.left()) + ticks(2).x(), inside(0, 0).y());
    QTest::mouseDClick(&strip(), Qt::LeftButton, {}, at);
    settle();
    CHECK(bursts(0) == "2 1 3");
}

TEST_CASE_METHOD(Blocks, "what has no blocks says so")
{
    edited().edit([](auto& scenario) {
        return scenario.set("x", "processes[0].bursts", "[{\"cpu\": \"x\"}]");
    });
    settle();
    CHECK(strip().rows()[0].kind == core::edit::BurstRow::Kind::wrong);
    CHECK(strip().spoken_part(0).description.contains("wrong"));
    CHECK(strip().spoken_part(1).description.contains("disk 2"));
    strip().setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Right, Qt::ShiftModifier); // nothing happens
    key(Qt::Key_Insert);
    CHECK(text().contains("\"x\""));
}

TEST_CASE_METHOD(Blocks, "random drags in the window do to the text what a plain list says")
{
    tests::Dice dice(7);
    std::vector<std::vector<core::Ticks>> lengths{{5}, {3, 2, 1}, {4}};
    for (int i = 0; i < 60; ++i) {
        CAPTURE(i);
        const auto row = static_cast<std::size_t>(dice.from_to(0, 2));
        auto& plain = lengths[row];
        const auto burst =
            static_cast<std::size_t>(dice.from_to(0, static_cast<std::int64_t>(plain.size()) - 1));
        const auto by = dice.from_to(-3, 4);
        drag(edge(row, burst), edge(row, burst) + ticks(static_cast<int>(by)));
        plain[burst] = std::max<core::Ticks>(plain[burst] + by, 1);
        for (std::size_t one = 0; one < lengths.size(); ++one) {
            REQUIRE(strip().layout_of(one).lengths == lengths[one]);
        }
    }
    while (edited().scenario().can_undo()) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(text() == own);
}
