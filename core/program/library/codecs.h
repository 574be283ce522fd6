// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/library/arguments.h"

#include <optional>
#include <string_view>

/// Text to bytes and back.
namespace procession::core::program {

enum class Codec { utf8, utf8_with_mark, ascii, latin1 };

/// The codec of a name such as "UTF-8" or "latin1".
[[nodiscard]] std::optional<Codec> codec_of(std::string_view name);

/// What str.encode gives. `errors` is strict, ignore, replace, backslashreplace or
/// xmlcharrefreplace.
[[nodiscard]] Ref encoded(Call& call, std::string_view text, std::string_view codec,
                          std::string_view errors);
/// What bytes.decode gives. `errors` is strict, ignore, replace or backslashreplace.
[[nodiscard]] Ref decoded(Call& call, Value bytes, std::string_view codec, std::string_view errors);

/// How many bytes at the beginning are whole characters: the rest of a chunk waits for the next.
[[nodiscard]] std::size_t whole_characters(std::string_view bytes, std::string_view codec);

} // namespace procession::core::program
