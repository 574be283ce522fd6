// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layout/wrap_layout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace procession::ui {

namespace {

bool expands(const QLayoutItem& item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

/// What it takes of a row at least: one that expands is content with its least.
int wanted_width(const QLayoutItem& item)
{
    return expands(item) ? item.minimumSize().width()
                         : std::max(item.sizeHint().width(), item.minimumSize().width());
}

int height_at(const QLayoutItem& item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

struct WrapLayout::Placed {
    QLayoutItem* item;
    int width;
};

WrapLayout::WrapLayout(QWidget* parent) : QLayout(parent) {}

WrapLayout::~WrapLayout()
{
    while (!items_.isEmpty()) {
        delete items_.takeLast(); // one that is a layout takes itself out, too
    }
}

void WrapLayout::add_layout(QLayout* together)
{
    addChildLayout(together);
    addItem(together);
}

void WrapLayout::addItem(QLayoutItem* item)
{
    items_.append(item);
    invalidate();
}

int WrapLayout::count() const
{
    return static_cast<int>(items_.size());
}

QLayoutItem* WrapLayout::itemAt(int index) const
{
    return items_.value(index);
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    return index >= 0 && index < items_.size() ? items_.takeAt(index) : nullptr;
}

/// Each row as full as it may be, what is left of it shared by those that expand.
QList<QList<WrapLayout::Placed>> WrapLayout::rows(int width) const
{
    QList<QList<Placed>> rows;
    int used = 0;
    const auto share = [&] {
        const auto takes = [](const Placed& placed) { return expands(*placed.item); };
        auto expanding = static_cast<int>(std::ranges::count_if(rows.last(), takes));
        int rest = width - used;
        for (Placed& placed : rows.last()) {
            if (takes(placed) && rest > 0) {
                const int more = rest / expanding--;
                placed.width += more;
                rest -= more;
            }
        }
    };
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) {
            continue;
        }
        const int wanted = std::min(wanted_width(*item), std::max(width, 0));
        if (rows.isEmpty() || used + spacing() + wanted > width) {
            if (!rows.isEmpty()) {
                share();
            }
            rows.append(QList<Placed>());
            used = -spacing();
        }
        rows.last().append({item, std::max(wanted, item->minimumSize().width())});
        used += spacing() + wanted;
    }
    if (!rows.isEmpty()) {
        share();
    }
    return rows;
}

int WrapLayout::lay_out(const QRect& box, bool move) const
{
    const QRect inner = box.marginsRemoved(contentsMargins());
    int y = inner.top();
    for (const QList<Placed>& row : rows(inner.width())) {
        int high = 0;
        for (const Placed& placed : row) {
            high = std::max(high, height_at(*placed.item, placed.width));
        }
        int x = inner.left();
        for (const Placed& placed : row) {
            if (move) {
                const QRect place(x, y, placed.width, high);
                placed.item->setGeometry(QStyle::visualRect(
                    parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, inner,
                    place));
            }
            x += placed.width + spacing();
        }
        y += high + spacing();
    }
    return std::max(y - spacing(), inner.top()) - box.top() + contentsMargins().bottom();
}

int WrapLayout::heightForWidth(int width) const
{
    return lay_out(QRect(0, 0, width, 0), false);
}

QSize WrapLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem* item : items_) {
        if (!item->isEmpty()) {
            least = least.expandedTo(item->minimumSize());
        }
    }
    return least.grownBy(contentsMargins());
}

QSize WrapLayout::sizeHint() const
{
    int width = -spacing();
    int height = 0;
    for (const QLayoutItem* item : items_) {
        if (!item->isEmpty()) {
            width += std::max(item->sizeHint().width(), item->minimumSize().width()) + spacing();
            height = std::max(height, item->sizeHint().height());
        }
    }
    return QSize(std::max(width, 0), height).grownBy(contentsMargins());
}

void WrapLayout::setGeometry(const QRect& box)
{
    QLayout::setGeometry(box);
    lay_out(box, true);
}

} // namespace procession::ui
