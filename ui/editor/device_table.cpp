// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/device_table.h"

#include "core/edit/device_cells.h"
#include "ui/editor/device_model.h"
#include "ui/editor/list_table.h"
#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {
constexpr int most_rows = 6; ///< in sight
}

DeviceTable::DeviceTable(EditedFile& file, QWidget* parent)
    : QWidget(parent),
      file_(file),
      title_(new QLabel(this)),
      table_(new ListTable(new DeviceModel(file), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(table_);
    table_->set_most_rows(most_rows);
    title_->setBuddy(table_);
    auto* buttons = new QWidget(this);
    auto* row = new WrapLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QToolButton** button : {&add_, &remove_, &reset_}) {
        *button = new QToolButton(buttons);
        (*button)->setToolButtonStyle(Qt::ToolButtonTextOnly);
        (*button)->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(*button);
    }
    column->addWidget(buttons);
    connect(add_, &QToolButton::clicked, this, &DeviceTable::add);
    connect(remove_, &QToolButton::clicked, this, &DeviceTable::remove);
    connect(reset_, &QToolButton::clicked, this, [this] {
        table_->setFocus();
        file_.edit([](auto& scenario) { return core::edit::reset_devices(scenario); });
    });
    connect(&file_, &EditedFile::changed, this, &DeviceTable::read);
    retranslate();
}

QList<QWidget*> DeviceTable::stops() const
{
    return {table_, add_, remove_, reset_};
}

void DeviceTable::read()
{
    const core::Document& document = file_.scenario().document();
    const bool open = document.root() != core::Document::none;
    add_->setEnabled(open);
    remove_->setEnabled(open && table_->cells().rowCount() > 0);
    reset_->setEnabled(core::edit::devices_stated(document));
}

/// Below the row chosen.
void DeviceTable::add()
{
    const int rows = table_->cells().rowCount();
    const int row = table_->currentIndex().isValid() ? table_->currentIndex().row() + 1 : rows;
    if (file_.edit([row](auto& scenario) {
            return core::edit::add_device(scenario, static_cast<std::size_t>(row));
        })) {
        table_->setFocus();
        table_->go_to_cell(row, 0);
    }
}

void DeviceTable::remove()
{
    const std::vector<std::size_t> rows = table_->selected_rows();
    if (rows.empty()) {
        return;
    }
    table_->setFocus();
    if (file_.edit(
            [&rows](auto& scenario) { return core::edit::remove_devices(scenario, rows); })) {
        table_->go_to_cell(std::min(static_cast<int>(rows.front()), table_->cells().rowCount() - 1),
                           0);
    }
}

void DeviceTable::set_palette(const Palette& palette)
{
    table_->set_palette(palette);
    retranslate();
}

void DeviceTable::retranslate()
{
    title_->setFont(text_font(TextSize::normal));
    title_->setText(tr("Devices"));
    table_->retranslate();
    table_->setAccessibleName(tr("Devices"));
    const auto name = [](QToolButton& button, const QString& text, const QString& hint) {
        button.setFont(text_font(TextSize::normal));
        button.setText(text);
        button.setAccessibleName(hint);
        button.setToolTip(hint);
    };
    name(*add_, tr("Add"), tr("A device more, below the chosen one"));
    name(*remove_, tr("Remove"), tr("The chosen devices go"));
    name(*reset_, tr("Default"), tr("Takes the devices out of the scenario: the default holds"));
    read();
}

} // namespace procession::ui
