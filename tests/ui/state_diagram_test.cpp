// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/state_diagram.h"

#include "core/simulate.h"
#include "shipped.h"
#include "support/random_scenario.h"
#include "ui/stage/edge_words.h"
#include "ui/theme/fonts.h"
#include "window_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

using core::State;

/// The states that a process was in from `t - 1` to `t`, by its lane alone.
bool changed(const core::Trace& trace, core::EntityId process, core::Ticks t)
{
    const State before = t > 0 ? core::state_at(trace, process, t - 1) : State::unborn;
    return diagram_state(before) != diagram_state(core::state_at(trace, process, t));
}

QPoint middle_of(const StateDiagram& diagram, State state)
{
    const auto& nodes = diagram.still().nodes;
    const QRectF box = std::ranges::find(nodes, state, &DiagramNode::state)->box;
    return QPointF(box.center().x(), box.bottom() - 3).toPoint(); // below its tokens
}

void check_boxes(const DiagramPicture& picture, const QSizeF& size)
{
    const QRectF all(QPointF(0, 0), size);
    for (const DiagramNode& node : picture.nodes) {
        CHECK(all.contains(node.box));
        for (const DiagramNode& other : picture.nodes) {
            CHECK((node == other || !node.box.intersects(other.box)));
        }
    }
    for (const DiagramArrow& arrow : picture.arrows) {
        CHECK(std::ranges::all_of(arrow.path,
                                  [&all](const QPointF& point) { return all.contains(point); }));
        const auto box = [&picture](State state) {
            return std::ranges::find(picture.nodes, state, &DiagramNode::state)
                ->box.adjusted(-1, -1, 1, 1);
        };
        CHECK(box(arrow.edge.from).contains(arrow.path.first()));
        CHECK(box(arrow.edge.to).contains(arrow.path.last()));
        for (const DiagramNode& node : picture.nodes) { // no arrow runs through a box
            const QRectF inside = node.box.adjusted(2, 2, -2, -2);
            for (qsizetype i = 0; i + 1 < arrow.path.size(); ++i) {
                const QRectF leg = QRectF(arrow.path[i], arrow.path[i + 1]).normalized();
                CHECK_FALSE(leg.adjusted(-0.1, -0.1, 0.1, 0.1).intersects(inside));
            }
        }
    }
    for (std::size_t i = 0; i < picture.field.tokens.size(); ++i) {
        const Token& token = picture.field.tokens[i];
        CHECK(picture.nodes[token.place].box.contains(token.box));
        for (std::size_t j = 0; j < i; ++j) {
            CHECK_FALSE(token.box.intersects(picture.field.tokens[j].box));
        }
    }
}

} // namespace

TEST_CASE("boxes, arrows and tokens of every form keep apart in any size")
{
    const core::Trace trace = core::simulate(shipped("15-suspend-and-activate"));
    for (const DiagramForm form : {DiagramForm::three, DiagramForm::five, DiagramForm::seven}) {
        for (const QSizeF size : {QSizeF(480, 200), QSizeF(480, 240), QSizeF(800, 320),
                                  QSizeF(1600, 600), QSizeF(640, 700)}) {
            INFO(size.width() << " × " << size.height());
            for (core::Ticks t = 0; t <= trace.end(); t += 2) {
                check_boxes(
                    diagram_picture(Moment::of(trace, t), form, size, text_font(TextSize::normal)),
                    size);
            }
        }
    }
}

TEST_CASE("every process is in the state that the trace tells")
{
    for (const QString& name : shipped_names()) {
        const core::Trace trace = core::simulate(shipped(name));
        StateDiagram diagram;
        diagram.resize(800, 320);
        diagram.set_form(DiagramForm::seven);
        for (const core::Ticks t : spread_over(trace, 12)) {
            diagram.show_moment(Moment::of(trace, t));
            for (core::EntityId id = 0; id < trace.scenario().processes.size(); ++id) {
                const State state = diagram_state(core::state_at(trace, id, t));
                for (std::size_t i = 0; i < diagram.still().nodes.size(); ++i) {
                    const auto& members = diagram.field().places[i].members;
                    const bool here = std::ranges::find(members, id) != members.end();
                    REQUIRE(here == (diagram.still().nodes[i].state == state));
                }
            }
        }
    }
}

TEST_CASE("the arrows taken lead to where the processes are, and nobody changes without one")
{
    // Whoever does I/O first goes ways that the classic diagram lacks; and whoever is
    // killed may have gone another way at that very instant.
    const auto has_arrow = [](State from, State to) {
        return edge_between(from == State::unborn ? State::new_ : from, to).has_value();
    };
    for (const std::string& policy : tests::policy_names()) {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const core::Trace trace = core::simulate(tests::random_scenario(seed, policy, 3));
            for (core::Ticks t = 0; t <= trace.end(); ++t) {
                if (trace.previous_event(t + 1) != t) {
                    continue;
                }
                INFO(policy << " " << seed << " at " << t);
                const std::vector<TakenEdge> taken = edges_taken(Moment::of(trace, t));
                for (core::EntityId id = 0; id < trace.scenario().processes.size(); ++id) {
                    const auto last = std::find_if(taken.rbegin(), taken.rend(),
                                                   [id](const auto& e) { return e.process == id; });
                    const State before = t > 0 ? core::state_at(trace, id, t - 1) : State::unborn;
                    const State now = core::state_at(trace, id, t);
                    if (changed(trace, id, t) && !trace.view(t).process(id).killed &&
                        has_arrow(diagram_state(before), diagram_state(now))) {
                        REQUIRE(last != taken.rend());
                        REQUIRE(last->edge.to == diagram_state(now));
                    }
                }
            }
        }
    }
}

TEST_CASE("a dispatch lights its arrow and the caption says that the process is acted upon")
{
    const core::Trace trace = core::simulate(shipped("welcome"));
    StateDiagram diagram;
    diagram.resize(800, 320);
    diagram.show_moment(Moment::of(trace, 3)); // Ann's quantum ends, Bo takes the core
    REQUIRE(diagram.taken().size() == 2);
    CHECK(diagram.taken()[0].edge.step == Step::preempt);
    CHECK(diagram.taken()[0].process == 0);
    CHECK(diagram.taken()[1].edge.step == Step::dispatch);
    CHECK(diagram.taken()[1].process == 1);
    CHECK(diagram.caption().contains("Bo – Dispatch"));
    CHECK(diagram.caption().contains("acted upon"));
    CHECK(diagram.accessibleDescription().contains(diagram.caption()));
    const QImage lit = diagram.grab().toImage();
    diagram.show_moment(Moment::of(trace, 4));
    CHECK(diagram.grab().toImage() == lit); // nothing has happened since
}

TEST_CASE("a process acts when it waits and when it exits, and is acted upon else")
{
    for (const StateEdge& edge : edges_of_form(DiagramForm::seven)) {
        const bool acts = edge.to == State::terminated ||
                          (edge.from == State::running && edge.to == State::blocked);
        CHECK(acts_itself(edge.step) == acts);
        CHECK(step_sentence(edge.step).contains("the process acts.") == acts);
        CHECK(step_sentence(edge.step).contains("the process is acted upon.") == !acts);
    }
}

TEST_CASE("two states pressed ask for the arrow between them, or why there is none")
{
    const core::Trace trace = core::simulate(shipped("welcome"));
    StateDiagram diagram;
    diagram.resize(800, 320);
    diagram.show_moment(Moment::of(trace, 3));
    const QString told = diagram.caption();
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, middle_of(diagram, State::blocked));
    CHECK(diagram.caption().contains("Blocked"));
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, middle_of(diagram, State::running));
    CHECK(diagram.caption().contains("must first be ready"));
    CHECK(diagram.accessibleDescription().contains("must first be ready"));
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, middle_of(diagram, State::ready));
    QTest::mouseClick(&diagram, Qt::LeftButton, {}, middle_of(diagram, State::running));
    CHECK(diagram.caption().contains(step_sentence(Step::dispatch)));
    QTest::keyClick(&diagram, Qt::Key_Escape);
    CHECK(diagram.caption() == told);
}

TEST_CASE("the question can be asked by keys")
{
    const core::Trace trace = core::simulate(shipped("welcome"));
    StateDiagram diagram;
    diagram.resize(800, 320);
    diagram.show_moment(Moment::of(trace, 3));
    const auto part_of = [&diagram](State state) {
        const auto& parts = diagram.parts();
        const auto found = std::ranges::find_if(parts, [&](const PicturePart& part) {
            return part.process == core::no_entity &&
                   diagram.still().nodes[part.place].state == state;
        });
        return static_cast<int>(found - parts.begin());
    };
    diagram.press_part(part_of(State::ready));
    diagram.press_part(part_of(State::blocked));
    CHECK(diagram.caption().contains("Only a running process can ask"));
    QSignalSpy chosen(&diagram, &TokenView::process_chosen);
    const auto& parts = diagram.parts();
    const auto bo = std::ranges::find(parts, core::EntityId{1}, &PicturePart::process);
    diagram.press_part(static_cast<int>(bo - parts.begin()));
    CHECK(chosen.count() == 1);
}

TEST_CASE("every pair of states has an answer of its own kind")
{
    for (const State from : states_of_form(DiagramForm::seven)) {
        for (const State to : states_of_form(DiagramForm::seven)) {
            INFO(diagram_title(from).toStdString() << " to " << diagram_title(to).toStdString());
            const QString begins = diagram_title(from) + " → " + diagram_title(to) + ". ";
            const QString said = answer(from, to);
            CHECK(said.startsWith(begins));
            CHECK(said.size() > begins.size() + 10);
            const auto edge = edge_between(from, to);
            CHECK((!edge || said.endsWith(step_sentence(edge->step))));
        }
    }
}

TEST_CASE("the diagram grows to seven states when something is suspended, or as it is told to")
{
    const core::Trace trace = core::simulate(shipped("15-suspend-and-activate"));
    StateDiagram diagram;
    diagram.resize(800, 320);
    diagram.show_moment(Moment::of(trace, 0));
    CHECK(diagram.still().nodes.size() == 5);
    diagram.show_moment(Moment::of(trace, 3));
    CHECK(diagram.still().nodes.size() == 7);
    diagram.set_form(DiagramForm::three);
    CHECK(diagram.still().nodes.size() == 3);
}

TEST_CASE("two scenarios that differ only in the future have the same state diagram")
{
    for (const QString& name : shipped_names()) {
        INFO(name.toStdString());
        const core::Scenario scenario = shipped(name);
        const core::Trace trace = core::simulate(scenario);
        for (const core::Ticks t : spread_over(trace, 5)) {
            const core::Trace other = core::simulate(other_future(scenario, trace, t));
            StateDiagram one;
            StateDiagram two;
            for (StateDiagram* diagram : {&one, &two}) {
                diagram->resize(640, 280);
                diagram->show_moment(Moment::of(diagram == &one ? trace : other, t, t));
            }
            CHECK(one.grab().toImage() == two.grab().toImage());
            CHECK(one.accessibleDescription() == two.accessibleDescription());
        }
    }
}

TEST_CASE("jumping, stepping and stepping back lead to the same state diagram")
{
    for (const QString& name : shipped_names()) {
        INFO(name.toStdString());
        const core::Trace trace = core::simulate(shipped(name));
        StateDiagram stepped;
        stepped.resize(800, 320);
        stepped.show();
        (void)QTest::qWaitForWindowExposed(&stepped);
        std::vector<std::pair<core::Ticks, QImage>> forwards;
        const auto image_at = [&stepped, &trace](core::Ticks t) {
            stepped.show_moment(Moment::of(trace, t));
            stepped.finish();
            return stepped.grab().toImage();
        };
        for (core::Ticks t = 0; t <= trace.end() && forwards.size() < 20;
             t = std::min(trace.next_event(t), trace.end() + 1)) {
            forwards.emplace_back(t, image_at(t));
        }
        for (auto seen = forwards.rbegin(); seen != forwards.rend(); ++seen) {
            StateDiagram jumped;
            jumped.resize(800, 320);
            jumped.show_moment(Moment::of(trace, seen->first));
            REQUIRE(image_at(seen->first) == seen->second);
            REQUIRE(jumped.grab().toImage() == seen->second);
        }
    }
}

TEST_CASE("each arrow's word is readable in the largest texts", "[diagram]")
{
    QFont large = text_font(TextSize::normal);
    large.setPixelSize(42);
    const core::Trace trace = core::simulate(round_robin_scenario());
    const DiagramPicture picture =
        diagram_picture(Moment::of(trace, 3), DiagramForm::five, QSizeF(1024, 250), large);
    QFont readable = large;
    readable.setPixelSize(14);
    for (const DiagramArrow& arrow : picture.arrows) {
        const QString word = step_label(arrow.edge.step);
        const QRectF needed = QFontMetricsF(readable).boundingRect(
            arrow.label, static_cast<int>(arrow.alignment) | Qt::TextWordWrap, word);
        CAPTURE(word.toStdString());
        CHECK(needed.width() <= arrow.label.width());
        CHECK(needed.height() <= arrow.label.height());
        for (const DiagramNode& node : picture.nodes) {
            CHECK_FALSE(node.box.intersects(arrow.label.adjusted(0, 8, 0, 0)));
        }
    }
}
