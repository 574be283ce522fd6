// SPDX-License-Identifier: GPL-3.0-or-later
// The variables of programs: of several processes side by side, and what is one object.
#include "program_help.h"
#include "ui/program/eliding_header.h"
#include "ui/program/variables_panel.h"
#include "ui/theme/fonts.h"
#include "window_fixture.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>

using namespace procession;
using namespace procession::ui;

namespace {

/// What a process has under a name; "" if nothing.
std::string value_of(const VariableModel& model, core::EntityId process, const std::string& name)
{
    const auto column = std::ranges::find(model.processes(), process);
    for (const VariableRow& row : model.rows()) {
        if (row.name == name && column != model.processes().end()) {
            return row.cells[static_cast<std::size_t>(column - model.processes().begin())].value;
        }
    }
    return "";
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "variables of parent and child stand side by side")
{
    open(file("family.json", scenario_of(family)));
    bring_up(window, "variables");
    const VariableModel& model = find<VariablesPanel>().variables();
    bool apart = false;
    bool same = false;
    for (core::Ticks at = 0; at <= window.session().trace()->end(); at += 5) {
        window.session().player().set_t(at);
        settle();
        const std::string parent = value_of(model, 0, "names");
        const std::string child = value_of(model, 1, "names");
        same = same || (!child.empty() && parent == "['Li']" && child == parent);
        apart = apart || (parent == "['Li', 'parent']" && child == "['Li', 'child']");
    }
    CHECK(same);
    CHECK(apart);
}

TEST_CASE_METHOD(WindowFixture, "two names of one object are marked, and what has changed")
{
    open(file("two.json", scenario_of("a = [1]\nb = a\nc = [1]\na.append(2)\nd = 0\n")));
    bring_up(window, "variables");
    const VariableModel& model = find<VariablesPanel>().variables();
    window.session().player().set_t(40);
    settle();
    REQUIRE(model.rows().size() == 3);
    CHECK(model.rows()[0].cells[0].shared == 1); // a
    CHECK(model.rows()[1].cells[0].shared == 1); // b
    CHECK(model.rows()[2].cells[0].shared == 0); // c is equal, not the same
    CHECK(model.rows()[0].cells[0].changed);
    CHECK(model.rows()[1].cells[0].changed);
    CHECK_FALSE(model.rows()[2].cells[0].changed);
}

TEST_CASE_METHOD(WindowFixture, "one lock or queue has one mark in all processes")
{
    QByteArray program = R"(from multiprocessing import Process, Lock
import time

def use(first, second):
    time.sleep(5)

if __name__ == "__main__":
    fork = Lock()
    knife = Lock()
    Process(target=use, args=(fork, knife)).start()
    Process(target=use, args=(knife, fork)).start()
    time.sleep(9)
)";
    program.replace("Lock", GENERATE("Lock", "Queue"));
    open(file("locks.json", scenario_of(program)));
    bring_up(window, "variables");
    const VariableModel& model = find<VariablesPanel>().variables();
    std::map<std::string, std::set<int>> marks;
    int columns = 0;
    for (core::Ticks at = 0; at <= window.session().trace()->end() && columns < 3; at += 20) {
        window.session().player().set_t(at);
        settle();
        marks.clear();
        columns = 0;
        for (const VariableRow& row : model.rows()) {
            const bool is_local = row.name == "first";
            for (const VariableCell& cell : row.cells) {
                columns += is_local && !cell.value.empty();
                if (cell.shared > 0) {
                    marks[cell.value].insert(cell.shared);
                }
            }
        }
        columns += columns == 2; // both children are inside
    }
    REQUIRE(columns == 3);
    REQUIRE(marks.size() == 2);
    CHECK(marks.begin()->second.size() == 1);
    CHECK(marks.rbegin()->second.size() == 1);
    CHECK(marks.begin()->second != marks.rbegin()->second);
    const int local = model.rows().back().function.empty() ? -1 : model.rowCount() - 1;
    REQUIRE(local >= 0);
    CHECK(model.data(model.index(local, 0), Qt::DisplayRole).toString().startsWith("use: "));
}

TEST_CASE_METHOD(WindowFixture, "a process's name too long for its column is not cut at the edge")
{
    const char* pool = "from multiprocessing import Pool\nimport time\n\ndef wait(s):\n"
                       "    time.sleep(s)\n\nif __name__ == '__main__':\n    with Pool(2) as p:\n"
                       "        p.map(wait, [1, 1])\n";
    open(file("pool.json", scenario_of(pool)));
    bring_up(window, "variables");
    window.session().player().set_t(90);
    settle();
    auto* table = find<VariablesPanel>().findChild<QTableView*>();
    REQUIRE(table);
    auto* header = dynamic_cast<ElidingHeader*>(table->horizontalHeader());
    REQUIRE(header);
    REQUIRE(header->count() == 4);
    header->setStretchLastSection(false); // each column as narrow as it is made here
    for (const int percent : {100, 300}) {
        CAPTURE(percent);
        theme.set_text_percent(percent);
        settle();
        for (int section = 2; section < header->count(); ++section) {
            table->setColumnWidth(section, scaled(100));
            const QString name = header->shown(section);
            CHECK(name.contains(QChar(0x2026)));
            CHECK(name.endsWith(QString::number(section - 1)));
            // As it is drawn: with its ends inside its column.
            const QImage picture = header->viewport()->grab().toImage();
            const int right = header->sectionViewportPosition(section) + scaled(100) - 4;
            for (int y = 2; y < picture.height() - 3 && right < picture.width(); ++y) {
                CHECK(picture.pixel(right, y) == picture.pixel(right, 1));
            }
        }
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture,
                 "columns of variables are as wide as the panel, whenever it was shown")
{
    const char* pool = "from multiprocessing import Pool\nimport time\n\ndef wait(s):\n"
                       "    time.sleep(s)\n\nif __name__ == '__main__':\n    with Pool(2) as p:\n"
                       "        p.map(wait, [1, 1])\n";
    open(file("pool.json", scenario_of(pool)));
    bring_up(window, "variables");
    window.session().player().set_t(90);
    settle();
    auto& panel = find<VariablesPanel>();
    auto* table = panel.findChild<QTableView*>();
    REQUIRE(table);
    REQUIRE(table->model()->columnCount() == 4);
    panel.setFixedWidth(1200);
    settle();
    REQUIRE(panel.width() == 1200);
    const auto bar = [&] {
        const QScrollBar& scroll = *table->verticalScrollBar();
        return scroll.maximum() > 0 ? scroll.sizeHint().width() : 0;
    };
    const int frame = 2 * table->frameWidth() + bar();
    CHECK(table->columnWidth(1) == (1200 - frame - table->columnWidth(0)) / 3);
    panel.setFixedWidth(900);
    settle();
    CHECK(table->columnWidth(1) == (900 - frame - table->columnWidth(0)) / 3);
    panel.setFixedHeight(panel.height() - table->viewport()->height() + 30); // it scrolls now
    settle();
    REQUIRE(bar() > 0);
    CHECK(table->horizontalScrollBar()->maximum() == 0);
    table->setColumnWidth(1, 150); // by hand
    panel.setFixedWidth(1200);
    settle();
    CHECK(table->columnWidth(1) == 150);
}
