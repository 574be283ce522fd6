// SPDX-License-Identifier: GPL-3.0-or-later
#include "told.h"

#include "ui/stage/token_view.h"
#include "ui/timeline/timeline_view.h"
#include "window_fixture.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QStatusBar>
#include <QTest>

namespace procession::ui {

namespace {

const QString between = " | ";

void add_rows(const QAbstractItemModel& model, const QModelIndex& parent, QStringList& all)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole,
                                   Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole}) {
                all << index.data(role).toString();
            }
        }
        add_rows(model, model.index(row, 0, parent), all);
    }
}

/// A bar in a tab behind others stays as it was when that tab was last in front.
bool is_hidden_bar(const QObject* object)
{
    const auto* bar = qobject_cast<const QAbstractSlider*>(object);
    return bar && bar->visibleRegion().isEmpty();
}

/// What a screen reader finds from here on.
void add_spoken(QAccessibleInterface* from, const QWidget* but, QStringList& all)
{
    if (!from || from->state().invisible || (but && from->object() == but) ||
        is_hidden_bar(from->object())) {
        return;
    }
    QStringList one;
    for (const QAccessible::Text text :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        one << from->text(text);
    }
    if (!one.join(QString()).isEmpty()) { // panes around others, which Qt makes when it needs them
        one << QString::number(from->role()) << QString::number(from->state().selected)
            << QString::number(from->state().disabled);
        all << one.join(between);
    }
    if (qobject_cast<const QAbstractItemView*>(from->object())) {
        return; // its rows are told by its model; Qt keeps cells of rows that are no more
    }
    for (int i = 0; i < from->childCount(); ++i) {
        add_spoken(from->child(i), but, all);
    }
}

void add_widget(const QWidget& widget, QStringList& all)
{
    QStringList one{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(),
                    widget.statusTip()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        one << label->text();
    }
    if (const auto* slider = qobject_cast<const QAbstractSlider*>(&widget);
        slider && !is_hidden_bar(slider)) {
        const QObject* of = slider->parent() ? slider->parent()->parent() : nullptr;
        one << QString(of ? of->metaObject()->className() : "")
            << QString::number(slider->maximum());
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        for (int i = 0; i < box->count(); ++i) {
            one << box->itemText(i);
        }
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget); view && view->model()) {
        add_rows(*view->model(), {}, one);
    }
    if (!one.join(QString()).isEmpty()) { // Qt makes others when it needs them
        all << widget.metaObject()->className() + between + one.join(between);
    }
}

} // namespace

QStringList told(MainWindow& window, const QWidget* but)
{
    QStringList all{window.windowTitle(), window.statusBar()->currentMessage()};
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool tip = widget->windowType() == Qt::ToolTip; // goes away by itself
        const bool left_out = tip || (but && (widget == but || but->isAncestorOf(widget)));
        if (!left_out && !widget->isHidden()) { // a tab behind others is not hidden itself
            add_widget(*widget, all);
        }
    }
    for (const QMenu* menu : window.findChildren<QMenu*>()) {
        for (const QAction* action : menu->actions()) {
            all << QStringList{action->text(), action->toolTip(),
                               QString::number(action->isEnabled())}
                       .join(between);
        }
    }
    add_spoken(QAccessible::queryAccessibleInterface(&window), but, all);
    all.sort(); // what was raised last is found last
    return all;
}

QImage at_rest(MainWindow& window)
{
    QImage before;
    QImage now = window.grab().toImage();
    for (int patience = 50; before != now && patience > 0; --patience) {
        settle();
        QTest::qWait(15); // what waits for a time
        for (TokenView* picture : window.findChildren<TokenView*>()) {
            picture->finish();
        }
        before = std::move(now);
        now = window.grab().toImage();
    }
    return now;
}

QStringList tips(MainWindow& window)
{
    QStringList all;
    const auto& timeline = view_of<TimelineView>(window);
    const QRect area = timeline.lane_area();
    for (int x = area.left(); x < area.right(); x += 7) {
        for (int y = area.top(); y < area.bottom(); y += 11) {
            all << timeline.text_at(QPointF(x, y));
        }
    }
    for (const TokenView* picture : window.findChildren<TokenView*>()) {
        for (int x = 3; picture->isVisible() && x < picture->width(); x += 13) {
            for (int y = 3; y < picture->height(); y += 11) {
                all << picture->tip_at(QPointF(x, y));
            }
        }
    }
    return all;
}

QStringList offered(MainWindow& window, core::EntityId process)
{
    QStringList all;
    window.show_process_menu(process, window.mapToGlobal(QPoint(8, 8)));
    if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
        for (const QAction* action : menu->actions()) {
            all << action->text() << QString::number(action->isEnabled());
        }
        menu->close();
    }
    return all;
}

std::string difference(const QStringList& a, const QStringList& b)
{
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i)) {
            return a.value(i).toStdString() + " / " + b.value(i).toStdString() + " behind " +
                   a.value(i - 1).toStdString();
        }
    }
    return a.size() == b.size() ? "" : "more";
}

} // namespace procession::ui
