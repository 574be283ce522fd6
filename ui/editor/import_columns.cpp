// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/import_columns.h"

#include "ui/layout/fitting_combo.h"
#include "ui/layout/wrap_layout.h"

#include <QSignalBlocker>
#include <array>

namespace procession::ui {

namespace {

using core::ColumnRole;

constexpr int role_characters = 10; ///< wide is a choice
constexpr qsizetype most_columns =
    12; ///< columns that can be told; what is behind them is as found
constexpr std::array roles{ColumnRole::left_out, ColumnRole::name, ColumnRole::arrival,
                           ColumnRole::burst, ColumnRole::priority};

} // namespace

ImportColumns::ImportColumns(QWidget* parent) : QWidget(parent)
{
    auto* row = new WrapLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
}

void ImportColumns::add_choice()
{
    auto* choice = new FittingCombo(role_characters, this);
    const QString title = tr("Column %1").arg(choices_.size() + 1);
    for (const ColumnRole role : roles) {
        const QString name = role == ColumnRole::name       ? tr("Process")
                             : role == ColumnRole::arrival  ? tr("Arrival")
                             : role == ColumnRole::burst    ? tr("CPU burst")
                             : role == ColumnRole::priority ? tr("Priority")
                                                            : tr("Left out");
        //: What a column of an imported table is taken for: "Column 2: Arrival"
        choice->addItem(tr("%1: %2").arg(title, name), static_cast<int>(role));
    }
    choice->setAccessibleName(title);
    choice->setFocusPolicy(Qt::StrongFocus);
    connect(choice, &QComboBox::activated, this, [this] {
        told_ = true;
        emit changed();
    });
    choices_.append(choice);
    layout()->addWidget(choice);
}

void ImportColumns::show_columns(const std::vector<core::ImportColumn>& columns)
{
    const qsizetype count =
        std::min<qsizetype>(static_cast<qsizetype>(columns.size()), most_columns);
    while (choices_.size() < count) {
        add_choice();
    }
    for (qsizetype i = 0; i < choices_.size(); ++i) {
        choices_[i]->setVisible(i < count);
        if (i < count) {
            const core::ImportColumn& column = columns[static_cast<std::size_t>(i)];
            const QSignalBlocker blocker(choices_[i]);
            choices_[i]->setCurrentIndex(choices_[i]->findData(static_cast<int>(column.role)));
            const QString heading = QString::fromStdString(column.heading);
            choices_[i]->setToolTip(heading.isEmpty() ? tr("What this column is taken for")
                                                      : tr("Its heading: %1").arg(heading));
        }
    }
    setVisible(count > 0);
}

std::vector<core::ColumnRole> ImportColumns::told() const
{
    std::vector<ColumnRole> all;
    for (const QComboBox* choice : choices_) {
        if (told_ && !choice->isHidden()) {
            all.push_back(static_cast<ColumnRole>(choice->currentData().toInt()));
        }
    }
    return all;
}

void ImportColumns::forget()
{
    told_ = false;
}

} // namespace procession::ui
