// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/process_tree.h"

#include "ui/layout/padded_delegate.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QHeaderView>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int step_in = 14;
constexpr int most_measured = 200; ///< children of one process: enough, however many there are

/// What the names below `parent` need, each with its place in the tree and its colour.
int widest_name(const ProcessTreeModel& model, const QModelIndex& parent, int depth,
                const QFontMetrics& metrics)
{
    int widest = 0;
    const int rows = std::min(model.rowCount(parent), most_measured);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = model.index(row, ProcessTreeModel::name_column, parent);
        const QString name = model.data(index, Qt::DisplayRole).toString();
        const bool coloured = model.data(index, Qt::DecorationRole).isValid();
        const int own = depth * step_in + (coloured ? metrics.height() : 0) +
                        metrics.horizontalAdvance(name) + 4 * PaddedDelegate::side;
        widest = std::max({widest, own, widest_name(model, index, depth + 1, metrics)});
    }
    return widest;
}

} // namespace

ProcessTree::ProcessTree(QWidget* parent) : QTreeView(parent)
{
    setModel(&model_);
    setFont(number_font(TextSize::normal));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setItemDelegate(new PaddedDelegate(*header(), this));
    setItemsExpandable(true);
    setIndentation(step_in);
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
        std::min(std::max(widest_name(model_, {}, 1, metrics), heading + 8), scaled(150));
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
