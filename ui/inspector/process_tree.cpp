// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/process_tree.h"

#include "ui/layout/padded_delegate.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QHeaderView>
#include <algorithm>

namespace procession::ui {

ProcessTree::ProcessTree(QWidget* parent) : QTreeView(parent)
{
    setModel(&model_);
    setFont(number_font(TextSize::normal));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setItemDelegate(new PaddedDelegate(*header(), this));
    setItemsExpandable(true);
    setIndentation(14);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the tree
    header()->setStretchLastSection(false);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] {
        expandAll();
        spread_columns();
    });
    retranslate();
}

void ProcessTree::show_moment(const Moment& moment)
{
    model_.show_moment(moment);
}

void ProcessTree::retranslate()
{
    setFont(number_font(TextSize::normal));
    setAccessibleName(tr("Process tree"));
    model_.retranslate();
    spread_columns();
}

/// PID and state take what they need, the name the rest; where that is too little
/// the state gives way.
void ProcessTree::spread_columns()
{
    const QFontMetrics metrics(font());
    int state = metrics.horizontalAdvance(
        model_.headerData(ProcessTreeModel::state_column, Qt::Horizontal, Qt::DisplayRole)
            .toString());
    for (std::size_t i = 0; i < core::state_count; ++i) {
        state = std::max(state, metrics.horizontalAdvance(state_name(static_cast<core::State>(i))));
    }
    state += 56; // the state's colour and the margins
    const int pid = metrics.horizontalAdvance("00000") + 24;
    const int room = viewport()->width() - pid;
    const int heading = metrics.horizontalAdvance(
        model_.headerData(ProcessTreeModel::name_column, Qt::Horizontal, Qt::DisplayRole)
            .toString());
    const int names =
        std::min(std::max(sizeHintForColumn(ProcessTreeModel::name_column), heading) +
                     3 * PaddedDelegate::side, // before, behind, between colour and name
                 scaled(150));                 // of those in sight
    const int name = std::max(room - state, std::min(names, room * 3 / 5));
    setColumnWidth(ProcessTreeModel::pid_column, pid);
    setColumnWidth(ProcessTreeModel::name_column, name);
    setColumnWidth(ProcessTreeModel::state_column, std::max(room - name, 64));
}

void ProcessTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    spread_columns();
}

} // namespace procession::ui
