// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor.h"

#include "core/edit/stated_value.h"
#include "ui/editor/ambiguity_bar.h"
#include "ui/editor/classroom_page.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/fault_rows.h"
#include "ui/editor/interventions_page.h"
#include "ui/editor/lock_bar.h"
#include "ui/editor/machine_page.h"
#include "ui/editor/notes_page.h"
#include "ui/editor/processes_page.h"
#include "ui/editor/programs_page.h"
#include "ui/editor/text_page.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {
constexpr int narrowest_beside = 880; ///< pixels at the usual size of texts
constexpr int least_name = 160;       ///< likewise
} // namespace

Editor::Editor(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    faults_ = new FaultRows(file_, this);
    run_ = new EditedRun(file_, this);
    build_pages();
    build_head();
    build_told();
    auto* left = new QWidget(this);
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(tabs_, 1);
    rows->addWidget(faults_);
    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(left);
    splitter_->addWidget(run_);
    column->addWidget(splitter_, 1);
    connect_parts();
    retranslate();
}

void Editor::build_pages()
{
    tabs_ = new QTabWidget(this);
    tabs_->setDocumentMode(true);
    processes_ = new ProcessesPage(file_, actions_, tabs_);
    programs_ = new ProgramsPage(file_, tabs_);
    text_ = new TextPage(file_, tabs_);
    processes_->setObjectName("processes");
    machine_ = new MachinePage(file_, tabs_);
    machine_->setObjectName("machine");
    notes_ = new NotesPage(file_, tabs_);
    notes_->setObjectName("notes");
    interventions_ = new InterventionsPage(file_, *run_, tabs_);
    interventions_->setObjectName("interventions");
    classroom_ = new ClassroomPage(file_, tabs_);
    classroom_->setObjectName("classroom");
    // Everything has a place in the text, which is asked last.
    pages_ = {processes_, programs_, machine_, interventions_, notes_, classroom_, text_};
    for (EditorPage* page : pages_) {
        tabs_->addTab(page, page->title());
    }
}

void Editor::build_head()
{
    auto* head = new QWidget(this);
    auto* row = new WrapLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    name_ = new QLabel(head);
    name_->setTextFormat(Qt::PlainText);
    row->addWidget(name_);
    watch_ = new QToolButton(head);
    watch_->setDefaultAction(&actions_.watch);
    watch_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    watch_->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(watch_);
    layout()->addWidget(head);
}

void Editor::build_told()
{
    disk_ = new QWidget(this);
    disk_->setAutoFillBackground(true);
    auto* line = new WrapLayout(disk_);
    line->setContentsMargins(16, 4, 16, 4);
    line->setSpacing(8);
    disk_told_ = new QLabel(disk_);
    disk_told_->setTextFormat(Qt::PlainText);
    disk_told_->setWordWrap(true);
    disk_told_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    load_ = new QPushButton(disk_);
    keep_ = new QPushButton(disk_);
    line->addWidget(disk_told_);
    line->addWidget(load_);
    line->addWidget(keep_);
    disk_->hide();

    refusal_ = new QLabel(this);
    refusal_->setTextFormat(Qt::PlainText);
    refusal_->setWordWrap(true);
    refusal_->setContentsMargins(16, 4, 16, 4);
    refusal_->hide();
    lock_ = new LockBar(actions_.unlock, this);
    layout()->addWidget(lock_);
    layout()->addWidget(disk_);
    layout()->addWidget(refusal_);
    ambiguity_ = new AmbiguityBar(file_, this);
    layout()->addWidget(ambiguity_);
}

void Editor::connect_parts()
{
    connect(tabs_, &QTabWidget::currentChanged, this, &Editor::enable_actions);
    connect(&actions_.next_fault, &QAction::triggered, faults_, &FaultRows::go_to_next);
    connect(faults_, &FaultRows::fault_wanted, this, &Editor::go_to);
    connect(&file_, &EditedFile::typed, this, &Editor::drop_refusal);
    connect(&file_, &EditedFile::changed, this, [this] {
        drop_refusal();
        show_name();
        if (!disk_->isHidden() && !file_.differs_on_disk()) {
            show_disk(false); // it has been saved over
        }
    });
    connect(&file_, &EditedFile::refused, this,
            [this](const core::Message& why) { show_refusal(translate(why)); });
    connect(&file_, &EditedFile::started, this, [this] {
        show_refusal({});
        show_disk(false);
        take_guard();
    });
    connect(&file_, &EditedFile::forbidden, this, &Editor::show_refusal);
    connect(&actions_.unlock, &QAction::triggered, this, &Editor::unlock);
    connect(&file_, &EditedFile::changed_on_disk, this, [this] { show_disk(true); });
    connect(load_, &QPushButton::clicked, this, [this] {
        show_disk(false);
        file_.take_from_disk();
        take_guard(); // it may be locked now
    });
    connect(keep_, &QPushButton::clicked, this, [this] {
        show_disk(false);
        file_.keep_mine();
    });
    connect(&actions_.ambiguity, &QAction::triggered, ambiguity_, &AmbiguityBar::ask);
    connect(ambiguity_, &AmbiguityBar::moment_wanted, run_, &EditedRun::show_at);
    connect(ambiguity_, &AmbiguityBar::rule_wanted, this, &Editor::state_rule);
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { arranged_ = true; });
}

void Editor::show_classroom()
{
    (void)show_page(classroom_->objectName());
}

CellTable& Editor::table()
{
    return processes_->table();
}

bool Editor::show_page(const QString& name)
{
    for (EditorPage* page : pages_) {
        if (page->objectName() == name) {
            if (!hides(*page)) {
                tabs_->setCurrentWidget(page);
            }
            return true;
        }
    }
    return false;
}

/// Fields and open cells give what they hold when they lose the focus.
void Editor::keep_typed()
{
    QPointer<QWidget> focus = QApplication::focusWidget();
    if (!focus || !isAncestorOf(focus)) {
        return;
    }
    const QPointer<QWidget> around = focus->parentWidget();
    focus->clearFocus();
    if (focus && focus->isVisible()) {
        focus->setFocus();
    } else if (around) { // an open cell goes; it was in the viewport of its table
        QWidget* const table = around->parentWidget();
        table ? table->setFocus() : around->setFocus();
    }
}

void Editor::set_in_sight(bool on)
{
    in_sight_ = on;
    enable_actions();
}

/// A key means what the page in sight does with it.
void Editor::enable_actions()
{
    actions_.set_in_sight(in_sight_,
                          tabs_->currentWidget() == processes_ && processes_->isEnabled());
}

/// The page comes into sight before what is in it gets the focus.
void Editor::go_to(const core::Fault& fault)
{
    for (EditorPage* page : pages_) {
        if (!hides(*page) && page->go_to(fault)) {
            if (tabs_->currentWidget() != page) {
                tabs_->setCurrentWidget(page);
                (void)page->go_to(fault); // the focus stays where it can be seen
            }
            return;
        }
    }
}

/// As it is in force, so that the run stays; then the next rule may be open.
void Editor::state_rule(const QString& path)
{
    if (machine_->is_locked(guard_)) { // it would run as before, but say more
        return;
    }
    const std::string key = path.toStdString();
    const auto& scenario = file_.scenario().reading().scenario;
    const auto json = scenario ? core::edit::value_in_force(*scenario, key) : std::nullopt;
    if (json && file_.edit([&](core::edit::EditedScenario& edited) {
            return core::edit::state_value(edited, "state_rule", key, *json);
        })) {
        core::Fault place;
        place.path = key;
        go_to(place);
        ambiguity_->ask();
    }
}

void Editor::show_name()
{
    const QString suffix = QStringLiteral(".procession.json");
    QString name = file_.name();
    if (name.endsWith(suffix)) {
        name.chop(suffix.size());
    }
    const int room = std::max(scaled(least_name), width() / 2); // buttons stand beside it
    name = QFontMetrics(name_->font()).elidedText(name, Qt::ElideMiddle, room);
    //: The scenario in the editor, when it has changes that are in no file yet
    name_->setText(file_.is_modified() ? tr("%1 (not saved)").arg(name) : name);
    name_->setToolTip(file_.file().isEmpty() ? tr("In no file yet") : file_.file());
}

void Editor::show_disk(bool differs)
{
    disk_->setVisible(differs);
    const bool gone = !QFileInfo::exists(file_.file());
    load_->setVisible(!gone);
    disk_told_->setText(gone
                            ? tr("%1 is not on the disk any more.").arg(file_.name())
                            : tr("%1 was changed on the disk by somebody else.").arg(file_.name()));
}

void Editor::show_refusal(const QString& why)
{
    refused_at_ = file_.scenario().version();
    refusal_->setText(why);
    refusal_->setVisible(!why.isEmpty());
}

void Editor::drop_refusal()
{
    if (file_.scenario().version() != refused_at_) { // else it is told of what was typed before
        show_refusal({});
    }
}

void Editor::set_palette(const Palette& palette)
{
    for (EditorPage* page : pages_) {
        page->set_palette(palette);
    }
    faults_->set_palette(palette);
    lock_->set_palette(palette);
    run_->set_palette(palette);
    ambiguity_->set_palette(palette);
    QPalette changed = disk_->palette();
    changed.setColor(QPalette::Window, palette.changed);
    changed.setColor(QPalette::WindowText, palette.ink);
    disk_->setPalette(changed);
    disk_told_->setPalette(changed);
    QPalette fault = refusal_->palette();
    fault.setColor(QPalette::WindowText, palette.fault);
    refusal_->setPalette(fault);
    retranslate();
}

void Editor::retranslate()
{
    actions_.retranslate();
    for (int i = 0; i < pages_.size(); ++i) {
        pages_[i]->retranslate();
        tabs_->setTabText(i, pages_[i]->title());
    }
    tabs_->setFont(text_font(TextSize::normal));
    faults_->retranslate();
    lock_->retranslate();
    run_->retranslate();
    ambiguity_->retranslate();
    name_->setFont(text_font(TextSize::normal, true));
    disk_told_->setFont(text_font(TextSize::normal));
    refusal_->setFont(text_font(TextSize::normal));
    watch_->setFont(text_font(TextSize::normal));
    watch_->setText(actions_.watch.iconText());
    watch_->setAccessibleName(actions_.watch.iconText());
    watch_->setToolTip(actions_.watch.toolTip());
    load_->setFont(text_font(TextSize::normal));
    load_->setText(tr("&Load it"));
    load_->setToolTip(tr("What is on the disk now; undo brings back what was here"));
    keep_->setFont(text_font(TextSize::normal));
    keep_->setText(tr("&Keep this"));
    keep_->setToolTip(tr("Go on with what is here; saving writes over the file"));
    show_name();
    show_disk(!disk_->isHidden());
}

void Editor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    show_name();
    splitter_->setOrientation(width() < scaled(narrowest_beside) ? Qt::Vertical : Qt::Horizontal);
    if (!arranged_) {
        const bool beside = splitter_->orientation() == Qt::Horizontal;
        const int all = beside ? splitter_->width() : splitter_->height();
        const int page = beside ? all / 2 : all * 3 / 5; // above it stand tabs and buttons
        splitter_->setSizes({page, all - page});
    }
}

} // namespace procession::ui
