// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace procession::core::program::text {

/// The 64 bytes of SHA-512 (FIPS 180-4), by which random.seed() takes in text.
std::string sha512(std::string_view bytes);

} // namespace procession::core::program::text
