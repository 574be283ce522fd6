// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/room/room_card.h"
#include "ui/room/time_bar.h"
#include "ui/session/library.h"
#include "ui/text/translate.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using Mark = AnswerButton::Mark;

namespace {

/// First come, first served: One 0–6, then Two or Three; who came first is next.
const QByteArray three = R"({"procession": 1, "processes": [
    {"name": "One", "arrival": 0, "bursts": [{"cpu": 6}]},
    {"name": "Two", "arrival": 1, "bursts": [{"cpu": 2}]},
    {"name": "Three", "arrival": 2, "bursts": [{"cpu": 1}]}]})";

struct RoomFixture : WindowFixture {
    RoomFixture()
    {
        open(file("three.json", three));
        window.session().player().set_t(3);
        settle();
    }
    [[nodiscard]] RoomCard& card() { return find<RoomCard>(); }
    [[nodiscard]] std::vector<AnswerButton*> options()
    {
        std::vector<AnswerButton*> shown;
        for (AnswerButton* button : card().findChildren<AnswerButton*>()) {
            if (button->isVisible()) {
                shown.push_back(button);
            }
        }
        return shown;
    }
    [[nodiscard]] std::size_t right()
    {
        const auto& all = card().question()->options;
        return static_cast<std::size_t>(std::ranges::find_if(all, &lessons::Option::right) -
                                        all.begin());
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), pressed, modifiers);
        settle();
    }
    /// All that can be read or heard in the card.
    [[nodiscard]] QString everything()
    {
        QStringList texts{card().accessibleDescription()};
        for (QWidget* widget : card().findChildren<QWidget*>()) {
            texts << widget->accessibleName() << widget->accessibleDescription()
                  << widget->toolTip();
        }
        for (QLabel* label : card().findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join('\n');
    }
};

} // namespace

TEST_CASE_METHOD(RoomFixture, "the room is asked the next decision, and nothing tells the answer",
                 "[room]")
{
    press(Qt::Key_A, Qt::ShiftModifier);
    REQUIRE(card().isVisible());
    REQUIRE(card().is_open());
    CHECK(card().question()->kind == lessons::Kind::next_process);
    CHECK(card().question()->settled_at == 6);
    CHECK(window.session().moment()->seen == 3); // the file was opened without a veil
    for (const AnswerButton* button : options()) {
        CHECK(button->mark() == Mark::none);
    }
    for (const lessons::Option& option : card().question()->options) {
        CHECK((!option.mistake || !everything().contains(translate(*option.mistake))));
    }
    CHECK_FALSE(everything().contains("right"));
    CHECK_FALSE(view_of<TimelineView>(window).picture().lanes.empty());
}

TEST_CASE_METHOD(RoomFixture, "what has been seen already is hidden before the room is asked",
                 "[room]")
{
    window.session().set_veil(true);
    window.session().player().set_t(8);
    settle();
    window.session().player().set_t(3);
    settle();
    REQUIRE(window.session().moment()->seen == 8);
    window.ask_room();
    CHECK(window.session().moment()->seen == 3);
}

TEST_CASE_METHOD(RoomFixture, "hands are typed for each option, by letter and number", "[room]")
{
    window.ask_room();
    REQUIRE(options().size() >= 3);
    key(Qt::Key_B);
    key(Qt::Key_1);
    key(Qt::Key_7);
    key(Qt::Key_C);
    key(Qt::Key_4);
    key(Qt::Key_A);
    key(Qt::Key_9);
    CHECK(card().hands(0) == 9);
    CHECK(card().hands(1) == 17);
    CHECK(card().hands(2) == 4);
    CHECK(t() == 3);
    CHECK(find<TimelineView>().lane_mode() == LaneMode::both); // 1 chooses the lanes elsewhere
    QTest::mouseClick(options()[0], Qt::LeftButton);
    CHECK(card().hands(0) == 10);
    window.ask_room();
    CHECK(card().hands(0) == 0); // another question, other hands
}

TEST_CASE_METHOD(RoomFixture, "the answer is played to and explained, and scores nothing", "[room]")
{
    window.ask_room();
    card().set_hands(right(), 5);
    card().set_hands(right() == 0 ? 1 : 0, 3);
    window.session().player().set_speed(24);
    key(Qt::Key_Return);
    REQUIRE(wait_until([this] { return card().is_settled(); }));
    CHECK(t() == 6);
    CHECK_FALSE(window.session().player().playing());
    CHECK(options()[right()]->mark() == Mark::right);
    CHECK(translate(card().question()->options[right()].text).contains("Two"));
    CHECK(everything().contains("Hands for it: 5 of 8"));
    CHECK(everything().contains("Two"));
    CHECK_FALSE(everything().contains("Score"));
    key(Qt::Key_Escape);
    CHECK_FALSE(card().isVisible());
}

TEST_CASE_METHOD(RoomFixture, "playing on by itself also stops at the answer", "[room]")
{
    window.ask_room();
    window.session().player().play();
    window.session().player().advance(1000);
    settle();
    CHECK(t() == 6);
    CHECK(card().is_settled());
}

TEST_CASE_METHOD(RoomFixture, "a remote reveals, puts away, and Escape leaves the question first",
                 "[room]")
{
    window.present(true, false);
    press(Qt::Key_A, Qt::ShiftModifier);
    REQUIRE(card().is_open());
    key(Qt::Key_PageDown);
    CHECK(window.session().player().playing());
    key(Qt::Key_PageDown); // at once
    settle();
    CHECK(t() == 6);
    REQUIRE(card().is_settled());
    key(Qt::Key_PageDown);
    CHECK_FALSE(card().isVisible());
    CHECK(t() == 6);
    window.session().player().set_t(3);
    settle();
    window.ask_room();
    key(Qt::Key_Escape);
    CHECK_FALSE(card().isVisible());
    CHECK(window.presenting());
    window.present(false);
}

TEST_CASE_METHOD(RoomFixture, "going back, or another run, takes the question away", "[room]")
{
    window.ask_room();
    window.session().player().set_t(1);
    settle();
    CHECK_FALSE(card().isVisible());
    window.ask_room();
    REQUIRE(card().isVisible());
    open(welcome_scenario);
    CHECK_FALSE(card().isVisible());
}

TEST_CASE_METHOD(RoomFixture, "where nothing can be asked it goes on to where something can",
                 "[room]")
{
    window.session().player().set_t(0);
    settle();
    window.ask_room();
    REQUIRE(card().is_open());
    CHECK(card().question()->asked_at == t());
    window.session().player().to_end();
    settle();
    window.ask_room();
    CHECK_FALSE(card().is_open());
    CHECK(everything().contains("nothing left to ask"));
    press(Qt::Key_Escape);
    CHECK_FALSE(card().isVisible());
}

TEST_CASE_METHOD(RoomFixture, "the card leaves the picture in sight", "[room]")
{
    for (const QSize size : {QSize(1024, 768), QSize(1920, 1080)}) {
        window.resize(size);
        window.present(true, false);
        settle();
        window.ask_room();
        settle();
        CHECK(card().y() > window.height() / 5);
        for (const QScrollBar* bar : card().findChildren<QScrollBar*>()) {
            CHECK_FALSE(bar->isVisible());
        }
        for (const AnswerButton* button : options()) {
            CHECK(card().rect().contains(QRect(button->mapTo(&card(), QPoint()), button->size())));
        }
        window.present(false);
        press(Qt::Key_Escape);
    }
}

TEST_CASE_METHOD(RoomFixture,
                 "on a large projector the card is filled, before the answer and after", "[room]")
{
    window.resize(1920, 1080);
    window.present(true, false);
    settle();
    window.ask_room();
    settle();
    const auto used = [&] { // from the first line to the end of the last answer
        int bottom = 0;
        for (const QWidget* widget : card().findChildren<QWidget*>()) {
            const bool counts = qobject_cast<const AnswerButton*>(widget) ||
                                (qobject_cast<const QLabel*>(widget) && widget->isVisible());
            const bool buttons = widget->y() > card().height() * 4 / 5; // the row of buttons
            if (counts && widget->isVisible() && !buttons) {
                const QPoint corner = widget->mapTo(&card(), QPoint(0, widget->height()));
                bottom = std::max(bottom, corner.y());
            }
        }
        return static_cast<double>(bottom) / card().height();
    };
    const auto all_in_sight = [&] {
        for (const QScrollBar* bar : card().findChildren<QScrollBar*>()) {
            CHECK_FALSE(bar->isVisible());
        }
        for (const AnswerButton* button : options()) {
            CHECK(card().rect().contains(QRect(button->mapTo(&card(), QPoint()), button->size())));
            CHECK(button->height() >= button->heightForWidth(button->width()));
        }
    };
    CHECK(used() > 0.6); // below it the outcome has its place
    all_in_sight();
    const double asked = card().type();
    card().set_hands(right(), 5);
    window.session().player().set_t(card().question()->settled_at);
    settle();
    REQUIRE(card().is_settled());
    CHECK(card().type() == asked); // nothing jumps
    CHECK(used() > 0.7);
    all_in_sight();
    window.present(false);
    window.resize(1024, 768);
    settle();
    CHECK(card().type() <= asked);
    all_in_sight();
}

TEST_CASE("time runs out, is said to be over, can be stopped, and may be left out", "[room]")
{
    TimeBar bar;
    bar.start(0);
    CHECK_FALSE(bar.running());
    CHECK(bar.isHidden());
    bar.start(30);
    CHECK(bar.running());
    bar.advance(12);
    CHECK(bar.seconds_left() <= 18);
    bar.stop();
    const double left = bar.seconds_left();
    bar.advance(60);
    CHECK(bar.seconds_left() == left);
    bar.start(30);
    bar.advance(31);
    CHECK_FALSE(bar.running());
    CHECK(bar.accessibleDescription().contains("up"));
}

TEST_CASE_METHOD(RoomFixture, "when the time is up the question stays open, and the length is kept",
                 "[room]")
{
    card().set_seconds(30);
    window.ask_room();
    REQUIRE(card().time_bar().running());
    card().time_bar().advance(31);
    CHECK(card().is_open());
    CHECK(t() == 3);
    window.close();
    CHECK(settings.value("room/seconds").toInt() == 30);
}
