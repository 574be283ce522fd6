// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cell_table.h"

#include "core/edit/process_cells.h"
#include "ui/editor/cell_delegate.h"
#include "ui/editor/editor_words.h"
#include "ui/layout/leaving_delegate.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>
#include <set>

namespace procession::ui {

namespace {

using core::edit::ProcessColumn;

constexpr int row_height = 28;
constexpr int widest_cell = 240;

bool is_always_shown(int column)
{
    const auto kind = static_cast<ProcessColumn>(column);
    return kind == ProcessColumn::name || kind == ProcessColumn::arrival ||
           kind == ProcessColumn::bursts;
}

/// Whatever keys are held meanwhile: they were for what was done, not for choosing.
void choose(QTableView& table, const QModelIndex& index)
{
    table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    table.scrollTo(index);
}

} // namespace

CellTable::CellTable(EditedFile& file, QWidget* parent)
    : QTableView(parent), file_(file), model_(file), columns_(new QMenu(this))
{
    setModel(&model_);
    setItemDelegate(new CellDelegate(*this));
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    let_rows_be_dragged();
    build_columns();
    connect(&file_, &EditedFile::changed, this, &CellTable::show_columns);
    connect(&file_, &EditedFile::started, this, [this] {
        wanted_.clear();
        show_columns();
        go_to_cell(0, 0);
    });
    retranslate();
}

/// What the header has moved goes back: the rows themselves change places, in the text.
void CellTable::let_rows_be_dragged()
{
    QHeaderView* const numbers = verticalHeader();
    numbers->setSectionsMovable(true);
    numbers->setFirstSectionMovable(true);
    connect(numbers, &QHeaderView::sectionMoved, this, [this, numbers](int row, int from, int to) {
        if (row == from) {
            numbers->moveSection(to, from);
            move_row(from, to);
        }
    });
}

void CellTable::build_columns()
{
    for (int column = 0; column < model_.columnCount(); ++column) {
        QAction* const action = columns_->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column](bool on) {
            on ? (void)wanted_.insert(column) : (void)wanted_.erase(column);
            show_columns();
        });
    }
}

/// What is in use is in sight; what nobody uses only if it was asked for.
void CellTable::show_columns()
{
    const QList<QAction*> actions = columns_->actions();
    for (int column = 0; column < model_.columnCount(); ++column) {
        const bool needed = is_always_shown(column) || model_.is_used(column);
        const bool shown = needed || wanted_.contains(column);
        setColumnHidden(column, !shown);
        actions[column]->setChecked(shown);
        actions[column]->setEnabled(!needed);
    }
    measure_columns();
}

/// As wide as what stands in the first rows: there may be many.
void CellTable::measure_columns()
{
    constexpr int rows_measured = 100;
    const QFontMetrics metrics(font());
    const QFontMetrics titles(horizontalHeader()->font());
    for (int column = 0; column < model_.columnCount(); ++column) {
        if (isColumnHidden(column)) {
            continue;
        }
        const auto title = model_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = titles.horizontalAdvance(title) + 24;
        for (int row = 0; row < std::min(model_.rowCount(), rows_measured); ++row) {
            const QString text = model_.index(row, column).data().toString();
            width = std::max(width, metrics.horizontalAdvance(text) + 24);
        }
        setColumnWidth(column, std::min(width, scaled(widest_cell)));
    }
    const auto last = QString::number(std::max(model_.rowCount(), 1));
    verticalHeader()->setFixedWidth(metrics.horizontalAdvance(last) + 16);
}

void CellTable::set_palette(const Palette& palette)
{
    model_.set_palette(palette);
    retranslate();
}

void CellTable::retranslate()
{
    setFont(number_font(TextSize::normal));
    verticalHeader()->setDefaultSectionSize(scaled(row_height));
    setAccessibleName(tr("Processes"));
    model_.retranslate();
    columns_->setTitle(tr("&Columns"));
    const QList<QAction*> actions = columns_->actions();
    for (int column = 0; column < model_.columnCount(); ++column) {
        const auto kind = static_cast<ProcessColumn>(column);
        actions[column]->setText(column_title(kind));
        actions[column]->setStatusTip(column_hint(kind));
    }
    show_columns();
}

void CellTable::go_to_cell(int row, int column)
{
    const QModelIndex index = model_.index(row, column);
    if (index.isValid()) {
        if (isColumnHidden(column)) {
            wanted_.insert(column);
            show_columns();
        }
        choose(*this, index);
    }
}

void CellTable::go_down(int rows)
{
    const int row = std::clamp(currentIndex().row() + rows, 0, model_.rowCount() - 1);
    choose(*this, model_.index(row, currentIndex().column()));
}

std::vector<std::size_t> CellTable::selected_rows() const
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

void CellTable::select_rows(int first, int last)
{
    const int column = std::max(currentIndex().column(), 0);
    const QModelIndex from = model_.index(first, column);
    selectionModel()->setCurrentIndex(from, QItemSelectionModel::ClearAndSelect);
    selectionModel()->select(QItemSelection(from, model_.index(last, column)),
                             QItemSelectionModel::ClearAndSelect);
    scrollTo(from);
}

void CellTable::add_row()
{
    const std::vector<std::size_t> rows = selected_rows();
    const std::size_t at =
        rows.empty() ? static_cast<std::size_t>(model_.rowCount()) : rows.back() + 1;
    if (file_.edit([at](auto& scenario) { return core::edit::add_process(scenario, at); })) {
        go_to_cell(static_cast<int>(at), 0);
    }
}

void CellTable::duplicate_rows()
{
    const std::vector<std::size_t> rows = selected_rows();
    if (!rows.empty() && file_.edit([&rows](auto& scenario) {
            return core::edit::duplicate_processes(scenario, rows);
        })) {
        const auto first = static_cast<int>(rows.back()) + 1;
        select_rows(first, first + static_cast<int>(rows.size()) - 1);
    }
}

void CellTable::remove_rows()
{
    const std::vector<std::size_t> rows = selected_rows();
    if (!rows.empty() && file_.edit([&rows](auto& scenario) {
            return core::edit::remove_processes(scenario, rows);
        })) {
        const int row = std::min(static_cast<int>(rows.front()), model_.rowCount() - 1);
        go_to_cell(row, std::max(currentIndex().column(), 0));
    }
}

void CellTable::move_rows(bool down)
{
    const std::vector<std::size_t> rows = selected_rows();
    const bool whole = !rows.empty() && rows.back() - rows.front() + 1 == rows.size();
    const std::string before = file_.scenario().text();
    if (whole && file_.edit([&](auto& scenario) {
            return core::edit::move_processes(scenario, rows.front(), rows.back(), down);
        }) &&
        file_.scenario().text() != before) {
        const int by = down ? 1 : -1;
        select_rows(static_cast<int>(rows.front()) + by, static_cast<int>(rows.back()) + by);
    }
}

void CellTable::move_row(int from, int to)
{
    if (file_.edit([from, to](auto& scenario) {
            return scenario.move("move_process", "processes", static_cast<std::size_t>(from),
                                 static_cast<std::size_t>(to));
        })) {
        select_rows(to, to);
    }
}

std::vector<int> CellTable::columns_in_sight() const
{
    std::vector<int> columns;
    for (int column = 0; column < model_.columnCount(); ++column) {
        if (!isColumnHidden(column)) {
            columns.push_back(column);
        }
    }
    return columns;
}

bool CellTable::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& pressed = *static_cast<QKeyEvent*>(event);
        const bool edits =
            pressed.matches(QKeySequence::Copy) || pressed.matches(QKeySequence::Cut);
        if (writes(pressed) || edits) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void CellTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::Cut)) {
        copy();
        clear_cells();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        clear_cells();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        edit(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace procession::ui
