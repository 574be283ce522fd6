// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the table of processes: dragged by their numbers, coloured from a menu.
#include "core/edit/burst_blocks.h"
#include "editor_help.h"
#include "ui/editor/burst_strip.h"
#include "ui/editor/colour_menu.h"
#include "ui/editor/processes_page.h"

#include <QColorDialog>
#include <QHeaderView>

using namespace procession;
using namespace procession::ui;

namespace {

struct Rows : Editing {
    [[nodiscard]] ColourMenu& colours()
    {
        return window.editor().findChild<ProcessesPage*>()->colours();
    }
    /// Drags the number of a row onto another's.
    void drag(int from, int to)
    {
        QHeaderView* const numbers = table().verticalHeader();
        const auto place = [numbers](int row) {
            return QPoint(numbers->width() / 2,
                          numbers->sectionViewportPosition(row) + numbers->sectionSize(row) / 2);
        };
        QWidget* const area = numbers->viewport();
        const QPoint beyond(0, to > from ? 6 : -6);
        QTest::mousePress(area, Qt::LeftButton, {}, place(from));
        QTest::mouseMove(area, (place(from) + place(to)) / 2);
        QTest::mouseMove(area, place(to) + beyond);
        QTest::mouseRelease(area, Qt::LeftButton, {}, place(to) + beyond);
        settle();
    }
};

} // namespace

TEST_CASE_METHOD(Rows, "a row is dragged to another place by its number, as one step")
{
    drag(0, 2);
    CHECK(names() == "BCA");
    CHECK(table().currentIndex().row() == 2);
    CHECK(table().verticalHeader()->visualIndex(0) == 0); // only the rows have changed places
    drag(2, 1);
    CHECK(names() == "BAC");
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    CHECK_FALSE(edited().scenario().can_undo());
}

TEST_CASE_METHOD(Rows, "a colour of the house is given to the chosen processes, and taken back")
{
    choose(0, 2, ProcessColumn::name);
    colours().actions()[4]->trigger();
    settle();
    const QString colour = Palette::light_theme().hues[4].name();
    CHECK(cell(0, ProcessColumn::color) == colour);
    CHECK(cell(1, ProcessColumn::color) == colour);
    CHECK(cell(2, ProcessColumn::color) == "");
    CHECK_FALSE(table().isColumnHidden(static_cast<int>(ProcessColumn::color)));
    colours().actions().last()->trigger();
    settle();
    CHECK(text() == own);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(cell(1, ProcessColumn::color) == colour);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
}

TEST_CASE_METHOD(Rows, "a colour of one's own is asked for in a dialog, which holds up nothing")
{
    choose(2, ProcessColumn::name);
    const QList<QAction*> all = colours().actions();
    all[all.size() - 2]->trigger();
    settle();
    auto* dialog = window.findChild<QColorDialog*>();
    REQUIRE(dialog);
    dialog->setCurrentColor(QColor("#123456"));
    dialog->accept();
    settle();
    window.activateWindow();
    CHECK(cell(2, ProcessColumn::color) == "#123456");
}

TEST_CASE_METHOD(Rows, "what stands in an open cell is saved and run as it stands")
{
    choose(0, ProcessColumn::arrival);
    QTest::keyClicks(&table(), "7"); // the cell stays open
    CHECK(text() == own);
    SECTION("by saving")
    {
        press(Qt::Key_S, Qt::ControlModifier);
        CHECK(on_disk().contains(R"("arrival": 7)"));
        CHECK(table().hasFocus());
    }
    SECTION("by watching it")
    {
        press(Qt::Key_R, Qt::ControlModifier);
    }
    CHECK(cell(0, ProcessColumn::arrival) == "7");
}

TEST_CASE_METHOD(Rows, "blocks are there where there is room, or where they are asked for")
{
    auto* strip = window.editor().findChild<BurstStrip*>();
    CHECK(strip->isVisible());
    click("Blocks");
    CHECK_FALSE(strip->isVisible());
    edited().edit([](auto& scenario) {
        return core::edit::set_length(scenario, 0, 0, 9); // unseen meanwhile
    });
    click("Blocks");
    CHECK(strip->isVisible());
    CHECK(strip->rows()[0].blocks[0].ticks == 9);
    theme.set_text_percent(300);
    window.resize(1024, 768);
    settle();
    CHECK(strip->isVisible()); // they were asked for
    theme.set_text_percent(100);
}
