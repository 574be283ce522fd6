// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/loops_panel.h"

#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

void LoopModel::show(std::vector<LoopRow> rows, const Palette& palette)
{
    const bool same_shape = rows.size() == rows_.size();
    if (!same_shape) {
        beginResetModel();
    }
    rows_ = std::move(rows);
    palette_ = palette;
    if (!same_shape) {
        endResetModel();
    } else if (!rows_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

int LoopModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int LoopModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant LoopModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const LoopRow& row = rows_[static_cast<std::size_t>(index.row())];
    const bool runs = row.kind == LoopRow::Kind::running;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == who ? row.who : index.column() == state ? row.state : row.where;
    case Qt::AccessibleDescriptionRole:
        return index.column() == who ? row.state : QString();
    case Qt::ForegroundRole:
        return row.kind == LoopRow::Kind::running || row.kind == LoopRow::Kind::ready
                   ? palette_.ink
                   : palette_.quiet;
    case Qt::BackgroundRole:
        return runs ? QVariant(palette_.changed) : QVariant();
    case Qt::FontRole: {
        QFont font =
            index.column() == state ? text_font(TextSize::normal) : mono_font(TextSize::small);
        font.setBold(runs); // not by colour alone
        return font;
    }
    default:
        return {};
    }
}

QVariant LoopModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == who ? tr("Task") : section == state ? tr("State") : tr("Line");
}

LoopsPanel::LoopsPanel(Inside& inside, QWidget* parent)
    : LazyPanel(inside, parent),
      model_(new LoopModel(this)),
      table_(new QTableView(this)),
      heading_(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading_);
    column->addWidget(table_, 1);
    column->addStretch(0);
    heading_->setWordWrap(true);
    heading_->setMargin(12);
    heading_->setTextFormat(Qt::PlainText);
    table_->setModel(model_);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    connect(model_, &QAbstractItemModel::modelReset, this, &LoopsPanel::spread_columns);
    retranslate();
}

core::EntityId LoopsPanel::owner() const
{
    const core::EntityId subject = Inside::subject(*moment(), selected());
    if (subject != core::no_entity && !inside().program(*moment(), subject).loops.empty()) {
        return subject;
    }
    const std::vector<core::EntityId> all = Inside::processes(*moment());
    const auto found = std::ranges::find_if(
        all, [this](core::EntityId id) { return !inside().program(*moment(), id).loops.empty(); });
    return found == all.end() ? core::no_entity : *found;
}

/// Two sentences at most: whose loop, and who has the thread.
QString LoopsPanel::told(core::EntityId owner, const core::ProgramAt& program) const
{
    const core::EventLoopAt& loop = program.loops.front();
    const QString name = QString::fromStdString(moment()->trace.scenario().processes[owner].name);
    const auto running = std::ranges::find(loop.tasks, core::CoroutineTaskAt::State::running,
                                           &core::CoroutineTaskAt::state);
    if (running != loop.tasks.end()) {
        return tr("Event loop of %1: %2 has the thread until it awaits something.")
            .arg(name, QString::fromStdString(running->name));
    }
    if (!loop.ready.empty()) {
        return tr("Event loop of %1: between two tasks.").arg(name);
    }
    return tr("Event loop of %1: nobody is ready; it waits.").arg(name);
}

void LoopsPanel::fill()
{
    std::vector<LoopRow> rows;
    QString heading = tr("No process of this scenario runs a program.");
    if (has_programs()) {
        heading = tr("No event loop runs at this moment.");
        if (const core::EntityId id = owner(); id != core::no_entity) {
            const core::ProgramAt& program = inside().program(*moment(), id);
            rows = loop_rows(program.loops.front(), moment()->trace.scenario());
            heading = told(id, program);
        }
    }
    heading_->setFont(text_font(TextSize::normal));
    heading_->setText(heading);
    table_->setFont(text_font(TextSize::normal));
    table_->horizontalHeader()->setFont(text_font(TextSize::small));
    table_->verticalHeader()->setDefaultSectionSize(scaled(24));
    table_->setVisible(!rows.empty());
    model_->show(std::move(rows), colours());
}

QString LoopsPanel::heading() const
{
    return heading_->text();
}

/// Each what it needs, as far as there is room; the line has the rest.
void LoopsPanel::spread_columns()
{
    for (const int column : {LoopModel::who, LoopModel::state}) {
        table_->resizeColumnToContents(column);
        table_->setColumnWidth(column,
                               std::clamp(table_->columnWidth(column), scaled(72), scaled(260)));
    }
}

void LoopsPanel::retranslate()
{
    table_->setAccessibleName(tr("Tasks of the event loop"));
    table_->setToolTip(tr("First the task that has the thread, then those that are ready in their "
                          "order, those that sleep, and those that wait for others"));
    heading_->setAccessibleName(tr("The event loop in words"));
    refill();
}

} // namespace procession::ui
