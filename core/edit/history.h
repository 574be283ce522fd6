// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/text_change.h"

#include <cstddef>
#include <string>
#include <vector>

namespace procession::core::edit {

/// One thing that a person did, which undo takes back as a whole.
struct Step {
    std::string name; ///< what it is called: an identifier such as "add_process"
    std::vector<TextChange> changes;
};

/// What was done to a text, without limit: it grows with what is typed, not with the text. A value.
class History {
public:
    /// Adds what was just done. What had been undone can then not be redone any more.
    void add(Step step);
    /// Adds a change to the step done last, as typing goes on; only if can_go_on() says so.
    void go_on(TextChange change);
    /// Whether a change of that name goes on where the last step stopped: text typed right
    /// behind what was typed before, or taken out right before or behind what was taken out.
    [[nodiscard]] bool can_go_on(const std::string& name, const TextChange& change) const;
    /// The next change begins a step of its own, whatever it is.
    void pause() { paused_ = true; }

    [[nodiscard]] bool can_undo() const { return done_ > 0; }
    [[nodiscard]] bool can_redo() const { return done_ < steps_.size(); }
    /// The step that undo takes back, or redo does again; only if it can.
    [[nodiscard]] const Step& undone_next() const { return steps_[done_ - 1]; }
    [[nodiscard]] const Step& redone_next() const { return steps_[done_]; }
    void undo(std::string& text);
    void redo(std::string& text);

    /// The text as it is now is that of the file.
    void mark_saved();
    /// Whether nothing was done since, or all of it taken back.
    [[nodiscard]] bool is_saved() const { return saved_ == done_; }

private:
    static constexpr std::size_t unreachable = static_cast<std::size_t>(-1);

    std::vector<Step> steps_;
    std::size_t done_ = 0;  ///< steps in force; those behind were undone
    std::size_t saved_ = 0; ///< how many were when the text was saved
    bool paused_ = true;
};

} // namespace procession::core::edit
