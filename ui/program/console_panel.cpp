// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/console_panel.h"

#include "ui/program/console_delegate.h"
#include "ui/text/time_text.h"
#include "ui/theme/fonts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {
constexpr int widest_name = 96;
constexpr int names_measured = 200;
} // namespace

void ConsoleModel::show_moment(const Moment& moment)
{
    const bool other_run = !moment_ || &moment_->trace.records() != &moment.trace.records();
    const std::size_t pieces = ConsoleLines::pieces_at(moment);
    if (other_run) {
        beginResetModel();
        moment_ = moment;
        lines_.set_trace(moment.trace);
        pieces_ = pieces;
        rows_ = static_cast<int>(lines_.lines(pieces));
        endResetModel();
        return;
    }
    moment_ = moment;
    if (pieces == pieces_) {
        return;
    }
    pieces_ = pieces;
    const int rows = static_cast<int>(lines_.lines(pieces));
    const int stay = std::min(rows, rows_);
    if (rows > rows_) {
        beginInsertRows({}, rows_, rows - 1);
        rows_ = rows;
        endInsertRows();
    } else if (rows < rows_) {
        beginRemoveRows({}, rows, rows_ - 1);
        rows_ = rows;
        endRemoveRows();
    }
    if (stay > 0) { // the last one of before may have gone on
        emit dataChanged(index(stay - 1), index(stay - 1));
    }
}

int ConsoleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : rows_;
}

const core::Output& ConsoleModel::origin(int row) const
{
    return lines_.origin(static_cast<std::size_t>(row));
}

QString ConsoleModel::text(int row) const
{
    return lines_.text(static_cast<std::size_t>(row), pieces_);
}

QString ConsoleModel::process_name(int row) const
{
    return QString::fromStdString(moment_->trace.scenario().processes[origin(row).process].name);
}

QString ConsoleModel::time(int row) const
{
    return TimeText::of(moment_->trace.scenario()).moment(origin(row).at);
}

QVariant ConsoleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(row);
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return (origin(row).stream == standard_error ? tr("t = %1, %2, standard error: %3")
                                                     : tr("t = %1, %2: %3"))
            .arg(time(row), process_name(row), text(row));
    default:
        return {};
    }
}

ConsolePanel::ConsolePanel(Inside& inside, QWidget* parent)
    : LazyPanel(inside, parent),
      model_(new ConsoleModel(this)),
      view_(new QListView(this)),
      nothing_(new QLabel(this)),
      copy_(new QAction(this)),
      copy_button_(new QToolButton(this))
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 8, 4);
    head->addWidget(nothing_, 1);
    head->addWidget(copy_button_, 0, Qt::AlignRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(view_, 1);
    nothing_->setWordWrap(true);
    view_->setModel(model_);
    view_->setItemDelegate(new ConsoleDelegate(view_));
    view_->setUniformItemSizes(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setLayoutMode(QListView::Batched);
    copy_->setShortcut(QKeySequence::Copy);
    copy_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(copy_);
    copy_button_->setDefaultAction(copy_);
    copy_button_->setAutoRaise(true);
    copy_button_->setFocusPolicy(Qt::StrongFocus);
    connect(copy_, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(copied()); });
    connect(view_, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier) {
            choose(index.row());
        }
    });
    connect(view_, &QListView::activated, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    retranslate();
}

void ConsolePanel::choose(int row)
{
    const core::Output line = model_->origin(row);
    emit line_chosen(line.at, line.process);
}

QString ConsolePanel::copied() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : view_->selectionModel()->selectedIndexes()) {
        rows.push_back(index.row());
    }
    std::ranges::sort(rows);
    const bool all = rows.size() < 2; // one is chosen by going to it
    QString text;
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (all || std::ranges::binary_search(rows, row)) {
            text += model_->text(row) + '\n';
        }
    }
    return text;
}

void ConsolePanel::fill()
{
    const bool any = has_programs();
    view_->setVisible(any);
    auto* delegate = static_cast<ConsoleDelegate*>(view_->itemDelegate());
    delegate->set_palette(colours());
    const core::Scenario& scenario = moment()->trace.scenario();
    const QFontMetrics small(text_font(TextSize::small));
    int name = scaled(32);
    for (std::size_t i = 0; i < std::min<std::size_t>(scenario.processes.size(), names_measured);
         ++i) {
        const QString text = QString::fromStdString(scenario.processes[i].name);
        name = std::max(name, small.horizontalAdvance(text) + 14);
    }
    const QString last = TimeText::of(scenario).moment(moment()->seen);
    delegate->set_columns(small.horizontalAdvance(last), std::min(name, scaled(widest_name)));
    const int rows = model_->rowCount();
    model_->show_moment(*moment());
    copy_->setEnabled(model_->rowCount() > 0);
    nothing_->setFont(text_font(TextSize::small));
    nothing_->setText(!any                      ? tr("No process of this scenario runs a program.")
                      : model_->rowCount() == 0 ? tr("Nothing has been printed yet.")
                                                : tr("Lines: %1").arg(model_->rowCount()));
    if (model_->rowCount() != rows) {
        view_->clearSelection();
        view_->scrollToBottom();
        view_->horizontalScrollBar()->setValue(0); // a line is read from its beginning
    }
    view_->viewport()->update();
}

void ConsolePanel::retranslate()
{
    view_->setAccessibleName(tr("What the programs have printed"));
    view_->setToolTip(tr("Click a line to go to the moment at which it was printed"));
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("Copy the lines chosen, or all of them"));
    refill();
}

} // namespace procession::ui
