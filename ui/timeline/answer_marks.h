// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_picture.h"

#include <QChar>
#include <QPointF>
#include <QRect>
#include <utility>
#include <vector>

class QCPItemLine;
class QCPItemText;
class QCustomPlot;
class QString;

namespace procession::ui {

/// Moments on a time axis that answer a question when they are clicked, each with the
/// letter of its answer.
class AnswerMarks {
public:
    /// Draws in `plot`, on the layer of that name.
    AnswerMarks(QCustomPlot& plot, const QString& layer);

    /// None when nothing is to be answered.
    void set_marks(std::vector<std::pair<core::Ticks, QChar>> marks);
    void set_palette(const Palette& palette);
    /// Puts them where they belong; `area` is that of the lanes.
    void place(const TimelinePicture& picture, const QRect& area);

    [[nodiscard]] const std::vector<std::pair<core::Ticks, QChar>>& marks() const { return marks_; }
    /// The mark at a point of the plot: at its letter, or at its place on the axis. The
    /// end of marks() if there is none.
    [[nodiscard]] std::size_t at(const QPointF& point) const;
    /// The latest moment marked; 0 if there is none.
    [[nodiscard]] core::Ticks last() const;

private:
    struct Items {
        QCPItemLine* line = nullptr;
        QCPItemText* letter = nullptr;
        QRectF badge = {};
    };

    std::vector<std::pair<core::Ticks, QChar>> marks_;
    std::vector<Items> items_; ///< as many as there may be
    QRect area_;
};

} // namespace procession::ui
