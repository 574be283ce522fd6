// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/processes_page.h"

#include "core/edit/process_cells.h"
#include "ui/accessible/spoken_parts.h"
#include "ui/editor/burst_strip.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/colour_menu.h"
#include "ui/editor/editor_actions.h"
#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace procession::ui {

namespace {
constexpr int least_with_blocks = 320; ///< pixels of the page at the usual size of texts
}

ProcessesPage::ProcessesPage(EditedFile& file, EditorActions& actions, QWidget* parent)
    : EditorPage(parent), table_(new CellTable(file, this)), head_(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    build_blocks(file);
    column->addWidget(splitter_, 1);
    build_buttons(actions);
    connect_actions(actions);
}

void ProcessesPage::build_blocks(EditedFile& file)
{
    splitter_ = new QSplitter(Qt::Vertical, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(table_);
    area_ = new QScrollArea(splitter_);
    blocks_ = new BurstStrip(file);
    area_->setWidget(blocks_);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setFocusPolicy(Qt::NoFocus);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    speak_as(*area_, QAccessible::Pane);
    splitter_->addWidget(area_);
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { arranged_ = true; });
    connect(blocks_, &BurstStrip::place_wanted, this, [this](const QRect& box) {
        area_->ensureVisible(0, box.center().y(), 0, box.height());
    });
    connect(blocks_, &BurstStrip::row_chosen, this, [this](std::size_t row) {
        table_->go_to_cell(static_cast<int>(row),
                           static_cast<int>(core::edit::ProcessColumn::bursts));
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) {
                    blocks_->choose_row(static_cast<std::size_t>(now.row()));
                }
            });
}

/// The table comes first: without room for both there are no blocks, unless they are asked for.
void ProcessesPage::show_blocks()
{
    const bool shown = blocks_wanted_.value_or(height() >= scaled(least_with_blocks));
    area_->setVisible(shown);
    shows_blocks_->setChecked(shown);
    if (!arranged_) {
        splitter_->setSizes({splitter_->height() * 11 / 20, splitter_->height() * 9 / 20});
    }
}

void ProcessesPage::resizeEvent(QResizeEvent* event)
{
    EditorPage::resizeEvent(event);
    show_blocks();
}

void ProcessesPage::build_buttons(EditorActions& actions)
{
    auto* row = new WrapLayout(head_);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    for (QAction* action :
         {&actions.add, &actions.duplicate, &actions.remove, &actions.up, &actions.down}) {
        auto* button = new QToolButton(head_);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        buttons_.append(button);
    }
    columns_ = new QToolButton(head_);
    columns_->setMenu(&table_->column_menu());
    columns_->setPopupMode(QToolButton::InstantPopup);
    columns_->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(columns_);
    build_colours();
    row->addWidget(colour_);
    shows_blocks_ = new QToolButton(head_);
    shows_blocks_->setCheckable(true);
    shows_blocks_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    shows_blocks_->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(shows_blocks_);
    connect(shows_blocks_, &QToolButton::clicked, this, [this](bool on) {
        blocks_wanted_ = on;
        show_blocks();
    });
}

/// By the button, or by the menu of a cell of that column.
void ProcessesPage::build_colours()
{
    colours_ = new ColourMenu(this);
    colour_ = new QToolButton(head_);
    colour_->setMenu(colours_);
    colour_->setPopupMode(QToolButton::InstantPopup);
    colour_->setFocusPolicy(Qt::StrongFocus);
    connect(colours_, &QMenu::aboutToShow, this, [this] {
        const QModelIndex now = table_->currentIndex();
        const int column = static_cast<int>(core::edit::ProcessColumn::color);
        colours_->set_colour(now.isValid() ? QColor(table_->cells().typed(now.row(), column))
                                           : QColor());
    });
    connect(colours_, &ColourMenu::colour_chosen, table_, &CellTable::set_colour);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table_, &QWidget::customContextMenuRequested, this, [this](const QPoint& place) {
        const QModelIndex at = table_->indexAt(place);
        if (at.isValid() && at.column() == static_cast<int>(core::edit::ProcessColumn::color)) {
            colours_->popup(table_->viewport()->mapToGlobal(place));
        }
    });
}

void ProcessesPage::connect_actions(EditorActions& actions)
{
    connect(&actions.add, &QAction::triggered, table_, &CellTable::add_row);
    connect(&actions.duplicate, &QAction::triggered, table_, &CellTable::duplicate_rows);
    connect(&actions.remove, &QAction::triggered, table_, &CellTable::remove_rows);
    connect(&actions.up, &QAction::triggered, this, [this] { table_->move_rows(false); });
    connect(&actions.down, &QAction::triggered, this, [this] { table_->move_rows(true); });
    connect(&actions.paste, &QAction::triggered, table_, &CellTable::paste);
    connect(&actions.fill_down, &QAction::triggered, table_, &CellTable::fill_down);
}

QString ProcessesPage::title() const
{
    return tr("&Processes");
}

bool ProcessesPage::go_to(const core::Fault& fault)
{
    const auto place = core::edit::place_of(fault);
    if (place) {
        table_->go_to_cell(static_cast<int>(place->row), static_cast<int>(place->column));
        table_->setFocus();
    }
    return place.has_value();
}

void ProcessesPage::set_palette(const Palette& palette)
{
    table_->set_palette(palette);
    blocks_->set_palette(palette);
}

void ProcessesPage::retranslate()
{
    table_->retranslate();
    for (QToolButton* button : buttons_) {
        button->setFont(text_font(TextSize::normal));
        button->setText(button->defaultAction()->iconText());
        button->setAccessibleName(button->defaultAction()->iconText());
        button->setToolTip(button->defaultAction()->toolTip());
    }
    columns_->setFont(text_font(TextSize::normal));
    columns_->setText(tr("Columns"));
    columns_->setAccessibleName(tr("Columns"));
    columns_->setToolTip(tr("Which columns the table shows"));
    colour_->setFont(text_font(TextSize::normal));
    colour_->setText(tr("Colour"));
    colour_->setAccessibleName(tr("Colour"));
    colour_->setToolTip(tr("A colour for the chosen processes"));
    colours_->retranslate();
    shows_blocks_->setFont(text_font(TextSize::normal));
    shows_blocks_->setText(tr("Blocks"));
    shows_blocks_->setAccessibleName(tr("Blocks"));
    shows_blocks_->setToolTip(tr("The bursts as blocks on a time axis, to drag and stretch"));
    blocks_->retranslate();
}

} // namespace procession::ui
