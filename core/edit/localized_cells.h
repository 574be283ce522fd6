// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edited_scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace procession::core::edit {

/// What a scenario says in the languages of the window.
enum class Note : std::uint8_t { title, description };
inline constexpr std::size_t note_count = 2;
enum class NoteLanguage : std::uint8_t { english, chinese };
inline constexpr std::size_t note_language_count = 2;

/// "title"
[[nodiscard]] std::string_view key_of(Note note);
/// "zh_CN"
[[nodiscard]] std::string_view key_of(NoteLanguage language);

/// What is typed in that language. A text for all languages counts as Chinese if it has Han
/// characters, else as English.
[[nodiscard]] std::string note_in(const Document& document, Note note, NoteLanguage language);

/// Types it; nothing typed takes it out. A text for all languages stays one until another language
/// is typed: then it becomes an object of texts by language. Other languages stay as they are. The
/// steps are called "note:title" and "note:description".
[[nodiscard]] std::optional<Message> type_into(EditedScenario& edited, Note note,
                                               NoteLanguage language, std::string_view typed);

/// The note that a fault is about, and its language; nothing if the fault is elsewhere.
struct NotePlace {
    Note note = Note::title;
    NoteLanguage language = NoteLanguage::english;
    friend bool operator==(const NotePlace&, const NotePlace&) = default;
};
[[nodiscard]] std::optional<NotePlace> note_place_of(const Fault& fault);

} // namespace procession::core::edit
