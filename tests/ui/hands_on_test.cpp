// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with mouse and menus in the window, and what comes of it.
#include "core/trace/event_kind.h"
#include "core/trace/explain.h"
#include "ui/compare/compare_view.h"
#include "ui/inspector/why_line.h"
#include "ui/session/library.h"
#include "ui/stage/stage.h"
#include "ui/text/translate.h"
#include "ui/timeline/minimap.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

constexpr const char* own_scenario =
    R"({"procession": 1, "scheduler": {"policy": "rr", "quantum": 3},
    "processes": [
    {"name": "One", "arrival": 0, "bursts": [{"cpu": 6}, {"io": 4}, {"cpu": 2}]},
    {"name": "Two", "arrival": 2, "bursts": [{"cpu": 5}]},
    {"name": "Three", "arrival": 3, "bursts": [{"cpu": 9}]}]})";

struct HandsOn : WindowFixture {
    HandsOn()
    {
        open(file("own.json", own_scenario));
        settle();
    }
    [[nodiscard]] const core::Trace& trace() { return *window.session().trace(); }
    void go(core::Ticks t)
    {
        window.session().player().set_t(t);
        settle();
    }
    [[nodiscard]] QAction& action(const QString& icon_text)
    {
        for (const QMenu* menu : window.findChildren<QMenu*>()) {
            if (is_in_editor(window, *menu)) {
                continue; // a column may be called as an event is
            }
            for (QAction* one : menu->actions()) {
                if (one->iconText() == icon_text) {
                    return *one;
                }
            }
        }
        throw std::runtime_error("no action " + icon_text.toStdString());
    }
    /// Chooses from a process's own menu what begins so, and types a number into its dialog.
    void what_if(core::EntityId process, const QString& begins, int value)
    {
        window.show_process_menu(process, window.mapToGlobal(QPoint(50, 50)));
        const QPointer<QMenu> menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        for (QAction* one : menu->actions()) {
            if (one->text().startsWith(begins)) {
                QTimer::singleShot(0, &window, [value] {
                    auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
                    REQUIRE(dialog);
                    auto* box = dialog->findChild<QSpinBox*>();
                    box->selectAll();
                    QTest::keyClicks(box, QString::number(value));
                    QTest::keyClick(dialog, Qt::Key_Return);
                });
                one->trigger();
                break;
            }
        }
        if (menu) { // a dialog may have closed it
            menu->close();
        }
        REQUIRE(wait_until([this] { return !window.session().simulation().running(); }));
        settle();
    }
};

} // namespace

TEST_CASE_METHOD(HandsOn, "from the minimap another part comes into sight")
{
    auto& timeline = find<TimelineView>();
    auto& map = find<Minimap>();
    for (int i = 0; i < 8; ++i) {
        timeline.zoom(1.5);
    }
    settle();
    const auto shows = [&timeline](double t) {
        return timeline.mapping().from <= t && t <= timeline.mapping().to();
    };
    const double end = static_cast<double>(timeline.mapping().end);
    REQUIRE(shows(0));
    REQUIRE_FALSE(shows(end * 0.5));
    QTest::mousePress(&map, Qt::LeftButton, {}, QPoint(map.width() / 2, map.height() / 2));
    CHECK(shows(end * 0.5));
    QTest::mouseMove(&map, QPoint(map.width() - 2, map.height() / 2));
    CHECK(shows(end * 0.95));
    QTest::mouseRelease(&map, Qt::LeftButton, {}, QPoint(map.width() - 2, map.height() / 2));
    CHECK(t() == 0); // the playhead stays
}

TEST_CASE_METHOD(HandsOn, "a span is measured with the mouse, and Escape forgets it")
{
    auto& timeline = find<TimelineView>();
    const auto at = [&timeline](double t) {
        const QRect area = timeline.lane_area();
        return QPoint(area.left() + static_cast<int>(std::lround(timeline.mapping().to_pixel(t))),
                      area.top() + 10);
    };
    QTest::mousePress(timeline.canvas(), Qt::LeftButton, Qt::ShiftModifier, at(9));
    QTest::mouseMove(timeline.canvas(), at(4));
    QTest::mouseRelease(timeline.canvas(), Qt::LeftButton, Qt::ShiftModifier, at(4));
    REQUIRE(timeline.span());
    CHECK(timeline.span()->first == 9);
    CHECK(timeline.span()->second == 4);
    CHECK(t() == 0);
    press(Qt::Key_Escape);
    CHECK_FALSE(timeline.span());
    QTest::mouseClick(timeline.canvas(), Qt::LeftButton, Qt::ShiftModifier, at(6));
    CHECK_FALSE(timeline.span()); // a click is no span
}

TEST_CASE_METHOD(HandsOn, "the run goes to the next event of each kind, by the menu")
{
    static const std::array<std::pair<core::EventKind, const char*>, 7> kinds{{
        {core::EventKind::decision, "Decision"},
        {core::EventKind::preemption, "Preemption"},
        {core::EventKind::quantum_end, "Quantum used up"},
        {core::EventKind::block, "Block"},
        {core::EventKind::wake_up, "Wake-up"},
        {core::EventKind::arrival, "Arrival"},
        {core::EventKind::end, "End of a process"},
    }};
    for (const auto& [kind, name] : kinds) {
        CAPTURE(name);
        std::vector<core::Ticks> moments; // by the records, from after 0
        for (core::RecordIndex i = trace().first_at_or_after(1); i < trace().records().size();
             ++i) {
            const core::Ticks at = trace().records().at(i);
            if (core::tells_of(trace().records()[i], kind) &&
                (moments.empty() || moments.back() != at)) {
                moments.push_back(at);
            }
        }
        go(0);
        for (const core::Ticks wanted : moments) {
            action(name).trigger();
            CHECK(t() == wanted);
        }
        action(name).trigger(); // there is none left
        CHECK(t() == (moments.empty() ? 0 : moments.back()));
    }
}

TEST_CASE_METHOD(HandsOn, "why a process does not run now is told for the one clicked, at any t")
{
    auto& stage = find<Stage>();
    for (const core::Ticks t : {3, 5, 8, 11, 14, 17}) {
        go(t);
        stage.finish();
        for (core::EntityId id = 0; id < 3; ++id) {
            CAPTURE(t, id);
            for (const Token& token : stage.field().tokens) {
                if (token.process == id) {
                    QTest::mouseClick(&stage, Qt::LeftButton, {}, token.box.center().toPoint());
                }
            }
            REQUIRE(window.session().selected() == id);
            CHECK(find<WhyLine>().detail() == translate(core::why_not_running(trace(), id, t)));
        }
    }
}

TEST_CASE_METHOD(HandsOn, "reduced motion: nothing travels, and the window remembers it")
{
    auto& stage = find<Stage>();
    const auto still = [&stage] {
        QImage image(stage.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.setFont(stage.font());
        stage.paint_still(painter);
        return image;
    };
    QAction& reduced = action("Reduced motion");
    // Of the tokens that a step moves: those that are not painted where they belong yet.
    const auto under_way = [&](core::Ticks from) {
        go(from);
        stage.finish();
        const TokenPicture before = stage.field();
        press(Qt::Key_Right);
        const QImage now = stage.grab().toImage();
        const QImage then = still();
        int count = 0;
        for (const Token& token : stage.field().tokens) {
            const Token* was = before.token_of(token.process);
            const QPoint inside =
                token.box.toRect().center() - QPoint(token.box.toRect().width() / 2 - 6, 0);
            count +=
                was && was->box != token.box && now.pixelColor(inside) != then.pixelColor(inside);
        }
        return count;
    };
    const core::Ticks end = trace().end();
    int travelling = 0;
    for (core::Ticks from = 0; from < end; from += 2) {
        travelling += under_way(from);
    }
    CHECK(travelling > 0);
    reduced.trigger();
    for (core::Ticks from = 0; from < end; from += 2) {
        CAPTURE(from);
        CHECK(under_way(from) == 0);
    }
    window.close();
    MainWindow again(theme, language, settings);
    bool remembered = false;
    for (const QMenu* menu : again.findChildren<QMenu*>()) {
        for (const QAction* one : menu->actions()) {
            remembered |= one->isChecked() && one->text() == reduced.text();
        }
    }
    CHECK(remembered);
}

TEST_CASE_METHOD(HandsOn, "priority, nice value and tickets are changed by their dialogs")
{
    go(4);
    const core::Scenario before = *window.session().scenario();
    what_if(1, "Change the priority", 7);
    CHECK(window.session().moment()->state->process(1).priority == 7);
    what_if(2, "Change the nice value", -5);
    CHECK(window.session().moment()->state->process(2).nice == -5);
    what_if(1, "Change the tickets", 42);
    CHECK(window.session().moment()->state->process(1).tickets == 42);
    CHECK(t() == 4);
    CHECK(trace().view(3).process(1).priority == 0); // what was before stays
    for (int i = 0; i < 3; ++i) {
        action("Undo").trigger();
        REQUIRE(wait_until([this] { return !window.session().simulation().running(); }));
    }
    CHECK(*window.session().scenario() == before);
}

TEST_CASE_METHOD(HandsOn, "another scenario is put beside this one in Compare, by the menu")
{
    window.go_to(MainWindow::Page::compare);
    auto& view = find<CompareView>();
    const std::size_t count = view.comparison().variants().size();
    for (QToolButton* button : view.findChildren<QToolButton*>()) {
        if (button->menu()) {
            emit button->menu()->aboutToShow(); // which fills it
        }
    }
    QAction* entry = nullptr;
    for (const QMenu* menu : view.findChildren<QMenu*>()) {
        if (menu->title().remove('&') == "Another scenario") {
            entry = menu->actions().at(2);
        }
    }
    REQUIRE(entry);
    entry->trigger();
    REQUIRE(wait_until([&view] { return !view.comparison().running(); }));
    const std::vector<Variant>& variants = view.comparison().variants();
    REQUIRE(variants.size() == count + 1);
    CHECK_FALSE(variants.back().of_base);
    CHECK(variants.back().trace->scenario() != variants.front().trace->scenario());
    CHECK(localized(variants.back().scenario.title) == entry->text());
    CHECK(variants.front().trace->scenario() == *window.session().scenario());
}

TEST_CASE_METHOD(HandsOn, "the window opens again where it was closed: file, moment and place")
{
    using Page = MainWindow::Page;
    go(7);
    for (const Page page : {Page::home, Page::compare, Page::run}) {
        CAPTURE(static_cast<int>(page));
        WindowFixture before;
        before.open(file("own.json", own_scenario));
        before.window.session().player().set_t(7);
        before.window.go_to(page);
        before.window.findChild<QTabWidget*>()->setCurrentIndex(1);
        before.window.close();
        MainWindow again(before.theme, before.language, before.settings);
        again.show();
        REQUIRE(again.open_last(std::nullopt, true));
        REQUIRE(wait_until([&again] { return again.session().trace().has_value(); }));
        settle();
        CHECK(again.page() == page);
        CHECK(again.session().player().t() == 7);
        CHECK(again.session().file() == before.window.session().file());
        CHECK((page != Page::compare || again.findChild<QTabWidget*>()->currentIndex() == 1));
    }
    WindowFixture first; // nothing was ever open
    CHECK_FALSE(first.window.open_last(std::nullopt, true));
}
