// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/localized_cells.h"

#include "core/edit/steps.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

constexpr std::array<std::string_view, note_count> notes{"title", "description"};
constexpr std::array<std::string_view, note_language_count> languages{"en", "zh_CN"};

/// Whether a character of U+4000 … U+9FFF is in it: nearly all Han characters are.
bool has_han(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value >= 0xE4 && value <= 0xE9; // the first byte of three
    });
}

NoteLanguage language_of(std::string_view plain)
{
    return has_han(plain) ? NoteLanguage::chinese : NoteLanguage::english;
}

Node note_node(const Document& document, Note note)
{
    return document.root() == Document::none ? Document::none : document.find(key_of(note));
}

std::size_t members_of(const Document& document, Node object)
{
    const auto members = document.children(object);
    std::size_t count = 0;
    for (auto member = members.begin(); member != members.end(); ++member) {
        ++count;
    }
    return count;
}

std::optional<Message> take_note_out(EditedScenario& edited, const std::string& step, Note note,
                                     NoteLanguage language)
{
    const Document& document = edited.document();
    const Node node = note_node(document, note);
    const bool is_last = document.kind(node) != Kind::object || members_of(document, node) == 1;
    const std::string key(key_of(note));
    return edited.remove(step, is_last ? key : fmt::format("{}.{}", key, key_of(language)));
}

} // namespace

std::string_view key_of(Note note)
{
    return notes[static_cast<std::size_t>(note)];
}

std::string_view key_of(NoteLanguage language)
{
    return languages[static_cast<std::size_t>(language)];
}

std::string note_in(const Document& document, Note note, NoteLanguage language)
{
    const Node node = note_node(document, note);
    if (node == Document::none) {
        return {};
    }
    if (document.kind(node) == Kind::object) {
        const Node text = document.member(node, key_of(language));
        return text == Document::none                ? std::string()
               : document.kind(text) == Kind::string ? document.string(text)
                                                     : std::string(document.source(text));
    }
    const bool is_text = document.kind(node) == Kind::string;
    const std::string plain = is_text ? document.string(node) : std::string(document.source(node));
    return language_of(plain) == language ? plain : std::string();
}

std::optional<Message> type_into(EditedScenario& edited, Note note, NoteLanguage language,
                                 std::string_view typed)
{
    const Document& document = edited.document();
    const std::string before = note_in(document, note, language);
    if (before == typed) {
        return std::nullopt;
    }
    const std::string key(key_of(note));
    const std::string step = "note:" + key;
    if (typed.empty()) {
        return take_note_out(edited, step, note, language);
    }
    const Node node = note_node(document, note);
    const bool is_object = node != Document::none && document.kind(node) == Kind::object;
    const std::string text = core::quoted(typed);
    if (is_object) {
        return edited.set(step, fmt::format("{}.{}", key, key_of(language)), text);
    }
    const NoteLanguage other =
        language == NoteLanguage::english ? NoteLanguage::chinese : NoteLanguage::english;
    const std::string there = note_in(document, note, other);
    const bool stays_plain = there.empty() && language_of(typed) == language;
    if (stays_plain) { // all languages show it
        return edited.set(step, key, text);
    }
    if (there.empty()) {
        return edited.set(step, key, fmt::format(R"({{"{}": {}}})", key_of(language), text));
    }
    const bool english = language == NoteLanguage::english;
    return edited.set(step, key,
                      fmt::format(R"({{"en": {}, "zh_CN": {}}})",
                                  english ? text : core::quoted(there),
                                  english ? core::quoted(there) : text));
}

std::optional<NotePlace> note_place_of(const Fault& fault)
{
    const std::string_view at = fault.path;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (!at.starts_with(notes[i])) {
            continue;
        }
        const std::string_view rest = at.substr(notes[i].size());
        const bool chinese = rest == ".zh_CN";
        if (rest.empty() || rest.starts_with(".") || rest.starts_with("[")) {
            return NotePlace{static_cast<Note>(i),
                             chinese ? NoteLanguage::chinese : NoteLanguage::english};
        }
    }
    return std::nullopt;
}

} // namespace procession::core::edit
