// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lecture/lecture_walk.h"
#include "ui/main_window/fault_panel.h"
#include "ui/player/player_bar.h"
#include "ui/presenter/notes_window.h"
#include "ui/room/room_card.h"
#include "ui/session/library.h"
#include "ui/stage/state_diagram.h"
#include "window_fixture.h"

#include <QLabel>
#include <QTest>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

const QByteArray list = R"({"lecture": 1, "title": "Monday", "items": [
    {"scenario": "own.procession.json", "t": 2, "title": {"en": "Mine", "zh_CN": "我的"}},
    {"scenario": "welcome", "policy": "sjf", "view": "states", "notes": "Slowly."},
    {"scenario": "01-convoy-effect", "view": "room"}]})";

struct LectureFixture : WindowFixture {
    LectureFixture()
    {
        language.choose("en");
        const QByteArray own =
            R"({"procession": 1, "processes": [{"name": "Solo", "bursts": [{"cpu": 9}]}]})";
        (void)file("own.procession.json", own);
        path = file("monday.lecture.json", list);
    }
    /// Does it, and waits for the run that comes of it.
    template <typename Action>
    void settled(const Action& action)
    {
        const int before = window.session().openings();
        action();
        REQUIRE(wait_until([&] { return window.session().openings() > before; }));
        settle();
    }
    [[nodiscard]] QString line()
    {
        for (const QLabel* label : window.findChildren<QLabel*>()) {
            if (label->accessibleName() == "Item of the lecture") {
                return label->isVisible() ? label->text() : QString();
            }
        }
        return "none";
    }
    QString path;
};

} // namespace

TEST_CASE_METHOD(LectureFixture, "a lecture opens at its first item and is walked by keys",
                 "[lecture]")
{
    settled([this] { window.open(path); });
    window.present(true, false);
    CHECK(window.session().trace()->scenario().processes[0].name == "Solo");
    CHECK(t() == 2);
    CHECK(line() == "1 of 3 · Mine");
    settled([this] { press(Qt::Key_PageDown, Qt::ControlModifier); });
    CHECK(window.session().file() == welcome_scenario);
    CHECK(window.session().trace()->scenario().scheduler.policy == "sjf");
    CHECK_FALSE(window.session().is_changed()); // F8 leads back to the item, not to the file
    CHECK(find<StateDiagram>().isVisible());
    CHECK(line().startsWith("2 of 3 · Welcome"));
    CHECK(window.session().has_veil());
    settled([this] { press(Qt::Key_PageUp, Qt::ControlModifier); });
    CHECK(t() == 2);
    CHECK(window.session().moment()->seen == 2); // also this one is veiled now
    CHECK_FALSE(find<StateDiagram>().isVisible());
    window.present(false);
}

TEST_CASE_METHOD(LectureFixture, "at the end of a run the remote goes on to the next item",
                 "[lecture]")
{
    settled([this] { window.open(path); });
    window.present(true, false);
    press(Qt::Key_PageDown);
    CHECK(t() == 9);
    CHECK(window.lecture().index() == 0);
    settled([this] { press(Qt::Key_PageDown); });
    CHECK(window.lecture().index() == 1);
    CHECK(t() == 0);
    settled([this] { press(Qt::Key_PageUp); });
    CHECK(window.lecture().index() == 0);
    settled([this] { window.lecture().go_to(2); });
    CHECK(find<RoomCard>().is_open());
    press(Qt::Key_PageDown, Qt::ControlModifier); // there is none
    CHECK(window.lecture().index() == 2);
    window.present(false);
}

TEST_CASE_METHOD(LectureFixture, "an item is chosen by its name, and the list can be closed",
                 "[lecture]")
{
    settled([this] { window.open(path); });
    CHECK(line() == "1 of 3 · Mine");
    language.choose("zh_CN");
    settle();
    CHECK(window.lecture().title(0) == QString::fromUtf8("我的"));
    language.choose("en");
    settle();
    QAction* welcome = nullptr;
    for (QAction* action : window.findChildren<QAction*>()) {
        welcome = action->text().startsWith("2. Welcome") ? action : welcome;
    }
    REQUIRE(welcome);
    settled([&] { welcome->trigger(); });
    CHECK(window.lecture().index() == 1);
    window.lecture().close();
    CHECK(line().isEmpty());
    CHECK(window.session().file() == welcome_scenario);
}

TEST_CASE_METHOD(LectureFixture, "a faulty lecture is told with line and column", "[lecture]")
{
    open(welcome_scenario);
    window.open(file("bad.lecture.json", "{\"lecture\": 1,\n \"items\": [{\"scenario\": \"x\"}]}"));
    CHECK(find<FaultPanel>().isVisible());
    CHECK(window.fault_text().contains("bad.lecture.json:2:25"));
    CHECK(window.session().trace().has_value()); // the picture stays
    CHECK_FALSE(window.lecture().is_open());
    CHECK_FALSE(window.open_lecture(folder.filePath("missing.lecture.json")));
    open(welcome_scenario);
    CHECK_FALSE(find<FaultPanel>().isVisible());
}

TEST_CASE_METHOD(LectureFixture, "of keys pressed in quick succession the last item comes",
                 "[lecture]")
{
    settled([this] { window.open(path); });
    QTest::keyClick(&window, Qt::Key_PageDown, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_PageDown, Qt::ControlModifier);
    REQUIRE(wait_until([this] { return find<RoomCard>().is_open(); }));
    CHECK(window.session().file().contains("convoy"));
    CHECK(window.lecture().index() == 2);
}

TEST_CASE_METHOD(LectureFixture, "the lecturer's window tells what the audience's does not",
                 "[lecture]")
{
    settled([this] { window.open(path); });
    settled([this] { window.lecture().go_to(1); });
    window.session().player().set_bookmarks({1, 6});
    window.session().player().set_t(2);
    settle();
    press(Qt::Key_F11, Qt::ControlModifier);
    auto& notes = find<NotesWindow>();
    REQUIRE(notes.isVisible());
    CHECK(notes.isWindow());
    CHECK(window.presenting());
    CHECK_FALSE(find<PlayerBar>().isVisible()); // the audience sees no buttons
    CHECK(notes.text().contains("Slowly."));
    CHECK(notes.text().contains("Next bookmark\nt = 6"));
    CHECK(notes.text().contains("Next item\n" + window.lecture().title(2)));
    CHECK_FALSE(notes.text().contains("Answer"));
    window.ask_room();
    REQUIRE(find<RoomCard>().is_open());
    CHECK_FALSE(find<RoomCard>().answer().isEmpty());
    CHECK(notes.text().contains("Answer\n" + find<RoomCard>().answer()));
    find<RoomCard>().put_away();
    CHECK_FALSE(notes.text().contains("Answer"));
    notes.close();
    CHECK(window.presenting());
    CHECK(find<PlayerBar>().isVisible());
    window.present(false);
}

TEST_CASE_METHOD(LectureFixture, "the keys of the presentation work in the lecturer's window too",
                 "[lecture]")
{
    settled([this] { window.open(path); });
    window.show_notes(true);
    auto& notes = find<NotesWindow>();
    notes.activateWindow();
    (void)QTest::qWaitForWindowActive(&notes);
    QTest::keyClick(&notes, Qt::Key_PageDown);
    CHECK(t() == 9);
    settled([&] { QTest::keyClick(&notes, Qt::Key_PageDown, Qt::ControlModifier); });
    CHECK(window.lecture().index() == 1);
    QTest::keyClick(&notes, Qt::Key_Escape);
    CHECK_FALSE(window.presenting());
    CHECK_FALSE(notes.isVisible());
}

TEST_CASE_METHOD(LectureFixture,
                 "the lecturer's window tells the description without a lecture, "
                 "and comes back where it was",
                 "[lecture]")
{
    open(welcome_scenario);
    window.show_notes(true);
    auto& notes = find<NotesWindow>();
    CHECK(notes.text().contains("Welcome"));
    CHECK(notes.text().size() > 60);
    notes.setGeometry(120, 90, 500, 400);
    window.show_notes(false);
    window.show_notes(true);
    CHECK(notes.geometry() == QRect(120, 90, 500, 400));
    window.present(false);
}

TEST_CASE("the audience has the screen chosen, else one that is not the lecturer's", "[lecture]")
{
    CHECK(audience_screen({"laptop", "projector"}, "laptop", {}) == 1);
    CHECK(audience_screen({"projector", "laptop"}, "laptop", {}) == 0);
    CHECK(audience_screen({"laptop", "left", "right"}, "laptop", "right") == 2);
    CHECK(audience_screen({"laptop", "left"}, "laptop", "gone") == 1);
    CHECK(audience_screen({"laptop", "left"}, "laptop", "laptop") == 0); // as chosen
    CHECK(audience_screen({"laptop"}, "laptop", {}) == 0);
}

TEST_CASE_METHOD(LectureFixture, "every item of every shipped lecture opens", "[lecture]")
{
    REQUIRE_FALSE(shipped_lectures().empty());
    for (const ShippedLecture& shipped : shipped_lectures()) {
        CAPTURE(shipped.file.toStdString());
        CHECK(shipped.title.all().contains("zh_CN"));
        settled([&] { REQUIRE(window.open_lecture(shipped.file)); });
        for (int i = 0; i < window.lecture().count(); ++i) {
            CAPTURE(i);
            settled([&] { window.lecture().go_to(i); });
            CHECK(window.session().faults().empty());
            CHECK(window.session().file() == window.lecture().file());
            CHECK(window.lecture().item().notes.all().contains("zh_CN"));
            CHECK(window.lecture().item().t <= window.session().trace()->end());
        }
    }
}
