// SPDX-License-Identifier: GPL-3.0-or-later
// The veil as a property: two runs that differ only after t cannot be told apart at t, whatever
// is looked at. Random scenarios, moments and selections; every panel, picture and mode.
#include "shipped.h"
#include "support/property.h"
#include "told.h"
#include "ui/predict/predict_panel.h"
#include "ui/stage/state_diagram.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDockWidget>
#include <QMenu>
#include <QPainter>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

/// A way of looking at a run, and the way back out of it.
struct Look {
    std::string name;
    std::function<void(WindowFixture&)> enter = [](WindowFixture&) {};
    std::function<void(WindowFixture&)> leave = [](WindowFixture&) {};
    bool asks = false; ///< a question shows, whose options hold the truth
};

Look panel(const QString& name)
{
    return {name.toStdString(),
            [name](WindowFixture& fixture) {
                auto* dock = fixture.window.findChild<QDockWidget*>(name);
                dock->show();
                dock->raise();
            },
            [name](WindowFixture& fixture) {
                fixture.window.findChild<QDockWidget*>("policy")->raise();
            }};
}

Look lanes(LaneMode mode)
{
    return {
        "lanes " + std::to_string(static_cast<int>(mode)),
        [mode](WindowFixture& fixture) { fixture.find<TimelineView>().set_lane_mode(mode); },
        [](WindowFixture& fixture) { fixture.find<TimelineView>().set_lane_mode(LaneMode::both); }};
}

/// By a choice of the menus.
Look diagram(const char* name, const QString& form)
{
    return {name,
            [form](WindowFixture& fixture) {
                for (const QMenu* menu : fixture.window.findChildren<QMenu*>()) {
                    for (QAction* action : menu->actions()) {
                        action->text() == form ? action->trigger() : void();
                    }
                }
                RC_ASSERT(fixture.find<StateDiagram>().isVisible());
            },
            [](WindowFixture& fixture) { fixture.window.show_diagram(false); }};
}

/// Of nothing seen already: whether there is something to ask depends on what comes.
void ask_who_is_next(WindowFixture& fixture)
{
    fixture.window.session().hide_ahead();
    auto& kinds = *fixture.find<PredictPanel>().findChildren<QComboBox*>().at(1);
    kinds.setCurrentIndex(kinds.findData(static_cast<int>(lessons::Kind::next_process)));
    fixture.window.ask();
}

std::vector<Look> looks()
{
    std::vector<Look> all{{"stage"},
                          lanes(LaneMode::by_process),
                          lanes(LaneMode::by_core),
                          diagram("automatic states", "&As the run needs them"),
                          diagram("seven states", "&Seven states")};
    for (const char* name :
         {"policy", "processes", "predict", "events", "metrics", "tree", "queues"}) {
        all.push_back(panel(name));
    }
    all.push_back({"presenter", [](WindowFixture& fixture) { fixture.window.present(true, false); },
                   [](WindowFixture& fixture) { fixture.window.present(false); }});
    all.push_back({"question", ask_who_is_next,
                   [](WindowFixture& fixture) {
                       auto& predict = fixture.find<PredictPanel>();
                       predict.set_asking(PredictPanel::Asking::off);
                       predict.set_asking(PredictPanel::Asking::on_request);
                       fixture.window.findChild<QDockWidget*>("policy")->raise();
                   },
                   true});
    return all;
}

/// Where a run is looked at: it has been seen up to `seen`, and `t` is shown.
struct Place {
    core::Ticks seen = 0;
    core::Ticks t = 0;
    core::EntityId selected = core::no_entity;
};

struct Sight {
    QStringList told;
    QStringList tips;
    QImage picture;
};

void open_at(WindowFixture& fixture, const core::Scenario& scenario, const Place& place)
{
    Session& session = fixture.window.session();
    const int before = session.openings();
    session.open_scenario(scenario, ":/as from the library"); // with a veil from the start
    RC_ASSERT(wait_until([&] { return session.openings() > before; }));
    RC_ASSERT(session.has_veil());
    session.player().set_t(place.seen);
    settle();
    session.player().set_t(place.t);
    session.select(place.selected);
    (void)at_rest(fixture.window);
}

Sight sight(WindowFixture& fixture, const Look& look, const Place& place)
{
    look.enter(fixture);
    auto* predict = fixture.window.findChild<QDockWidget*>("predict");
    QImage picture = at_rest(fixture.window);
    if (look.asks) { // what is asked there is a question, and holds the answer among others
        QPainter painter(&picture);
        painter.fillRect(QRect(predict->mapTo(&fixture.window, QPoint()), predict->size()),
                         Qt::black);
    }
    Sight result{told(fixture.window, look.asks ? predict : nullptr), tips(fixture.window),
                 picture};
    if (place.selected != core::no_entity && !look.asks) {
        result.told << offered(fixture.window, place.selected);
    }
    look.leave(fixture);
    return result;
}

std::vector<Sight> all_shown(WindowFixture& fixture, const core::Scenario& scenario,
                             const Place& place)
{
    open_at(fixture, scenario, place);
    std::vector<Sight> result;
    for (const Look& look : looks()) {
        result.push_back(sight(fixture, look, place));
    }
    return result;
}

/// Random: somewhere before the end of the run, anything that has arrived.
Place any_place(const core::Trace& trace)
{
    Place place;
    place.seen = *rc::gen::inRange<core::Ticks>(0, trace.end());
    place.t = *rc::gen::element(place.seen, *rc::gen::inRange<core::Ticks>(0, place.seen + 1));
    const Moment moment = Moment::of(trace, place.t, place.seen);
    const auto count = static_cast<core::EntityId>(moment.state->processes().size());
    const auto any = *rc::gen::inRange<core::EntityId>(0, count + 1);
    place.selected = any < count && moment.tells_of(any) ? any : core::no_entity;
    return place;
}

/// Whether the same has happened in both so far.
bool alike_until(const core::Trace& one, const core::Trace& two, core::Ticks t)
{
    const core::RecordIndex end = one.first_at_or_after(t + 1);
    bool alike = two.first_at_or_after(t + 1) == end;
    for (core::RecordIndex i = 0; alike && i < end; ++i) {
        alike = one.records()[i] == two.records()[i] && one.records().at(i) == two.records().at(i);
    }
    return alike;
}

/// RapidCheck shows what was logged of a case that fails.
void compare(const Look& look, const Sight& one, const Sight& two)
{
    const std::string texts = difference(one.told, two.told);
    const std::string pointed = difference(one.tips, two.tips);
    RC_LOG() << look.name << ": " << texts << " | " << pointed << '\n';
    RC_ASSERT(texts == "");
    RC_ASSERT(pointed == "");
    RC_ASSERT(static_cast<bool>(one.picture == two.picture));
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "no view tells two runs apart that differ only after t")
{
    int other_ends = 0;
    tests::check_property("veil", 6, [&] {
        const core::Scenario scenario = (*tests::any_scenario("", 2)).scenario;
        const core::Trace trace = core::simulate(scenario);
        RC_PRE(trace.end() > 0);
        const Place place = any_place(trace);
        const core::Scenario other = other_future(scenario, trace, place.seen);
        const core::Trace another = core::simulate(other);
        RC_PRE(another.end() > place.seen);
        RC_ASSERT(alike_until(trace, another, place.seen));
        other_ends += another.end() != trace.end();
        (void)all_shown(*this, scenario, place); // the window takes its shape
        const std::vector<Sight> one = all_shown(*this, scenario, place);
        const std::vector<Sight> two = all_shown(*this, other, place);
        RC_LOG() << "t = " << place.t << ", seen to " << place.seen << ", selected "
                 << place.selected << '\n';
        for (std::size_t i = 0; i < one.size(); ++i) {
            compare(looks()[i], one[i], two[i]);
        }
    });
    CHECK(other_ends > 0);
}
