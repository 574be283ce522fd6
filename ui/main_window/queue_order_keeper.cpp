// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/queue_order_keeper.h"

#include "lessons/lesson/due.h"
#include "ui/classroom/task_panel.h"
#include "ui/inspector/queue_panel.h"
#include "ui/lesson/lesson_page.h"
#include "ui/lesson/lesson_place.h"
#include "ui/lesson/machine_guide.h"
#include "ui/lesson/question_card.h"
#include "ui/predict/predict_panel.h"
#include "ui/room/room_card.h"
#include "ui/stage/queue_order.h"
#include "ui/stage/stage.h"

#include <algorithm>

namespace procession::ui {

namespace {

/// Whether the run has not shown yet what a question asks.
bool is_ahead(const std::optional<lessons::Question>& question, const Moment& moment)
{
    const bool whole = moment.next >= moment.trace.first_at_or_after(moment.t + 1);
    return question &&
           (moment.t < question->settled_at || (moment.t == question->settled_at && !whole));
}

} // namespace

QueueOrderKeeper::QueueOrderKeeper(const Parts& parts, QObject* parent)
    : QObject(parent), parts_(parts)
{
    connect(&parts_.session, &Session::moment_changed, this, &QueueOrderKeeper::choose);
    connect(&parts_.predict, &PredictPanel::question_changed, this,
            &QueueOrderKeeper::choose_again);
    connect(&parts_.room, &RoomCard::changed, this, &QueueOrderKeeper::choose_again);
    connect(&parts_.tasks, &TaskPanel::answered, this, &QueueOrderKeeper::choose_again);
    connect(&parts_.lesson.page(), &LessonPage::progressed, this, &QueueOrderKeeper::choose_again);
    connect(&parts_.lesson, &LessonPlace::page_changed, this, &QueueOrderKeeper::choose_again);
    connect(&parts_.guide, &MachineGuide::moved, this, &QueueOrderKeeper::choose_again);
}

void QueueOrderKeeper::choose()
{
    parts_.session.show_queues_as_joined(parts_.session.moment() && is_asked());
}

/// The moment is the same: what stands otherwise now is drawn anew.
void QueueOrderKeeper::choose_again()
{
    if (!parts_.session.moment()) {
        return;
    }
    const Moment& moment = *parts_.session.moment(); // choosing changes it
    const bool before = are_shown_as_joined(moment);
    choose();
    if (are_shown_as_joined(moment) != before) {
        parts_.stage.show_moment(moment);
        parts_.queues.show_moment(moment);
    }
}

bool QueueOrderKeeper::is_asked() const
{
    const Moment& moment = *parts_.session.moment();
    const Prediction& prediction = parts_.predict.prediction();
    // Who is asked at every decision would see the order before the question comes.
    // Where nothing was found to ask about, the queue is not to tell that by itself.
    return parts_.predict.asks_at_every_decision() || parts_.predict.found_nothing() ||
           (prediction.can_answer() && is_ahead(prediction.question(), moment)) ||
           (parts_.room.is_open() && is_ahead(parts_.room.question(), moment)) || lesson_asks() ||
           lecturer_asks();
}

/// Also on the way to the question, and on pages before it: the order just before it tells as much.
bool QueueOrderKeeper::lesson_asks() const
{
    const auto& wanted = parts_.guide.wanted();
    if (!parts_.lesson.is_open() || !wanted || !wanted->policy.empty() ||
        !parts_.guide.is_there()) {
        return false;
    }
    return std::ranges::any_of(parts_.lesson.lesson()->steps, [&](const lessons::Step& step) {
        const auto* question = std::get_if<lessons::LessonQuestion>(&step.what);
        return question && !parts_.lesson.is_done(step.id) && lessons::told_by_queues(*question) &&
               question->scenario == wanted->scenario && parts_.session.moment()->t <= question->at;
    });
}

bool QueueOrderKeeper::lecturer_asks() const
{
    const lessons::LessonQuestion* const question = parts_.tasks.open_question();
    return question && lessons::told_by_queues(*question) &&
           parts_.session.moment()->t <= question->at;
}

} // namespace procession::ui
