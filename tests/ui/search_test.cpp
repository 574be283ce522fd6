// SPDX-License-Identifier: GPL-3.0-or-later
// One search over commands, settings, scenarios and terms, in both languages.
#include "ui/commands/command_palette.h"
#include "ui/glossary/glossary_view.h"
#include "ui/home/home.h"
#include "ui/policy/parameter_editor.h"
#include "ui/policy/policy_form.h"
#include "ui/session/library.h"
#include "window_fixture.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

const QString time_slice = QString::fromUtf8("时间片");

QStringList lines(const QListWidget& list)
{
    QStringList all;
    for (int i = 0; i < list.count(); ++i) {
        all << list.item(i)->text();
    }
    return all;
}

bool has_line(const QStringList& all, const QString& begin)
{
    return std::ranges::any_of(all, [&](const QString& one) { return one.startsWith(begin); });
}

SearchWords named(const char* name, const char* text = "")
{
    return {{QString::fromUtf8(name)}, QString::fromUtf8(text)};
}

} // namespace

TEST_CASE("the best fit comes first: exact, begun, a word begun, within, in the text")
{
    const auto how = [](const SearchWords& words) { return fit(words, "quantum"); };
    CHECK(how(named("Quantum")) > how(named("quantum too small")));
    CHECK(how(named("quantum too small")) > how(named("Set: Quantum")));
    CHECK(how(named("Set: Quantum")) > how(named("subquantum")));
    CHECK(how(named("subquantum")) > how(named("Round robin", "a quantum for each")));
    CHECK(how(named("Round robin", "a quantum for each")) > 0);
    CHECK(how(named("Round robin")) == 0);
}

TEST_CASE("several words are found wherever they stand, together before apart")
{
    CHECK(fit(named("Zoom in", "View"), "view zoom") > 0);
    CHECK(fit(named("Zoom in", "View"), "view boom") == 0);
    CHECK(fit(named("zoom the view"), "the view") > fit(named("view the zoom"), "the view zoom"));
    CHECK(fit(named("Zoom in"), "  ") > 0);
}

TEST_CASE_METHOD(WindowFixture,
                 "a word of either language finds scenario, lesson, setting and term")
{
    open(welcome_scenario); // round robin
    for (const char* chosen : {"en", "zh_CN"}) {
        language.choose(chosen);
        settle();
        const std::vector<Findable> all = window.findables();
        for (const QString& typed : {time_slice, QString("quantum")}) {
            CAPTURE(chosen, typed.toStdString());
            std::set<Findable::Kind> kinds;
            bool has_setting = false;
            for (const std::size_t i : found_in(all, typed)) {
                kinds.insert(all[i].kind);
                has_setting = has_setting || (all[i].kind == Findable::Kind::command &&
                                              all[i].words.names.contains("quantum"));
            }
            CHECK(kinds.size() == 4);
            CHECK(has_setting);
        }
        CHECK(all[found_in(all, "time slice").front()].kind == Findable::Kind::term);
        CommandPalette* palette = window.show_commands();
        palette->box().setText(time_slice);
        const bool english = language.current() == "en";
        CHECK(has_line(lines(palette->list()),
                       english ? "Quantum too small" : QString::fromUtf8("时间片太小")));
        palette->close();
    }
    language.choose("en");
}

TEST_CASE_METHOD(WindowFixture, "home finds what the palette finds")
{
    open(welcome_scenario);
    window.go_to(MainWindow::Page::home);
    Home& home = find<Home>();
    home.search_box().setText(time_slice);
    CHECK(has_line(lines(home.also()), "quantum"));
    CHECK(has_line(lines(home.also()), "Set: Quantum"));
    const auto* cards = home.cards().model();
    REQUIRE(cards->rowCount() >= 2);
    CHECK(cards->index(0, 0).data().toString().startsWith("Quantum too"));
    home.search_box().clear();
    CHECK_FALSE(home.also().isVisible());
}

TEST_CASE_METHOD(WindowFixture, "on home, Return without a card does the best of the rest")
{
    window.go_to(MainWindow::Page::home);
    Home& home = find<Home>();
    home.search_box().setText(QString::fromUtf8("进程控制块"));
    REQUIRE(home.cards().model()->rowCount() == 0);
    QTest::keyClick(&home.search_box(), Qt::Key_Return);
    CHECK(find<GlossaryView>().isVisible());
    CHECK(find<GlossaryView>().text().contains("process control block"));
    find<GlossaryView>().close();
}

TEST_CASE_METHOD(WindowFixture, "a setting is gone to by its name")
{
    open(welcome_scenario);
    window.go_to(MainWindow::Page::home);
    CommandPalette* palette = window.show_commands();
    QTest::keyClicks(&palette->box(), "Set: Quantum");
    QTest::keyClick(&palette->box(), Qt::Key_Return);
    CHECK(window.page() == MainWindow::Page::run);
    CHECK(find<PolicyForm>().editor("quantum")->isVisible());
}
