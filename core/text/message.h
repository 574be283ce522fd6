// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace procession::core {

/// Codes of everything that floors 1 to 3 say. The list, with the English
/// template of each, is core/text/messages.inc.
enum class MessageCode : std::uint16_t {
#define PROCESSION_MESSAGE(code, english) code,
#include "core/text/messages.inc"
#undef PROCESSION_MESSAGE
};

/// One entry of a list argument: "P4 5".
struct NamedValue {
    std::string name;
    std::string value;
    friend bool operator==(const NamedValue&, const NamedValue&) = default;
};

/// A sentence as data: a code and named, typed arguments. Rendered in English by
/// `render`, in other languages by whoever has the catalogue.
struct Message {
    using Value = std::variant<std::int64_t, double, std::string, std::vector<NamedValue>>;
    struct Argument {
        std::string_view name; ///< a literal; stands as {name} in the template
        Value value;
        friend bool operator==(const Argument&, const Argument&) = default;
    };

    MessageCode code{};
    std::vector<Argument> arguments;
    std::vector<Message> then{}; ///< sentences that follow this one

    friend bool operator==(const Message&, const Message&) = default;
};

/// Name of a code, as in messages.inc: stable, for logs and tests.
[[nodiscard]] std::string_view name(MessageCode code);
/// English template of a code, with {name} placeholders.
[[nodiscard]] const char* english_template(MessageCode code);
/// The message in English, with the sentences that follow it.
[[nodiscard]] std::string render(const Message& message);

/// How a language puts messages together.
struct Language {
    std::function<std::string(MessageCode)> text; ///< its template of a code
    std::string_view list = ", ";                 ///< between the entries of a list
    std::string_view sentence = " ";              ///< between sentences
};
/// The message in any language, with the sentences that follow it.
[[nodiscard]] std::string render(const Message& message, const Language& language);

/// The arguments put into `text`, a template in any language; the sentences that
/// follow are not. Lists are joined with `separator`. "{n}" stands for argument
/// n, "{n|tick|ticks}" for the first word if argument n is 1, else the second.
/// A placeholder without argument stays as it is.
[[nodiscard]] std::string fill_in(std::string_view text, const Message& message,
                                  std::string_view separator = ", ");

} // namespace procession::core
