// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/state_edges.h"
#include "ui/stage/token_picture.h"

#include <QFont>
#include <QPolygonF>
#include <vector>

namespace procession::ui {

/// A state as a box. Its tokens are those of the place of the same number.
struct DiagramNode {
    core::State state = core::State::ready;
    QRectF box;
    QRectF title;
    friend bool operator==(const DiagramNode&, const DiagramNode&) = default;
};

/// An arrow as a line of right angles, pointing to its last point.
struct DiagramArrow {
    StateEdge edge;
    QPolygonF path;
    QRectF label;
    Qt::Alignment alignment;
    friend bool operator==(const DiagramArrow&, const DiagramArrow&) = default;
};

/// Where everything in the state diagram is. A value.
struct DiagramPicture {
    DiagramForm form = DiagramForm::five;
    std::vector<DiagramNode> nodes;
    std::vector<DiagramArrow> arrows;
    QRectF caption;
    TokenPicture field;
    int small = 12; ///< pixels of titles and labels
    friend bool operator==(const DiagramPicture&, const DiagramPicture&) = default;
};

/// The diagram of `form` (not `automatic`) at a moment in so many pixels, with normal
/// text in `font`. Boxes, arrows and tokens lie within `size`; tokens do not overlap.
[[nodiscard]] DiagramPicture diagram_picture(const Moment& moment, DiagramForm form,
                                             const QSizeF& size, const QFont& font);

} // namespace procession::ui
