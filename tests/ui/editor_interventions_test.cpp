// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's page of interventions, by mouse and keys on the real window.
#include "editor_help.h"
#include "ui/editor/fault_rows.h"
#include "ui/editor/intervention_line.h"
#include "ui/editor/interventions_page.h"
#include "ui/editor/list_table.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>

using namespace procession;
using namespace procession::ui;

namespace {

struct Intervening : Editing {
    Intervening()
    {
        REQUIRE(window.editor().show_page("interventions"));
        settle();
    }
    [[nodiscard]] InterventionsPage& page() { return window.editor().interventions(); }
    [[nodiscard]] InterventionLine& line() { return page().line(); }
    void add(core::edit::Deed deed)
    {
        page().kinds().actions()[static_cast<qsizetype>(deed)]->trigger();
        up_to_date();
    }
    [[nodiscard]] QString list()
    {
        const auto& document = edited().scenario().document();
        const auto node = document.find("interventions");
        return node == core::Document::none
                   ? QString()
                   : QString::fromStdString(std::string(document.source(node)));
    }
    [[nodiscard]] QPoint centre(std::size_t row)
    {
        const auto* mark = line().marks().mark_of(row);
        REQUIRE(mark);
        return mark->box.center().toPoint() + QPoint(16, 0);
    }
    /// Pixels of so many ticks.
    [[nodiscard]] int wide(int ticks)
    {
        return static_cast<int>(std::lround(ticks / line().marks().mapping.ticks_per_pixel));
    }
    void type(int row, int column, const QString& typed)
    {
        page().table().setFocus();
        page().table().go_to_cell(row, column);
        QTest::keyClicks(&page().table(), typed.left(1)); // opens the cell
        QTest::keyClicks(QApplication::focusWidget(), typed.mid(1));
        key(Qt::Key_Return);
    }
};

} // namespace

TEST_CASE_METHOD(Intervening, "an intervention is added, moved by keys, and changes the run")
{
    add(core::edit::Deed::kill);
    CHECK(list() == R"([{"at": 0, "kill": "A"}])");
    CHECK(window.editor().run().trace()->end() == 9); // B 1-4, C 4-8, B 8-9
    line().setFocus();
    CHECK(line().chosen() == 0);
    key(Qt::Key_Right);
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Left);
    CHECK(list() == R"([{"at": 10, "kill": "A"}])");
    up_to_date();
    CHECK(window.editor().run().trace()->end() == 13); // A has ended by then
    key(Qt::Key_Delete);
    CHECK(list() == "");
    for (int i = 0; i < 5; ++i) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(text() == own);
}

TEST_CASE_METHOD(Intervening, "an empty table says how one comes into it")
{
    CHECK(label("“Add” puts one into the run"));
    CHECK_FALSE(page().table().isVisible());
    add(core::edit::Deed::kill);
    CHECK_FALSE(label("“Add” puts one into the run"));
    CHECK(page().table().hasFocus());
    click("Remove");
    CHECK(label("“Add” puts one into the run"));
    CHECK(QApplication::focusWidget()->accessibleName() == "Add");
}

TEST_CASE_METHOD(Intervening, "a mark is dragged: one step, with the moment shown, or given up")
{
    add(core::edit::Deed::kill);
    const QPoint from = centre(0);
    const QPoint to = from + QPoint(wide(5), 0);
    QTest::mousePress(&line(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&line(), from + QPoint(wide(3), 0));
    CHECK(line().dragged_to() == 3);
    CHECK(list() == R"([{"at": 0, "kill": "A"}])"); // until it is dropped
    QTest::mouseMove(&line(), to);
    QTest::mouseRelease(&line(), Qt::LeftButton, {}, to);
    settle();
    CHECK(list() == R"([{"at": 5, "kill": "A"}])");
    up_to_date();
    const QPoint again = centre(0);
    line().setFocus();
    QTest::mousePress(&line(), Qt::LeftButton, {}, again);
    QTest::mouseMove(&line(), again + QPoint(wide(2), 0));
    CHECK(line().dragged_to() == 7);
    key(Qt::Key_Escape);
    QTest::mouseRelease(&line(), Qt::LeftButton, {}, again + QPoint(wide(2), 0));
    settle();
    CHECK(list() == R"([{"at": 5, "kill": "A"}])");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(list() == R"([{"at": 0, "kill": "A"}])");
}

TEST_CASE_METHOD(Intervening, "the table is typed into, its faults lead back to their cells")
{
    add(core::edit::Deed::nice);
    type(0, 3, "5");
    CHECK(list() == R"([{"at": 0, "set": "A", "nice": 5}])");
    type(0, 2, "nobody");
    FaultRows& faults = window.editor().faults();
    REQUIRE(faults.count() == 1);
    CHECK(faults.item(0)->text().contains("Intervention 1"));
    window.editor().show_page("processes");
    press(Qt::Key_F4);
    settle();
    CHECK(page().table().hasFocus());
    CHECK(page().table().currentIndex().column() == 2);
    type(0, 2, "B");
    CHECK_FALSE(faults.isVisible());
    type(0, 0, "soon"); // it has no place on the line, but stays
    CHECK(line().marks().marks.empty());
    CHECK(page().table().cells().fault_at(0, 0) != "");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(line().marks().marks.size() == 1);
}

TEST_CASE_METHOD(Intervening, "what is done is chosen in its cell")
{
    add(core::edit::Deed::kill);
    page().table().setFocus();
    page().table().go_to_cell(0, 1);
    key(Qt::Key_Return);
    auto* box = page().table().findChild<QComboBox*>();
    REQUIRE(box);
    CHECK(box->view()->isVisible());            // at once
    QTest::keyClick(box->view(), Qt::Key_Down); // suspend
    QTest::keyClick(box->view(), Qt::Key_Return);
    settle();
    CHECK(list() == R"([{"at": 0, "suspend": "A"}])");
}

TEST_CASE_METHOD(Intervening, "those at one moment keep the order in which they are listed")
{
    add(core::edit::Deed::suspend);
    add(core::edit::Deed::resume);
    CHECK(list() == R"([{"at": 0, "suspend": "A"}, {"at": 0, "resume": "A"}])");
    CHECK(line().marks().marks[0].row == 0);
    CHECK(line().marks().marks[1].level == 1);
    click("Up");
    CHECK(list() == R"([{"at": 0, "resume": "A"}, {"at": 0, "suspend": "A"}])");
    CHECK(page().table().currentIndex().row() == 0);
    line().setFocus();
    key(Qt::Key_Down);
    CHECK(page().table().currentIndex().row() == 1);
    click("Remove");
    CHECK(list() == R"([{"at": 0, "resume": "A"}])");
}
