// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/answer_marks.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <algorithm>
#include <cmath>
#include <qcustomplot.h>

namespace procession::ui {

namespace {

constexpr std::size_t most_marks = 4; ///< no question has more options
constexpr double reach = 8;           ///< pixels beside a mark that still mean it

double side()
{
    return scaled(20);
}

} // namespace

AnswerMarks::AnswerMarks(QCustomPlot& plot, const QString& layer)
{
    for (std::size_t i = 0; i < most_marks; ++i) {
        items_.push_back({new QCPItemLine(&plot), new QCPItemText(&plot)});
        for (QCPAbstractItem* item :
             std::initializer_list<QCPAbstractItem*>{items_[i].line, items_[i].letter}) {
            item->setLayer(layer);
            item->setClipToAxisRect(false);
            item->setSelectable(false);
            item->setVisible(false);
            for (QCPItemPosition* position : item->positions()) {
                position->setType(QCPItemPosition::ptAbsolute);
            }
        }
        items_[i].letter->setPositionAlignment(Qt::AlignCenter);
        items_[i].letter->setTextAlignment(Qt::AlignCenter);
    }
}

void AnswerMarks::set_marks(std::vector<std::pair<core::Ticks, QChar>> marks)
{
    marks_ = std::move(marks);
    marks_.resize(std::min(marks_.size(), most_marks));
    std::ranges::sort(marks_); // by time: place() goes from left to right
}

void AnswerMarks::set_palette(const Palette& palette)
{
    for (const Items& items : items_) {
        items.line->setPen(QPen(palette.accent, 1, Qt::DashLine));
        items.letter->setPen(Qt::NoPen);
        items.letter->setBrush(palette.accent);
        items.letter->setColor(text_on(palette.accent));
        items.letter->setFont(text_font(TextSize::small, true));
    }
}

/// A line through the lanes at the moment itself and the letter above it; letters that would
/// lie over one another make room.
void AnswerMarks::place(const TimelinePicture& picture, const QRect& area)
{
    area_ = area;
    double free_from = area.left() - side();
    for (std::size_t i = 0; i < items_.size(); ++i) {
        Items& items = items_[i];
        const bool there = i < marks_.size();
        const double x = there ? picture.mapping.to_pixel(static_cast<double>(marks_[i].first)) : 0;
        const bool in_sight = there && x >= -1 && x <= picture.mapping.width + 1;
        items.line->setVisible(in_sight);
        items.letter->setVisible(in_sight);
        items.badge = {};
        if (!in_sight) {
            continue;
        }
        const double at = std::round(area.left() + x);
        const double left = std::max(at - side() / 2, free_from);
        free_from = left + side() + 2;
        items.badge = QRectF(left, area.top() - side() - 2, side(), side());
        items.line->start->setPixelPosition(QPointF(at, area.top()));
        items.line->end->setPixelPosition(QPointF(at, area.bottom() + 6));
        items.letter->position->setPixelPosition(items.badge.center());
        items.letter->setText(marks_[i].second);
        const QFontMetricsF metrics(items.letter->font());
        const double beside = (side() - metrics.horizontalAdvance(marks_[i].second)) / 2;
        const double above = (side() - metrics.height()) / 2;
        items.letter->setPadding(
            QMargins(static_cast<int>(std::floor(beside)), static_cast<int>(std::floor(above)),
                     static_cast<int>(std::floor(beside)), static_cast<int>(std::floor(above))));
    }
}

std::size_t AnswerMarks::at(const QPointF& point) const
{
    std::size_t nearest = marks_.size();
    double least = reach;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        const Items& items = items_[i];
        if (items.badge.isNull()) {
            continue;
        }
        if (items.badge.contains(point)) {
            return i;
        }
        const double away = std::abs(point.x() - items.line->start->pixelPosition().x());
        if (point.y() > area_.bottom() && away <= least) {
            least = away;
            nearest = i;
        }
    }
    return nearest;
}

core::Ticks AnswerMarks::last() const
{
    return marks_.empty() ? 0 : marks_.back().first;
}

} // namespace procession::ui
