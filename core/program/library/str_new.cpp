// SPDX-License-Identifier: GPL-3.0-or-later
// str() itself, and its methods that are written in the teaching language or concern bytes.
#include "core/program/library/arguments.h"
#include "core/program/library/codecs.h"
#include "core/program/library/formatting.h"
#include "core/program/library/methods.h"

#include <fmt/format.h>

namespace procession::core::program {

namespace {

/// An optional name argument that must be a str.
bool take_name(Call& call, Value value, std::string_view function, std::string_view parameter,
               std::string_view& name)
{
    if (value.is_unbound()) {
        return true;
    }
    const Str* const given = str_argument(value);
    if (given == nullptr) {
        (void)call.raise(TypeName::TypeError,
                         fmt::format("{}() argument '{}' must be str, not {}", function, parameter,
                                     type_name(call, value)));
        return false;
    }
    name = given->view();
    return true;
}

Ref encode(Call& call)
{
    std::string_view codec = "utf-8";
    std::string_view errors = "strict";
    if (!take_name(call, call[1], "encode", "encoding", codec) ||
        !take_name(call, call[2], "encode", "errors", errors)) {
        return call.raised();
    }
    return encoded(call, str_argument(call[0])->view(), codec, errors);
}

Ref decode(Call& call)
{
    std::string_view codec = "utf-8";
    std::string_view errors = "strict";
    if (!take_name(call, call[1], "decode", "encoding", codec) ||
        !take_name(call, call[2], "decode", "errors", errors)) {
        return call.raised();
    }
    return decoded(call, call[0], codec, errors);
}

Ref new_str(Call& call)
{
    const Value object = call[1];
    if (call[2].is_unbound() && call[3].is_unbound()) {
        if (object.is_unbound()) {
            return call.heap().str("");
        }
        if (is<Str>(object)) {
            return Ref(object);
        }
        Truth outcome = Truth::yes;
        const auto text = str(call.heap(), object, outcome);
        return text ? text_result(call, *text) : passed_on(call, outcome);
    }
    std::string_view codec = "utf-8";
    std::string_view errors = "strict";
    if (!take_name(call, call[2], "str", "encoding", codec) ||
        !take_name(call, call[3], "str", "errors", errors)) {
        return call.raised();
    }
    if (object.is_unbound()) {
        return call.heap().str("");
    }
    if (str_argument(object) != nullptr) {
        return call.raise(TypeName::TypeError, "decoding str is not supported");
    }
    if (!bytes_argument(object)) {
        return call.raise(TypeName::TypeError,
                          fmt::format("decoding to str: need a bytes-like object, {} found",
                                      type_name(call, object)));
    }
    return decoded(call, object, codec, errors);
}

Ref format(Call& call)
{
    return formatted(call, *str_argument(call[0]));
}

constexpr NativeEntry str_entries[] = {
    {"__new__", "cls, object=?, encoding=?, errors=?", new_str, "str_of"},
    {"encode", "self, encoding=?, errors=?", encode},
    {"format", "self, /, *args, **kwargs", format, "str_format"},
    {"format_map", "self, mapping, /", in_python, "str_format_map"},
    {"maketrans", "cls, x, y=?, z=?, /", in_python, "str_maketrans"},
    {"translate", "self, table, /", in_python, "str_translate"},
};
constexpr NativeEntry bytes_entries[] = {
    {"decode", "self, encoding=?, errors=?", decode},
};

} // namespace

void register_str_new(Registry& registry)
{
    registry.methods(TypeName::str, str_entries);
    registry.methods(TypeName::bytes, bytes_entries);
    registry.methods(TypeName::bytearray, bytes_entries);
}

} // namespace procession::core::program
