// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/explain.h"

#include <QString>

namespace procession::ui {

/// Why record `index` is as it is, in words; `beside` as core::explain_beside(). Where no rule
/// decides, it says that a lot was drawn.
[[nodiscard]] QString reason_words(const core::Trace& trace, core::RecordIndex index,
                                   bool beside = false);

} // namespace procession::ui
