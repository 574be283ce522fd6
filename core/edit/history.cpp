// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/history.h"

#include <utility>

namespace procession::core::edit {

void History::add(Step step)
{
    if (saved_ != unreachable && saved_ > done_) {
        saved_ = unreachable; // it was on the way that is left now
    }
    steps_.resize(done_);
    steps_.push_back(std::move(step));
    ++done_;
    paused_ = false;
}

bool History::can_go_on(const std::string& name, const TextChange& change) const
{
    if (paused_ || !can_undo() || can_redo() || is_saved() || undone_next().name != name) {
        return false;
    }
    const TextChange& last = undone_next().changes.back();
    const bool types = change.removed.empty() && last.removed.empty();
    const bool takes_out = change.inserted.empty() && last.inserted.empty();
    return (types && change.at == last.at + last.inserted.size()) ||
           (takes_out && (change.at == last.at || change.at + change.removed.size() == last.at));
}

void History::go_on(TextChange change)
{
    steps_[done_ - 1].changes.push_back(std::move(change));
}

void History::undo(std::string& text)
{
    const Step& step = steps_[--done_];
    for (auto change = step.changes.rbegin(); change != step.changes.rend(); ++change) {
        change->take_back(text);
    }
    paused_ = true;
}

void History::redo(std::string& text)
{
    for (const TextChange& change : steps_[done_++].changes) {
        change.apply(text);
    }
    paused_ = true;
}

void History::mark_saved()
{
    saved_ = done_;
    paused_ = true;
}

} // namespace procession::core::edit
