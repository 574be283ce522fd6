// SPDX-License-Identifier: GPL-3.0-or-later
// What came of asking whether an exercise is ambiguous, as sentences and as JSON.
#include "core/exercise/ambiguity.h"
#include "core/trace/export/json_writer.h"

#include <array>

namespace procession::core::exercise {

namespace {

MessageCode code_of(OpenRule rule)
{
    constexpr std::array codes{
        MessageCode::ambiguity_arrival_and_leaving,
        MessageCode::ambiguity_arrival_and_io,
        MessageCode::ambiguity_io_and_leaving,
        MessageCode::ambiguity_chance,
        MessageCode::ambiguity_equal,
        MessageCode::ambiguity_first_dispatch,
        MessageCode::ambiguity_larger_is_higher,
        MessageCode::ambiguity_last,
        MessageCode::ambiguity_preempt,
        MessageCode::ambiguity_preempted,
        MessageCode::ambiguity_quantum,
        MessageCode::ambiguity_slice,
    };
    return codes[static_cast<std::size_t>(rule)];
}

Message who_runs(const Ambiguity& found)
{
    const MessageCode code = found.other.empty() ? MessageCode::ambiguity_runs_or_nobody
                             : found.own.empty() ? MessageCode::ambiguity_runs_otherwise
                                                 : MessageCode::ambiguity_runs_either;
    return {code, {{"t", found.shows}, {"own", found.own}, {"other", found.other}}};
}

Message found_message(const Ambiguity& found)
{
    Message message{code_of(found.rules.front()), {{"t", found.at}}};
    if (found.rules.size() > 1) {
        std::vector<NamedValue> rules;
        for (const OpenRule rule : found.rules) {
            rules.push_back({std::string(name(rule)), ""});
        }
        message.then.push_back({MessageCode::ambiguity_together, {{"rules", std::move(rules)}}});
    }
    if (found.core) {
        message.then.push_back(who_runs(found));
    }
    if (!found.books.empty()) {
        std::vector<NamedValue> books;
        for (const std::string& book : found.books) {
            books.push_back({book, ""});
        }
        message.then.push_back({MessageCode::ambiguity_books, {{"books", std::move(books)}}});
    }
    return message;
}

} // namespace

Message message_of(const AmbiguityResult& result)
{
    if (result.found) {
        return found_message(*result.found);
    }
    const auto count = static_cast<std::int64_t>(result.readings);
    if (result.complete) {
        return {MessageCode::ambiguity_none, {{"count", count}}};
    }
    return {MessageCode::ambiguity_undecided,
            {{"tried", static_cast<std::int64_t>(result.tried)}, {"count", count}}};
}

void write_members(JsonWriter& json, const AmbiguityResult& result)
{
    const bool is_decided = result.found || result.complete;
    json.member("unambiguous", is_decided ? std::optional(!result.found) : std::nullopt);
    json.member("conventions", result.readings);
    json.member("tried", result.tried);
    json.member("message", render(message_of(result)));
    if (!result.found) {
        return;
    }
    const Ambiguity& found = *result.found;
    const auto maybe = [](const std::string& name) {
        return name.empty() ? std::nullopt : std::optional(std::string_view(name));
    };
    json.member("at", found.at);
    json.member("shows", found.shows);
    json.key("rules");
    json.begin_array();
    for (const OpenRule rule : found.rules) {
        json.value(name(rule));
    }
    json.end_array();
    json.member("core", found.core);
    json.member("own", maybe(found.own));
    json.member("other", maybe(found.other));
    json.key("books");
    json.begin_array();
    for (const std::string& book : found.books) {
        json.value(book);
    }
    json.end_array();
}

} // namespace procession::core::exercise
