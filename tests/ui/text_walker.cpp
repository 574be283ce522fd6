// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_walker.h"

#include "ui/layout/fitting_combo.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>

namespace procession::ui {

namespace {

const QChar ellipsis(0x2026);

/// Pixels by which a text may miss: rounding of styles.
constexpr int tolerance = 1;

bool is_cut(const QLabel& label)
{
    if (label.text().isEmpty() || !label.pixmap().isNull()) {
        return false;
    }
    if (label.text().endsWith(ellipsis) && !label.accessibleName().isEmpty() &&
        !label.accessibleName().endsWith(ellipsis)) {
        return true; // it says less than it has to say
    }
    const QSize room = label.size() + QSize(tolerance, tolerance);
    return label.wordWrap() ? label.heightForWidth(label.width()) > room.height() ||
                                  label.minimumSizeHint().width() > room.width()
                            : label.sizeHint().width() > room.width() ||
                                  label.sizeHint().height() > room.height();
}

bool is_cut(const QAbstractButton& button)
{
    if (button.text().isEmpty()) {
        return false;
    }
    if (const auto* tool = qobject_cast<const QToolButton*>(&button);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) {
        return false;
    }
    if (button.hasHeightForWidth()) {
        return button.heightForWidth(button.width()) > button.height() + tolerance;
    }
    return button.sizeHint().width() > button.width() + tolerance ||
           button.sizeHint().height() > button.height() + tolerance;
}

bool is_cut(const QComboBox& box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = false;
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                    QStyle::SC_ComboBoxEditField, &box);
    const auto* fitting = qobject_cast<const FittingCombo*>(&box);
    const QFontMetrics metrics(fitting ? fitting->shown_font() : box.font());
    const QString text = fitting ? fitting->shown_text() : box.currentText();
    return metrics.horizontalAdvance(text) > field.width() + tolerance ||
           metrics.height() > box.height() + tolerance;
}

bool is_cut(const QTabBar& tabs)
{
    for (int i = 0; i < tabs.count(); ++i) {
        if (tabs.tabRect(i).height() > tabs.height() + tolerance ||
            tabs.fontMetrics().size(Qt::TextShowMnemonic, tabs.tabText(i)).width() >
                tabs.tabRect(i).width()) {
            return true;
        }
    }
    return false;
}

/// A row of a list or table whose text is wider or higher than its cell, wrapped.
bool is_cut(const QAbstractItemView& view)
{
    const auto* list = qobject_cast<const QListView*>(&view);
    if ((list && list->viewMode() == QListView::IconMode) || !view.model()) {
        return false; // cards write their own texts
    }
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const QModelIndex index = view.model()->index(row, column);
            const QRect cell = view.visualRect(index);
            const QString text = index.data().toString();
            const bool has_picture = list && index.data(Qt::DecorationRole).isValid();
            const int padding = 6 + (has_picture ? list->iconSize().width() + 6 : 0);
            const QRect needed = view.fontMetrics().boundingRect(
                QRect(0, 0, cell.width() - padding, 10'000), Qt::TextWordWrap, text);
            if (!cell.isEmpty() && (needed.width() > cell.width() || cell.right() > view.width() ||
                                    needed.height() > cell.height() + tolerance)) {
                return true;
            }
        }
    }
    return false;
}

template <typename Widget>
void add_cut(const QWidget& root, QStringList& cut)
{
    for (const Widget* widget : root.findChildren<Widget*>()) {
        const bool in_sight = widget->isVisibleTo(&root) && widget->window() == &root &&
                              widget->parentWidget()->rect().intersects(widget->geometry());
        if (in_sight && is_cut(*widget)) {
            QString what;
            if constexpr (requires { widget->text(); }) {
                what = widget->text();
            } else if constexpr (requires { widget->currentText(); }) {
                what = widget->currentText();
            } else {
                what = widget->accessibleName();
            }
            cut.append(QString("%1 in %2: %3 (%4x%5, wants %6x%7)")
                           .arg(widget->metaObject()->className(),
                                widget->parentWidget()->metaObject()->className(), what)
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(widget->sizeHint().width())
                           .arg(widget->sizeHint().height()));
        }
    }
}

} // namespace

QStringList cut_texts(const QWidget& root)
{
    QStringList cut;
    add_cut<QLabel>(root, cut);
    add_cut<QAbstractButton>(root, cut);
    add_cut<QComboBox>(root, cut);
    add_cut<QTabBar>(root, cut);
    add_cut<QListView>(root, cut);
    add_cut<QTableWidget>(root, cut);
    return cut;
}

} // namespace procession::ui
