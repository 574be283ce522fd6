// SPDX-License-Identifier: GPL-3.0-or-later
// "Search for a schedule in which …": found, watched, proven absent, stopped; in both languages.
#include "program_help.h"
#include "ui/explore/search_dialog.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

QByteArray adding(const QByteArray& rounds, const QByteArray& guard)
{
    return scenario_of("from multiprocessing import Process, Lock, Value\n"
                       "counter = Value('i', 0, lock=False)\n"
                       "lock = Lock()\n"
                       "def add():\n"
                       "    for _ in range(" +
                       rounds + "):\n        " + guard +
                       "counter.value += 1\n"
                       "children = [Process(target=add) for _ in range(2)]\n"
                       "for child in children:\n    child.start()\n"
                       "for child in children:\n    child.join()\n"
                       "print(counter.value)\n");
}

void choose(SearchDialog& dialog, core::explore::Find find, const QString& expression = {})
{
    dialog.what().setCurrentIndex(dialog.what().findData(static_cast<int>(find)));
    dialog.expression().setText(expression);
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "a schedule that loses an update is found, watched, undone")
{
    open(file("race.json", adding("1", "")));
    const core::Scenario before = *window.session().scenario();
    window.show_view("schedules");
    auto* dialog = window.findChild<SearchDialog*>();
    REQUIRE(dialog != nullptr);
    choose(*dialog, core::explore::Find::expression);
    CHECK_FALSE(dialog->run().isEnabled()); // no expression yet
    choose(*dialog, core::explore::Find::expression, "counter.value != 2");
    REQUIRE(dialog->run().isEnabled());
    CHECK_FALSE(dialog->watch().isEnabled());
    dialog->run().click();
    REQUIRE(wait_until([&] { return !dialog->search().running(); }));
    CHECK(dialog->summary().contains("At the end of this schedule counter.value != 2 is true."));
    CHECK(dialog->stretches().count() == 5);
    CHECK(dialog->stretches().item(1)->text().contains("Process-1 goes as far as line 6"));
    REQUIRE(dialog->watch().isEnabled());
    dialog->watch().click();
    REQUIRE(wait_until([&] {
        return window.session().scenario()->machine.switch_by_choice && window.session().moment();
    }));
    REQUIRE(wait_until([&] {
        const auto& output = window.session().trace()->output();
        return output.size() == 1 && output[0].text == "1\n";
    }));
    window.session().changes().undo();
    CHECK(*window.session().scenario() == before);
}

TEST_CASE_METHOD(WindowFixture, "two threads lose an update in the middle of a line, and it plays")
{
    open(file("threads.json", scenario_of("import threading\n"
                                          "counter = 0\n"
                                          "def add():\n"
                                          "    global counter\n"
                                          "    counter += 1\n"
                                          "both = [threading.Thread(target=add) for _ in 'ab']\n"
                                          "for one in both:\n    one.start()\n"
                                          "for one in both:\n    one.join()\n"
                                          "print(counter)\n")));
    window.show_view("schedules");
    auto* dialog = window.findChild<SearchDialog*>();
    REQUIRE(dialog != nullptr);
    choose(*dialog, core::explore::Find::expression, "counter != 2");
    dialog->run().click();
    REQUIRE(wait_until([&] { return !dialog->search().running(); }));
    REQUIRE(dialog->watch().isEnabled());
    QString stretches;
    for (int i = 0; i < dialog->stretches().count(); ++i) {
        stretches += dialog->stretches().item(i)->text() + '\n';
    }
    CHECK(stretches.contains("goes as far as line 5, just before it uses memory"));
    dialog->watch().click();
    REQUIRE(wait_until([&] {
        return window.session().scenario()->machine.switch_by_choice && window.session().moment();
    }));
    REQUIRE(wait_until([&] {
        const auto& output = window.session().trace()->output();
        return output.size() == 1 && output[0].text == "1\n";
    }));
}

TEST_CASE_METHOD(WindowFixture, "with a lock there is none, which is said in both languages")
{
    open(file("lock.json", adding("1", "with lock: ")));
    SearchDialog dialog(*window.session().scenario(), &window);
    choose(dialog, core::explore::Find::expression, "counter.value != 2");
    const auto* before = dialog.stretches().findChild<QLabel*>();
    REQUIRE(before);
    CHECK(before->isVisibleTo(&dialog)); // says what a search does
    dialog.run().click();
    REQUIRE(wait_until([&] { return !dialog.search().running(); }));
    CHECK_FALSE(before->isVisibleTo(&dialog));
    CHECK(dialog.summary().startsWith("There is no such schedule: all were seen"));
    CHECK_FALSE(dialog.watch().isEnabled());
    choose(dialog, core::explore::Find::expression, "no_such_name");
    dialog.run().click();
    REQUIRE(wait_until([&] { return !dialog.search().running(); }));
    CHECK(dialog.summary().contains("NameError: name 'no_such_name' is not defined"));
}

TEST_CASE_METHOD(WindowFixture, "a search that takes long can be stopped, and tells how far it is")
{
    open(file("long.json", adding("30", "with lock: ")));
    SearchDialog dialog(*window.session().scenario(), &window);
    choose(dialog, core::explore::Find::deadlock);
    dialog.run().click();
    REQUIRE(wait_until([&] { return dialog.search().progress().schedules > 0; }));
    CHECK(dialog.search().running());
    CHECK(dialog.summary().startsWith("Schedules: "));
    dialog.run().click();
    REQUIRE(wait_until([&] { return !dialog.search().running(); }));
    CHECK(dialog.summary().startsWith("The search was stopped after "));
    CHECK_FALSE(dialog.watch().isEnabled());
}
