// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulate.h"
#include "ui/predict/predict_panel.h"
#include "ui/text/translate.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using core::EntityId;
using core::Ticks;
using Asking = PredictPanel::Asking;
using Mark = AnswerButton::Mark;

namespace {

/// SRTF with bursts of 8, 4, 9, 5 arriving at 0, 1, 2, 3: P2 preempts P1 at 1,
/// then come P4 at 5, P1 at 10, P3 at 17.
core::Trace textbook()
{
    core::Scenario scenario;
    scenario.scheduler.policy = "srtf";
    for (const Ticks burst : {8, 4, 9, 5}) {
        core::ProcessSpec process;
        process.arrival = static_cast<Ticks>(scenario.processes.size());
        process.name = "P" + std::to_string(process.arrival + 1);
        process.bursts = {{core::Burst::Kind::cpu, core::no_device, burst, {}}};
        scenario.processes.push_back(process);
    }
    scenario.listed = scenario.processes.size();
    return core::simulate(scenario);
}

/// A panel on a run, shown and active so that keys arrive.
struct Fixture {
    explicit Fixture(const core::Trace& run) : trace(run)
    {
        panel.resize(360, 640);
        panel.show();
        panel.activateWindow();
        (void)QTest::qWaitForWindowActive(&panel);
    }
    void at(Ticks t) { panel.show_moment(Moment::of(trace, t, t)); }
    [[nodiscard]] std::vector<AnswerButton*> options()
    {
        std::vector<AnswerButton*> shown;
        for (AnswerButton* button : panel.findChildren<AnswerButton*>()) {
            if (button->isVisible()) {
                shown.push_back(button);
            }
        }
        return shown;
    }
    [[nodiscard]] int right() const
    {
        const auto& all = panel.prediction().question()->options;
        return static_cast<int>(std::ranges::find_if(all, &lessons::Option::right) - all.begin());
    }
    [[nodiscard]] QPushButton* button(const QString& text)
    {
        for (QPushButton* each : panel.findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text().remove('&') == text) {
                return each;
            }
        }
        return nullptr;
    }
    /// All that can be read or heard in the panel.
    [[nodiscard]] QString everything()
    {
        QStringList texts{panel.accessibleDescription(), panel.toolTip()};
        for (QWidget* widget : panel.findChildren<QWidget*>()) {
            if (widget->isVisibleTo(&panel)) {
                texts << widget->accessibleName() << widget->accessibleDescription()
                      << widget->toolTip();
            }
        }
        for (QLabel* label : panel.findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts.join('\n');
    }

    core::Trace trace;
    PredictPanel panel;
};

} // namespace

TEST_CASE("a prediction: asked, answered by key, revealed and explained", "[predict]")
{
    Fixture fixture(textbook());
    QSignalSpy reveal(&fixture.panel, &PredictPanel::reveal_wanted);
    fixture.at(4);
    QTest::mouseClick(fixture.button("Ask me"), Qt::LeftButton);
    REQUIRE(fixture.panel.prediction().phase() == Prediction::Phase::open);
    CHECK(fixture.panel.prediction().question()->kind == lessons::Kind::next_process);
    const int right = fixture.right();
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(Qt::Key_A + right));
    CHECK(fixture.panel.prediction().right());
    CHECK(fixture.options()[static_cast<std::size_t>(right)]->mark() == Mark::right);
    CHECK(fixture.everything().contains("✓ Right"));
    CHECK(fixture.everything().contains("1 of 1 right"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    REQUIRE(reveal.size() == 1);
    CHECK(reveal[0][0].value<Ticks>() == 5);
    CHECK_FALSE(fixture.everything().contains("what is left of its CPU burst"));
    fixture.at(5);
    CHECK(fixture.everything().contains("what is left of its CPU burst"));
}

TEST_CASE("a wrong answer names its mistake and may be tried again; the first counts", "[predict]")
{
    Fixture fixture(textbook());
    fixture.at(4);
    fixture.panel.ask_now();
    const auto right = static_cast<std::size_t>(fixture.right());
    const std::size_t wrong = right == 0 ? 1 : 0;
    QTest::mouseClick(fixture.options()[wrong], Qt::LeftButton);
    const auto& option = fixture.panel.prediction().question()->options[wrong];
    CHECK(fixture.everything().contains(translate(*option.mistake)));
    CHECK(fixture.options()[wrong]->mark() == Mark::wrong);
    CHECK(fixture.options()[wrong]->accessibleName().contains("not right"));
    CHECK(fixture.options()[right]->mark() == Mark::none); // not told yet
    QTest::mouseClick(fixture.options()[right], Qt::LeftButton);
    CHECK(fixture.panel.prediction().right());
    CHECK(fixture.panel.prediction().score().total() == lessons::Score::Count{0, 1});
}

TEST_CASE("to be shown is not to be wrong", "[predict]")
{
    Fixture fixture(textbook());
    QSignalSpy reveal(&fixture.panel, &PredictPanel::reveal_wanted);
    fixture.at(4);
    fixture.panel.ask_now();
    QTest::mouseClick(fixture.button("Show me"), Qt::LeftButton);
    CHECK(reveal.size() == 1);
    fixture.at(5);
    CHECK(fixture.panel.prediction().phase() == Prediction::Phase::settled);
    CHECK(fixture.panel.prediction().score().total().asked == 0);
    const auto options = fixture.options();
    CHECK(options[static_cast<std::size_t>(fixture.right())]->mark() == Mark::right);
    CHECK(std::ranges::count(options, Mark::wrong, &AnswerButton::mark) == 0);
    fixture.panel.show_moment(Moment::of(fixture.trace, 4, 5)); // still to be told
    CHECK(fixture.panel.prediction().phase() == Prediction::Phase::settled);
    fixture.at(4); // and now not
    CHECK(fixture.panel.prediction().phase() == Prediction::Phase::idle);
    fixture.panel.ask_now();
    fixture.at(2); // back: the question is no more
    CHECK(fixture.panel.prediction().phase() == Prediction::Phase::idle);
}

TEST_CASE("tokens of the stage answer too", "[predict]")
{
    Fixture fixture(textbook());
    std::vector<std::vector<EntityId>> told;
    QObject::connect(&fixture.panel, &PredictPanel::process_candidates_changed,
                     [&told](const std::vector<EntityId>& ids) { told.push_back(ids); });
    fixture.at(4);
    fixture.panel.ask_now();
    REQUIRE(told.size() == 1);
    CHECK(std::ranges::count(told[0], EntityId{3}) == 1);
    fixture.panel.answer_process(3);
    CHECK(fixture.panel.prediction().right());
    REQUIRE(told.size() == 2);
    CHECK(told[1].empty());
}

TEST_CASE("an open question tells nothing: right and wrong options look alike", "[predict]")
{
    Fixture fixture(textbook());
    for (Ticks t = 0; t < fixture.trace.end(); ++t) {
        fixture.at(t);
        for (int kind = 0; kind < static_cast<int>(lessons::kind_count); ++kind) {
            auto& choice = *fixture.panel.findChildren<QComboBox*>().at(1);
            choice.setCurrentIndex(kind + 1);
            fixture.panel.ask_now();
            if (fixture.panel.prediction().phase() != Prediction::Phase::open) {
                continue;
            }
            const QString all = fixture.everything();
            for (const lessons::Option& option : fixture.panel.prediction().question()->options) {
                CHECK((!option.mistake || !all.contains(translate(*option.mistake))));
            }
            for (const AnswerButton* button : fixture.options()) {
                CHECK(button->mark() == Mark::none);
                CHECK(button->toolTip().isEmpty());
            }
            CHECK_FALSE(all.contains("✓"));
            fixture.at(t); // the same moment changes nothing
            CHECK(fixture.everything() == all);
            fixture.panel.set_asking(Asking::off);
            fixture.panel.set_asking(Asking::on_request);
        }
    }
}

TEST_CASE("what was seen already is veiled before it is asked about", "[predict]")
{
    Fixture fixture(textbook());
    QSignalSpy veil(&fixture.panel, &PredictPanel::veil_wanted);
    fixture.panel.show_moment(Moment::of(fixture.trace, 4, 4));
    fixture.panel.ask_now();
    CHECK(veil.isEmpty());
    fixture.panel.show_moment(Moment::of(fixture.trace, 3));
    fixture.panel.ask_now();
    CHECK(veil.size() == 1);
}

TEST_CASE("inside an instant nothing is asked: the rest of it would show", "[predict]")
{
    Fixture fixture(textbook());
    fixture.panel.show_moment(Moment::inside(fixture.trace, 0, 0, 1));
    fixture.panel.ask_now();
    CHECK(fixture.panel.prediction().phase() == Prediction::Phase::idle);
    CHECK(fixture.everything().contains("nothing to ask"));
}

TEST_CASE("at every decision: the run stops just before each that can be asked about", "[predict]")
{
    Fixture fixture(textbook());
    fixture.at(0);
    CHECK_FALSE(fixture.panel.next_pause());
    fixture.panel.set_asking(Asking::at_every_decision);
    CHECK(fixture.panel.asks_at_every_decision());
    std::vector<Ticks> pauses;
    while (const auto pause = fixture.panel.next_pause()) {
        pauses.push_back(*pause);
        fixture.at(*pause);
        fixture.panel.ask_now();
        REQUIRE(fixture.panel.prediction().phase() == Prediction::Phase::open);
        fixture.at(fixture.panel.prediction().question()->settled_at);
    }
    REQUIRE(pauses.size() >= 3);
    CHECK(pauses[0] == 0);
    CHECK(pauses[1] == 4);
    CHECK(pauses[2] == 9);
}

TEST_CASE("nothing to ask is said, and off asks nothing", "[predict]")
{
    Fixture fixture(textbook());
    fixture.at(fixture.trace.end());
    fixture.panel.ask_now();
    CHECK(fixture.everything().contains("nothing to ask"));
    fixture.at(4);
    fixture.panel.set_asking(Asking::off);
    fixture.panel.ask_now();
    CHECK(fixture.panel.prediction().phase() == Prediction::Phase::idle);
    CHECK_FALSE(fixture.button("Ask me"));
}
