// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/processes_page.h"

#include "core/edit/process_cells.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/editor_actions.h"
#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace procession::ui {

ProcessesPage::ProcessesPage(EditedFile& file, EditorActions& actions, QWidget* parent)
    : EditorPage(parent), table_(new CellTable(file, this)), head_(new QWidget(this))
{
    setObjectName("processes");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(table_, 1);
    build_buttons(actions);
    connect_actions(actions);
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
}

} // namespace procession::ui
