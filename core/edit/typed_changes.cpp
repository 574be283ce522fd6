// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/typed_changes.h"

namespace procession::core::edit {

void TypedChanges::add(TextChange change)
{
    if (changes_.empty()) {
        changes_.push_back(std::move(change));
        return;
    }
    TextChange& last = changes_.back();
    const bool puts_in = change.removed.empty();
    const bool takes_out = change.inserted.empty();
    if (takes_out && change.at >= last.at &&
        change.at + change.removed.size() == last.at + last.inserted.size()) {
        last.inserted.resize(change.at - last.at); // the end of what was put in goes again
    } else if (puts_in && change.at == last.at + last.inserted.size()) {
        last.inserted += change.inserted;
    } else if (takes_out && last.inserted.empty() && change.at == last.at) {
        last.removed += change.removed;
    } else if (takes_out && last.inserted.empty() && change.at + change.removed.size() == last.at) {
        last = {change.at, change.removed + last.removed, {}};
    } else {
        changes_.push_back(std::move(change));
    }
    if (changes_.back().removed == changes_.back().inserted) {
        changes_.pop_back();
    }
}

} // namespace procession::core::edit
