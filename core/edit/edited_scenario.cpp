// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edited_scenario.h"

#include "core/edit/typed_cell.h"

#include <algorithm>
#include <utility>

namespace procession::core::edit {

ReadText read_text(std::string text)
{
    Document document(std::move(text));
    ReadScenario reading = read_scenario(document);
    return {std::move(document), std::move(reading)};
}

EditedScenario::EditedScenario(std::string text) : text_(std::move(text)) {}

const Document& EditedScenario::document() const
{
    read();
    return document_;
}

const ReadScenario& EditedScenario::reading() const
{
    read();
    return reading_;
}

const std::optional<Scenario>& EditedScenario::last_good() const
{
    read();
    return reading_.scenario ? reading_.scenario : last_good_;
}

void EditedScenario::take(std::uint64_t version, ReadText read)
{
    if (version == version_ && !is_read_) {
        keep(std::move(read));
    }
}

void EditedScenario::changed()
{
    ++version_;
    is_read_ = false;
}

void EditedScenario::read() const
{
    if (!is_read_) {
        keep(read_text(text_));
    }
}

void EditedScenario::keep(ReadText read) const
{
    if (reading_.scenario) {
        last_good_ = std::move(reading_.scenario);
    }
    document_ = std::move(read.document);
    reading_ = std::move(read.reading);
    is_read_ = true;
}

/// The text as it stands is the outcome of this change.
void EditedScenario::add(std::string name, TextChange change)
{
    if (depth_ > 0) {
        together_.changes.push_back(std::move(change));
    } else {
        history_.add({std::move(name), {std::move(change)}});
    }
}

std::optional<Message> EditedScenario::place(std::string name, Placed placed)
{
    if (auto* problem = std::get_if<Message>(&placed)) {
        return std::move(*problem);
    }
    auto& change = std::get<TextChange>(placed);
    if (change.removed == change.inserted) {
        return std::nullopt;
    }
    std::string text = text_;
    change.apply(text);
    ReadText read = read_text(text);
    if (read.document.root() == Document::none) {
        return read.document.faults().front().message; // nested too deep
    }
    text_ = std::move(text);
    changed();
    keep(std::move(read));
    add(std::move(name), std::move(change));
    history_.pause();
    return std::nullopt;
}

std::optional<Message> EditedScenario::set(std::string name, std::string_view path,
                                           std::string_view json)
{
    return place(std::move(name), place_value(document(), path, json));
}

std::optional<Message> EditedScenario::insert(std::string name, std::string_view path,
                                              std::string_view json)
{
    return place(std::move(name), place_element(document(), path, json));
}

std::optional<Message> EditedScenario::remove(std::string name, std::string_view path)
{
    return place(std::move(name), place_removal(document(), path));
}

std::optional<Message> EditedScenario::move(std::string name, std::string_view array_path,
                                            std::size_t from, std::size_t to)
{
    return place(std::move(name), place_move(document(), array_path, from, to));
}

std::optional<Message> EditedScenario::type(std::string name, std::string_view path,
                                            std::string_view typed)
{
    TypedCell cell = place_typed(document(), reading(), path, typed);
    auto refused = place(std::move(name), std::move(cell.placed));
    return refused ? refused : cell.problem;
}

void EditedScenario::replace_text(std::string name, std::size_t at, std::size_t length,
                                  std::string_view inserted)
{
    at = std::min(at, text_.size());
    TextChange change{at, text_.substr(at, length), std::string(inserted)};
    if (change.removed == change.inserted) {
        return;
    }
    change.apply(text_);
    changed();
    if (depth_ == 0 && history_.can_go_on(name, change)) {
        history_.go_on(std::move(change));
    } else {
        add(std::move(name), std::move(change));
    }
}

void EditedScenario::begin_together(std::string name)
{
    if (depth_++ == 0) {
        together_ = {std::move(name), {}};
    }
}

void EditedScenario::end_together()
{
    if (--depth_ == 0 && !together_.changes.empty()) {
        history_.add(std::exchange(together_, {}));
        history_.pause();
    }
}

std::string EditedScenario::undo_name() const
{
    return can_undo() ? history_.undone_next().name : "";
}

std::string EditedScenario::redo_name() const
{
    return can_redo() ? history_.redone_next().name : "";
}

void EditedScenario::undo()
{
    if (can_undo()) {
        history_.undo(text_);
        changed();
    }
}

void EditedScenario::redo()
{
    if (can_redo()) {
        history_.redo(text_);
        changed();
    }
}

} // namespace procession::core::edit
