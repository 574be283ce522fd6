// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's page of policy, machine and run: typed and chosen on the real window.
#include "editor_help.h"
#include "ui/editor/device_table.h"
#include "ui/editor/fault_rows.h"
#include "ui/editor/list_table.h"
#include "ui/editor/machine_page.h"
#include "ui/editor/setting_row.h"
#include "ui/editor/setting_words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QToolButton>

using namespace procession;
using namespace procession::ui;

namespace {

struct Setting : Editing {
    Setting()
    {
        REQUIRE(window.editor().show_page("machine"));
        settle();
    }
    [[nodiscard]] SettingRow& row(std::string_view at)
    {
        SettingRow* const found = window.editor().machine().row(at);
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] QLineEdit& line(std::string_view at)
    {
        auto* const found = qobject_cast<QLineEdit*>(row(at).input());
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] QComboBox& box(std::string_view at)
    {
        auto* const found = qobject_cast<QComboBox*>(row(at).input());
        REQUIRE(found);
        return *found;
    }
    /// Types in place of what stands there, and stays.
    void begin(std::string_view at, const QString& typed)
    {
        line(at).setFocus();
        line(at).selectAll();
        QTest::keyClicks(&line(at), typed);
    }
    void enter(std::string_view at, const QString& typed)
    {
        begin(at, typed);
        key(Qt::Key_Return);
    }
    /// By keys, as somebody who has no mouse.
    void pick(std::string_view at, const QString& value)
    {
        QComboBox& chosen = box(at);
        chosen.setFocus();
        const int wanted = chosen.findData(value);
        REQUIRE(wanted >= 0);
        key(Qt::Key_Down); // opens it
        while (chosen.view()->currentIndex().row() != wanted) {
            const int before = chosen.view()->currentIndex().row();
            QTest::keyClick(chosen.view(), before < wanted ? Qt::Key_Down : Qt::Key_Up);
            REQUIRE(chosen.view()->currentIndex().row() != before);
        }
        QTest::keyClick(chosen.view(), Qt::Key_Return);
        settle();
    }
    [[nodiscard]] QString source(const char* at)
    {
        const auto& document = edited().scenario().document();
        const auto node = document.find(at);
        return node == core::Document::none
                   ? QString()
                   : QString::fromStdString(std::string(document.source(node)));
    }
};

} // namespace

TEST_CASE_METHOD(Setting, "a setting is typed, shown as it stands, and taken back by its button")
{
    CHECK(line("machine.cores").text() == "");
    CHECK(line("machine.cores").placeholderText() == "1");
    CHECK_FALSE(row("machine.cores").reset()->isVisible());
    enter("machine.cores", "2");
    CHECK(source("machine") == R"({"cores": 2})");
    CHECK(row("machine.cores").reset()->isVisible());
    up_to_date();
    CHECK(window.editor().run().trace()->end() == 8); // A 0-5; B 1-4, disk 4-6, B 6-7; C 4-8
    QTest::mouseClick(row("machine.cores").reset(), Qt::LeftButton);
    settle();
    CHECK(text() == own);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    CHECK_FALSE(edited().scenario().can_undo());
    line("machine.cores").setFocus();
    key(Qt::Key_Up);
    CHECK(source("machine.cores") == "2");
    key(Qt::Key_Up);
    CHECK(source("machine.cores") == "3");
    key(Qt::Key_Down);
    CHECK(source("machine.cores") == "2");
}

TEST_CASE_METHOD(Setting, "what is wrong stays as it was typed, with its fault beside and below")
{
    enter("machine.cores", "many");
    CHECK(source("machine.cores") == R"("many")");
    CHECK(line("machine.cores").text() == "many");
    CHECK(row("machine.cores").note().startsWith(QString::fromUtf8("⚠")));
    FaultRows& faults = window.editor().faults();
    REQUIRE(faults.count() == 1);
    CHECK(faults.item(0)->text().contains("Cores"));
    window.editor().show_page("processes");
    settle();
    press(Qt::Key_F4);
    settle();
    CHECK(QApplication::focusWidget() == &line("machine.cores"));
    enter("machine.cores", "1");
    CHECK(row("machine.cores").note() == "");
    CHECK_FALSE(faults.isVisible());
}

TEST_CASE_METHOD(Setting, "what was being typed is kept, however it is left")
{
    begin("machine.cores", "2");
    CHECK(source("machine.cores") == "");
    SECTION("by another field")
    {
        QTest::mouseClick(&line("seed"), Qt::LeftButton);
        settle();
    }
    SECTION("by another tab")
    {
        auto* tabs = window.editor().findChild<QTabWidget*>();
        QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {}, tabs->tabBar()->tabRect(0).center());
        settle();
    }
    SECTION("by another place")
    {
        press(Qt::Key_3, Qt::ControlModifier);
    }
    SECTION("by saving")
    {
        press(Qt::Key_S, Qt::ControlModifier);
        CHECK(on_disk().contains(R"("cores": 2)"));
        CHECK(QApplication::focusWidget() == &line("machine.cores"));
    }
    SECTION("by closing")
    {
        CHECK(asked(QMessageBox::Cancel, [this] { window.close(); }));
    }
    SECTION("by watching it")
    {
        press(Qt::Key_R, Qt::ControlModifier);
        settle();
    }
    CHECK(source("machine.cores") == "2");
}

TEST_CASE_METHOD(Setting, "Escape gives up what is being typed; undo is the line's until then")
{
    enter("seed", "5");
    begin("seed", "77");
    key(Qt::Key_Z, Qt::ControlModifier); // of what is typed
    CHECK(source("seed") == "5");
    key(Qt::Key_Escape);
    begin("seed", "78");
    key(Qt::Key_Escape);
    CHECK(line("seed").text() == "5");
    key(Qt::Key_Z, Qt::ControlModifier); // nothing is being typed: the scenario's
    CHECK(text() == own);
}

TEST_CASE_METHOD(Setting, "another policy brings its parameters, and takes those it does not know")
{
    CHECK_FALSE(window.editor().machine().row("scheduler.quantum"));
    pick("scheduler.policy", "rr");
    CHECK(source("scheduler") == R"({"policy": "rr"})");
    enter("scheduler.quantum", "3");
    up_to_date();
    CHECK(source("scheduler") == R"({"policy": "rr", "quantum": 3})");
    CHECK(box("scheduler.policy").currentText() == "Round robin");
    pick("scheduler.policy", "");
    CHECK(source("scheduler") == "{\"quantum\": 3}"); // first come first served has none
    CHECK(row("scheduler.quantum").note() != "");
    CHECK(box("scheduler.policy").currentText().contains("First come"));
    QTest::mouseClick(row("scheduler.quantum").reset(), Qt::LeftButton);
    settle();
    CHECK(source("scheduler") == "");
    CHECK_FALSE(window.editor().machine().row("scheduler.quantum"));
}

TEST_CASE_METHOD(Setting, "fields that change nothing say so, and defaults follow conventions")
{
    CHECK(row("machine.migration_cost").note().contains("one core"));
    CHECK(row("machine.start_method").note().contains("program"));
    enter("machine.cores", "2");
    CHECK(row("machine.migration_cost").note() == "");
    const QString before = box("scheduler.tie").currentText();
    pick("conventions", "ostep");
    CHECK(box("scheduler.tie").currentText() != before);
    CHECK(box("scheduler.tie").currentData().toString() == "");
    box("conventions").setFocus();
    key(Qt::Key_Delete);
    CHECK(box("scheduler.tie").currentText() == before);
}

TEST_CASE_METHOD(Setting, "devices are typed, added and taken out")
{
    ListTable& table = window.editor().machine().devices().table();
    REQUIRE(table.cells().rowCount() == 1);
    table.setFocus();
    table.go_to_cell(0, 1);
    QTest::keyClicks(&table, "2");
    key(Qt::Key_Return);
    CHECK(source("machine.devices") == R"([{"name": "disk", "servers": 2}])");
    for (auto* button : window.editor().machine().devices().findChildren<QToolButton*>()) {
        if (button->text() == "Add") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    settle();
    CHECK(table.cells().rowCount() == 2);
    CHECK(table.currentIndex().row() == 1);
    QTest::keyClicks(&table, "d"); // opens the cell
    QTest::keyClicks(QApplication::focusWidget(), "isk");
    key(Qt::Key_Return);
    REQUIRE(table.cells().fault_at(1, 0) != "");
    CHECK(window.editor().faults().item(0)->text().contains("Devices"));
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    CHECK(text() == own);
}

TEST_CASE_METHOD(Setting, "choices are words in both languages, none the format's own")
{
    for (const char* chosen : {"en", "zh_CN"}) {
        language.choose(chosen);
        settle();
        for (const core::edit::SettingField& field :
             core::edit::setting_fields(edited().scenario().document())) {
            for (const std::string_view value : field.info.choices) {
                CAPTURE(chosen, field.path(), std::string(value));
                const QString word = setting_value(field, std::string(value));
                CHECK_FALSE(word.contains('-'));
                const bool is_name = value == "fork" || value == "spawn" || value == "ideal" ||
                                     value == "realistic" || field.info.name == "conventions";
                CHECK((is_name || word.toStdString() != std::string(value)));
            }
        }
    }
    language.choose("en");
    settle();
    CHECK(box("scheduler.tie").itemText(0) == "arrivals first (default)");
    CHECK(box("machine.ready_queues").itemText(2) == "one for each core");
}

TEST_CASE_METHOD(Setting, "a degree of 0 is no limit, in words")
{
    CHECK(line("machine.degree").placeholderText() == "unlimited");
    line("machine.degree").setFocus();
    key(Qt::Key_Up); // from what holds
    CHECK(source("machine.degree") == "1");
    CHECK(row("machine.degree").note() == "");
    key(Qt::Key_Down);
    CHECK(source("machine.degree") == "0");
    CHECK(row("machine.degree").note() == "0: unlimited");
}

TEST_CASE_METHOD(Setting, "a device's new name is that of its bursts, too")
{
    ListTable& devices = window.editor().machine().devices().table();
    devices.setFocus();
    devices.go_to_cell(0, 0);
    QTest::keyClicks(&devices, "t");
    QTest::keyClicks(QApplication::focusWidget(), "ape");
    key(Qt::Key_Return);
    CHECK(source("machine.devices").contains("\"tape\""));
    CHECK(source("processes[1].bursts[1].device") == "\"tape\"");
    CHECK_FALSE(window.editor().faults().isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
}
