// SPDX-License-Identifier: GPL-3.0-or-later
// str() of exceptions.
#include "core/program/values/exception_text.h"

#include "core/program/text/utf8.h"
#include "core/program/values/bytes.h"
#include "core/program/values/exception.h"
#include "core/program/values/number.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

/// encoding, object, start, end, reason
constexpr std::size_t unicode_arguments = 5;

std::string shown(char32_t point)
{
    const auto number = static_cast<std::uint32_t>(point);
    return number < 0x100     ? fmt::format("\\x{:02x}", number)
           : number < 0x10000 ? fmt::format("\\u{:04x}", number)
                              : fmt::format("\\U{:08x}", number);
}

/// Of a UnicodeEncodeError or UnicodeDecodeError; none if its arguments are no such ones.
std::optional<std::string> unicode_error_text(Heap& heap, const Instance& exception,
                                              const Tuple& args)
{
    const auto start = small_of(args[2]);
    const auto end = small_of(args[3]);
    if (!is<Str>(args[0]) || !is<Str>(args[4]) || !start || !end || *start < 0) {
        return std::nullopt;
    }
    const auto place = static_cast<std::size_t>(*start);
    const bool is_one = *end == *start + 1;
    const auto tell = [&](std::string_view verb, std::string_view one, std::string_view several) {
        const std::string what =
            is_one ? fmt::format("{} in position {}", one, place)
                   : fmt::format("{} in position {}-{}", several, place, *end - 1);
        return fmt::format("'{}' codec can't {} {}: {}", text_of(args[0]), verb, what,
                           text_of(args[4]));
    };
    if (exception.cls->derives_from(heap.type(TypeName::UnicodeDecodeError)) &&
        is<Bytes>(args[1])) {
        const std::string_view bytes = as<Bytes>(args[1]).view();
        const int byte = place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0;
        return tell("decode", fmt::format("byte 0x{:02x}", byte), "bytes");
    }
    if (exception.cls->derives_from(heap.type(TypeName::UnicodeEncodeError)) && is<Str>(args[1])) {
        const std::u32string points = text::points_of(text_of(args[1]));
        const char32_t point = place < points.size() ? points[place] : U'?';
        return tell("encode", fmt::format("character '{}'", shown(point)), "characters");
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> exception_text(Heap& heap, const Instance& exception, Truth& outcome)
{
    const ExceptionState& state = as<ExceptionState>(exception.content);
    const Tuple& args = *state.args;
    if (args.size == 0) {
        return "";
    }
    const bool is_os_error = exception.cls->derives_from(heap.type(TypeName::OSError));
    if (is_os_error && args.size == 2) {
        const auto number = str(heap, args[0], outcome);
        const auto words = number ? str(heap, args[1], outcome) : std::nullopt;
        if (!words || state.object.is_unbound()) {
            return words ? std::optional(fmt::format("[Errno {}] {}", *number, *words))
                         : std::nullopt;
        }
        const auto file = repr(heap, state.object, outcome);
        return file ? std::optional(fmt::format("[Errno {}] {}: {}", *number, *words, *file))
                    : std::nullopt;
    }
    if (args.size == unicode_arguments &&
        exception.cls->derives_from(heap.type(TypeName::UnicodeError))) {
        if (auto text = unicode_error_text(heap, exception, args)) {
            return text;
        }
    }
    if (args.size > 1) {
        return repr(heap, Value(&args), outcome);
    }
    const bool is_key_error = exception.cls->derives_from(heap.type(TypeName::KeyError));
    return is_key_error ? repr(heap, args[0], outcome) : str(heap, args[0], outcome);
}

} // namespace procession::core::program
