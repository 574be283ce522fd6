// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/list_table.h"

#include "ui/editor/list_delegate.h"
#include "ui/theme/fonts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>
#include <set>

namespace procession::ui {

namespace {
constexpr int row_height = 28;
constexpr int widest_cell = 240;
} // namespace

ListTable::ListTable(ListModel* model, QWidget* parent) : QTableView(parent), model_(*model)
{
    model->setParent(this);
    setModel(model);
    auto* const delegate = new ListDelegate(this);
    connect(delegate, &LeavingDelegate::left, this, &ListTable::go_down);
    setItemDelegate(delegate);
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(model, &QAbstractItemModel::dataChanged, this, &ListTable::measure);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListTable::measure);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListTable::measure);
}

void ListTable::set_most_rows(int rows)
{
    most_rows_ = rows;
    setSizePolicy(QSizePolicy::Preferred, rows > 0 ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    measure();
}

void ListTable::measure()
{
    constexpr int rows_measured = 100;
    const QFontMetrics metrics(font());
    const QFontMetrics titles(horizontalHeader()->font());
    for (int column = 0; column < model_.columnCount(); ++column) {
        int width = titles.horizontalAdvance(model_.title(column)) + 24;
        for (int row = 0; row < std::min(model_.rowCount(), rows_measured); ++row) {
            const QString text = model_.index(row, column).data().toString();
            width = std::max(width, metrics.horizontalAdvance(text) + 24);
            for (const auto& [shown, typed] : model_.choices(row, column)) {
                width = std::max(width, metrics.horizontalAdvance(shown) + 56); // and its arrow
            }
        }
        setColumnWidth(column, std::min(width, scaled(widest_cell)));
    }
    const auto last = QString::number(std::max(model_.rowCount(), 1));
    verticalHeader()->setFixedWidth(metrics.horizontalAdvance(last) + 16);
    updateGeometry();
}

void ListTable::set_palette(const Palette& palette)
{
    model_.set_palette(palette);
    retranslate();
}

void ListTable::retranslate()
{
    setFont(number_font(TextSize::normal));
    verticalHeader()->setDefaultSectionSize(scaled(row_height));
    model_.retranslate();
    measure();
}

int ListTable::height_of(int rows) const
{
    return horizontalHeader()->sizeHint().height() + rows * scaled(row_height) + 2 * frameWidth() +
           horizontalScrollBar()->isVisible() * horizontalScrollBar()->sizeHint().height() + 4;
}

QSize ListTable::sizeHint() const
{
    const int rows = std::clamp(model_.rowCount(), 1, std::max(most_rows_, 3));
    return {QTableView::sizeHint().width(), height_of(rows)};
}

QSize ListTable::minimumSizeHint() const
{
    return {120, most_rows_ > 0 ? sizeHint().height() : height_of(1)};
}

void ListTable::go_to_cell(int row, int column)
{
    const QModelIndex index = model_.index(row, column);
    if (index.isValid()) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index);
    }
}

void ListTable::go_down(int rows)
{
    const int row = std::clamp(currentIndex().row() + rows, 0, model_.rowCount() - 1);
    go_to_cell(row, currentIndex().column());
}

std::vector<std::size_t> ListTable::selected_rows() const
{
    std::set<std::size_t> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows.insert(static_cast<std::size_t>(index.row()));
    }
    if (rows.empty() && currentIndex().isValid()) {
        rows.insert(static_cast<std::size_t>(currentIndex().row()));
    }
    return {rows.begin(), rows.end()};
}

bool ListTable::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && writes(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void ListTable::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex at = currentIndex();
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool clears = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (at.isValid() && clears && event->modifiers() == Qt::NoModifier) {
        if (model_.is_open(at.row(), at.column())) {
            model_.setData(at, QString(), Qt::EditRole);
        }
    } else if (at.isValid() && enters && event->modifiers() == Qt::NoModifier) {
        edit(at);
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace procession::ui
