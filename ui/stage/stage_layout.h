// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/stage_places.h"
#include "ui/stage/token_picture.h"

#include <QFont>
#include <QRectF>
#include <vector>

namespace procession::ui {

/// An outlined part of the stage with a title.
struct StageRegion {
    StageArea area = StageArea::ready;
    QRectF box;
    QRectF title;
    friend bool operator==(const StageRegion&, const StageRegion&) = default;
};

/// Where everything on the stage is. Says nothing of colours. A value.
struct StagePicture {
    QSizeF size;
    std::vector<StageRegion> regions;
    std::vector<StagePlace> places; ///< members as in `field`, number by number
    std::vector<QRectF> labels;     ///< beside each place; empty if it has none
    TokenPicture field;
    int small = 12; ///< pixels of titles and labels
    friend bool operator==(const StagePicture&, const StagePicture&) = default;
};

/// The stage at a moment in so many pixels, with normal text in `font`. Tokens lie
/// within `size` and do not overlap; what has no room stands behind "+n".
[[nodiscard]] StagePicture stage_picture(const Moment& moment, const QSizeF& size,
                                         const QFont& font, const PlaceNotes& notes = {});

} // namespace procession::ui
