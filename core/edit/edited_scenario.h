// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/history.h"
#include "core/edit/placed_edit.h"
#include "core/scenario/document.h"
#include "core/scenario/reader.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace procession::core::edit {

/// What a text says: its tree, and the scenario or its faults.
struct ReadText {
    Document document;
    ReadScenario reading;
};
[[nodiscard]] ReadText read_text(std::string text);

/// A scenario while it is edited: its text, which is the only truth, with what is read from it, and
/// everything that was done to it. What is wrong in it (half typed, or no JSON at all) is kept as
/// it stands; the scenario that could last be read stays at hand. Saving is writing text(): a text
/// that nobody changed is the file's, byte for byte. A value.
///
/// A change of the text costs what was typed. What the text says is read when it is asked for, or
/// elsewhere, in another thread, and handed over by take().
class EditedScenario {
public:
    explicit EditedScenario(std::string text = {});

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const Document& document() const;
    /// What the text says now: a scenario, or its faults.
    [[nodiscard]] const ReadScenario& reading() const;
    /// The scenario of the last text that was read and had no faults; none if there was none yet.
    [[nodiscard]] const std::optional<Scenario>& last_good() const;

    /// Whether the text has been read as it stands: then asking what it says costs nothing.
    [[nodiscard]] bool is_read() const { return is_read_; }
    /// Another number for each text that there was.
    [[nodiscard]] std::uint64_t version() const { return version_; }
    /// What read_text() made of text() when that had this version; dropped if it has another by
    /// now, or has been read already.
    void take(std::uint64_t version, ReadText read);

    /// Edits in one place; each is a step of that name. They fail with a message, and change
    /// nothing, if the path leads nowhere, the value is not JSON, or the text is none at present.
    [[nodiscard]] std::optional<Message> set(std::string name, std::string_view path,
                                             std::string_view json);
    [[nodiscard]] std::optional<Message> insert(std::string name, std::string_view path,
                                                std::string_view json);
    [[nodiscard]] std::optional<Message> remove(std::string name, std::string_view path);
    [[nodiscard]] std::optional<Message> move(std::string name, std::string_view array_path,
                                              std::size_t from, std::size_t to);
    /// What a person typed into a cell, right or wrong, with times of day and decimals as ticks;
    /// see place_typed(). A message where that cannot be done: what was typed is kept all the same,
    /// unless the path leads nowhere.
    [[nodiscard]] std::optional<Message> type(std::string name, std::string_view path,
                                              std::string_view typed);
    /// Replaces `length` bytes of the text, whatever comes of it. Typing on is one step until
    /// something else is done, or pause() is called. A place outside the text is cut to it.
    void replace_text(std::string name, std::size_t at, std::size_t length,
                      std::string_view inserted);
    /// Begins a new step at the next change of the text.
    void pause() { history_.pause(); }

    /// From here to end_together() all changes are one step: pasting, filling down. Steps may
    /// stand inside each other; the outermost names them all. Nothing is undone in between.
    void begin_together(std::string name);
    void end_together();

    [[nodiscard]] bool can_undo() const { return depth_ == 0 && history_.can_undo(); }
    [[nodiscard]] bool can_redo() const { return depth_ == 0 && history_.can_redo(); }
    /// What undo would take back and redo do again, by name; empty if nothing.
    [[nodiscard]] std::string undo_name() const;
    [[nodiscard]] std::string redo_name() const;
    void undo();
    void redo();

    /// The text has been saved as it is.
    void mark_saved() { history_.mark_saved(); }
    [[nodiscard]] bool is_modified() const { return !history_.is_saved(); }

private:
    std::optional<Message> place(std::string name, Placed placed);
    void changed();
    void read() const;
    void keep(ReadText read) const;
    void add(std::string name, TextChange change);

    std::string text_;
    std::uint64_t version_ = 0;
    // What is read of it, when it is asked for.
    mutable bool is_read_ = false;
    mutable Document document_;
    mutable ReadScenario reading_;
    mutable std::optional<Scenario> last_good_;
    History history_;
    Step together_;
    int depth_ = 0;
};

} // namespace procession::core::edit
