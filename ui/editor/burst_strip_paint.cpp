// SPDX-License-Identifier: GPL-3.0-or-later
// How the bursts are drawn as blocks.
#include "ui/editor/burst_strip.h"

#include "ui/text/time_text.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/grid.h"
#include "ui/theme/pattern.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int beside_name = 8;

using core::edit::BurstBlock;
using core::edit::BurstRow;

int label_height()
{
    return QFontMetrics(text_font(TextSize::small)).height();
}

} // namespace

void BurstStrip::paint_axis(QPainter& painter) const
{
    painter.setFont(number_font(TextSize::small));
    const auto& good = file_.scenario().last_good();
    const TimeText times = good ? TimeText::of(*good) : TimeText();
    const QFontMetricsF metrics(painter.font());
    const double widest = metrics.horizontalAdvance(times.moment(mapping_.end)) + 16;
    const core::Ticks step = axis_step(widest * mapping_.ticks_per_pixel, times.sexagesimal());
    for (const core::Ticks t : axis_ticks(mapping_.from, mapping_.to(), step)) {
        const double x = names_width_ + std::round(mapping_.to_pixel(static_cast<double>(t)));
        painter.fillRect(QRectF(x, axis_height() - 4, 1, height() - axis_height() + 4),
                         grid_colour(palette_));
        const QString text = times.moment(t);
        const double wide = metrics.horizontalAdvance(text);
        const double left = std::min(x - wide / 2, width() - wide);
        painter.setPen(palette_.quiet);
        painter.drawText(QRectF(left, 2, wide + 1, label_height()), Qt::AlignLeft, text);
    }
}

void BurstStrip::paint_block(QPainter& painter, std::size_t row, std::size_t burst,
                             const BurstBlock& block, const BurstLayout& layout) const
{
    const QRectF box = box_of({row, burst});
    const Identity identity = palette_.identity(colours_, static_cast<core::EntityId>(row));
    QColor ground = identity.fill;
    bool patterned = false;
    if (block.ticks == 0) {
        ground = palette_.fault;
        painter.fillRect(box, ground);
    } else if (block.io) {
        const StateLook& look = palette_.look(core::State::blocked);
        paint_state(painter, box, look, palette_);
        ground = look.fill.isValid() ? look.fill : palette_.paper;
        patterned = true;
    } else {
        paint_state(painter, box, {ground, Pattern::solid, 1}, palette_, {});
        patterned = box.width() > 14;
        if (patterned) {
            paint_texture(painter, box.adjusted(1, 1, -1, -1), identity, Texture::faint);
        }
    }
    const QFontMetricsF metrics(painter.font());
    QString text =
        block.ticks == 0 ? QStringLiteral("!") : length_text(block, layout.lengths[burst]);
    if (metrics.horizontalAdvance(text) + 8 > box.width()) {
        text = block.ticks == 0 ? text : QString::number(layout.lengths[burst]);
    }
    const double wide = metrics.horizontalAdvance(text);
    if (wide + 4 <= box.width()) {
        const QRectF place(box.center().x() - wide / 2, box.top(), wide, box.height());
        if (patterned) {
            painter.fillRect(place.adjusted(-2, 2, 2, -2), ground);
        }
        painter.setPen(text_on(ground));
        painter.drawText(place, Qt::AlignCenter, text);
    }
    if (chosen_ == Place{row, burst} && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette_.accent, 3));
        painter.drawRect(box.adjusted(-1, -1, 1, 1));
    }
}

void BurstStrip::paint_row(QPainter& painter, std::size_t row) const
{
    const BurstRow& own = rows_[row];
    const double top = axis_height() + static_cast<double>(row) * row_height();
    painter.setFont(text_font(TextSize::small));
    painter.setPen(row == chosen_.row ? palette_.ink : palette_.quiet);
    const QString name = painter.fontMetrics().elidedText(
        QString::fromStdString(own.name), Qt::ElideRight, names_width_ - 2 * beside_name);
    painter.drawText(QRectF(beside_name, top, names_width_ - beside_name, row_height()),
                     Qt::AlignLeft | Qt::AlignVCenter, name);
    const BurstLayout layout = layout_of(row);
    // While one is dragged among the others they stand as they would.
    std::vector<BurstBlock> blocks = own.blocks;
    if (drag_ == Drag::order && moved_ && row == chosen_.row) {
        const BurstBlock moving = blocks[chosen_.burst];
        blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(chosen_.burst));
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(to_), moving);
    }
    for (std::size_t burst = 0; burst < blocks.size(); ++burst) {
        paint_block(painter, row, burst, blocks[burst], layout);
    }
    if (const QString text = told(row); !text.isEmpty()) {
        painter.setPen(own.kind == BurstRow::Kind::wrong ? palette_.fault : palette_.quiet);
        const QRectF place(names_width_, top, width() - names_width_, row_height());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight,
                                                          static_cast<int>(place.width())));
        if (row == chosen_.row && hasFocus()) {
            painter.setPen(QPen(palette_.accent, 2));
            painter.drawRect(place.adjusted(-2, 2, -2, -2));
        }
    }
}

/// The value of the drag under way, above what is dragged.
void BurstStrip::paint_live(QPainter& painter) const
{
    const QString text = live_text();
    if (text.isEmpty()) {
        return;
    }
    const std::size_t burst = drag_ == Drag::order ? to_ : chosen_.burst;
    const QRectF box = box_of({chosen_.row, burst});
    painter.setFont(text_font(TextSize::small, true));
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 12;
    const double x = drag_ == Drag::length ? box.right() : box.left();
    const double left = std::max(std::min(x - wide / 2, width() - wide), 0.0);
    const double top = box.top() - label_height() - 4;
    const QRectF flag(left, std::max(top, 0.0), wide, label_height() + 4);
    painter.fillRect(flag, palette_.accent);
    painter.setPen(text_on(palette_.accent));
    painter.drawText(flag, Qt::AlignCenter, text);
}

void BurstStrip::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette_.paper);
    paint_axis(painter);
    for (std::size_t row = row_at(event->rect().top()).value_or(0); row < rows_.size(); ++row) {
        if (axis_height() + static_cast<int>(row) * row_height() > event->rect().bottom()) {
            break;
        }
        paint_row(painter, row);
    }
    paint_live(painter);
}

} // namespace procession::ui
