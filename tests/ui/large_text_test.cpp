// SPDX-License-Identifier: GPL-3.0-or-later
// Texts up to three times the usual size: the window still fits a small projector,
// and no text is cut off.
#include "text_walker.h"
#include "ui/compare/compare_view.h"
#include "ui/compare/run_strip.h"
#include "ui/compare/sweep_plot.h"
#include "ui/glossary/glossary_view.h"
#include "ui/layout/wrap_layout.h"
#include "ui/lesson/machine_guide.h"
#include "ui/stage/stage.h"
#include "ui/text/sentences.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QDialog>
#include <QDockWidget>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;

namespace {

constexpr QSize projector(1024, 768);
const auto sizes = {100, 125, 150, 200, 300};
const auto languages = {"en", "zh_CN"};

void check_size(const QWidget& window)
{
    CHECK(window.minimumSizeHint().width() <= projector.width());
    CHECK(window.minimumSizeHint().height() <= projector.height());
    CHECK(window.width() <= projector.width());
    CHECK(window.height() <= projector.height());
}

/// Once all has settled: layouts ask for layouts, and a busy machine takes its time.
void check_fits(const QWidget& window)
{
    constexpr int patience = 10'000;
    (void)QTest::qWaitFor([&window] { return cut_texts(window).isEmpty(); }, patience);
    check_size(window);
    CHECK(cut_texts(window).join("\n").toStdString() == "");
}

} // namespace

TEST_CASE_METHOD(WindowFixture, "the window is shown as large as it was made, and stays so")
{
    CHECK(window.size() == QSize(1366, 768)); // as the fixture has made it
    for (const char* scenario : {"08-mlfq-gaming", "23-deadlock-of-two-locks"}) {
        open(QStringLiteral(":/scenarios/%1.procession.json").arg(QLatin1String(scenario)));
        settle();
        CHECK(window.size() == QSize(1366, 768));
    }
}

TEST_CASE_METHOD(WindowFixture, "the window fits a small projector at every size of texts")
{
    open(":/scenarios/08-mlfq-gaming.procession.json");
    for (const char* language_name : languages) {
        language.choose(language_name);
        for (const int percent : sizes) {
            theme.set_text_percent(percent);
            window.resize(projector);
            for (const char* view :
                 {"home", "run", "states", "compare", "sweep", "edit", "edit-machine",
                  "edit-interventions", "edit-notes", "edit-programs", "edit-text"}) {
                CAPTURE(language_name, percent, view);
                window.go_to(std::string(view) == "home" ? MainWindow::Page::home
                                                         : MainWindow::Page::run);
                window.show_diagram(false);
                window.show_view(view);
                settle();
                check_fits(window);
                for (QAction* menu : window.menuBar()->actions()) {
                    CHECK(window.menuBar()->actionGeometry(menu).right() < window.width());
                }
            }
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "pages of lessons fit a small projector at every size of texts")
{
    for (const char* language_name : languages) {
        language.choose(language_name);
        for (const int percent : sizes) {
            theme.set_text_percent(percent);
            window.resize(projector);
            window.go_to(MainWindow::Page::learn);
            settle();
            check_fits(window);
            // Of every form of question one, watching, comparing, exercises, programs.
            for (const char* page : {"round-robin/turns", "round-robin/draw", "round-robin/long",
                                     "round-robin/choose", "states/2", "measuring-and-fcfs/8",
                                     "program-and-process/3", "death-and-family/9"}) {
                CAPTURE(language_name, percent, page);
                REQUIRE(window.open_lesson(page));
                REQUIRE(wait_until([&] { return window.guide().is_there(); }));
                settle();
                check_fits(window);
                press(Qt::Key_F6);
                settle();
                check_fits(window);
                press(Qt::Key_F6);
            }
        }
    }
    theme.set_text_percent(100);
}

TEST_CASE_METHOD(WindowFixture, "two runs are in sight whole at every size of texts")
{
    open(":/scenarios/01-convoy-effect.procession.json");
    for (const char* language_name : languages) {
        language.choose(language_name);
        for (const int percent : sizes) {
            theme.set_text_percent(percent);
            window.resize(projector);
            window.show_view("compare");
            CAPTURE(language_name, percent);
            const auto& view = find<CompareView>();
            CHECK(wait_until([&view] {
                const auto strips = view.findChildren<RunStrip*>();
                return strips.size() == 2 && std::ranges::all_of(strips, [](const RunStrip* strip) {
                           return strip->visibleRegion().boundingRect() == strip->rect();
                       });
            }));
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "panels show their texts whole at every size")
{
    open(":/scenarios/09-mlfq-boost.procession.json");
    for (const char* language_name : languages) {
        language.choose(language_name);
        for (const int percent : sizes) {
            theme.set_text_percent(percent);
            window.resize(projector);
            for (const char* panel :
                 {"policy", "processes", "predict", "events", "metrics", "tree", "queues"}) {
                CAPTURE(language_name, percent, panel);
                window.show_view(panel);
                settle();
                check_fits(window);
            }
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "panels and dialogs of programs fit a small projector, too")
{
    open(":/scenarios/23-deadlock-of-two-locks.procession.json");
    window.session().player().set_t(170);
    for (const char* language_name : languages) {
        language.choose(language_name);
        for (const int percent : {100, 200, 300}) {
            theme.set_text_percent(percent);
            window.resize(projector);
            for (const char* view : {"program", "variables", "console", "objects", "outcomes",
                                     "schedules", "paste", "own-computer"}) {
                CAPTURE(language_name, percent, view);
                window.show_view(view);
                settle();
                check_size(window); // lines of programs and what they print may be any length
                for (QDialog* dialog : window.findChildren<QDialog*>()) {
                    if (dialog->isVisible()) {
                        check_fits(*dialog);
                        dialog->close();
                    }
                }
                settle();
            }
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "dialogs fit a small projector at every size of texts")
{
    open(":/scenarios/09-mlfq-boost.procession.json");
    for (const char* language_name : languages) {
        language.choose(language_name);
        for (const int percent : sizes) {
            theme.set_text_percent(percent);
            window.resize(projector);
            for (const char* view :
                 {"rules", "export", "commands", "keys", "glossary", "mistakes", "formulas",
                  "templates", "import", "random", "find", "share"}) {
                std::string(view) == "glossary" ? find<GlossaryView>().show_term(glossary().front())
                                                : window.show_view(view);
                settle();
                int seen = 0;
                for (QDialog* dialog : window.findChildren<QDialog*>()) {
                    if (!dialog->isVisible()) {
                        continue;
                    }
                    CAPTURE(language_name, percent, view);
                    ++seen;
                    check_fits(*dialog);
                    dialog->close();
                }
                CHECK(seen == 1);
                settle();
            }
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "in the largest texts stage, lanes and plot are there to be read")
{
    for (const char* scenario : {"08-mlfq-gaming", "10-four-cores-six-tasks"}) {
        open(QString(":/scenarios/%1.procession.json").arg(scenario));
        window.session().player().set_t(5);
        for (const char* language_name : languages) {
            for (const int percent : {150, 200, 300}) {
                CAPTURE(scenario, language_name, percent);
                language.choose(language_name);
                theme.set_text_percent(percent);
                window.resize(projector);
                window.go_to(MainWindow::Page::run);
                settle();
                const TimelineView& timeline = find<TimelineView>();
                const double lanes =
                    timeline.lane_area().height() / timeline.layout_of_lanes().lane_height;
                CHECK(lanes >= 3);
                const auto in_line = QFontMetrics(text_font(TextSize::small)).height();
                CHECK(timeline.layout_of_lanes().lane_height >= in_line);
                for (const Token& token : find<Stage>().still().field.tokens) {
                    CHECK(token.box.height() >= 11 * percent / 100);
                }
                window.show_view("sweep");
                settle();
                const QRegion plot = find<SweepPlot>().visibleRegion();
                CHECK(plot.boundingRect().height() >= 200);
                CHECK(plot.boundingRect().width() >= 400);
                window.go_to(MainWindow::Page::run);
            }
        }
    }
}

TEST_CASE_METHOD(WindowFixture, "the buttons of a panel grow with its title")
{
    open(":/scenarios/09-mlfq-boost.procession.json");
    window.resize(1920, 1080);
    const auto heights = [this](int percent) {
        theme.set_text_percent(percent);
        window.show_view("policy");
        settle();
        auto* dock = window.findChild<QDockWidget*>("policy");
        std::vector<int> found;
        for (const auto* button : dock->findChildren<QAbstractButton*>(
                 QRegularExpression("^qt_dockwidget_"), Qt::FindDirectChildrenOnly)) {
            CHECK(dock->rect().contains(button->geometry()));
            CHECK(button->geometry().bottom() < dock->widget()->y());
            found.push_back(button->height());
        }
        return found;
    };
    const std::vector<int> usual = heights(100);
    const std::vector<int> large = heights(300);
    REQUIRE(usual.size() == 2);
    for (std::size_t i = 0; i < usual.size(); ++i) {
        CHECK(large[i] >= 2 * usual[i]);
    }
    theme.set_text_percent(100);
}

TEST_CASE("items go on in further rows where one is too narrow, and share what is left")
{
    QWidget bar;
    auto* rows = new WrapLayout(&bar);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(10);
    std::vector<QWidget*> items;
    for (int i = 0; i < 3; ++i) {
        items.push_back(new QWidget(&bar));
        items.back()->setMinimumSize(100, 20);
        items.back()->setSizePolicy(i == 2 ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                                    QSizePolicy::Fixed);
        rows->addWidget(items.back());
    }
    CHECK(rows->minimumSize() == QSize(100, 20));
    CHECK(rows->heightForWidth(320) == 20);
    CHECK(rows->heightForWidth(319) == 50);
    CHECK(rows->heightForWidth(150) == 80);
    rows->setGeometry(QRect(0, 0, 400, 20));
    CHECK(items[2]->geometry() == QRect(220, 0, 180, 20));
    items[1]->hide();
    CHECK(rows->heightForWidth(210) == 20);
}

TEST_CASE("where there is little room the last sentences go, each as a whole")
{
    const QString text = "It is 1.5 wide. Two. Three.";
    const QFontMetrics metrics(text_font(TextSize::normal));
    CHECK(sentences_of(text) == QStringList{"It is 1.5 wide.", "Two.", "Three."});
    CHECK(sentences_of(QString::fromUtf8("一。二。")).size() == 2);
    CHECK(sentences_within(text, metrics, 10'000) == text);
    CHECK(sentences_within(text, metrics, metrics.horizontalAdvance(text) - 1) ==
          "It is 1.5 wide. Two.");
    CHECK(sentences_within(text, metrics, 1) == "It is 1.5 wide.");
    CHECK(sentences_within(QString::fromUtf8("进程 2 个，核 1 个。"), metrics, 1) ==
          QString::fromUtf8("进程 2 个。"));
}
