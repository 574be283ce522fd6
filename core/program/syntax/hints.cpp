// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/hints.h"

#include "core/program/syntax/lexer.h"
#include "core/program/syntax/line_hints.h"
#include "core/program/syntax/punctuation.h"

#include <array>
#include <string>

namespace procession::core::program::syntax {

namespace {

bool begins(const SyntaxFault& fault, std::string_view words)
{
    return std::string_view(fault.message).starts_with(words);
}

bool has(const SyntaxFault& fault, std::string_view words)
{
    return fault.message.find(words) != std::string::npos;
}

// Messages of CPython that have one cause among learners.
struct KnownMessage {
    std::string_view words; ///< with which it begins
    MessageCode hint;
};

constexpr std::array known_messages{
    KnownMessage{"Missing parentheses in call to 'print'", MessageCode::hint_print},
    KnownMessage{"Missing parentheses in call to 'exec'", MessageCode::hint_exec},
    KnownMessage{"multiple exception types must be", MessageCode::hint_except_comma},
    KnownMessage{"leading zeros in decimal", MessageCode::hint_leading_zero},
    KnownMessage{"inconsistent use of tabs", MessageCode::hint_tabs},
    KnownMessage{"unindent does not match", MessageCode::hint_unindent},
    KnownMessage{"unexpected indent", MessageCode::hint_unexpected_indent},
    KnownMessage{"expected an indented block", MessageCode::hint_expected_block},
    KnownMessage{"expected 'except' or 'finally'", MessageCode::hint_try_alone},
    KnownMessage{"expected ':'", MessageCode::hint_expected_colon},
    KnownMessage{"unterminated triple-quoted", MessageCode::hint_triple_quotes},
    KnownMessage{"unterminated string literal", MessageCode::hint_unterminated_string},
    KnownMessage{"'return' outside function", MessageCode::hint_return_outside},
    KnownMessage{"'yield' outside function", MessageCode::hint_return_outside},
    KnownMessage{"(unicode error) 'unicodeescape'", MessageCode::hint_backslash_path},
    KnownMessage{"Function parameters cannot be parenthesized", MessageCode::hint_tuple_parameter},
    KnownMessage{"Lambda expression parameters cannot", MessageCode::hint_tuple_parameter},
    KnownMessage{"f-string expression part cannot include a backslash",
                 MessageCode::hint_fstring_backslash},
    KnownMessage{"Non-UTF-8 code", MessageCode::hint_not_utf8},
    KnownMessage{"encoding problem", MessageCode::hint_not_utf8},
};

std::optional<Message> hint_for_message(const SyntaxFault& fault)
{
    for (const KnownMessage& known : known_messages) {
        if (begins(fault, known.words)) {
            return Message{known.hint, {}};
        }
    }
    if (has(fault, "was never closed")) {
        return Message{MessageCode::hint_never_closed, {{"bracket", fault.message.substr(1, 1)}}};
    }
    if (begins(fault, "unmatched") || begins(fault, "closing parenthesis")) {
        return Message{MessageCode::hint_unmatched, {}};
    }
    return std::nullopt;
}

// The character that CPython says is none of Python's.
std::optional<Message> hint_for_wrong_character(const SyntaxFault& fault)
{
    if (!begins(fault, "invalid character '") &&
        !begins(fault, "invalid non-printable character")) {
        return std::nullopt;
    }
    const std::size_t code = fault.message.rfind("U+");
    const char32_t point =
        static_cast<char32_t>(std::stoul(fault.message.substr(code + 2), nullptr, 16));
    return hint_for_character(point);
}

} // namespace

void add_hint(SyntaxFault& fault, const Source& source)
{
    if (fault.hint) {
        return; // what is outside the subset has one
    }
    fault.hint = hint_for_wrong_character(fault);
    if (!fault.hint && fault.line > 0) {
        fault.hint = hint_for_line(fault, source.line(static_cast<std::uint32_t>(fault.line)));
    }
    if (!fault.hint) {
        fault.hint = hint_for_message(fault);
    }
}

namespace {

struct KnownName {
    std::string_view name;
    std::string_view meant;
};

// Names that are somebody else's: of Python 2, of other languages, or misspelt.
constexpr std::array known_names{
    KnownName{"xrange", "range"},
    KnownName{"raw_input", "input"},
    KnownName{"unicode", "str"},
    KnownName{"basestring", "str"},
    KnownName{"long", "int"},
    KnownName{"unichr", "chr"},
    KnownName{"file", "open"},
    KnownName{"name", "__name__"},
    KnownName{"true", "True"},
    KnownName{"false", "False"},
    KnownName{"null", "None"},
    KnownName{"nil", "None"},
    KnownName{"none", "None"},
    KnownName{"this", "self"},
    KnownName{"reduce", "functools.reduce"},
};

// Modules of the subset that programs of the course use, which must be imported first.
constexpr std::array known_modules{"collections",     "functools", "itertools", "json",   "math",
                                   "multiprocessing", "os",        "queue",     "random", "signal",
                                   "string",          "sys",       "threading", "time"};

struct KnownMember {
    std::string_view name;
    std::string_view module;
};

constexpr std::array known_members{
    KnownMember{"Process", "multiprocessing"},
    KnownMember{"Pool", "multiprocessing"},
    KnownMember{"Queue", "multiprocessing"},
    KnownMember{"Lock", "multiprocessing"},
    KnownMember{"Pipe", "multiprocessing"},
    KnownMember{"Manager", "multiprocessing"},
    KnownMember{"Semaphore", "multiprocessing"},
    KnownMember{"Value", "multiprocessing"},
    KnownMember{"Thread", "threading"},
    KnownMember{"sleep", "time"},
    KnownMember{"getpid", "os"},
    KnownMember{"getppid", "os"},
    KnownMember{"randint", "random"},
    KnownMember{"deque", "collections"},
};

} // namespace

std::optional<Message> hint_for_unknown_name(std::string_view name)
{
    for (const KnownName& known : known_names) {
        if (known.name == name) {
            return Message{MessageCode::hint_name_meant,
                           {{"name", std::string(name)}, {"meant", std::string(known.meant)}}};
        }
    }
    for (const std::string_view module : known_modules) {
        if (module == name) {
            return Message{MessageCode::hint_import_module, {{"module", std::string(module)}}};
        }
    }
    for (const KnownMember& known : known_members) {
        if (known.name == name) {
            return Message{MessageCode::hint_import_name,
                           {{"name", std::string(name)}, {"module", std::string(known.module)}}};
        }
    }
    if (name == "self") {
        return Message{MessageCode::hint_self, {}};
    }
    return std::nullopt;
}

} // namespace procession::core::program::syntax
