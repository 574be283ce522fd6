// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson beside the machine: who drives, what lights up, what is kept.
#include "lesson_student.h"
#include "ui/glossary/glossary_view.h"
#include "ui/lesson/help_row.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/moment_row.h"
#include "ui/lesson/page_text_view.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/lesson/schedule_form.h"
#include "ui/lesson/schedule_grid.h"
#include "ui/lesson/spotlight.h"
#include "ui/lesson/watch_card.h"
#include "ui/stage/stage.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

QAction* action_called(WindowFixture& fixture, const QString& icon_text)
{
    for (QToolButton* button : fixture.window.lesson().findChildren<QToolButton*>()) {
        if (button->defaultAction() && button->defaultAction()->iconText() == icon_text) {
            return button->defaultAction();
        }
    }
    return nullptr;
}

/// Clicks the first link of the page with that target.
void click_link(WindowFixture& fixture, const QString& target)
{
    for (auto* text : fixture.window.lesson().findChildren<PageTextView*>()) {
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (it.fragment().charFormat().anchorHref() == target) {
                    QTextCursor cursor(text->document());
                    cursor.setPosition(it.fragment().position() + 1);
                    const QPoint place = text->cursorRect(cursor).center();
                    QTest::mouseMove(text->viewport(), place);
                    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, place);
                    return;
                }
            }
        }
    }
    FAIL("there is no such link");
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "a page puts the machine where it begins and plays when asked to")
{
    open_page(*this, "round-robin/1");
    CHECK(window.page() == MainWindow::Page::run);
    CHECK(t() == 0);
    CHECK(window.session().has_veil());
    auto* watch = qobject_cast<WatchCard*>(window.lesson().page().card("first-turns"));
    REQUIRE(watch);
    window.session().player().set_speed(0); // a click may take longer than a tick does
    QTest::mouseClick(&watch->button(), Qt::LeftButton);
    CHECK(window.session().player().playing());
    window.session().player().set_speed(normal_speed);
    CHECK(wait_until([&] { return t() == 1 && !window.session().player().playing(); }));
}

TEST_CASE_METHOD(WindowFixture, "the student can take over and come back to the lesson")
{
    open_page(*this, "round-robin/turns");
    QAction* back = action_called(*this, "Back to the lesson");
    REQUIRE(back);
    CHECK_FALSE(back->isEnabled());
    const core::Ticks wanted = t();
    window.session().player().to_end();
    CHECK(wait_until([&] { return back->isEnabled(); }));
    back->trigger();
    REQUIRE(machine_came(*this));
    CHECK(t() == wanted);
    // Also from another scenario under another policy.
    core::Scenario changed = *window.session().scenario();
    changed.scheduler.policy = "fcfs";
    changed.scheduler.parameters = {};
    window.session().change(changed, "policy");
    REQUIRE(wait_until([&] { return !window.session().simulation().running(); }));
    CHECK(wait_until([&] { return back->isEnabled(); }));
    back->trigger();
    REQUIRE(wait_until([&] {
        return !window.session().is_changed() && !window.session().simulation().running();
    }));
    CHECK(window.session().scenario()->scheduler.policy == "rr");
    CHECK(t() == wanted);
    CHECK_FALSE(back->isEnabled());
}

TEST_CASE_METHOD(WindowFixture, "the way back to the lesson moves no other button")
{
    open_page(*this, "round-robin/1");
    const auto button = [this](const QString& text) {
        const auto all = window.lesson().findChildren<QToolButton*>();
        const auto found = std::ranges::find_if(
            all, [&](const QToolButton* one) { return one->text().contains(text); });
        REQUIRE(found != all.end());
        return *found;
    };
    QToolButton* const next = button("Next");
    const QPoint before = next->mapTo(&window, QPoint());
    REQUIRE_FALSE(button("Back to the lesson")->isEnabled());
    window.session().player().to_end();
    REQUIRE(wait_until([&] { return button("Back to the lesson")->isEnabled(); }));
    qApp->processEvents();
    CHECK(next->mapTo(&window, QPoint()) == before);
}

TEST_CASE_METHOD(WindowFixture, "the keys go through a lesson, and nothing is locked")
{
    open_page(*this, "round-robin/1");
    const std::size_t pages = window.lesson().lesson()->pages.size();
    for (std::size_t page = 1; page < pages; ++page) {
        press(Qt::Key_N);
        CHECK(window.lesson().visit()->page_number() == page);
    }
    press(Qt::Key_N);
    CHECK(window.lesson().visit()->page_number() == pages - 1);
    press(Qt::Key_PageUp, Qt::AltModifier);
    CHECK(window.lesson().visit()->page_number() == pages - 2);
}

TEST_CASE_METHOD(WindowFixture, "another language keeps page, answers and machine")
{
    open_page(*this, "round-robin/tail");
    const auto card = [&] {
        return qobject_cast<QuestionCard*>(window.lesson().page().card("where-ann"));
    };
    REQUIRE(card());
    give(*card(), lessons::ChosenOptions{{1}});
    REQUIRE(machine_came(*this));
    window.session().player().pause(); // the moment is being shown again
    const QString english = card()->verdict();
    CHECK(english.contains("Then nobody else would have a turn until Ann is done."));
    const core::Ticks before = t();
    language.choose("zh_CN");
    CHECK(wait_until([&] {
        return card()->verdict().contains(QString::fromUtf8("那样在 Ann 做完以前，别人都轮不到。"));
    }));
    CHECK(t() == before);
    language.choose("en");
    CHECK(wait_until([&] { return card()->verdict() == english; }));
}

TEST_CASE_METHOD(WindowFixture, "what the text names lights up in the picture")
{
    open_page(*this, "measuring-and-fcfs/1");
    click_link(*this, "process:Ann");
    REQUIRE(wait_until([&] { return !window.spotlight().spots().empty(); }));
    const auto& stage = find<Stage>();
    const auto ann = stage.field().box_of(0);
    REQUIRE(ann);
    const QRect box(stage.mapTo(&window, ann->toAlignedRect().topLeft()),
                    ann->toAlignedRect().size());
    CHECK(window.spotlight().spots().front().box == box);
    click_link(*this, "term:fcfs");
    CHECK_FALSE(find<GlossaryView>().text().isEmpty());
    CHECK(find<GlossaryView>().isVisible());
}

TEST_CASE_METHOD(WindowFixture, "what is lit stays lit where it stands when the window changes")
{
    open_page(*this, "measuring-and-fcfs/1");
    window.guide().light({{"place:ready", {}}});
    for (const QSize size : {QSize(1366, 768), QSize(1100, 700), QSize(1500, 900)}) {
        window.resize(size);
        CAPTURE(size.width());
        const auto& stage = find<Stage>();
        CHECK(wait_until([&] {
            const auto& spots = window.spotlight().spots();
            const auto ready =
                std::ranges::find(stage.still().regions, StageArea::ready, &StageRegion::area);
            return spots.size() == 1 && ready != stage.still().regions.end() &&
                   spots.front().box.topLeft() ==
                       stage.mapTo(&window, ready->box.toAlignedRect().topLeft()) &&
                   spots.front().box.size() == ready->box.toAlignedRect().size();
        }));
    }
}

TEST_CASE_METHOD(WindowFixture, "what is pointed at in the picture is marked in the text")
{
    open_page(*this, "measuring-and-fcfs/1");
    const auto marks = [&] {
        qsizetype all = 0;
        for (auto* text : window.lesson().findChildren<PageTextView*>()) {
            all += text->extraSelections().size();
        }
        return all;
    };
    CHECK(marks() == 0);
    auto& stage = find<Stage>();
    QTest::mouseMove(&stage, stage.field().box_of(0)->center().toPoint());
    CHECK(wait_until([&] { return marks() > 0; }));
}

TEST_CASE_METHOD(WindowFixture, "a click on the picture answers a question that asks for one")
{
    REQUIRE(window.open_lesson("states"));
    const auto lesson = window.lesson().lesson();
    std::string id;
    for (const lessons::Step& step : lesson->steps) {
        const auto* question = std::get_if<lessons::LessonQuestion>(&step.what);
        id = question && question->form == lessons::Form::click ? step.id : id;
    }
    REQUIRE(window.lesson().open_at(lesson, id));
    REQUIRE(machine_came(*this));
    QTest::qWait(1);
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card(id));
    REQUIRE(card);
    auto& stage = find<Stage>();
    stage.finish();
    QTest::mouseClick(&stage, Qt::LeftButton, {}, stage.field().box_of(0)->center().toPoint());
    CHECK(card->is_done());
}

TEST_CASE_METHOD(WindowFixture, "a click on the picture answers what a run has come to")
{
    open_page(*this, "concurrency-and-parallelism/1");
    auto* watch = qobject_cast<WatchCard*>(window.lesson().page().card("one-doctor"));
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("who-runs"));
    REQUIRE(watch);
    REQUIRE(card);
    watch->button().setFocus();
    QTest::mouseClick(&watch->button(), Qt::LeftButton);
    REQUIRE(wait_until([&] { return t() == 5 && !window.session().player().playing(); }));
    REQUIRE(card->is_due());
    CHECK(card->is_current());
    emit qApp->focusChanged(nullptr, &watch->button()); // the window was left for a while
    CHECK(card->is_current());
    CHECK(t() == 5);
    auto& stage = find<Stage>();
    const auto click = [&stage](core::EntityId process) {
        stage.finish();
        QTest::mouseClick(&stage, Qt::LeftButton, {},
                          stage.field().box_of(process)->center().toPoint());
    };
    click(0); // Ann, who waits
    CHECK(card->verdict().contains("waits for the next one"));
    CHECK_FALSE(card->is_done());
    click(2); // Cai, who is being treated
    CHECK(card->is_done());
}

TEST_CASE_METHOD(WindowFixture, "a wrong prediction is shown again with the answer beside it")
{
    open_page(*this, "round-robin/1");
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("next-at-two"));
    REQUIRE(card);
    QTest::mouseClick(&card->moment()->button(), Qt::LeftButton);
    REQUIRE(card->is_due());
    lessons::Runs& runs = window.lesson().visit()->runs();
    const auto asked = lessons::prediction(card->question(), runs);
    std::size_t wrong = 0;
    while (asked->options[wrong].right || asked->options[wrong].process == core::no_entity) {
        ++wrong;
    }
    give(*card, lessons::ChosenOptions{{wrong}});
    REQUIRE(wait_until([&] { return t() == asked->settled_at; }));
    const auto& lit = window.guide().lit();
    REQUIRE(lit.size() == 1);
    CHECK(lit.front().target.toStdString() ==
          "process:" +
              runs.trace("turns").scenario().processes[asked->options[wrong].process].name);
    CHECK(lit.front().said == "Your answer");
}

TEST_CASE_METHOD(WindowFixture,
                 "digits go to the number that is asked for, and a mark goes with its answer")
{
    open_page(*this, "control-block-and-switch/on");
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("cake-ends"));
    REQUIRE(card);
    auto* field = card->form().findChild<QLineEdit*>();
    REQUIRE(field);
    const auto wants_digits = [card] {
        const QKeyEvent digit(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, "1");
        return card->form_for_keys() && card->form_for_keys()->wants(digit);
    };
    CHECK(wants_digits());
    const auto buttons = window.lesson().findChildren<QToolButton*>();
    const auto next = std::ranges::find_if(
        buttons, [](const QToolButton* one) { return one->text().startsWith("Next"); });
    REQUIRE(next != buttons.end());
    const auto type_at_foot = [&](const char* digits) {
        (*next)->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QString(digits).left(1));
        QTest::keyClicks(QApplication::focusWidget(), QString(digits).mid(1));
    };
    const auto lanes = find<TimelineView>().lanes().size();
    find<TimelineView>().canvas()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1); // else it would show other lanes
    CHECK(field->text() == "1");
    type_at_foot("15");
    CHECK(field->text() == "15");
    CHECK(field->hasFocus());
    CHECK(find<TimelineView>().lanes().size() == lanes);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(wait_until([&] { return !window.guide().lit().empty(); }));
    type_at_foot("12"); // instead of what stood there
    CHECK(field->text() == "12");
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(card->is_done());
    CHECK(window.guide().lit().empty());
    CHECK_FALSE(wants_digits()); // it is answered: digits are the window's again
    find<TimelineView>().canvas()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    CHECK(find<TimelineView>().lanes().size() != lanes);
}

TEST_CASE_METHOD(WindowFixture, "letters choose options of the open question wherever the keys are")
{
    open_page(*this, "round-robin/tail");
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("where-ann"));
    REQUIRE(card);
    REQUIRE(card->is_due());
    CHECK(card->verdict().isEmpty());
    find<TimelineView>().canvas()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A); // else it would ask at random
    CHECK_FALSE(card->verdict().isEmpty());
}

TEST_CASE_METHOD(WindowFixture, "what is played of one answer ends before the page's next question")
{
    open_page(*this, "measuring-and-fcfs/keep");
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("when-cai"));
    auto* later = qobject_cast<QuestionCard*>(window.lesson().page().card("who-next"));
    REQUIRE(card);
    REQUIRE(later);
    lessons::Runs& runs = window.lesson().visit()->runs();
    const lessons::LessonAnswer right = lessons::right_answer(card->question(), runs);
    REQUIRE(lessons::prediction(card->question(), runs)->settled_at > later->question().at);
    QTest::mouseClick(&card->moment()->button(), Qt::LeftButton);
    REQUIRE(wait_until([&] { return card->is_due(); }));
    give(*card, right);
    REQUIRE(card->is_done());
    CHECK(wait_until(
        [&] { return t() == later->question().at && !window.session().player().playing(); }));
    CHECK(window.session().moment()->seen <= later->question().at);
}

TEST_CASE_METHOD(WindowFixture, "help comes in steps, and what was shown does not count")
{
    open_page(*this, "round-robin/response");
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("response"));
    REQUIRE(card);
    QPushButton& help = card->help().button();
    for (int i = 0; i < 3; ++i) {
        REQUIRE(help.isVisible());
        QTest::mouseClick(&help, Qt::LeftButton);
    }
    CHECK_FALSE(help.isVisible());
    CHECK(std::get<double>(card->form().answer()) == 3);
    QTest::mouseClick(&card->go_on(), Qt::LeftButton);
    const auto& progress = window.progress().progress().lessons.at("round-robin");
    CHECK_FALSE(progress.questions.contains("response"));
    CHECK(window.lesson().visit()->page_number() == 4);
}

TEST_CASE_METHOD(WindowFixture, "the first wrong cell of a schedule is marked, and no other")
{
    open_page(*this, "round-robin/draw");
    auto* card = qobject_cast<QuestionCard*>(window.lesson().page().card("draw-it"));
    REQUIRE(card);
    auto& grid = qobject_cast<ScheduleForm*>(&card->form())->grid();
    auto chart = std::get<lessons::Chart>(
        lessons::right_answer(card->question(), window.lesson().visit()->runs()));
    std::swap(chart[0][4], chart[0][7]);
    give(*card, chart);
    REQUIRE(grid.wrong());
    CHECK(grid.wrong()->at == 4);
    CHECK(wait_until([&] { return t() == 4; }));
}

TEST_CASE_METHOD(WindowFixture, "those who wait are drawn as the simulator has them")
{
    int compared = 0;
    for (const LessonPointer& lesson : shipped_lessons()) {
        for (const lessons::Step& step : lesson->steps) {
            const auto* question = std::get_if<lessons::LessonQuestion>(&step.what);
            if (!question || question->form != lessons::Form::schedule || !question->shows_queue ||
                lesson->scenario(question->scenario)->scheduler.policy == "mlfq") {
                continue;
            }
            lessons::Runs runs(*lesson);
            const Palette palette = Palette::light_theme();
            const FormParts parts{*question, step.id, runs, palette, window.guide(), {}};
            ScheduleForm form(parts, nullptr);
            if (!form.findChild<QCheckBox*>()) {
                continue; // it is not offered where somebody waits for a device
            }
            form.show_answer(lessons::right_answer(*question, runs));
            const core::Trace& trace = runs.trace(question->scenario);
            for (core::Ticks at = 0; at < trace.end(); ++at) {
                std::set<std::size_t> ready;
                const core::SystemState state = trace.view(at);
                for (std::size_t i = 0; i < trace.scenario().processes.size(); ++i) {
                    if (state.process(static_cast<core::EntityId>(i)).state == core::State::ready) {
                        ready.insert(i);
                    }
                }
                const auto waiting = form.grid().waiting_at(at);
                CAPTURE(lesson->id, step.id, at);
                CHECK(std::set<std::size_t>(waiting.begin(), waiting.end()) == ready);
                ++compared;
            }
        }
    }
    CHECK(compared > 0);
}
