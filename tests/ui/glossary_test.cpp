// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary, and terms in both languages beside their first use.
#include "core/simulate.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/measure_table.h"
#include "ui/compare/sweep_view.h"
#include "ui/glossary/both_terms.h"
#include "ui/glossary/glossary_view.h"
#include "ui/inspector/metrics_facts.h"
#include "ui/inspector/process_table.h"
#include "ui/inspector/queue_panel.h"
#include "ui/session/library.h"
#include "ui/stage/stage.h"
#include "ui/stage/stage_words.h"
#include "ui/text/language.h"
#include "ui/timeline/legend.h"
#include "window_fixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QTableWidget>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

/// Whether there is a Han character in it.
bool is_chinese(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

QAction& action_named(MainWindow& window, const QString& text)
{
    for (const QMenu* menu : window.findChildren<QMenu*>()) {
        for (QAction* one : menu->actions()) {
            if (one->text() == text) {
                return *one;
            }
        }
    }
    throw std::runtime_error("no action " + text.toStdString());
}

const Legend& shown_legend(const MainWindow& window)
{
    for (const Legend* legend : window.findChildren<Legend*>()) {
        if (legend->isVisible()) {
            return *legend;
        }
    }
    throw std::runtime_error("no legend is shown");
}

QString header(WindowFixture& fixture, ProcessModel::Column column)
{
    const ProcessModel& model = fixture.find<ProcessTable>().processes();
    return model.headerData(model.section_of(column), Qt::Horizontal, Qt::DisplayRole).toString();
}

/// The switch is the application's: no test leaves it on.
struct BothTerms {
    explicit BothTerms(bool on) { show_both_terms(on); }
    ~BothTerms() { show_both_terms(false); }
};

} // namespace

TEST_CASE("every term is complete in both languages, once")
{
    REQUIRE(glossary().size() > 80);
    std::set<QString> ids;
    for (const Term& term : glossary()) {
        CAPTURE(term.id.toStdString());
        CHECK(ids.insert(term.id).second);
        CHECK_FALSE(term.english.name.isEmpty());
        CHECK_FALSE(term.chinese.name.isEmpty());
        CHECK(term.english.meaning.endsWith('.'));
        CHECK_FALSE(is_chinese(term.english.meaning + term.english.name));
        CHECK(term.chinese.meaning.endsWith(QString::fromUtf8("。")));
        CHECK(is_chinese(term.chinese.meaning));
        CHECK_FALSE(term.chinese.meaning.contains(QString::fromUtf8("您")));
    }
}

TEST_CASE("every state and every area of the stage has its term")
{
    for (std::size_t i = 1; i < core::state_count; ++i) { // the first has not arrived
        CHECK(find_term(term_of(static_cast<core::State>(i))));
    }
    const Moment moment = Moment::of(core::simulate(round_robin_scenario()), 1);
    for (const StageArea area :
         {StageArea::ready, StageArea::blocked, StageArea::job_queue, StageArea::suspended_ready,
          StageArea::suspended_blocked, StageArea::terminated}) {
        CHECK(find_term(area_term(moment, area)));
    }
    Language language;
    language.choose("en");
    const BothTerms on(true);
    CHECK(other_term("ready_queue") == QString::fromUtf8("就绪队列"));
    CHECK(other_term("no such term").isEmpty());
}

TEST_CASE_METHOD(WindowFixture, "the glossary tells a term in both languages")
{
    GlossaryView& view = find<GlossaryView>();
    view.show_term(*find_term("turnaround"));
    CHECK(view.isVisible());
    CHECK(view.text().startsWith("turnaround time\n周转时间\nFrom arrival to finish."));
    QTest::keyClicks(&view.search_box(), "convoy");
    CHECK(view.text().contains(QString::fromUtf8("护航效应")));
    language.choose("zh_CN");
    settle();
    CHECK(view.text().startsWith(QString::fromUtf8("护航效应\nconvoy effect")));
    language.choose("en");
    view.close();
}

TEST_CASE_METHOD(WindowFixture, "terms stand in both languages where they are first used, at once")
{
    open(welcome_scenario);
    using Column = ProcessModel::Column;
    const QString before = header(*this, Column::waiting);
    const Legend& legend = shown_legend(window);
    const int one_line = legend.heightForWidth(100'000);
    int narrow = 100; // as narrow as holds one line
    while (legend.heightForWidth(narrow) > one_line) {
        ++narrow;
    }
    const QImage stage = find<Stage>().grab().toImage();
    action_named(window, "Terms in both la&nguages").trigger();
    CHECK(header(*this, Column::waiting) == before + "\n" + QString::fromUtf8("等待时间"));
    CHECK(header(*this, Column::pid) == "PID");
    QueuePanel& queues = find<QueuePanel>();
    CHECK(queues.row_name(queues.rows()[1]) == QString::fromUtf8("Ready queue 就绪队列"));
    const MetricsFacts facts = MetricsFacts::of(*window.session().moment());
    CHECK(facts.totals[1].label == QString::fromUtf8("Average turnaround 周转时间"));
    CHECK(find<Stage>().grab().toImage() != stage);
    CHECK(legend.heightForWidth(100'000) == one_line);
    CHECK(legend.heightForWidth(narrow) > one_line);

    language.choose("zh_CN");
    settle();
    CHECK(queues.row_name(queues.rows()[1]) == QString::fromUtf8("就绪队列 ready queue"));
    language.choose("en");
    settle();
    window.close();
    {
        MainWindow again(theme, language, settings);
        CHECK(shows_both_terms()); // remembered
    }
    show_both_terms(false);
}

TEST_CASE("Compare's tables show the other term where they first use one")
{
    Language language;
    language.choose("en");
    CompareView view;
    view.set_base(round_robin_scenario());
    SweepView sweep;
    sweep.set_base(round_robin_scenario());
    const auto label = [&view](int row) {
        const auto* table = view.findChild<MeasureTable*>();
        return table->model()->index(row, 0).data().toString();
    };
    const auto header = [&sweep](int column) {
        return sweep.findChild<QTableWidget*>()->horizontalHeaderItem(column)->text();
    };
    CHECK(label(0) == "Waiting, mean");
    CHECK(header(0) == "Quantum");
    const BothTerms on(true);
    view.retranslate();
    sweep.retranslate();
    CHECK(label(0) == QString::fromUtf8("Waiting, mean 等待时间"));
    CHECK(label(1) == "Waiting, longest");
    CHECK(label(2) == QString::fromUtf8("Turnaround, mean 周转时间"));
    CHECK(header(0) == QString::fromUtf8("Quantum\n时间片"));
    sweep.choose_measure("response.most");
    CHECK(header(1) == QString::fromUtf8("Response, longest\n响应时间"));
    language.choose("zh_CN");
    view.retranslate();
    CHECK(label(0) == QString::fromUtf8("平均等待时间 waiting time"));
    language.choose("en");
}

TEST_CASE("without the switch no other language is shown")
{
    Language language;
    language.choose("en");
    QueuePanel panel;
    panel.show_moment(Moment::of(core::simulate(round_robin_scenario()), 1));
    CHECK(panel.accessibleDescription() == "CPU: A\nReady queue: B");
    const BothTerms on(true);
    panel.retranslate();
    CHECK(panel.accessibleDescription() == QString::fromUtf8("CPU: A\nReady queue 就绪队列: B"));
}
