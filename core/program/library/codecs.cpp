// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/codecs.h"

#include "core/program/text/utf8.h"
#include "core/program/values/exception.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";
constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view name_of(Codec codec)
{
    return codec == Codec::ascii ? "ascii" : codec == Codec::latin1 ? "latin-1" : "utf-8";
}

/// The first code point that the codec has no bytes for.
char32_t limit_of(Codec codec)
{
    return codec == Codec::ascii ? 0x80 : codec == Codec::latin1 ? 0x100 : 0x110000;
}

bool can_encode(Codec codec, char32_t point)
{
    return point < limit_of(codec) && !(point >= 0xD800 && point < 0xE000);
}

std::string shown(char32_t point)
{
    const auto number = static_cast<std::uint32_t>(point);
    return point < 0x100     ? fmt::format("\\x{:02x}", number)
           : point < 0x10000 ? fmt::format("\\u{:04x}", number)
                             : fmt::format("\\U{:08x}", number);
}

/// A UnicodeEncodeError or UnicodeDecodeError: str() makes the sentence of its arguments.
Ref raise_unicode(Call& call, TypeName type, Codec codec, Value object, std::size_t start,
                  std::size_t end, std::string_view reason)
{
    Heap& heap = call.heap();
    const Ref encoding = heap.str(name_of(codec));
    const Ref why = heap.str(reason);
    const Value args[] = {encoding, object, Value::small(static_cast<std::int64_t>(start)),
                          Value::small(static_cast<std::int64_t>(end)), why};
    return heap.raise(Ref(make_exception(heap, heap.type(type), args)));
}

/// UnicodeEncodeError about points[start] to points[end - 1].
Ref cannot_encode(Call& call, Codec codec, std::u32string_view points, std::size_t start,
                  std::size_t end)
{
    const std::string reason = codec == Codec::ascii    ? "ordinal not in range(128)"
                               : codec == Codec::latin1 ? "ordinal not in range(256)"
                                                        : "surrogates not allowed";
    const Ref text = call.heap().str(text::utf8_of(points));
    return raise_unicode(call, TypeName::UnicodeEncodeError, codec, text, start, end, reason);
}

Ref unknown_handler(Call& call, std::string_view errors)
{
    return call.raise(TypeName::LookupError,
                      fmt::format("unknown error handler name '{}'", errors));
}

/// What stands instead of a character that cannot be encoded; false if there is no such handler.
bool append_instead(std::string& bytes, char32_t point, std::string_view errors)
{
    if (errors == "replace") {
        bytes += '?';
    } else if (errors == "backslashreplace") {
        bytes += shown(point);
    } else if (errors == "xmlcharrefreplace") {
        bytes += fmt::format("&#{};", static_cast<std::uint32_t>(point));
    } else if (errors == "surrogatepass") {
        text::append_point(bytes, point);
    } else {
        return errors == "ignore";
    }
    return true;
}

/// Bytes that cannot be decoded: where, how many, why.
struct Bad {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string_view reason;
};

Bad find_bad(Codec codec, std::string_view bytes)
{
    if (codec != Codec::ascii) {
        const text::BadUtf8 bad = text::find_bad_utf8(bytes);
        return {bad.start, bad.end, bad.reason};
    }
    const auto byte = std::find_if(bytes.begin(), bytes.end(),
                                   [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto at = static_cast<std::size_t>(byte - bytes.begin());
    return byte == bytes.end() ? Bad{} : Bad{at, at + 1, "ordinal not in range(128)"};
}

Ref cannot_decode(Call& call, Codec codec, std::string_view bytes, const Bad& bad)
{
    const Ref object = call.heap().bytes(bytes);
    return raise_unicode(call, TypeName::UnicodeDecodeError, codec, object, bad.start, bad.end,
                         bad.reason);
}

std::string from_latin1(std::string_view bytes)
{
    std::string result;
    for (const char c : bytes) {
        text::append_point(result, static_cast<unsigned char>(c));
    }
    return result;
}

} // namespace

std::optional<Codec> codec_of(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c != '-' && c != '_' && c != ' ') {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    if (plain == "utf8" || plain == "u8" || plain == "cp65001") {
        return Codec::utf8;
    }
    if (plain == "utf8sig") {
        return Codec::utf8_with_mark;
    }
    if (plain == "ascii" || plain == "usascii" || plain == "646") {
        return Codec::ascii;
    }
    if (plain == "latin1" || plain == "iso88591" || plain == "l1" || plain == "latin") {
        return Codec::latin1;
    }
    return std::nullopt;
}

Ref encoded(Call& call, std::string_view text, std::string_view name, std::string_view errors)
{
    const std::optional<Codec> codec = codec_of(name);
    if (!codec) {
        return call.raise(TypeName::LookupError, fmt::format("unknown encoding: {}", name));
    }
    const std::u32string points = text::points_of(text);
    std::string bytes(*codec == Codec::utf8_with_mark ? mark : "");
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (can_encode(*codec, points[i])) {
            if (*codec == Codec::latin1) {
                bytes += static_cast<char>(points[i]);
            } else {
                text::append_point(bytes, points[i]);
            }
            continue;
        }
        if (errors == "strict") {
            std::size_t end = i + 1;
            while (end < points.size() && !can_encode(*codec, points[end])) {
                ++end;
            }
            return cannot_encode(call, *codec, points, i, end);
        }
        if (!append_instead(bytes, points[i], errors)) {
            return unknown_handler(call, errors);
        }
    }
    return bytes_result(call, bytes);
}

Ref decoded(Call& call, Value value, std::string_view name, std::string_view errors)
{
    const std::optional<Codec> codec = codec_of(name);
    if (!codec) {
        return call.raise(TypeName::LookupError, fmt::format("unknown encoding: {}", name));
    }
    const std::string_view bytes = *bytes_argument(value);
    if (*codec == Codec::latin1) {
        return text_result(call, from_latin1(bytes));
    }
    const bool skip = *codec == Codec::utf8_with_mark && bytes.starts_with(mark);
    std::string_view rest = bytes.substr(skip ? mark.size() : 0);
    std::string result;
    for (Bad bad = find_bad(*codec, rest); bad.end != 0; bad = find_bad(*codec, rest)) {
        if (errors == "strict") {
            const std::size_t before = bytes.size() - rest.size();
            return cannot_decode(call, *codec, bytes,
                                 {bad.start + before, bad.end + before, bad.reason});
        }
        result += rest.substr(0, bad.start);
        if (errors == "replace") {
            result += replacement;
        } else if (errors == "backslashreplace") {
            for (std::size_t i = bad.start; i < bad.end; ++i) {
                result += fmt::format("\\x{:02x}", static_cast<unsigned char>(rest[i]));
            }
        } else if (errors != "ignore") {
            return unknown_handler(call, errors);
        }
        rest.remove_prefix(bad.end);
    }
    return text_result(call, result.append(rest));
}

std::size_t whole_characters(std::string_view bytes, std::string_view name)
{
    const Codec codec = codec_of(name).value_or(Codec::latin1);
    if (codec == Codec::ascii || codec == Codec::latin1) {
        return bytes.size();
    }
    // At most the last three bytes can be the beginning of a character.
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte >= 0xC0) {
            return text::bytes_of_lead(static_cast<char>(byte)) > back ? bytes.size() - back
                                                                       : bytes.size();
        }
        if (byte < 0x80) {
            break;
        }
    }
    return bytes.size();
}

} // namespace procession::core::program
