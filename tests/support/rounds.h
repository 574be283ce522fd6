// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace procession::tests {

/// How many of `rounds` are asked for: as many percent of them as RC_PARAMS="max_success=…" says,
/// at least one. Its default of 100 is all of them; sanitized builds ask for fewer.
[[nodiscard]] int rounds_asked(int rounds);

} // namespace procession::tests
