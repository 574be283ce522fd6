// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/prediction.h"

#include "ui/predict/answer_letters.h"

#include <algorithm>

namespace procession::ui {

using lessons::Kind;

bool Prediction::ask(const Moment& moment, std::optional<Kind> kind)
{
    std::optional<lessons::Question> question;
    if (kind) {
        question = lessons::ask(moment.trace, moment.t, *kind);
    }
    for (std::size_t i = 0; !kind && !question && i < lessons::kind_count; ++i) {
        const std::size_t next = (turn_ + i) % lessons::kind_count;
        question = lessons::ask(moment.trace, moment.t, static_cast<Kind>(next));
    }
    if (!question) {
        return false;
    }
    turn_ = kind ? turn_ : (static_cast<std::size_t>(question->kind) + 1) % lessons::kind_count;
    question_ = std::move(question);
    letters_ = give_letters(*question_, moment.trace.scenario());
    answers_.clear();
    phase_ = Phase::open;
    return true;
}

int Prediction::option_of(char letter_or_digit) const
{
    if (!question_) {
        return -1;
    }
    const auto place = static_cast<std::size_t>(letter_or_digit - '1');
    if (place < letters_.size()) {
        return static_cast<int>(place);
    }
    const std::size_t found = letters_.find(letter_or_digit);
    return found == std::string::npos ? -1 : static_cast<int>(found);
}

bool Prediction::tried(std::size_t option) const
{
    return std::ranges::count(answers_, option, &lessons::Answer::option) > 0;
}

bool Prediction::can_answer() const
{
    return phase_ == Phase::open || (phase_ == Phase::answered && !right());
}

void Prediction::answer(std::size_t option)
{
    if (!can_answer() || option >= question_->options.size() || tried(option)) {
        return;
    }
    const lessons::Answer answer = lessons::grade(*question_, option);
    if (answers_.empty()) {
        score_.add(answer);
    }
    answers_.push_back(answer);
    phase_ = Phase::answered;
}

void Prediction::move_to(const Moment& moment)
{
    if (phase_ == Phase::idle) {
        return;
    }
    const core::Ticks settles = question_->settled_at;
    const bool told_no_more = phase_ == Phase::settled && moment.seen < settles;
    const bool whole = moment.next >= moment.trace.first_at_or_after(moment.t + 1);
    if (moment.t < question_->asked_at || told_no_more) {
        drop();
    } else if (moment.t > settles || (moment.t == settles && whole)) {
        phase_ = Phase::settled;
    }
}

void Prediction::drop()
{
    phase_ = Phase::idle;
    question_.reset();
    letters_.clear();
    answers_.clear();
}

} // namespace procession::ui
