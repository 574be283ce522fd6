// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace procession::core::program::text {

/// repr of a str: quotes chosen as CPython does, characters that cannot be shown escaped.
std::string string_repr(std::string_view text);
/// ascii() of text that is a repr already: everything beyond ASCII escaped.
std::string escape_non_ascii(std::string_view text);
/// repr of bytes: b'…'.
std::string bytes_repr(std::string_view bytes);
/// What stands inside the b'…' for a bytearray's repr.
char quote_for(std::string_view text);

} // namespace procession::core::program::text
