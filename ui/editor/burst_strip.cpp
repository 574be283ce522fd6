// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/burst_strip.h"

#include "ui/theme/fonts.h"

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
using core::edit::EditedScenario;

int text_height()
{
    return QFontMetrics(text_font(TextSize::small)).height();
}

} // namespace

BurstStrip::BurstStrip(EditedFile& file, QWidget* parent) : DraggedStrip(parent), file_(file)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    speak_as(*this, QAccessible::List);
    connect(&file_, &EditedFile::changed, this, &BurstStrip::read_if_seen);
    retranslate();
}

/// Nobody pays for blocks that are not in sight.
void BurstStrip::read_if_seen()
{
    stale_ = true;
    if (isVisible()) {
        read();
    }
}

void BurstStrip::showEvent(QShowEvent* event)
{
    if (stale_) {
        read();
    }
    QWidget::showEvent(event);
}

void BurstStrip::read()
{
    stale_ = false;
    const core::Document& document = file_.scenario().document();
    const auto nodes = document.root() == core::Document::none ? std::vector<core::Document::Node>()
                                                               : core::edit::process_rows(document);
    const std::size_t count = nodes.size();
    rows_ = count > 0 ? core::edit::burst_rows(document) : std::vector<BurstRow>();
    colours_.processes.assign(count, {});
    for (std::size_t row = 0; row < count; ++row) {
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
    names_width_ = measured_names();
    mapping_.width = std::max(width() - names_width_ - margin, 1);
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

int BurstStrip::measured_names() const
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
    return {names_width_ + std::round(left), top, std::max(std::round(wide), 2.0),
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

void BurstStrip::stretch_by(core::Ticks by)
{
    const BurstBlock* const now = block();
    if (now && now->ticks > 0 && now->ticks + by >= 1) {
        file_.edit([this, ticks = now->ticks + by](EditedScenario& scenario) {
            return core::edit::set_length(scenario, chosen_.row, chosen_.burst, ticks);
        });
    }
}

void BurstStrip::arrive_by(core::Ticks by)
{
    if (chosen_.row < rows_.size() && rows_[chosen_.row].kind == BurstRow::Kind::blocks &&
        rows_[chosen_.row].arrival + by >= 0) {
        file_.edit([this, at = rows_[chosen_.row].arrival + by](EditedScenario& scenario) {
            return core::edit::set_arrival(scenario, chosen_.row, at);
        });
    }
}

void BurstStrip::reorder_by(int by)
{
    const auto to = static_cast<std::ptrdiff_t>(chosen_.burst) + by;
    if (block() && to >= 0 && to < static_cast<std::ptrdiff_t>(rows_[chosen_.row].blocks.size())) {
        const Place before = chosen_;
        chosen_.burst = static_cast<std::size_t>(to);
        file_.edit([&](EditedScenario& scenario) {
            return core::edit::move_burst(scenario, before.row, before.burst,
                                          static_cast<std::size_t>(to));
        });
    }
}

/// Behind the chosen one.
void BurstStrip::add()
{
    const auto behind = block() ? std::optional(chosen_.burst) : std::nullopt;
    const std::size_t row = chosen_.row;
    if (row < rows_.size() && file_.edit([&](EditedScenario& scenario) {
            return core::edit::add_burst(scenario, row, behind);
        }) &&
        behind && *behind + 1 < rows_[row].blocks.size()) {
        choose({row, *behind + 1});
    }
}

void BurstStrip::remove()
{
    if (block()) {
        file_.edit([this](EditedScenario& scenario) {
            return core::edit::remove_burst(scenario, chosen_.row, chosen_.burst);
        });
    }
}

void BurstStrip::split(core::Ticks first)
{
    if (const BurstBlock* const now = block(); now && now->ticks > 1) {
        file_.edit([this, at = std::clamp<core::Ticks>(first, 1, now->ticks - 1)](
                       EditedScenario& scenario) {
            return core::edit::split_burst(scenario, chosen_.row, chosen_.burst, at);
        });
    }
}

} // namespace procession::ui
