// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/classroom/classroom_edits.h"

#include "lessons/lesson/lesson_reading.h"

#include <utility>

namespace procession::lessons {

using core::Document;
using core::edit::EditedScenario;
using Problem = std::optional<core::Message>;

namespace {

/// The path of what holds the value at `path`: "classroom.exam" of "classroom.exam.until".
std::string_view holder_of(std::string_view path)
{
    const auto end = path.find_last_of(".[");
    return end == std::string_view::npos ? std::string_view() : path.substr(0, end);
}

Problem make_objects(EditedScenario& edited, const std::string& step, std::string_view path)
{
    const std::string_view holder = holder_of(path);
    if (holder.empty() || edited.document().find(holder) != Document::none) {
        return std::nullopt;
    }
    if (Problem problem = make_objects(edited, step, holder)) {
        return problem;
    }
    return edited.set(step, holder, "{}");
}

bool is_empty(const Document& document, std::string_view path)
{
    const auto node = document.find(path);
    const auto kind = node == Document::none ? Document::Kind::null : document.kind(node);
    if (kind != Document::Kind::object && kind != Document::Kind::array) {
        return false;
    }
    return count_at(document, path) == 0;
}

/// With what is empty then; the scenario itself stays, and so does an element of a list.
Problem take_out(EditedScenario& edited, const std::string& step, std::string_view path)
{
    if (edited.document().find(path) == Document::none) {
        return std::nullopt;
    }
    Problem problem = edited.remove(step, path);
    for (auto holder = holder_of(path); !problem && !holder.empty() && !holder.ends_with(']') &&
                                        is_empty(edited.document(), holder);
         holder = holder_of(holder)) {
        problem = edited.remove(step, holder);
    }
    return problem;
}

template <typename Edit>
Problem together(EditedScenario& edited, const std::string& step, const Edit& edit)
{
    edited.begin_together(step);
    Problem problem = edit();
    edited.end_together();
    return problem;
}

} // namespace

Problem set_part(EditedScenario& edited, std::string step, std::string_view path,
                 const std::optional<std::string>& json)
{
    return together(edited, step, [&]() -> Problem {
        if (!json) {
            return take_out(edited, step, path);
        }
        if (Problem problem = make_objects(edited, step, path)) {
            return problem;
        }
        return edited.set(step, path, *json);
    });
}

Problem set_listed(EditedScenario& edited, std::string step, std::string_view path,
                   std::string_view name, bool listed)
{
    const Document& document = edited.document();
    if (is_listed(document, path, name) == listed) {
        return std::nullopt;
    }
    const std::string list(path);
    const std::size_t count = count_at(document, path);
    const bool is_list = document.find(path) != Document::none &&
                         document.kind(document.find(path)) == Document::Kind::array;
    if (!listed) {
        std::size_t at = 0;
        for (const Document::Node entry : document.children(document.find(path))) {
            if (document.kind(entry) == Document::Kind::string && document.string(entry) == name) {
                break;
            }
            ++at;
        }
        return set_part(edited, std::move(step), list + '[' + std::to_string(at) + ']',
                        std::nullopt);
    }
    return is_list ? edited.insert(std::move(step), list + '[' + std::to_string(count) + ']',
                                   core::quoted(name))
                   : set_part(edited, std::move(step), path, '[' + core::quoted(name) + ']');
}

Problem set_text(EditedScenario& edited, std::string step, std::string_view path,
                 std::string_view language, std::string_view text)
{
    if (text_at(edited.document(), path, language) == text) {
        return std::nullopt;
    }
    std::string json;
    for (const std::string_view one : lesson_languages) {
        const std::string written =
            one == language ? std::string(text) : text_at(edited.document(), path, one);
        if (!written.empty()) {
            json += (json.empty() ? "{" : ", ") + core::quoted(one) + ": " + core::quoted(written);
        }
    }
    return set_part(edited, std::move(step), path,
                    json.empty() ? std::nullopt : std::optional(json + '}'));
}

bool is_listed(const Document& document, std::string_view path, std::string_view name)
{
    const auto list = document.find(path);
    if (list == Document::none || document.kind(list) != Document::Kind::array) {
        return false;
    }
    for (const Document::Node entry : document.children(list)) {
        if (document.kind(entry) == Document::Kind::string && document.string(entry) == name) {
            return true;
        }
    }
    return false;
}

std::string typed_at(const Document& document, std::string_view path)
{
    const auto node = document.find(path);
    if (node == Document::none) {
        return {};
    }
    return document.kind(node) == Document::Kind::string ? document.string(node)
                                                         : std::string(document.source(node));
}

std::string text_at(const Document& document, std::string_view path, std::string_view language)
{
    const auto node = document.find(path);
    if (node == Document::none) {
        return {};
    }
    if (document.kind(node) == Document::Kind::string) {
        return document.string(node);
    }
    if (document.kind(node) != Document::Kind::object) {
        return {};
    }
    const auto member = document.member(node, language);
    return member != Document::none && document.kind(member) == Document::Kind::string
               ? document.string(member)
               : std::string();
}

std::size_t count_at(const Document& document, std::string_view path)
{
    const auto node = document.find(path);
    if (node == Document::none || (document.kind(node) != Document::Kind::array &&
                                   document.kind(node) != Document::Kind::object)) {
        return 0;
    }
    std::size_t count = 0;
    for ([[maybe_unused]] const Document::Node child : document.children(node)) {
        ++count;
    }
    return count;
}

} // namespace procession::lessons
