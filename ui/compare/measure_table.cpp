// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/measure_table.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int row_padding = 10;
constexpr int narrowest_value = 104;
constexpr int widest_value = 240;
constexpr int side = 8;    ///< of a cell, as in the header
constexpr int in_line = 5; ///< what the style leaves less than that
constexpr int longest_bar = 96;

/// Draws the bar under a number, then the number.
class BarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    Palette palette = Palette::light_theme();

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const QVariant share = index.data(MeasureModel::share_role);
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(index.column() == 0 ? in_line : 0, 0, -in_line, 0);
        QStyledItemDelegate::paint(painter, inner, index);
        if (!share.isValid()) {
            return;
        }
        const QRect room = option.rect.adjusted(side, 0, -side, 0);
        const int length = static_cast<int>(std::min(room.width(), longest_bar) * share.toDouble());
        const bool best = index.data(Qt::FontRole).value<QFont>().bold();
        const double strength = palette.has_edges() ? 0.7 : 0.4;
        const QColor colour = best ? palette.accent : mixed(palette.paper, palette.quiet, strength);
        painter->fillRect(QRect(room.right() - length + 1, room.bottom() - 2, length, 2), colour);
    }
};

constexpr int heading_padding = 8;

/// Headings that are too long end in "…": beside the other side they would lose their number.
class Headings : public QHeaderView {
public:
    explicit Headings(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        const int room = sectionSize(section) - 2 * heading_padding;
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room);
    }
};

} // namespace

MeasureTable::MeasureTable(QWidget* parent) : QTableView(parent)
{
    setHorizontalHeader(new Headings(this));
    setModel(&model_);
    setItemDelegate(new BarDelegate(this));
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px %1px; }")
                                          .arg(heading_padding)); // see `side`
    connect(&model_, &QAbstractItemModel::modelReset, this, &MeasureTable::spread_columns);
    retranslate();
}

void MeasureTable::show_variants(const std::vector<Variant>& variants)
{
    const QModelIndex current = currentIndex();
    model_.show_variants(variants);
    setCurrentIndex(model_.index(current.row(), current.column()));
}

void MeasureTable::set_palette(const Palette& palette)
{
    static_cast<BarDelegate*>(itemDelegate())->palette = palette;
    viewport()->update();
}

void MeasureTable::retranslate()
{
    setFont(number_font(TextSize::normal)); // the text's size may be another too
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + row_padding);
    setAccessibleName(tr("Measures side by side"));
    setAccessibleDescription(tr("The best of each row are bold with a star"));
    model_.retranslate();
    spread_columns();
}

/// The names get what they need, the variants share the rest.
void MeasureTable::spread_columns()
{
    const QString heading = model_.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString();
    int names = horizontalHeader()->fontMetrics().horizontalAdvance(heading);
    for (const Measure& measure : measures()) {
        names = std::max(names, fontMetrics().horizontalAdvance(measure_title(measure)));
    }
    names += 24;
    const int variants = model_.columnCount() - 1;
    if (variants < 1) {
        return;
    }
    const int each = std::clamp((viewport()->width() - names) / variants, scaled(narrowest_value),
                                scaled(widest_value));
    setColumnWidth(0, names);
    for (int column = 1; column <= variants; ++column) {
        setColumnWidth(column, each);
    }
}

int MeasureTable::wanted_height() const
{
    return horizontalHeader()->sizeHint().height() +
           model_.rowCount() * verticalHeader()->defaultSectionSize() + 4;
}

void MeasureTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    spread_columns();
}

} // namespace procession::ui
