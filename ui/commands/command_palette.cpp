// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/command_palette.h"

#include "core/scenario/quick_workload.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int workload = -1; ///< instead of an index
constexpr std::size_t most_shown = 500;
constexpr int name_role = Qt::UserRole + 1;
constexpr int hint_role = Qt::UserRole + 2;

/// The name at the left, its key or kind in a column at the right where both have room.
class LineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        constexpr int apart = 24;
        constexpr int side = 8;
        const QString name = index.data(name_role).toString();
        const QString hint = index.data(hint_role).toString();
        const QFontMetrics metrics(option.font);
        const int needed = metrics.horizontalAdvance(name) + metrics.horizontalAdvance(hint);
        if (hint.isEmpty() || needed + apart + 2 * side > option.rect.width()) {
            return QStyledItemDelegate::paint(painter, option, index);
        }
        QStyleOptionViewItem line = option;
        initStyleOption(&line, index);
        line.text = name;
        const QWidget* const list = option.widget;
        list->style()->drawControl(QStyle::CE_ItemViewItem, &line, painter, list);
        const bool chosen = line.state.testFlag(QStyle::State_Selected);
        painter->setFont(line.font);
        painter->setPen(
            line.palette.color(chosen ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(line.rect.adjusted(side, 0, -side, 0), Qt::AlignRight | Qt::AlignVCenter,
                          hint);
    }
};

} // namespace

CommandPalette::CommandPalette(std::vector<Findable> all, QWidget* parent)
    : QDialog(parent, Qt::Popup),
      all_(std::move(all)),
      box_(new QLineEdit(this)),
      list_(new QListWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(box_);
    column->addWidget(list_);
    setWindowTitle(tr("Search"));
    box_->setPlaceholderText(
        tr("A command, scenario, policy or term, or a workload: A 0 5; B 1 3"));
    box_->setAccessibleName(tr("Search"));
    list_->setAccessibleName(tr("What fits"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setSpacing(2);
    list_->setItemDelegate(new LineDelegate(list_));
    list_->setWordWrap(true); // in large texts a line may be wider than the window
    list_->setResizeMode(QListView::Adjust);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    box_->installEventFilter(this);
    connect(box_, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(box_, &QLineEdit::returnPressed, this, &CommandPalette::run_current);
    connect(list_, &QListWidget::itemClicked, this, &CommandPalette::run_current);
    resize(scaled(640), scaled(400));
    if (parent) {
        resize(size().boundedTo(parent->size() - QSize(32, 32)));
        const int down = std::min(scaled(64), (parent->height() - height()) / 2);
        const QPoint top = parent->mapToGlobal(QPoint(parent->width() / 2, down));
        move(top.x() - width() / 2, top.y());
    }
    search({});
    box_->setFocus();
}

void CommandPalette::search(const QString& text)
{
    list_->clear();
    const auto processes = core::read_quick_workload(text.toStdString());
    if (processes) {
        auto* item = new QListWidgetItem(
            tr("Run this workload (processes: %1)").arg(processes->size()), list_);
        item->setData(Qt::UserRole, workload);
    }
    const std::vector<std::size_t> found = found_in(all_, text);
    for (std::size_t i = 0; i < std::min(found.size(), most_shown); ++i) {
        auto* item = new QListWidgetItem(shown_line(all_[found[i]]), list_);
        item->setData(Qt::UserRole, static_cast<int>(found[i]));
        item->setData(name_role, all_[found[i]].name);
        item->setData(hint_role, all_[found[i]].hint);
    }
    list_->setCurrentRow(0);
}

void CommandPalette::run_current()
{
    const QListWidgetItem* item = list_->currentItem();
    if (!item) {
        return;
    }
    const int which = item->data(Qt::UserRole).toInt();
    const QString text = box_->text();
    accept();
    if (which == workload) {
        emit workload_wanted(text);
    } else {
        all_[static_cast<std::size_t>(which)].run();
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == box_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int page = key == Qt::Key_PageDown || key == Qt::Key_PageUp ? 8 : 1;
        if (key == Qt::Key_Down || key == Qt::Key_PageDown) {
            list_->setCurrentRow(std::min(list_->currentRow() + page, list_->count() - 1));
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_PageUp) {
            list_->setCurrentRow(std::max(list_->currentRow() - page, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace procession::ui
