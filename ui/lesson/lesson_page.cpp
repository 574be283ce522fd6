// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_page.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/page_text_view.h"
#include "ui/theme/heading.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int beside_judgement = 16; ///< pixels of the page below what is said of an answer

/// Where a step wants the machine to be when it is over; nothing if it wants none.
std::optional<MachineGuide::Wanted> wanted_after(const lessons::Step& step)
{
    if (const auto* run = std::get_if<lessons::RunStep>(&step.what)) {
        return MachineGuide::Wanted{
            .scenario = run->scenario, .policy = run->policy, .at = run->to};
    }
    if (const auto* question = std::get_if<lessons::LessonQuestion>(&step.what)) {
        return question->scenario.empty()
                   ? std::nullopt
                   : std::optional(
                         MachineGuide::Wanted{.scenario = question->scenario, .at = question->at});
    }
    if (const auto* compare = std::get_if<lessons::CompareStep>(&step.what)) {
        return MachineGuide::Wanted{.scenario = compare->scenario};
    }
    const auto* exercise = std::get_if<lessons::Exercise>(&step.what);
    return exercise ? std::optional(MachineGuide::Wanted{.scenario = exercise->scenario})
                    : std::nullopt;
}

} // namespace

LessonPage::LessonPage(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    speak_as(*this, QAccessible::Pane);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        const bool window_is_back = !before && now && now == had_keys_;
        had_keys_ = now ? now : had_keys_.data();
        if (window_is_back) {
            return; // nobody has turned to another step
        }
        for (StepCard* card : cards_) {
            if (now && !building_ && card->isAncestorOf(now)) {
                make_current(card, true); // who works at a step wants its machine
            }
        }
    });
}

void LessonPage::clear()
{
    building_ = true;
    if (current_) {
        current_->set_current(false, false); // the picture is no longer its own
    }
    cards_.clear();
    texts_.clear();
    current_ = nullptr;
    // Not at once: a card may be what has asked for another page.
    if (QWidget* before = takeWidget()) {
        before->hide();
        before->deleteLater();
    }
    building_ = false;
}

void LessonPage::show_page(const PageContext& context, const QString& language, bool arriving)
{
    const std::string current = current_ && !arriving ? current_->id() : std::string();
    const bool had_keys = isAncestorOf(QApplication::focusWidget());
    clear();
    building_ = true;
    auto* page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    setWidget(page);
    const lessons::PageText& text = context.visit.text(language.toStdString());
    // Questions by themselves have no titles of their own.
    auto* title = new QLabel(!text.title.empty() ? QString::fromStdString(text.title)
                                                 : tr("Question %1 of %2")
                                                       .arg(context.visit.page_number() + 1)
                                                       .arg(context.visit.lesson().pages.size()),
                             page);
    title->setFont(heading_font());
    title->setWordWrap(true);
    title->setTextFormat(Qt::PlainText);
    column->addWidget(title);
    setAccessibleName(title->text());
    for (const lessons::Piece& piece : text.pieces) {
        if (!piece.step.empty()) {
            add_card(context, *context.visit.lesson().step(piece.step));
        } else if (!piece.markdown.empty()) {
            add_text(QString::fromStdString(piece.markdown), context);
        }
    }
    column->addStretch(1);
    building_ = false;
    StepCard* first = card(current);
    if (!first) {
        const auto undone =
            std::ranges::find_if(cards_, [](const StepCard* one) { return !one->is_done(); });
        first = undone != cards_.end() ? *undone : cards_.empty() ? nullptr : cards_.front();
    }
    if (arriving) {
        verticalScrollBar()->setValue(0);
        put_machine_as_before(context);
    }
    make_current(first, arriving);
    if (arriving && had_keys) {
        // Who turns the page by the keys goes on in it, once what is on it is shown.
        QTimer::singleShot(0, this, &LessonPage::take_keys);
    }
}

/// To a button: in a field that is written into, the keys that turn pages would write.
void LessonPage::take_keys()
{
    for (auto* button :
         current_ ? current_->findChildren<QAbstractButton*>() : QList<QAbstractButton*>()) {
        if (button->isVisibleTo(this) && button->isEnabled() &&
            button->focusPolicy() == Qt::StrongFocus) {
            return button->setFocus(Qt::OtherFocusReason);
        }
    }
}

/// A page that begins by lighting something up goes on with the machine of the page before.
void LessonPage::put_machine_as_before(const PageContext& context)
{
    const lessons::Lesson& lesson = context.visit.lesson();
    const std::size_t here = context.visit.page_number();
    if (!lesson.pages[here].steps.empty() &&
        wanted_after(*lesson.step(lesson.pages[here].steps.front()))) {
        return; // its first step says itself where to begin
    }
    std::optional<MachineGuide::Wanted> wanted;
    for (std::size_t page = 0; page < here; ++page) {
        for (const std::string& id : lesson.pages[page].steps) {
            const auto after = wanted_after(*lesson.step(id));
            wanted = after ? after : wanted;
        }
    }
    for (const std::string& id : lesson.pages[here].steps) {
        const auto after = wanted_after(*lesson.step(id));
        wanted = wanted ? wanted : after; // the very first page of all
    }
    if (wanted) {
        context.guide.want(*wanted);
    }
}

void LessonPage::add_text(const QString& markdown, const PageContext& context)
{
    auto* view = new PageTextView(markdown, context.palette, widget());
    texts_.push_back(view);
    widget()->layout()->addWidget(view);
    connect(view, &PageTextView::link_chosen, this, &LessonPage::link_chosen);
    connect(view, &PageTextView::link_pointed_at, this, &LessonPage::link_pointed_at);
}

void LessonPage::add_card(const PageContext& context, const lessons::Step& step)
{
    StepCard* card = make_step_card(context, step, widget());
    cards_.push_back(card);
    widget()->layout()->addWidget(card);
    connect(card, &StepCard::progressed, this, &LessonPage::progressed);
    connect(card, &StepCard::grew, this, [this, card] {
        if (card->isAncestorOf(QApplication::focusWidget())) {
            bring_into_sight(card); // who has gone on to it is to see it whole
        }
    });
    connect(card, &StepCard::came_due, this, [this, card] {
        if (!current_ || current_->is_done()) {
            make_current(card, false); // what is clicked in the picture answers it
        }
    });
    connect(card, &StepCard::judged, this, [this](QWidget* last) {
        // Once the layout has settled: a timer's turn comes after all that it has posted.
        QTimer::singleShot(0, this, [this, last = QPointer(last)] {
            judged_ = last;
            since_judged_.start();
            show_judgement();
        });
    });
    connect(card, &StepCard::go_on_wanted, this, [this] {
        if (!go_to_next_step()) {
            emit page_done();
        }
    });
}

void LessonPage::show_judgement()
{
    if (judged_ && widget() && widget()->isAncestorOf(judged_)) {
        ensureWidgetVisible(judged_, 0, beside_judgement);
    }
}

/// What is played of an answer may need a row at the foot: what was said of it stays in sight.
void LessonPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    constexpr qint64 soon = 2000; // milliseconds; later it is for the person to scroll
    if (judged_ && since_judged_.elapsed() < soon) {
        QTimer::singleShot(0, this, &LessonPage::show_judgement);
    }
}

StepCard* LessonPage::card(std::string_view id) const
{
    const auto found =
        std::ranges::find_if(cards_, [&](const StepCard* card) { return card->id() == id; });
    return found == cards_.end() ? nullptr : *found;
}

void LessonPage::make_current(StepCard* card, bool drives)
{
    if (card == current_) {
        return;
    }
    if (current_) {
        current_->set_current(false, false);
    }
    current_ = card;
    if (card) {
        card->set_current(true, drives);
    }
}

bool LessonPage::go_to_next_step()
{
    const auto here = std::ranges::find(cards_, current_);
    if (here == cards_.end() || here + 1 == cards_.end()) {
        return false;
    }
    StepCard* next = *(here + 1);
    make_current(next, true);
    bring_into_sight(next);
    if (QWidget* control = next->first_control()) {
        control->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

/// Once the layout has settled; its beginning if it is too high.
void LessonPage::bring_into_sight(QWidget* target)
{
    QMetaObject::invokeMethod(
        this,
        [this, target = QPointer(target)] {
            if (!target || !widget() || !widget()->isAncestorOf(target)) {
                return; // another page has come
            }
            const int top = target->mapTo(widget(), QPoint()).y();
            const int bottom = top + target->height();
            const int shown = viewport()->height();
            QScrollBar& bar = *verticalScrollBar();
            if (bottom > bar.value() + shown || top < bar.value()) {
                bar.setValue(std::min(top - 16, std::max(bottom - shown + 16, top - 16)));
            }
        },
        Qt::QueuedConnection);
}

void LessonPage::mark(const QString& target)
{
    for (PageTextView* text : texts_) {
        text->mark(target);
    }
}

QSize LessonPage::minimumSizeHint() const
{
    return {std::min(scaled(280), 640), 96};
}

} // namespace procession::ui
