// SPDX-License-Identifier: GPL-3.0-or-later
// Workloads drawn by chance and searched for, and whether an exercise has one answer.
#include "core/exercise/ambiguity.h"
#include "editor_help.h"
#include "text_walker.h"
#include "ui/editor/ambiguity_bar.h"
#include "ui/editor/editor_forms.h"
#include "ui/editor/find_dialog.h"
#include "ui/editor/policy_choice.h"
#include "ui/editor/random_dialog.h"
#include "ui/editor/workload_view.h"
#include "ui/main_window/editor_place.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

struct Drawing : Editing {
    RandomDialog& random()
    {
        window.editing().forms().random.trigger();
        settle();
        auto& one = dialog<RandomDialog>();
        drawn(one);
        return one;
    }
    static void drawn(RandomDialog& dialog)
    {
        REQUIRE(wait_until([&dialog] { return dialog.is_up_to_date(); }));
        settle();
    }
    [[nodiscard]] AmbiguityBar& bar() { return window.editor().ambiguity(); }
    void ask()
    {
        press(Qt::Key_F7);
        REQUIRE(wait_until([this] { return !bar().running(); }));
        settle();
    }
};

} // namespace

TEST_CASE_METHOD(Drawing, "a random workload is seen before it is taken, and the seed says which")
{
    RandomDialog& one = random();
    CHECK(one.picture().scenario().processes == core::generate(one.options()).processes);
    one.count().setValue(4);
    drawn(one);
    CHECK(one.picture().scenario().processes.size() == 4);
    const auto first = one.picture().scenario().processes;
    click_in(one, "&Another one");
    drawn(one);
    CHECK(one.seed().value() == 2);
    CHECK(one.picture().scenario().processes != first);
    one.seed().setValue(1);
    drawn(one);
    CHECK(one.picture().scenario().processes == first);
    CHECK(text() == own);
    SECTION("as a scenario of its own")
    {
        click_last_in(one, "&New scenario");
        up_to_date();
        CHECK(edited().scenario().reading().scenario->processes == first);
        CHECK(edited().file().isEmpty());
        CHECK(edited().is_modified());
    }
    SECTION("in place of the processes, as one step")
    {
        click_last_in(one, "Replace the pro&cesses");
        up_to_date();
        CHECK(edited().scenario().reading().scenario->processes == first);
        CHECK(edited().file() == path);
        press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(text() == own);
    }
}

TEST_CASE_METHOD(Drawing, "the picture of a workload names its processes and moments")
{
    RandomDialog& one = random();
    const WorkloadView& picture = one.picture();
    CHECK(picture.names() == QStringList{"P1", "P2", "P3", "P4", "P5"});
    CHECK(picture.moments().front() == "0");
    CHECK(picture.moments().size() >= 3);
    CHECK(picture.moments().back().toLongLong() <= core::Ticks{10 + 10});
    const int high = picture.sizeHint().height();
    one.count().setValue(12);
    drawn(one);
    CHECK(picture.names().size() == 9); // and what has no room
    CHECK(picture.names().back() == "and 4 more");
    CHECK(picture.sizeHint().height() > high);
    theme.set_text_percent(300);
    settle();
    CHECK(picture.sizeHint().height() > 9 * 36); // a line of text each
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(Drawing, "an unambiguous workload is one, whatever is turned meanwhile")
{
    RandomDialog& one = random();
    one.count().setValue(4);
    one.unambiguous().setChecked(true);
    drawn(one);
    const core::Scenario& found = one.picture().scenario();
    CHECK(one.told().startsWith("Unambiguous."));
    CHECK(
        core::exercise::check_ambiguity(found, core::exercise::stated_in(found)).is_unambiguous());
    CHECK(one.seed().value() >= 1);
    one.count().setValue(3);
    one.count().setValue(5); // overtakes what was being looked for
    drawn(one);
    CHECK(one.picture().scenario().processes.size() == 5);
    one.unambiguous().setChecked(false);
    drawn(one);
    CHECK(one.told().startsWith("Seed "));
}

TEST_CASE_METHOD(Drawing, "a workload is found in which a policy is so much better, and edited")
{
    window.editing().forms().find.trigger();
    settle();
    auto& one = dialog<FindDialog>();
    CHECK(one.better().policy() == "srtf");
    CHECK(one.than().policy() == "rr,quantum=4");
    CHECK_FALSE(one.edit().isEnabled());
    CHECK_FALSE(one.findChild<QProgressBar*>()->isVisible()); // nothing goes on yet
    one.percent().setValue(30);
    one.count().setValue(4);
    click_in(one, "&Search");
    REQUIRE(wait_until([&one] { return !one.running(); }));
    settle();
    CHECK(one.told().startsWith("Found after "));
    REQUIRE(one.edit().isEnabled());
    core::exercise::Wish wish;
    wish.better = "srtf";
    wish.than = "rr,quantum=4";
    wish.percent = 30;
    core::exercise::SearchOptions options;
    options.workload.count = 4;
    options.workload.small_numbers = true;
    const auto result = core::exercise::find_workload(wish, options); // as on the command line
    REQUIRE(result.found);
    CHECK(one.picture().scenario() == *result.found);
    click_last_in(one, "Into the &editor");
    up_to_date();
    CHECK(edited().scenario().reading().scenario == result.found);
}

TEST_CASE_METHOD(Drawing, "each letter of the search for a workload is of one field only")
{
    window.editing().forms().find.trigger();
    settle();
    auto& one = dialog<FindDialog>();
    std::set<QString> letters;
    const auto take = [&letters](const QString& text) {
        const QString keys = QKeySequence::mnemonic(text).toString();
        CAPTURE(text.toStdString());
        CHECK((keys.isEmpty() || letters.insert(keys).second));
    };
    for (const QLabel* label : one.findChildren<QLabel*>()) {
        if (label->buddy() != nullptr) {
            take(label->text());
        }
    }
    for (const QAbstractButton* button : one.findChildren<QAbstractButton*>()) {
        take(button->text());
    }
    CHECK(letters.size() >= 8);
}

TEST_CASE_METHOD(Drawing, "a search that finds nothing says so, and one that takes long is stopped")
{
    window.editing().forms().find.trigger();
    settle();
    auto& one = dialog<FindDialog>();
    one.than().choice().setCurrentIndex(one.better().choice().currentIndex()); // never better
    one.tries().setValue(5);
    click_in(one, "&Search");
    REQUIRE(wait_until([&one] { return !one.running(); }));
    settle();
    CHECK(one.told().startsWith("There is none among 5 workloads."));
    CHECK_FALSE(one.edit().isEnabled());
    one.tries().setValue(1'000'000);
    click_in(one, "&Search");
    CHECK(one.running());
    CHECK(one.findChild<QProgressBar*>()->isVisible());
    REQUIRE(wait_until([&one] { return one.told().startsWith("Workloads tried: "); }));
    click_in(one, "&Stop");
    REQUIRE(wait_until([&one] { return !one.running(); }));
    settle();
    CHECK_FALSE(one.findChild<QProgressBar*>()->isVisible());
    CHECK(one.told().startsWith("Stopped."));
}

TEST_CASE_METHOD(Drawing, "an exercise with one answer is said to have one")
{
    ask(); // A 0-5, B 5-8, C 8-12, B's I/O ends at 10
    CHECK(bar().told().startsWith("Unambiguous: "));
    type(0, ProcessColumn::bursts, "6");
    CHECK(bar().told().isEmpty()); // the answer was about another exercise
}

TEST_CASE_METHOD(Drawing, "an ambiguous one has its moment and its rule named, and stated")
{
    // At 2, A's slice ends as C arrives.
    edit(file("tie.procession.json", R"({
  "procession": 1,
  "scheduler": {"policy": "rr", "quantum": 2},
  "processes": [
    {"name": "A", "arrival": 0, "bursts": [{"cpu": 4}]},
    {"name": "C", "arrival": 2, "bursts": [{"cpu": 3}]}
  ]
}
)"));
    ask();
    CHECK(bar().told().startsWith("Ambiguous: it matters at t = 2 "));
    CHECK(bar().told().contains("\"tie\""));
    REQUIRE(bar().result()->found);
    CHECK(bar().result()->found->own == "C");
    CHECK(bar().result()->found->other == "A");
    click("To the &moment");
    CHECK(window.editor().run().t() == 2);
    const core::Scenario before = *edited().scenario().reading().scenario;
    click("State the &rule");
    REQUIRE(wait_until([this] { return !bar().running(); }));
    settle();
    CHECK(text().contains(R"("tie": "arrival-first")"));
    CHECK(edited().scenario().reading().scenario == before);
    CHECK(bar().told().startsWith("Unambiguous: "));
    click("&Close");
    CHECK(bar().told().isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(text().contains("tie"));
}

TEST_CASE_METHOD(Drawing, "the answer is read whole at every size of texts")
{
    type(1, ProcessColumn::arrival, "5"); // as A's burst ends
    type(2, ProcessColumn::arrival, "5");
    for (const char* chosen : {"en", "zh_CN"}) {
        language.choose(chosen);
        for (const int percent : {100, 200, 300}) {
            CAPTURE(chosen, percent);
            theme.set_text_percent(percent);
            window.resize(1024, 768);
            ask();
            REQUIRE_FALSE(bar().told().isEmpty());
            CHECK(wait_until([this] { return cut_texts(bar()).isEmpty(); }));
            for (const char* page : {"processes", "machine", "interventions", "notes", "programs",
                                     "classroom", "text"}) {
                CAPTURE(page);
                REQUIRE(window.editor().show_page(page));
                settle();
                CHECK(window.width() <= 1024); // a small projector
                CHECK(window.height() <= 768);
                CHECK(window.minimumSizeHint().height() <= 768);
            }
            window.editor().show_page("processes");
            settle();
            for (const auto* button : bar().findChildren<QPushButton*>()) {
                INFO(button->text().toStdString());
                CHECK((!button->isVisible() || !button->visibleRegion().isEmpty()));
            }
            const TimelineView& timeline = window.editor().run().timeline();
            CHECK(timeline.lane_area().height() >= 2 * scaled(15)); // two lanes can be read
            bar().findChildren<QPushButton*>().first()->click();    // to the moment
            settle();
            CHECK(timeline.canvas()->visibleRegion().boundingRect().height() ==
                  timeline.canvas()->height());
        }
    }
    theme.set_text_percent(100);
    language.choose("en");
}

TEST_CASE_METHOD(Drawing, "what is wrong is not asked about")
{
    type(0, ProcessColumn::arrival, "soon");
    ask();
    CHECK(bar().told().startsWith("Something is wrong"));
}

TEST_CASE_METHOD(Drawing,
                 "in the largest texts the editor's head and an answer fit a small projector")
{
    theme.set_text_percent(300);
    window.resize(1366, 768);
    settle();
    ask();
    REQUIRE(bar().isVisible());
    CHECK(label("own"));
    CHECK(window.height() <= 768);
    CHECK(window.minimumSizeHint().height() <= 768);
    click("Watch it");
    CHECK(window.page() == MainWindow::Page::run);
    theme.set_text_percent(100);
}
