// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons beside the machine: where they stand in the window, what they light up in it.
#include "core/scenario/settings.h"
#include "ui/compare/compare_view.h"
#include "ui/glossary/glossary_view.h"
#include "ui/home/home.h"
#include "ui/inspector/why_line.h"
#include "ui/lesson/lesson_map.h"
#include "ui/lesson/lesson_page.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/lesson/side_switch.h"
#include "ui/lesson/spotlight.h"
#include "ui/main_window/main_window.h"
#include "ui/stage/stage.h"
#include "ui/stage/state_diagram.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QDesktopServices>
#include <QDockWidget>
#include <QHash>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QUrl>

namespace procession::ui {

namespace {

constexpr int narrowest_with_text = 720; ///< pixels at the usual size: text and machine beside
constexpr double share_of_text = 0.36;
/// Where panels take their part of the window, text and pictures share what is left about evenly.
constexpr double share_beside_panels = 0.45;
constexpr double rest_beside_panels = 0.66; ///< of the window's width, at most

std::optional<StageArea> area_of(const QString& place)
{
    return place == "cores"     ? std::optional(StageArea::cores)
           : place == "ready"   ? std::optional(StageArea::ready)
           : place == "blocked" ? std::optional(StageArea::blocked)
           : place == "jobs"    ? std::optional(StageArea::job_queue)
           : place == "ended"   ? std::optional(StageArea::terminated)
                                : std::nullopt;
}

/// Where in the picture a term of the glossary has its place; empty: nowhere.
QString place_of_term(const QString& term)
{
    static const QHash<QString, QString> places{
        {"ready", "ready"},          {"ready_queue", "ready"}, {"running", "cores"},
        {"core", "cores"},           {"blocked", "blocked"},   {"device", "blocked"},
        {"job_queue", "jobs"},       {"degree", "jobs"},       {"new", "jobs"},
        {"terminated", "ended"},     {"zombie", "ended"},      {"pcb", "table"},
        {"process_table", "table"},  {"pid", "table"},         {"parent_process", "tree"},
        {"child_process", "tree"},   {"orphan", "tree"},       {"timeline", "timeline"},
        {"gantt_chart", "timeline"}, {"program", "source"},    {"code_segment", "source"},
        {"data_segment", "memory"},  {"heap", "memory"},       {"stack", "memory"},
    };
    return places.value(term);
}

/// What the diagram has in the place of one of the stage.
std::optional<core::State> state_of(StageArea area)
{
    using core::State;
    return area == StageArea::cores        ? std::optional(State::running)
           : area == StageArea::ready      ? std::optional(State::ready)
           : area == StageArea::blocked    ? std::optional(State::blocked)
           : area == StageArea::job_queue  ? std::optional(State::new_)
           : area == StageArea::terminated ? std::optional(State::terminated)
                                           : std::nullopt;
}

QString place_of(StageArea area)
{
    for (const char* place : {"cores", "ready", "blocked", "jobs", "ended"}) {
        if (area_of(place) == area) {
            return QLatin1String(place);
        }
    }
    return area == StageArea::zombies ? QStringLiteral("ended") : QString();
}

} // namespace

void MainWindow::build_lessons()
{
    learned_ = std::make_unique<ProgressKeeper>(ProgressKeeper::file_beside(settings_));
    guide_ = new MachineGuide(session_, this);
    lesson_ = new LessonPlace(*guide_, *learned_,
                              {.next = actions_.lesson_next,
                               .previous = actions_.lesson_previous,
                               .back = actions_.lesson_back,
                               .close = actions_.lesson_close,
                               .machine = actions_.lesson_machine,
                               .programs = {&actions_.how_else, &actions_.own_computer}},
                              this);
    lesson_->hide();
    map_ = new LessonMap({&actions_.mistakes, &actions_.quiz, &actions_.formulas, &actions_.hand_in,
                          &actions_.forget},
                         this);
    spotlight_ = new Spotlight(this);
    connect_lessons();
    connect_study();
}

void MainWindow::connect_lessons()
{
    connect(guide_, &MachineGuide::machine_wanted, this, [this] { go_to(Page::run); });
    connect(guide_, &MachineGuide::picture_wanted, this, [this] {
        go_to(Page::run);
        show_machine(true);
    });
    connect(guide_, &MachineGuide::play_wanted, this, [this](core::Ticks until) {
        show_machine(true); // what plays is to be seen
        reveal(until);
    });
    connect(guide_, &MachineGuide::play_from_start_wanted, this, [this] {
        show_machine(true);
        session_.player().to_start();
        reveal(session_.player().end());
    });
    connect(guide_, &MachineGuide::compare_wanted, this, &MainWindow::compare_policies);
    connect(guide_, &MachineGuide::panel_wanted, this, &MainWindow::show_place);
    connect(guide_, &MachineGuide::console_wanted, this, [this] {
        QTimer::singleShot(0, console_dock_, [this] { // once the panels are where they belong
            if (!console_dock_->isHidden()) {
                console_dock_->raise();
            }
        });
    });
    connect(guide_, &MachineGuide::lit_changed, this, [this] {
        QTimer::singleShot(0, this, &MainWindow::light_up); // once panels are where they belong
    });
    connect(lesson_, &LessonPlace::page_changed, this, &MainWindow::fold);
    connect(lesson_, &LessonPlace::turned, this, [this] { show_machine(false); });
    connect(lesson_, &LessonPlace::lesson_ended, this, [this](const LessonPointer& lesson) {
        go_to(Page::learn); // the map shows which comes next
        statusBar()->showMessage(
            tr("The end of lesson %1: %2").arg(lesson->number).arg(localized(lesson->title)), 8000);
    });
    connect(lesson_, &LessonPlace::link_chosen, this, &MainWindow::follow);
    connect(learned_.get(), &ProgressKeeper::changed, this, [this] {
        map_->show_progress(learned_->progress());
        if (!learned_->problem().isEmpty()) {
            statusBar()->showMessage(learned_->problem());
        }
    });
    connect(map_, &LessonMap::lesson_wanted, this,
            [this](const QString& id) { (void)open_lesson(id); });
    connect(&actions_.learn, &QAction::triggered, this, [this] { go_to(Page::learn); });
    connect(&actions_.lesson_machine, &QAction::toggled, this, &MainWindow::show_machine);
    stage_->installEventFilter(this);
    diagram_->installEventFilter(this);
    const auto mark = [this](core::EntityId process) {
        const bool known =
            process != core::no_entity && session_.trace() &&
            static_cast<std::size_t>(process) < session_.trace()->scenario().processes.size();
        lesson_->page().mark(
            known ? "process:" +
                        QString::fromStdString(session_.trace()->scenario().processes[process].name)
                  : QString());
    };
    connect(&session_, &Session::selection_changed, this,
            [this, mark] { mark(session_.selected()); });
    for (TokenView* picture : std::initializer_list<TokenView*>{stage_, diagram_}) {
        connect(picture, &TokenView::process_pointed_at, this, mark);
    }
    connect(stage_, &Stage::area_chosen, this, [this](StageArea area) {
        if (guide_->takes_clicks() && !place_of(area).isEmpty()) {
            guide_->click("place:" + place_of(area));
        }
    });
}

bool MainWindow::open_lesson(const QString& name)
{
    const QString id = name.section('/', 0, 0);
    const QString page = name.section('/', 1);
    const LessonPointer lesson = find_lesson(id);
    if (!lesson) {
        return false;
    }
    actions_.lesson_machine.setChecked(false);
    go_to(Page::run);
    lesson_->open(lesson);
    if (const int number = page.toInt(); number > 0) {
        lesson_->go_to(static_cast<std::size_t>(number - 1));
    } else if (!page.isEmpty()) {
        for (std::size_t i = 0; i < lesson->pages.size(); ++i) {
            if (page == QString::fromStdString(lesson->pages[i].id)) {
                lesson_->go_to(i);
            }
        }
    }
    return true;
}

/// Text and machine side by side, or one of them where there is room for one.
void MainWindow::share_lesson()
{
    const bool beside = page() == Page::run || page() == Page::compare;
    const bool open = lesson_->is_open() && beside;
    const bool folded = width() < scaled(narrowest_with_text);
    const bool machine = actions_.lesson_machine.isChecked();
    lesson_->set_folded(folded && open);
    lesson_->setVisible(open && !(folded && machine));
    machine_side_->setVisible(!(open && folded && !machine));
    share_text();
    arrange_panels();
    light_up();
}

/// Until the person says otherwise.
void MainWindow::share_text()
{
    if (lesson_->isHidden() || machine_side_->isHidden() || lesson_arranged_) {
        return;
    }
    const int all = across_->width();
    const bool has_panels = all < rest_beside_panels * width();
    const int text = static_cast<int>((has_panels ? share_beside_panels : share_of_text) * all);
    across_->setSizes({text, all - text});
}

void MainWindow::show_machine(bool on)
{
    const QWidget* const keys = focusWidget();
    actions_.lesson_machine.setChecked(on);
    actions_.name_machine();
    share_lesson();
    if (!(keys && keys->isVisible()) && lesson_->isHidden() != machine_side_->isHidden()) {
        // They were on the side that went, and would go to whatever comes next.
        lesson_->isHidden() ? timeline_->canvas()->setFocus()
                            : lesson_->way_to_machine().setFocus();
    }
}

void MainWindow::compare_policies(const core::Scenario& scenario,
                                  const std::vector<std::string>& policies)
{
    show_machine(true);
    go_to(Page::compare);
    comparing_->setCurrentIndex(0);
    Comparison& comparison = compare_->comparison();
    std::vector<core::Scenario> variants;
    for (const std::string& policy : policies) {
        core::Scenario variant = scenario;
        if (!core::set_policy_with_values(variant, policy)) {
            variants.push_back(std::move(variant));
        }
    }
    comparison.set_base(variants.empty() ? scenario : variants.front());
    while (comparison.variants().size() > 1) {
        comparison.remove(comparison.variants().size() - 1);
    }
    for (std::size_t i = 1; i < variants.size() && comparison.can_add(); ++i) {
        comparison.add(variants[i]);
    }
    comparison.run();
}

/// A panel that a lesson speaks of comes into sight.
void MainWindow::show_place(const QString& place)
{
    QDockWidget* const panel = place == "table"     ? table_dock_
                               : place == "tree"    ? tree_dock_
                               : place == "source"  ? program_dock_
                               : place == "console" ? console_dock_
                               : place == "memory"  ? variables_dock_
                               : place == "policy"  ? policy_dock_
                                                    : nullptr;
    if (panel) {
        show_machine(true);
        go_to(Page::run);
        panel->show();
        QTimer::singleShot(0, panel, [this, panel] { // once it has its tab
            panel->raise();
            give_room(panel);
            light_up();
        });
    }
}

/// A link of the text.
void MainWindow::follow(const QString& target)
{
    const QString name = target.section(':', 1);
    if (target.startsWith("term:")) {
        if (const Term* term = find_term(name)) {
            glossary_->show_term(*term);
        }
    } else if (target.startsWith("page:")) {
        (void)open_lesson(QString::fromStdString(lesson_->lesson()->id) + '/' + name);
    } else if (target.startsWith("process:")) {
        if (const auto process = process_named(name)) {
            session_.select(*process);
        }
        emit guide_->picture_wanted();
        guide_->light({{target, {}}});
    } else if (target.startsWith("place:")) {
        emit guide_->picture_wanted();
        guide_->light({{target, {}}});
    } else if (target.startsWith("https:")) {
        QDesktopServices::openUrl(QUrl(target));
    }
}

std::optional<core::EntityId> MainWindow::process_named(const QString& name) const
{
    if (!session_.moment()) {
        return {};
    }
    const auto& processes = session_.moment()->trace.scenario().processes;
    for (std::size_t i = 0; i < processes.size(); ++i) {
        const auto process = static_cast<core::EntityId>(i);
        if (QString::fromStdString(processes[i].name) == name &&
            session_.moment()->tells_of(process)) {
            return process;
        }
    }
    return {};
}

/// Where a thing that a lesson speaks of is in the window; empty: nowhere in sight.
QRect MainWindow::box_of(const QString& target) const
{
    const QString named = target.section(':', 1);
    const QString name = target.startsWith("term:") ? place_of_term(named) : named;
    const auto within = [this](const QWidget* widget, const QRectF& box) {
        return widget->isVisible() ? QRect(widget->mapTo(this, box.toAlignedRect().topLeft()),
                                           box.toAlignedRect().size())
                                   : QRect();
    };
    if (target.startsWith("process:")) {
        const auto process = process_named(name);
        const TokenView* picture = stage_->isVisible() ? static_cast<TokenView*>(stage_) : diagram_;
        const auto box = process ? picture->field().box_of(*process) : std::nullopt;
        return box ? within(picture, *box) : QRect();
    }
    if (target.startsWith("moment:")) {
        const QRect lanes = timeline_->lane_area();
        const double x = timeline_->mapping().to_pixel(name.toDouble());
        const bool in_sight = x >= 0 && x <= lanes.width();
        constexpr double wide = 3;
        constexpr double frame = 6; // around it: not over the playhead's number, nor the axis
        return in_sight ? within(timeline_->canvas(),
                                 QRectF(lanes.left() + x - wide, lanes.top() + frame, 2 * wide,
                                        lanes.height() - 2 * frame))
                        : QRect();
    }
    if (const auto area = area_of(name)) {
        const auto region = std::ranges::find(stage_->still().regions, *area, &StageRegion::area);
        const auto node =
            std::ranges::find(diagram_->still().nodes, state_of(*area), &DiagramNode::state);
        return stage_->isVisible() && region != stage_->still().regions.end()
                   ? within(stage_, region->box)
               : diagram_->isVisible() && node != diagram_->still().nodes.end()
                   ? within(diagram_, node->box)
                   : QRect();
    }
    const QWidget* widget = name == "why"        ? static_cast<QWidget*>(why_)
                            : name == "timeline" ? timeline_
                            : name == "table"    ? table_dock_
                            : name == "tree"     ? tree_dock_
                            : name == "source"   ? program_dock_
                            : name == "console"  ? console_dock_
                            : name == "memory"   ? static_cast<QWidget*>(variables_dock_)
                                                 : nullptr;
    return widget && !widget->visibleRegion().isEmpty()
               ? within(widget, QRectF(widget->rect()).adjusted(6, 6, -6, -6))
               : QRect();
}

void MainWindow::light_up()
{
    std::vector<Spotlight::Spot> spots;
    const bool shown = lesson_->is_open() && page() == Page::run;
    std::vector<LitUp> lit = shown ? guide_->lit() : std::vector<LitUp>{};
    if (shown && !guide_->pointed_at().isEmpty()) {
        lit.push_back({guide_->pointed_at(), {}});
    }
    for (const LitUp& one : lit) {
        if (const QRect box = box_of(one.target); !box.isEmpty()) {
            const QWidget* picture = one.target.startsWith("moment:") ? timeline_->canvas()
                                     : stage_->isVisible() ? static_cast<QWidget*>(stage_)
                                                           : diagram_;
            const QRect around(picture->mapTo(this, QPoint()), picture->size());
            spots.push_back({box, one.said, around.contains(box) ? around : QRect()});
        }
    }
    spotlight_->show_spots(std::move(spots));
}

/// Home says how to begin, or where to go on.
void MainWindow::offer_lessons()
{
    const LessonPointer next = next_lesson(learned_->progress());
    const bool fresh = learned_->progress().lessons.empty();
    const QString title = next ? localized(next->title) : QString();
    home_->offer_lesson(!next   ? QString()
                        : fresh ? tr("&Begin with the first lesson: %1").arg(title)
                                : tr("&Go on with: %1").arg(title),
                        next ? localized(next->summary) : QString());
}

} // namespace procession::ui
