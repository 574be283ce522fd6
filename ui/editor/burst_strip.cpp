// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/burst_strip.h"

#include "ui/text/time_text.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int margin = 8;
constexpr int bar_height = 20; ///< pixels at the usual size of texts
constexpr int widest_name = 96;
constexpr double fault_width = 10; ///< of the mark where a process fails

using core::edit::BurstBlock;
using core::edit::BurstRow;

int text_height()
{
    return QFontMetrics(text_font(TextSize::small)).height();
}

} // namespace

BurstStrip::BurstStrip(EditedFile& file, QWidget* parent) : QWidget(parent), file_(file)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    speak_as(*this, QAccessible::List);
    connect(&file_, &EditedFile::changed, this, &BurstStrip::read);
    retranslate();
}

void BurstStrip::read()
{
    const core::Document& document = file_.scenario().document();
    const std::size_t count =
        document.root() == core::Document::none ? 0 : core::edit::process_rows(document).size();
    rows_.clear();
    colours_.processes.assign(count, {});
    const auto nodes =
        count > 0 ? core::edit::process_rows(document) : std::vector<core::Document::Node>();
    for (std::size_t row = 0; row < count; ++row) {
        rows_.push_back(core::edit::burst_row(document, row));
        colours_.processes[row].color =
            core::edit::cell_of(document, nodes[row], core::edit::ProcessColumn::color).text;
    }
    chosen_.row = std::min(chosen_.row, count == 0 ? 0 : count - 1);
    const std::size_t bursts = rows_.empty() ? 0 : rows_[chosen_.row].blocks.size();
    chosen_.burst = std::min(chosen_.burst, bursts == 0 ? 0 : bursts - 1);
    drag_ = Drag::none;
    lay_out();
}

/// As far as the longest needs, with room to stretch it.
void BurstStrip::lay_out()
{
    core::Ticks last = 8;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        last = std::max(last, plain_layout(row).finish());
    }
    mapping_.end = std::min(last + last / 8 + 1, scheduler::latest_tick);
    mapping_.width = std::max(width() - names_width() - margin, 1);
    mapping_.fit();
    updateGeometry();
    update();
}

int BurstStrip::row_height() const
{
    return std::max(scaled(bar_height), text_height() + 4) + margin;
}

int BurstStrip::axis_height() const
{
    return text_height() + 8;
}

int BurstStrip::names_width() const
{
    const QFontMetrics metrics(text_font(TextSize::small));
    int widest = scaled(24);
    constexpr std::size_t measured = 100;
    for (std::size_t row = 0; row < std::min(rows_.size(), measured); ++row) {
        widest =
            std::max(widest, metrics.horizontalAdvance(QString::fromStdString(rows_[row].name)));
    }
    return std::min(widest, scaled(widest_name)) + 2 * margin;
}

BurstLayout BurstStrip::plain_layout(std::size_t row) const
{
    BurstLayout layout;
    layout.mapping = mapping_;
    layout.arrival = rows_[row].arrival;
    for (const BurstBlock& block : rows_[row].blocks) {
        layout.lengths.push_back(block.ticks);
    }
    return layout;
}

BurstLayout BurstStrip::layout_of(std::size_t row) const
{
    return drag_ != Drag::none && moved_ && row == chosen_.row ? shown_ : plain_layout(row);
}

QRectF BurstStrip::box_of(const Place& place) const
{
    const auto [left, right] = layout_of(place.row).span(place.burst);
    const double top = axis_height() + static_cast<double>(place.row) * row_height() + margin / 2.0;
    const double wide = rows_[place.row].blocks[place.burst].ticks > 0 ? right - left : fault_width;
    return {names_width() + std::round(left), top, std::max(std::round(wide), 2.0),
            static_cast<double>(row_height() - margin)};
}

std::optional<std::size_t> BurstStrip::row_at(double y) const
{
    const double row = std::floor((y - axis_height()) / row_height());
    return row >= 0 && row < static_cast<double>(rows_.size())
               ? std::optional(static_cast<std::size_t>(row))
               : std::nullopt;
}

const BurstBlock* BurstStrip::block() const
{
    return chosen_.row < rows_.size() && chosen_.burst < rows_[chosen_.row].blocks.size()
               ? &rows_[chosen_.row].blocks[chosen_.burst]
               : nullptr;
}

QString BurstStrip::length_text(const BurstBlock& block, core::Ticks ticks) const
{
    if (block.ticks == 0) {
        return tr("fails");
    }
    const QString number = QString::number(ticks);
    return !block.io              ? tr("CPU %1").arg(number)
           : block.device.empty() ? tr("I/O %1").arg(number)
                                  //: A device, ticks
                                  : tr("%1 %2").arg(QString::fromStdString(block.device), number);
}

/// Why a process has no blocks.
QString BurstStrip::told(std::size_t row) const
{
    switch (rows_[row].kind) {
    case BurstRow::Kind::program:
        return tr("runs %1; a program has no blocks")
            .arg(QString::fromStdString(rows_[row].program));
    case BurstRow::Kind::wrong:
        return tr("something in it is wrong; it cannot be drawn");
    case BurstRow::Kind::blocks:
        break;
    }
    return rows_[row].blocks.empty() ? tr("no bursts; Insert adds one") : QString();
}

QSize BurstStrip::sizeHint() const
{
    return {scaled(320), axis_height() + static_cast<int>(std::max<std::size_t>(rows_.size(), 1)) *
                                             row_height()};
}

QSize BurstStrip::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void BurstStrip::set_palette(const Palette& palette)
{
    palette_ = palette;
    retranslate();
}

void BurstStrip::retranslate()
{
    setAccessibleName(tr("Bursts as blocks"));
    setToolTip(tr("Drag a block's right edge to stretch it, the first block to move the arrival, "
                  "another to reorder it; a double click splits it. Keys: Shift+← and → shorter "
                  "and longer, Ctrl+← and → arrival, Ctrl+Shift+← and → order, Return splits, "
                  "Insert adds, Delete removes."));
    read();
}

void BurstStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    lay_out();
}

void BurstStrip::paint_axis(QPainter& painter) const
{
    painter.setFont(number_font(TextSize::small));
    const auto& good = file_.scenario().last_good();
    const TimeText times = good ? TimeText::of(*good) : TimeText();
    const QFontMetricsF metrics(painter.font());
    const double widest = metrics.horizontalAdvance(times.moment(mapping_.end)) + 16;
    const core::Ticks step = axis_step(widest * mapping_.ticks_per_pixel, times.sexagesimal());
    for (const core::Ticks t : axis_ticks(mapping_.from, mapping_.to(), step)) {
        const double x = names_width() + std::round(mapping_.to_pixel(static_cast<double>(t)));
        painter.fillRect(QRectF(x, axis_height() - 4, 1, height() - axis_height() + 4),
                         palette_.rule);
        const QString text = times.moment(t);
        const double wide = metrics.horizontalAdvance(text);
        const double left = std::min(x - wide / 2, width() - wide);
        painter.setPen(palette_.quiet);
        painter.drawText(QRectF(left, 2, wide + 1, text_height()), Qt::AlignLeft, text);
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
        QString::fromStdString(own.name), Qt::ElideRight, names_width() - 2 * margin);
    painter.drawText(QRectF(margin, top, names_width() - margin, row_height()),
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
        const QRectF place(names_width(), top, width() - names_width(), row_height());
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
    const double top = box.top() - text_height() - 4;
    const QRectF flag(left, std::max(top, 0.0), wide, text_height() + 4);
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
