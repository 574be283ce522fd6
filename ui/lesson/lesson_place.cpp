// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_place.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/layout/wrap_layout.h"
#include "ui/lesson/lesson_page.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/lesson/question_card.h"
#include "ui/lesson/side_switch.h"
#include "ui/text/translate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace procession::ui {

LessonPlace::LessonPlace(MachineGuide& guide, ProgressKeeper& keeper, const Actions& actions,
                         QWidget* parent)
    : QWidget(parent), guide_(guide), keeper_(keeper), actions_(actions)
{
    speak_as(*this, QAccessible::Pane);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    build(actions);
    connect(&guide_, &MachineGuide::moved, this, &LessonPlace::show_way_back);
    connect(&actions.next, &QAction::triggered, this, &LessonPlace::next);
    connect(&actions.previous, &QAction::triggered, this, &LessonPlace::previous);
    connect(&actions.back, &QAction::triggered, &guide_, &MachineGuide::back);
    connect(&actions.close, &QAction::triggered, this, &LessonPlace::close);
    connect(page_, &LessonPage::link_chosen, this, &LessonPlace::link_chosen);
    connect(page_, &LessonPage::link_pointed_at, &guide_, &MachineGuide::point_at);
    connect(page_, &LessonPage::progressed, this, &LessonPlace::keep);
    connect(page_, &LessonPage::page_done, this, [this] {
        if (!next()) {
            is_drill_ ? end_drill() : end_lesson();
        }
    });
    set_folded(false);
    show_place();
}

LessonPlace::~LessonPlace()
{
    page_->clear(); // its cards speak of the visit
}

void LessonPlace::build(const Actions& actions)
{
    title_ = new QLabel(this);
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true);
    where_ = new QLabel(this);
    where_->setTextFormat(Qt::PlainText);
    page_ = new LessonPage(this);
    const auto button = [this](QAction& action) {
        auto* made = new QToolButton(this);
        made->setDefaultAction(&action);
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        made->setFocusPolicy(Qt::StrongFocus);
        buttons_.append(made);
        return made;
    };
    auto* head = new WrapLayout;
    head->setContentsMargins(16, 8, 8, 4);
    head->setSpacing(8);
    title_->setMinimumSize(40, 1); // it may wrap as it likes: that is no need for height
    title_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    head->addWidget(title_);
    head->addWidget(button(actions.close));
    auto* foot = new WrapLayout;
    foot->setContentsMargins(16, 4, 8, 8);
    foot->setSpacing(8);
    foot->addWidget(button(actions.previous));
    foot->addWidget(where_);
    next_ = button(actions.next);
    foot->addWidget(next_);
    back_ = button(actions.back);
    foot->addWidget(back_);
    to_machine_ = new SideSwitch(actions.machine, SideSwitch::Side::page, this);
    foot->addWidget(to_machine_);
    to_page_ = new SideSwitch(actions.machine, SideSwitch::Side::machine, this);
    to_machine_->set_other(*to_page_);
    to_page_->set_other(*to_machine_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(page_, 1);
    column->addLayout(foot);
}

void LessonPlace::open(LessonPointer lesson)
{
    if (!lesson) {
        return;
    }
    enter(std::move(lesson));
    show_page(true);
}

void LessonPlace::open_drill(LessonPointer drill)
{
    enter(std::move(drill));
    is_drill_ = true;
    visit_->go_to(std::size_t{0}); // the lesson itself may have been left elsewhere
    show_page(true);
}

/// Right at the first try is what counts.
void LessonPlace::end_drill()
{
    int right = 0;
    for (const lessons::Step& step : lesson_->steps) {
        const auto first = first_tries_.find(step.id);
        right += first != first_tries_.end() && first->second ? 1 : 0;
    }
    emit drill_done(QString::fromStdString(lesson_->id), right,
                    static_cast<int>(lesson_->steps.size()));
}

/// Past the last page.
void LessonPlace::end_lesson()
{
    const LessonPointer ended = lesson_;
    close();
    emit lesson_ended(ended);
}

void LessonPlace::enter(LessonPointer lesson)
{
    save();
    is_drill_ = false;
    first_tries_.clear();
    page_->clear();
    states_.clear();
    lesson_ = std::move(lesson);
    visit_ = std::make_shared<lessons::Visit>(lesson_, keeper_.progress());
    guide_.set_lesson(lesson_);
    written_.clear();
    for (const lessons::Step& step : lesson_->steps) {
        if (!std::holds_alternative<lessons::Exercise>(step.what)) {
            continue;
        }
        if (auto mine = keeper_.workpiece(lesson_->id, step.id)) {
            written_.insert_or_assign(step.id, *mine);
            states_[step.id].workpiece = std::move(mine);
        }
    }
}

bool LessonPlace::open_at(LessonPointer lesson, std::string_view step)
{
    if (!lesson || !lesson->step(step)) {
        return false;
    }
    if (lesson != lesson_ || !is_open()) {
        enter(std::move(lesson));
    }
    states_.erase(std::string(step)); // to be answered anew
    visit_->go_to(page_of_step(*lesson_, step));
    show_page(true);
    StepCard* card = page_->card(step);
    page_->make_current(card, true);
    if (card && card->first_control()) {
        card->first_control()->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

void LessonPlace::close()
{
    if (!is_open()) {
        return;
    }
    save();
    page_->clear();
    guide_.set_lesson(nullptr);
    visit_.reset();
    lesson_.reset();
    show_place();
    emit page_changed();
    emit closed();
}

void LessonPlace::go_to(std::size_t page)
{
    if (is_open() && page != visit_->page_number() && visit_->go_to(page)) {
        show_page(true);
        emit turned();
    }
}

bool LessonPlace::next()
{
    const bool moved = is_open() && visit_->next();
    if (moved) {
        show_page(true);
        emit turned();
    }
    return moved;
}

bool LessonPlace::previous()
{
    const bool moved = is_open() && visit_->previous();
    if (moved) {
        show_page(true);
        emit turned();
    }
    return moved;
}

bool LessonPlace::step_on()
{
    if (!is_open()) {
        return false;
    }
    StepCard* current = page_->current();
    return (current && current->act()) || page_->go_to_next_step() || next();
}

bool LessonPlace::step_back()
{
    return previous();
}

void LessonPlace::save()
{
    page_->make_current(nullptr, false); // an exercise hands over what was made of it
    keep();
}

/// Each workpiece once, when it is another.
void LessonPlace::keep_work()
{
    for (const auto& [id, state] : states_) {
        const auto before = written_.find(id);
        if (state.workpiece && (before == written_.end() || before->second != *state.workpiece)) {
            keeper_.keep_workpiece(lesson_->id, id, *state.workpiece);
            written_.insert_or_assign(id, *state.workpiece);
        } else if (!state.workpiece && before != written_.end()) {
            keeper_.drop_workpiece(lesson_->id, id); // begun again
            written_.erase(before);
        }
    }
}

void LessonPlace::keep()
{
    if (!is_open()) {
        return;
    }
    if (!is_drill_) {
        keep_work();
        return keeper_.keep(visit_->progress());
    }
    lessons::Progress noted = keeper_.progress(); // of a drill the notebook is kept, no more
    noted.notebook = visit_->progress().notebook;
    keeper_.keep(noted);
    for (const auto& [id, state] : states_) {
        const bool shown = visit_->help(id) == lessons::Help::shown;
        if (state.graded || shown) {
            first_tries_.try_emplace(id, state.graded && state.graded->right && !shown);
        }
    }
}

void LessonPlace::show_page(bool arriving)
{
    if (!is_open()) {
        return;
    }
    arriving ? save() : keep();
    page_->show_page({*visit_, visit_, states_, guide_, palette_, actions_.programs}, language_,
                     arriving);
    show_place();
    emit page_changed();
}

void LessonPlace::show_place()
{
    const bool open = is_open();
    const std::size_t count = open ? lesson_->pages.size() : 0;
    const std::size_t page = open ? visit_->page_number() : 0;
    const QString name = open ? localized(lesson_->title) : QString();
    title_->setText(!open            ? QString()
                    : name.isEmpty() ? tr("Mixed quiz")
                                     : QStringLiteral("%1 · %2").arg(lesson_->number).arg(name));
    title_->setToolTip(open ? localized(lesson_->summary) : QString());
    //: Which page of how many
    where_->setText(open ? tr("%1 of %2").arg(page + 1).arg(count) : QString());
    where_->setToolTip(tr("The page of the lesson"));
    actions_.next.setEnabled(open && page + 1 < count);
    actions_.previous.setEnabled(open && page > 0);
    show_way_back();
    actions_.close.setEnabled(open);
    setAccessibleName(title_->text());
}

/// A key that is pressed beside the page's open question may be its answer, though the window has
/// other uses for it. In presenter mode the keys are the remote's.
AnswerForm* LessonPlace::form_for(const QKeyEvent& key) const
{
    if (window()->isFullScreen()) {
        return nullptr;
    }
    for (const StepCard* step : page_->cards()) {
        const auto* card = qobject_cast<const QuestionCard*>(step);
        if (AnswerForm* form = card ? card->form_for_keys() : nullptr) {
            return form->wants(key) ? form : nullptr; // the first that is open
        }
    }
    return nullptr;
}

void LessonPlace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this); // for what no other widget has taken
}

bool LessonPlace::eventFilter(QObject* watched, QEvent* event)
{
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if (!isVisible() || (!asks && event->type() != QEvent::KeyPress)) {
        return QWidget::eventFilter(watched, event);
    }
    const auto& key = *static_cast<QKeyEvent*>(event);
    AnswerForm* form = form_for(key);
    if (form && asks) {
        event->accept();
    } else if (form) {
        form->take(key);
    }
    return form || QWidget::eventFilter(watched, event);
}

bool LessonPlace::is_done(std::string_view step) const
{
    const auto found = states_.find(step);
    return found != states_.end() && found->second.done;
}

/// Its room is kept while there is nothing to go back to: what one is about to press stays there.
void LessonPlace::show_way_back()
{
    const bool away = is_open() && guide_.is_away();
    if (!away && back_->hasFocus()) {
        next_->setFocus(Qt::OtherFocusReason); // it was pressed: the keys stay at the foot
    }
    actions_.back.setEnabled(away);
    constexpr double crowded = 1.75; // times the usual text: a row of buttons is lost to the page
    back_->setVisible(away || text_scale() < crowded);
}

void LessonPlace::set_palette(const Palette& palette)
{
    palette_ = palette;
    QPalette quiet = title_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    title_->setPalette(quiet);
    where_->setPalette(quiet);
}

void LessonPlace::set_language(const QString& language)
{
    language_ = language;
}

void LessonPlace::retranslate()
{
    title_->setFont(text_font(TextSize::normal, true));
    where_->setFont(number_font(TextSize::normal));
    for (QToolButton* button : buttons_) {
        button->setFont(text_font(TextSize::normal));
        button->setToolTip(button->defaultAction()->statusTip());
        button->setAccessibleName(button->defaultAction()->iconText());
    }
    to_machine_->retranslate();
    to_page_->retranslate();
    show_place();
    show_page(false);
}

void LessonPlace::set_folded(bool folded)
{
    actions_.machine.setVisible(folded);
    actions_.machine.setEnabled(folded);
}

} // namespace procession::ui
