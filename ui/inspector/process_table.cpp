// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/process_table.h"

#include "ui/layout/padded_delegate.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <algorithm>
#include <numeric>

namespace procession::ui {

namespace {

constexpr std::size_t devices_measured = 50;

/// How many states and devices are to be named: with a veil they become more.
std::size_t words_of(const ProcessModel& model)
{
    return model.states().size() + static_cast<std::size_t>(model.devices(devices_measured).size());
}

/// The sample of a colour before a word.
int room_for_swatch()
{
    return scaled(swatch_side) + 8;
}

} // namespace

ProcessTable::ProcessTable(QWidget* parent) : QTableView(parent)
{
    setModel(&model_);
    setFont(number_font(TextSize::normal));
    setItemDelegate(new PaddedDelegate(*horizontalHeader(), this));
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(scaled(26));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(false);
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] {
        measure_columns();
        set_selected(selected_);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid() && model_.process_at(now.row()) != selected_) {
                    selected_ = model_.process_at(now.row());
                    emit process_chosen(selected_);
                }
            });
    retranslate();
}

void ProcessTable::show_moment(const Moment& moment)
{
    model_.show_moment(moment);
    if (words_of(model_) != states_) {
        measure_columns();
    }
}

void ProcessTable::set_palette(const Palette& palette)
{
    setFont(number_font(TextSize::normal));
    verticalHeader()->setDefaultSectionSize(scaled(26));
    model_.set_palette(palette);
    measure_columns();
}

void ProcessTable::retranslate()
{
    setAccessibleName(tr("Process table"));
    model_.retranslate();
    measure_columns();
}

/// Widths from headers and the longest words, not from the rows: they may be a million.
void ProcessTable::measure_columns()
{
    widths_.clear();
    const QFontMetrics metrics(font());
    const QFontMetrics bold(horizontalHeader()->font());
    constexpr int padding = 2 * PaddedDelegate::side + 2;
    for (int section = 0; section < model_.columnCount(); ++section) {
        const QString title =
            model_.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = bold.size(0, title).width(); // it may have two lines
        const ProcessModel::Column column = model_.column_at(section);
        if (column == ProcessModel::Column::state) {
            width = std::max(width, widest_state());
        } else if (column == ProcessModel::Column::waits_for) {
            width = std::max(width, widest_device());
        } else if (column == ProcessModel::Column::name) {
            width = std::max(width, widest_name());
        } else {
            width = std::max(width, metrics.horizontalAdvance("000"));
        }
        widths_.push_back(width + padding);
    }
    spread_columns();
}

/// Of those that the run knows, as bold as one that has just changed. With the colour before it.
int ProcessTable::widest_state()
{
    QFont changed = font();
    changed.setBold(true);
    const QFontMetrics metrics(changed);
    int widest = 0;
    states_ = words_of(model_);
    for (const core::State state : model_.states()) {
        widest = std::max(widest, metrics.horizontalAdvance(state_name(state)));
    }
    return widest + room_for_swatch();
}

/// What processes can wait for; longer ones end in "…".
int ProcessTable::widest_device() const
{
    int widest = 0;
    for (const QString& name : model_.devices(devices_measured)) {
        widest = std::max(widest, fontMetrics().horizontalAdvance(name));
    }
    return std::min(widest, scaled(96));
}

/// Of those in sight first; longer ones end in "…". With the colour before it.
int ProcessTable::widest_name() const
{
    constexpr int measured = 200;
    const int section = model_.section_of(ProcessModel::Column::name);
    int widest = 0;
    for (int row = 0; row < std::min(model_.rowCount(), measured); ++row) {
        const QString name = model_.data(model_.index(row, section), Qt::DisplayRole).toString();
        widest = std::max(widest, fontMetrics().horizontalAdvance(name));
    }
    return std::min(widest + room_for_swatch(), scaled(144));
}

/// What room is left goes to all columns alike.
void ProcessTable::spread_columns()
{
    const auto columns = static_cast<int>(widths_.size());
    const int needed = std::accumulate(widths_.begin(), widths_.end(), 0);
    const int spare = columns == 0 ? 0 : std::max(viewport()->width() - needed, 0) / columns;
    for (int section = 0; section < columns; ++section) {
        setColumnWidth(section, widths_[static_cast<std::size_t>(section)] + spare);
    }
}

void ProcessTable::set_selected(core::EntityId process)
{
    selected_ = process;
    const int row = process == core::no_entity ? -1 : model_.row_of(process);
    const QSignalBlocker quiet(selectionModel());
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
    } else if (currentIndex().row() != row) {
        selectRow(row);
    }
    viewport()->update();
}

void ProcessTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex at = by_key ? currentIndex() : indexAt(event->pos());
    if (at.isValid()) {
        const QPoint place =
            by_key ? viewport()->mapToGlobal(visualRect(at).bottomLeft()) : event->globalPos();
        emit process_menu_wanted(model_.process_at(at.row()), place);
    }
}

void ProcessTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    spread_columns();
}

} // namespace procession::ui
