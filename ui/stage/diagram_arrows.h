// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/diagram_layout.h"

namespace procession::ui {

/// The arrows between the boxes of a form within `bounds`; labels have lines of
/// height `line`.
[[nodiscard]] std::vector<DiagramArrow> diagram_arrows(const std::vector<DiagramNode>& nodes,
                                                       DiagramForm form, const QRectF& bounds,
                                                       double line);

} // namespace procession::ui
