// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/variables_panel.h"

#include "core/trace/process_fate.h"
#include "ui/program/eliding_header.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"
#include "ui/theme/pattern.h"

#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr std::size_t most_columns = 24;

/// ① ② … for what has several names.
QString mark_of(int shared)
{
    return shared == 0    ? QString()
           : shared <= 20 ? QStringLiteral(" ") + QChar(0x2460 + shared - 1)
                          : QStringLiteral(" (%1)").arg(shared);
}

} // namespace

void VariableModel::show(const Moment& moment, std::vector<core::EntityId> processes,
                         std::vector<VariableRow> rows, const Palette& palette)
{
    const bool same_shape =
        moment_ && processes == processes_ && rows.size() == rows_.size() &&
        std::equal(rows.begin(), rows.end(), rows_.begin(), [](const auto& one, const auto& other) {
            return one.name == other.name && one.function == other.function;
        });
    if (!same_shape) {
        beginResetModel();
    }
    moment_ = moment;
    processes_ = std::move(processes);
    rows_ = std::move(rows);
    palette_ = palette;
    if (!same_shape) {
        endResetModel();
    } else if (!rows_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

int VariableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int VariableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(processes_.size()) + 1;
}

QString VariableModel::explanation(const VariableRow& row, const VariableCell& cell) const
{
    if (cell.value.empty()) {
        return tr("The process has no such name");
    }
    QStringList parts{tr("%1, of type %2")
                          .arg(QString::fromStdString(row.name), QString::fromStdString(cell.type)),
                      QString::fromStdString(cell.value)};
    if (cell.changed) {
        parts.append(tr("Changed by the last statement"));
    }
    if (cell.shared != 0) {
        parts.append(tr("Names with the same mark stand for one object"));
    }
    return parts.join('\n');
}

QVariant VariableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const VariableRow& row = rows_[static_cast<std::size_t>(index.row())];
    if (index.column() == 0) {
        const QString name = QString::fromStdString(row.name);
        const QString of = QString::fromStdString(row.function);
        switch (role) {
        case Qt::DisplayRole:
            return of.isEmpty() ? name : of + QStringLiteral(": ") + name;
        case Qt::ToolTipRole:
            //: A local variable: its name, then the function
            return of.isEmpty() ? name : tr("%1, local to %2()").arg(name, of);
        case Qt::FontRole:
            return mono_font(TextSize::small);
        case Qt::ForegroundRole:
            return palette_.ink;
        default:
            return {};
        }
    }
    const VariableCell& cell = row.cells[static_cast<std::size_t>(index.column() - 1)];
    switch (role) {
    case Qt::DisplayRole:
        return cell.value.empty() ? QStringLiteral("–")
                                  : QString::fromStdString(cell.value) + mark_of(cell.shared);
    case Qt::ToolTipRole:
        return explanation(row, cell);
    case Qt::AccessibleDescriptionRole:
        return cell.changed ? tr("Changed by the last statement") : QString();
    case Qt::ForegroundRole:
        return cell.value.empty() ? palette_.quiet : palette_.ink;
    case Qt::BackgroundRole:
        return cell.changed ? QVariant(palette_.changed) : QVariant();
    case Qt::FontRole: {
        QFont font = mono_font(TextSize::small);
        font.setBold(cell.changed); // not by colour alone
        return font;
    }
    default:
        return {};
    }
}

QVariant VariableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section > static_cast<int>(processes_.size())) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    }
    if (section == 0) {
        return role == Qt::DisplayRole ? QVariant(tr("Name")) : QVariant();
    }
    const core::EntityId process = processes_[static_cast<std::size_t>(section - 1)];
    const core::Scenario& scenario = moment_->trace.scenario();
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(scenario.processes[process].name);
    case Qt::ToolTipRole:
        return tr("%1, PID %2")
            .arg(QString::fromStdString(scenario.processes[process].name))
            .arg(moment_->state->process(process).pid);
    case Qt::DecorationRole:
        return swatch(palette_.identity(scenario, process), palette_, scaled(12));
    default:
        return {};
    }
}

VariablesPanel::VariablesPanel(Inside& inside, QWidget* parent)
    : LazyPanel(inside, parent),
      model_(new VariableModel(this)),
      table_(new QTableView(this)),
      nothing_(new QLabel(this)),
      legend_(new QLabel(this)),
      memory_(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(nothing_);
    column->addWidget(table_, 1);
    column->addWidget(legend_);
    column->addWidget(memory_);
    legend_->setWordWrap(true);
    legend_->setMargin(8);
    memory_->setWordWrap(true);
    memory_->setMargin(8);
    memory_->setTextFormat(Qt::PlainText);
    nothing_->setWordWrap(true);
    nothing_->setMargin(12);
    for (QLabel* one : {nothing_, legend_, memory_}) {
        one->hide(); // what is not known yet makes the window no higher
    }
    table_->setModel(model_);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setWordWrap(false);
    table_->verticalHeader()->hide();
    table_->setHorizontalHeader(new ElidingHeader(Qt::Horizontal, table_));
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setStretchLastSection(true);
    connect(model_, &QAbstractItemModel::modelReset, this, [this] {
        by_hand_ = false;
        spread_columns();
    });
    // Its scroll bar takes room from the columns only while there is something to scroll to.
    connect(table_->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (!by_hand_ && !spreading_) {
            spread_columns();
        }
    });
    connect(table_->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        const bool is_last = section == model_->columnCount() - 1; // it takes what is left
        by_hand_ = by_hand_ || (!spreading_ && !is_last);
    });
    connect(table_->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section > 0) {
            emit process_chosen(model_->processes()[static_cast<std::size_t>(section - 1)]);
        }
    });
    table_->horizontalHeader()->setSectionsClickable(true);
    retranslate();
}

void VariablesPanel::fill()
{
    const bool any = has_programs();
    std::vector<core::EntityId> processes;
    std::vector<VariableRow> rows;
    if (any) {
        for (const core::EntityId id : Inside::processes(*moment())) {
            if (moment()->state->process(id).state != core::State::terminated &&
                processes.size() < most_columns) {
                processes.push_back(id);
            }
        }
        rows = variable_rows(inside(), *moment(), processes);
    }
    const QString nothing = rows.empty() ? why_nothing(any) : QString();
    nothing_->setText(nothing);
    nothing_->setVisible(!nothing.isEmpty());
    table_->setVisible(nothing.isEmpty());
    legend_->setFont(text_font(TextSize::small));
    legend_->setVisible(std::ranges::any_of(rows, [](const VariableRow& row) {
        return std::ranges::any_of(row.cells, [](const auto& cell) { return cell.shared > 0; });
    }));
    table_->setFont(text_font(TextSize::normal));
    table_->horizontalHeader()->setFont(text_font(TextSize::small));
    table_->verticalHeader()->setDefaultSectionSize(scaled(24));
    memory_->setFont(text_font(TextSize::small));
    memory_->setText(any ? told_of_memory(processes) : QString());
    memory_->setVisible(!memory_->text().isEmpty());
    model_->show(*moment(), std::move(processes), std::move(rows), colours());
}

/// Empty where it needs no words: a program that has no names yet.
QString VariablesPanel::why_nothing(bool any) const
{
    if (!any) {
        return tr("No process of this scenario runs a program, so there are no variables.");
    }
    bool began = false;
    for (const core::ProcessAt& process : moment()->state->processes()) {
        began = began || process.state != core::State::unborn;
        if (process.state != core::State::unborn && process.state != core::State::terminated) {
            return {};
        }
    }
    return began ? tr("All programs have ended, and their variables with them.") : QString();
}

QString VariablesPanel::memory() const
{
    return memory_->isHidden() ? QString() : memory_->text();
}

/// Of those that began as copies of a parent that is still there.
QString VariablesPanel::told_of_memory(const std::vector<core::EntityId>& processes) const
{
    const core::Scenario& scenario = moment()->trace.scenario();
    QStringList parts;
    for (const core::EntityId id : processes) {
        const core::ProcessAt& process = moment()->state->process(id);
        if (process.parent == core::no_entity ||
            core::creation_of(scenario, process, id) != core::Creation::fork) {
            continue;
        }
        if (const auto pages = inside().pages(*moment(), id, process.parent)) {
            //: A forked process: how many pages of its memory are still as in its parent's
            parts.append(tr("%1: %2 of %3 pages shared with %4")
                             .arg(QString::fromStdString(scenario.processes[id].name))
                             .arg(pages->shared)
                             .arg(pages->all)
                             .arg(QString::fromStdString(scenario.processes[process.parent].name)));
        }
    }
    return parts.join('\n');
}

/// The names take what they need, the processes share the rest.
void VariablesPanel::spread_columns()
{
    const int columns = model_->columnCount() - 1;
    if (columns < 1) {
        return;
    }
    spreading_ = true;
    table_->resizeColumnToContents(0);
    const int names = std::clamp(table_->columnWidth(0), scaled(64), scaled(160));
    table_->setColumnWidth(0, names);
    const QScrollBar* const bar = table_->verticalScrollBar();
    const int inside =
        width() - 2 * table_->frameWidth() - (bar->maximum() > 0 ? bar->sizeHint().width() : 0);
    const int share = (inside - names) / columns;
    const int room = share >= scaled(84) ? share : scaled(96); // scrolls only where there is cause
    for (int column = 1; column <= columns; ++column) {
        table_->setColumnWidth(column, room);
    }
    spreading_ = false;
}

/// As wide as the panel is now, not as it was when it was filled; widths set by hand stay.
void VariablesPanel::resizeEvent(QResizeEvent* event)
{
    LazyPanel::resizeEvent(event);
    if (!by_hand_) {
        spread_columns();
    }
}

void VariablesPanel::retranslate()
{
    table_->setAccessibleName(tr("Variables of the processes"));
    table_->setToolTip(tr("Bold: changed by the last statement. Names with the same mark, "
                          "such as ①, stand for one object"));
    legend_->setText(tr("①, ② …: the same object under several names"));
    memory_->setToolTip(tr("Pages of 4 KiB. A fork copies no page; whoever writes to one gets a "
                           "copy of it"));
    refill();
}

} // namespace procession::ui
