// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/text_change.h"

#include <utility>
#include <vector>

namespace procession::core::edit {

/// What a text view tells of its changes, one after the other, as few changes as that is: what
/// was replaced is taken out and put in again by one, and what an input method only tried (it
/// writes letters and takes them back until a word is chosen) is none. A value.
class TypedChanges {
public:
    void add(TextChange change);
    /// Those since the last time, in order.
    [[nodiscard]] std::vector<TextChange> take() { return std::exchange(changes_, {}); }
    [[nodiscard]] bool empty() const { return changes_.empty(); }

private:
    std::vector<TextChange> changes_;
};

} // namespace procession::core::edit
