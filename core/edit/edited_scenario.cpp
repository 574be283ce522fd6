// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/edited_scenario.h"

#include "core/edit/typed_cell.h"

#include <algorithm>
#include <utility>

namespace procession::core::edit {

EditedScenario::EditedScenario(std::string text)
{
    read(Document(std::move(text)));
}

void EditedScenario::read(Document document)
{
    document_ = std::move(document);
    reading_ = read_scenario(document_);
    if (reading_.scenario) {
        last_good_ = reading_.scenario;
    }
}

/// What has just been read is the outcome of this change.
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
    std::string text = document_.text();
    change.apply(text);
    Document changed(std::move(text));
    if (changed.root() == Document::none) {
        return changed.faults().front().message; // nested too deep
    }
    read(std::move(changed));
    add(std::move(name), std::move(change));
    history_.pause();
    return std::nullopt;
}

std::optional<Message> EditedScenario::set(std::string name, std::string_view path,
                                           std::string_view json)
{
    return place(std::move(name), place_value(document_, path, json));
}

std::optional<Message> EditedScenario::insert(std::string name, std::string_view path,
                                              std::string_view json)
{
    return place(std::move(name), place_element(document_, path, json));
}

std::optional<Message> EditedScenario::remove(std::string name, std::string_view path)
{
    return place(std::move(name), place_removal(document_, path));
}

std::optional<Message> EditedScenario::move(std::string name, std::string_view array_path,
                                            std::size_t from, std::size_t to)
{
    return place(std::move(name), place_move(document_, array_path, from, to));
}

std::optional<Message> EditedScenario::type(std::string name, std::string_view path,
                                            std::string_view typed)
{
    TypedCell cell = place_typed(document_, reading_, path, typed);
    auto refused = place(std::move(name), std::move(cell.placed));
    return refused ? refused : cell.problem;
}

void EditedScenario::replace_text(std::string name, std::size_t at, std::size_t length,
                                  std::string_view inserted)
{
    at = std::min(at, text().size());
    TextChange change{at, text().substr(at, length), std::string(inserted)};
    if (change.removed == change.inserted) {
        return;
    }
    std::string changed = document_.text();
    change.apply(changed);
    read(Document(std::move(changed)));
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
        std::string text = document_.text();
        history_.undo(text);
        read(Document(std::move(text)));
    }
}

void EditedScenario::redo()
{
    if (can_redo()) {
        std::string text = document_.text();
        history_.redo(text);
        read(Document(std::move(text)));
    }
}

} // namespace procession::core::edit
