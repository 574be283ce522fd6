// SPDX-License-Identifier: GPL-3.0-or-later
// A student's copy in the editor: what is locked stays, what is hidden is told nowhere.
#include "editor_help.h"
#include "ui/classroom/hidden.h"
#include "ui/editor/ambiguity_bar.h"
#include "ui/editor/editor_forms.h"
#include "ui/editor/interventions_page.h"
#include "ui/editor/lock_bar.h"
#include "ui/editor/programs_page.h"
#include "ui/editor/share_dialog.h"
#include "ui/main_window/editor_place.h"
#include "ui/timeline/timeline_view.h"

#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

using namespace procession;
using namespace procession::ui;

namespace {

/// Whether its answer depends on a rule that nobody states: B and C arrive as A's quantum ends.
constexpr const char* open_exercise = R"({
  "procession": 1,
  "scheduler": {"policy": "rr", "quantum": 2},
  "programs": {"work.py": "x = 1\nprint(x)\n"},
  "processes": [
    {"name": "A", "arrival": 0, "bursts": [{"cpu": 5}]},
    {"name": "B", "arrival": 2, "bursts": [{"cpu": 3}]}
  ]
}
)";

struct Student : Editing {
    /// Opens the exercise with that object "classroom".
    void edit_as(const QByteArray& classroom)
    {
        while (edited().scenario().can_undo()) { // so that nobody asks whether to save it
            edited().undo();
        }
        edit(file("class.procession.json", with(classroom)));
    }
    [[nodiscard]] static QByteArray with(const QByteArray& classroom)
    {
        return QByteArray(open_exercise)
            .replace("\"processes\": [", "\"classroom\": " + classroom + ", \"processes\": [");
    }
    [[nodiscard]] AmbiguityBar& bar() { return window.editor().ambiguity(); }
    [[nodiscard]] QString page()
    {
        return window.editor().findChild<QTabWidget*>()->currentWidget()->objectName();
    }
    void ask()
    {
        press(Qt::Key_F7);
        settle();
        REQUIRE(wait_until([&] { return !bar().running(); }));
        settle();
    }
    [[nodiscard]] QAbstractButton& share_button(const QString& name)
    {
        window.editing().forms().share.trigger();
        settle();
        for (auto* button : dialog<ShareDialog>().findChildren<QAbstractButton*>()) {
            if (button->text() == name) {
                return *button;
            }
        }
        throw std::logic_error("no such button");
    }
    /// Besides what the bar says, that something was not done.
    [[nodiscard]] bool is_refused(const QString& part)
    {
        for (const auto* one : window.editor().findChildren<QLabel*>()) {
            if (one->isVisible() && one->text() == "Locked by the lecturer: " + part + ".") {
                return true;
            }
        }
        return false;
    }
    void put_away_share()
    {
        dialog<ShareDialog>().reject();
        window.activateWindow();
        settle();
    }
};

} // namespace

TEST_CASE_METHOD(Student, "editor, locks: what is ambiguous is a reason, and hidden with them",
                 "[editor][classroom]")
{
    edit_as("{}");
    ask();
    REQUIRE(bar().isVisible());
    REQUIRE(bar().result()->found); // a rule of round robin, and a moment of the schedule
    for (const char* hides : {R"({"hide": ["policy"]})", R"({"hide": ["why"]})",
                              R"({"hide": ["bursts"]})", R"({"exam": {"until": 3}})"}) {
        CAPTURE(hides);
        edit_as(hides);
        CHECK_FALSE(bar().isVisible()); // nor what was answered before
        press(Qt::Key_F7);
        settle();
        CHECK_FALSE(bar().isVisible());
        window.editing().show_form("ambiguity");
        settle();
        CHECK_FALSE(bar().isVisible());
        for (const Findable& one : window.findables()) {
            CHECK_FALSE(one.name.contains("unambiguous"));
        }
    }
    click("Unlock for editing");
    ask();
    CHECK(bar().isVisible());
}

TEST_CASE_METHOD(Student, "editor, locks: a rule is not stated where scheduling is locked",
                 "[editor][classroom]")
{
    const auto state = [&]() -> QPushButton* {
        for (auto* button : bar().findChildren<QPushButton*>()) {
            if (button->text() == "State the &rule" && button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    };
    edit_as(R"({"lock": ["scheduler"]})");
    ask();
    REQUIRE(bar().result()->found);
    CHECK_FALSE(state());
    const QString before = text();
    emit bar().rule_wanted("scheduler.tie");
    settle();
    CHECK(text() == before);
    click("Unlock for editing");
    ask();
    CHECK(state());
}

TEST_CASE_METHOD(Student,
                 "editor, locks: the text is not for the clipboard while it hides something",
                 "[editor][classroom]")
{
    for (const char* hides :
         {R"({"hide": ["policy"]})", R"({"exam": {"until": 3}})",
          R"({"question": {"question": "number", "text": "When?", "answer": 8, "measure": "finish",
              "of": "A"}})"}) {
        CAPTURE(hides);
        edit_as(hides);
        QApplication::clipboard()->setText("before");
        QAbstractButton& copy = share_button("&Copy as text");
        CHECK_FALSE(copy.isEnabled());
        CHECK(copy.toolTip() == hidden_words());
        QTest::mouseClick(&copy, Qt::LeftButton);
        CHECK(QApplication::clipboard()->text() == "before");
        put_away_share();
    }
    edit_as(R"({"lock": ["processes"]})");
    CHECK(share_button("&Copy as text").isEnabled()); // it is locked in every copy
    put_away_share();
    edit_as(R"({"hide": ["policy"]})");
    CHECK(share_button("&Save a copy…").isEnabled()); // the file as it was handed out
    put_away_share();
    click("Unlock for editing");
    CHECK(share_button("&Copy as text").isEnabled());
    put_away_share();
}

TEST_CASE_METHOD(Student, "editor, locks: an answer is covered until somebody unlocks",
                 "[editor][classroom]")
{
    edit_as(R"({"question": {"question": "number", "text": "When?", "answer": 8,
                "measure": "finish", "of": "A"}})");
    CHECK(window.editor().lock().text().contains("answer"));
    for (const char* name : {"classroom", "text"}) {
        CHECK(window.editor().show_page(name));
        CHECK(page() == "processes");
    }
    CHECK(table().isEnabled());
    click("Unlock for editing");
    CHECK_FALSE(window.editor().lock().isVisible());
    CHECK(window.editor().show_page("text"));
    CHECK(page() == "text");
    CHECK_FALSE(edited().is_modified());
}

TEST_CASE_METHOD(Student, "editor, locks: a fault does not lead to a hidden page",
                 "[editor][classroom]")
{
    const QByteArray faulty =
        with(R"({"hide": ["policy"]})").replace("\"quantum\": 2", "\"quantum\": 0");
    edited().start(faulty.toStdString(), {}, "faulty");
    settle();
    press(Qt::Key_F4);
    settle();
    CHECK(page() != "text");
    CHECK(page() != "machine");
    click("Unlock for editing");
    press(Qt::Key_F4);
    settle();
    CHECK(page() == "machine");
}

TEST_CASE_METHOD(Student, "editor, locks: no process is made of a program where they are locked",
                 "[editor][classroom]")
{
    edit_as(R"({"lock": ["processes"]})");
    window.editor().show_page("programs");
    settle();
    ProgramsPage& programs = window.editor().programs();
    const QString before = text();
    REQUIRE(programs.chosen());
    CHECK_FALSE(programs.run_it.isEnabled());
    programs.run_it.setEnabled(true); // as a way that nobody thought of
    programs.run_it.trigger();
    settle();
    CHECK(text() == before);
    CHECK(is_refused("processes"));
    CHECK_FALSE(edited().scenario().can_undo());
    click("Unlock for editing");
    CHECK(programs.run_it.isEnabled());
    programs.run_it.trigger();
    settle();
    CHECK(text().contains("\"program\": \"work.py\""));
}

TEST_CASE_METHOD(Student, "editor, locks: interventions that change locked processes are refused",
                 "[editor][classroom]")
{
    edit_as(R"({"lock": ["processes"]})");
    window.editor().show_page("interventions");
    settle();
    const QList<QAction*> kinds = window.editor().interventions().kinds().actions();
    const QString before = text();
    kinds[static_cast<qsizetype>(core::edit::Deed::kill)]->trigger();
    settle();
    CHECK(text() == before);
    CHECK(is_refused("processes"));
    kinds[static_cast<qsizetype>(core::edit::Deed::suspend)]->trigger();
    settle();
    CHECK(text().contains("suspend"));
    CHECK_FALSE(is_refused("processes"));
    press(Qt::Key_Z, Qt::ControlModifier);
    settle();
    CHECK(text() == before);
}

TEST_CASE_METHOD(Student, "editor, locks: whatever edits, each locked part stays as it was",
                 "[editor][classroom]")
{
    struct Deed {
        const char* part;
        const char* path;
        const char* json;
    };
    for (const Deed& deed :
         {Deed{"scheduler", "scheduler.quantum", "3"},
          Deed{"machine", "machine", R"({"cores": 2})"},
          Deed{"processes", "processes[0].arrival", "1"},
          Deed{"interventions", "interventions", R"([{"at": 1, "suspend": "A"}])"},
          Deed{"programs", "programs", R"({"work.py": "x = 2\n"})"},
          Deed{"programs", "files", R"({"data.txt": "1"})"}}) {
        CAPTURE(deed.path);
        const auto set = [&deed](core::edit::EditedScenario& scenario) {
            return scenario.set("by_hand", deed.path, deed.json);
        };
        edit_as(QByteArray(R"({"lock": [")") + deed.part + "\"]}");
        const QString before = text();
        CHECK_FALSE(edited().edit(set));
        CHECK(text() == before);
        CHECK(edited().edit([](core::edit::EditedScenario& scenario) {
            return scenario.set("title", "title", "\"Mine\"");
        }));
        click("Unlock for editing");
        CHECK(edited().edit(set));
    }
}

TEST_CASE_METHOD(Student, "editor, locks: a duplicate is as locked as what it is of",
                 "[editor][classroom]")
{
    edit_as(R"({"lock": ["processes"], "hide": ["policy"]})");
    window.editing().forms().duplicate.trigger();
    settle();
    CHECK(edited().name().startsWith("Copy of"));
    CHECK(window.editor().lock().isVisible());
    CHECK_FALSE(table().isEnabled());
    CHECK_FALSE(edited().edit([](core::edit::EditedScenario& scenario) {
        return scenario.set("by_hand", "processes[0].arrival", "1");
    }));
    click("Unlock for editing");
    window.editor().show_page("machine");
    window.editing().forms().duplicate.trigger();
    settle();
    CHECK_FALSE(window.editor().lock().isVisible()); // a lecturer goes on
    CHECK(page() == "machine");
}

TEST_CASE_METHOD(Student, "editor, locks: what is loaded anew from the disk is locked as it says",
                 "[editor][classroom]")
{
    edit_as("{}");
    CHECK(table().isEnabled());
    QFile written(edited().file());
    REQUIRE(written.open(QIODevice::WriteOnly));
    written.write(with(R"({"lock": ["processes"], "hide": ["policy"]})"));
    written.close();
    REQUIRE(wait_until([&] { return label("was changed on the disk") != nullptr; }));
    click("&Load it");
    CHECK_FALSE(table().isEnabled());
    CHECK(window.editor().lock().isVisible());
}

TEST_CASE_METHOD(Student, "editor, locks: reasons are hidden by what is edited, not by what is run",
                 "[editor][classroom]")
{
    const auto told = [&] {
        const TimelineView& timeline = window.editor().run().timeline();
        QString all;
        const QRect area = timeline.lane_area();
        for (int y = area.top(); y < area.bottom(); y += 4) {
            all += timeline.text_at(QPointF(area.center().x(), y)) + '\n';
        }
        return all;
    };
    edit_as(R"({"hide": ["why"]})");
    CHECK(told().contains(hidden_words()));
    open(path); // another one runs, with nothing hidden
    CHECK_FALSE(is_covered(lessons::Hidden::why));
    CHECK(told().contains(hidden_words()));
    edit_as(R"({"hide": ["why"]})");
    click("Unlock for editing");
    CHECK(is_covered(lessons::Hidden::why));
    CHECK_FALSE(told().contains(hidden_words()));
}
