// SPDX-License-Identifier: GPL-3.0-or-later
// bytes and bytearray. Making them is here; most methods are written in the teaching language,
// by way of text with the same numbers.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/values/bytes.h"
#include "core/program/values/number.h"

namespace procession::core::program {

namespace {

ByteArray& array_of(Call& call)
{
    return *content_as<ByteArray>(call[0]);
}

void append_bytes(Heap& heap, ByteArray& array, std::string_view bytes)
{
    for (const char c : bytes) {
        array.content.push(heap, c);
    }
}

/// A text with a character for each byte.
Ref as_text(Call& call)
{
    std::string text;
    const std::string_view bytes = *bytes_argument(call[0]);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else {
            text += static_cast<char>(0xC0 | byte >> 6);
            text += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return text_result(call, text);
}

Ref zeros(Call& call)
{
    std::int64_t count = 0;
    if (!take_index(call, call[0], count)) {
        return call.raised();
    }
    if (!call.heap().has_room(static_cast<std::size_t>(count))) {
        return call.raise_memory();
    }
    return bytes_result(call, std::string(static_cast<std::size_t>(count), '\0'));
}

/// Makes the content of a bytearray other bytes.
Ref assign(Call& call)
{
    const std::string bytes(*bytes_argument(call[1]));
    if (!call.heap().has_room(bytes.size())) {
        return call.raise_memory();
    }
    ByteArray& self = array_of(call);
    self.content.clear();
    append_bytes(call.heap(), self, bytes);
    return Ref::none();
}

Ref new_array(Call& call)
{
    return call[1].is_unbound() && call[2].is_unbound() && call[3].is_unbound()
               ? Ref(call.heap().make<ByteArray>())
               : call.go_slow();
}

/// The bytes of a bytes object or bytearray as bytes; None if it is something else.
Ref plain_bytes(Call& call)
{
    if (is<Bytes>(call[0])) {
        return Ref(call[0]);
    }
    const auto bytes = bytes_argument(call[0]);
    return bytes ? bytes_result(call, *bytes) : Ref::none();
}

constexpr NativeEntry natives[] = {
    {"assign_bytes", "array, bytes", assign},
    {"bytes_as_text", "bytes", as_text},
    {"plain_bytes", "value", plain_bytes},
    {"zero_bytes", "count", zeros},
};

// The same of both; the fallback works on the content.
constexpr NativeEntry methods[] = {
    {"capitalize", "self, /", in_python, "bytes_capitalize"},
    {"center", "self, width, fillbyte=?, /", in_python, "bytes_center"},
    {"count", "self, sub, start=None, end=None, /", in_python, "bytes_count"},
    {"endswith", "self, suffix, start=None, end=None, /", in_python, "bytes_endswith"},
    {"expandtabs", "self, tabsize=8", in_python, "bytes_expandtabs"},
    {"find", "self, sub, start=None, end=None, /", in_python, "bytes_find"},
    {"fromhex", "cls, string, /", in_python, "bytes_fromhex"},
    {"hex", "self, sep=None, bytes_per_sep=1", in_python, "bytes_hex"},
    {"index", "self, sub, start=None, end=None, /", in_python, "bytes_index"},
    {"isalnum", "self, /", in_python, "bytes_isalnum"},
    {"isalpha", "self, /", in_python, "bytes_isalpha"},
    {"isascii", "self, /", in_python, "bytes_isascii"},
    {"isdigit", "self, /", in_python, "bytes_isdigit"},
    {"islower", "self, /", in_python, "bytes_islower"},
    {"isspace", "self, /", in_python, "bytes_isspace"},
    {"istitle", "self, /", in_python, "bytes_istitle"},
    {"isupper", "self, /", in_python, "bytes_isupper"},
    {"join", "self, iterable, /", in_python, "bytes_join"},
    {"ljust", "self, width, fillbyte=?, /", in_python, "bytes_ljust"},
    {"lower", "self, /", in_python, "bytes_lower"},
    {"lstrip", "self, bytes=None, /", in_python, "bytes_lstrip"},
    {"maketrans", "cls, frm, to, /", in_python, "bytes_maketrans"},
    {"partition", "self, sep, /", in_python, "bytes_partition"},
    {"removeprefix", "self, prefix, /", in_python, "bytes_removeprefix"},
    {"removesuffix", "self, suffix, /", in_python, "bytes_removesuffix"},
    {"replace", "self, old, new, count=-1, /", in_python, "bytes_replace"},
    {"rfind", "self, sub, start=None, end=None, /", in_python, "bytes_rfind"},
    {"rindex", "self, sub, start=None, end=None, /", in_python, "bytes_rindex"},
    {"rjust", "self, width, fillbyte=?, /", in_python, "bytes_rjust"},
    {"rpartition", "self, sep, /", in_python, "bytes_rpartition"},
    {"rsplit", "self, sep=None, maxsplit=-1", in_python, "bytes_rsplit"},
    {"rstrip", "self, bytes=None, /", in_python, "bytes_rstrip"},
    {"split", "self, sep=None, maxsplit=-1", in_python, "bytes_split"},
    {"splitlines", "self, keepends=False", in_python, "bytes_splitlines"},
    {"startswith", "self, prefix, start=None, end=None, /", in_python, "bytes_startswith"},
    {"strip", "self, bytes=None, /", in_python, "bytes_strip"},
    {"swapcase", "self, /", in_python, "bytes_swapcase"},
    {"title", "self, /", in_python, "bytes_title"},
    {"translate", "self, table, /, delete=?", in_python, "bytes_translate"},
    {"upper", "self, /", in_python, "bytes_upper"},
    {"zfill", "self, width, /", in_python, "bytes_zfill"},
};
constexpr NativeEntry bytes_entries[] = {
    {"__mod__", "self, value, /", in_python, "bytes_mod"},
    {"__new__", "cls, source=?, encoding=?, errors=?", in_python, "bytes_of"},
};
constexpr NativeEntry array_entries[] = {
    {"__init__", "self, source=?, encoding=?, errors=?", in_python, "bytearray_init"},
    {"__new__", "cls, source=?, encoding=?, errors=?", new_array, "bytearray_of"},
    {"append", "self, item, /", in_python, "bytearray_append"},
    {"clear", "self, /", in_python, "bytearray_clear"},
    {"copy", "self, /", in_python, "bytearray_copy"},
    {"extend", "self, iterable, /", in_python, "bytearray_extend"},
    {"insert", "self, index, item, /", in_python, "bytearray_insert"},
    {"pop", "self, index=-1, /", in_python, "bytearray_pop"},
    {"remove", "self, value, /", in_python, "bytearray_remove"},
    {"reverse", "self, /", in_python, "bytearray_reverse"},
};

} // namespace

void register_bytes(Registry& registry)
{
    registry.module("_native", natives);
    registry.methods(TypeName::bytes, methods);
    registry.methods(TypeName::bytearray, methods);
    registry.methods(TypeName::bytes, bytes_entries);
    registry.methods(TypeName::bytearray, array_entries);
}

} // namespace procession::core::program
