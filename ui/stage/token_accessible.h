// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace procession::ui {

/// Lets screen readers walk through the parts of every TokenView: places and tokens.
/// May be called again.
void install_token_accessible();

} // namespace procession::ui
