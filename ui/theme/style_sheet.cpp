// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace procession::ui {

namespace {

using Names = std::initializer_list<std::pair<const char*, QString>>;

/// `text` with each "@name" replaced by what it stands for.
QString filled(QString text, const Names& names)
{
    for (const auto& [name, value] : names) {
        text.replace(QLatin1Char('@') + QLatin1String(name), value);
    }
    return text;
}

constexpr const char* controls =
    "QLineEdit, QAbstractSpinBox, QComboBox { border: 1px solid @edge; background: @paper;"
    " padding: 2px 4px; }"
    "QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus"
    " { border: 2px solid @accent; padding: 1px 3px; }"
    "QPushButton { border: 1px solid @edge; border-radius: 2px; background: @paper;"
    " padding: 4px 8px; }"
    "QPushButton:hover, QPushButton:pressed { background: @rule; }"
    "QPushButton:default { border-color: @accent; }"
    "QPushButton:focus { border: 2px solid @accent; padding: 3px 7px; }"
    "QPushButton:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled"
    " { background: @surface; border-color: @rule; }"
    "QComboBox::drop-down, QAbstractSpinBox::up-button, QAbstractSpinBox::down-button"
    " { border: none; background: transparent; width: @drop; }"
    "QComboBox::down-arrow, QAbstractSpinBox::down-arrow"
    " { image: url(:/icons/arrow-down-@shade.svg); width: @arrow; height: @arrow; }"
    "QAbstractSpinBox::up-arrow"
    " { image: url(:/icons/arrow-up-@shade.svg); width: @arrow; height: @arrow; }"
    "QCheckBox::indicator { width: @indicator; height: @indicator; border: 1px solid @edge;"
    " background: @paper; }"
    "QCheckBox::indicator:checked { background: @accent; border-color: @accent;"
    " image: url(:/icons/@tick.svg); }"
    "QCheckBox::indicator:focus { border: 2px solid @ink; }"
    "QProgressBar { border: 1px solid @edge; background: @paper; text-align: center; }"
    "QProgressBar::chunk { background: @accent; }"
    "QSlider::groove:horizontal { height: 2px; background: @edge; }"
    "QSlider::sub-page:horizontal { height: 2px; background: @accent; }"
    "QSlider::handle:horizontal { width: 14px; margin: -6px 0; border-radius: 7px;"
    " background: @accent; }"
    "QSlider::handle:horizontal:focus { border: 2px solid @ink; }";

constexpr const char* views =
    "QAbstractItemView, QPlainTextEdit, QTextEdit, QTextBrowser, QsciScintilla"
    " { border: 2px solid @ground; }"
    "QPlainTextEdit[boxed=\"true\"] { border: 1px solid @edge; margin: 1px; }" // on paper
    "QPlainTextEdit[boxed=\"true\"]:focus { border: 2px solid @accent; margin: 0; }"
    "QAbstractItemView:focus, QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus,"
    " QsciScintilla:focus"
    " { border: 2px solid @accent; }"
    "procession--ui--FormArea { border: 2px solid transparent; }"
    "procession--ui--FormArea:focus { border-color: @accent; }"
    "QScrollBar { background: @surface; border: none; }"
    "QScrollBar:vertical { width: 14px; } QScrollBar:horizontal { height: 14px; }"
    "QScrollBar::handle { background: @edge; margin: 3px; border-radius: 4px; }"
    "QScrollBar::handle:vertical { min-height: 24px; }"
    "QScrollBar::handle:horizontal { min-width: 24px; }"
    "QScrollBar::handle:hover { background: @quiet; }"
    "QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }"
    "QTableView { gridline-color: @rule; qproperty-showGrid: false; }"
    "QHeaderView { border: none; }"
    "QTableCornerButton::section { background: @surface; border: none;"
    " border-bottom: 1px solid @rule; }"
    "QHeaderView::section { background: @surface; color: @quiet; border: none;"
    " border-bottom: 1px solid @rule; padding: 4px 3px; }"; // as the style leaves in cells

/// Where grounds do not tell boxes apart.
constexpr const char* edges =
    "QAbstractItemView, QPlainTextEdit, QTextEdit, QTextBrowser"
    " { border: 1px solid @rule; margin: 1px; }"
    "QAbstractItemView:focus, QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus"
    " { border: 2px solid @accent; margin: 0; }"
    "QHeaderView { border: none; margin: 0; }" // it is an item view, too
    "QHeaderView::section:vertical { border: none; }"
    "QDockWidget > QTableView, QDockWidget > QTreeView, QSplitter > QTableView { border: 2px solid "
    "@paper; margin: 0; }"
    "QDockWidget > QTableView:focus, QDockWidget > QTreeView:focus, QSplitter > QTableView:focus"
    " { border-color: @accent; }"
    "QToolBar#rail { border: none; border-right: 1px solid @rule; }"
    "QDialog { border: 1px solid @rule; }"
    "QDockWidget > QScrollArea { border: 1px solid @rule; }"
    "QScrollBar { background: @paper; border: 1px solid @rule; }"
    "QScrollBar::handle { background: @ink; margin: 2px; border-radius: 0; }";

constexpr const char* frames =
    "QToolTip { padding: 4px; border: 1px solid @rule; }"
    "QMainWindow::separator { background: @rule; width: 1px; height: 1px; }"
    "QSplitter::handle { background: @rule; }"
    "QStatusBar { border-top: 1px solid @rule; }"
    "QStatusBar::item { border: none; }"
    "QDockWidget::title { background: @surface; padding: 6px 8px; }"
    "QTabBar { qproperty-drawBase: 0; }"
    "QTabBar::tab { background: @surface; color: @quiet; border: none;"
    " border-bottom: 2px solid @surface; padding: 5px 5px; }"
    "QTabBar::tab:selected { color: @ink; border-bottom-color: @accent; }"
    "QTabBar::tab:hover { color: @ink; }"
    "QTabBar::tab:disabled { color: @faint; }"
    "QTabBar::tear { width: 0px; border: none; }"
    "QTabBar::tab:focus { text-decoration: underline; }"
    "QToolBar { border: none; border-top: 1px solid @rule; }"
    "QToolButton { border: 2px solid transparent; border-radius: 4px; padding: 2px 6px; }"
    "QToolButton:hover, QToolButton:pressed { background: @rule; }"
    "QToolButton:focus { border-color: @accent; }"
    "QToolButton[autoRaise=\"false\"] { border: 1px solid @edge; background: @paper;"
    " padding: 3px 7px; }"
    "QToolButton[autoRaise=\"false\"]:focus { border-color: @accent; }"
    "QToolButton[popupMode=\"1\"] { border: 1px solid @edge; background: @paper;"
    " padding: 3px @drop 3px 7px; }"
    "QToolButton[popupMode=\"1\"]:focus { border-color: @accent; }"
    "QToolButton[popupMode=\"2\"] { padding-right: @drop; }"
    "QToolButton::menu-indicator { subcontrol-origin: border; subcontrol-position: right center;"
    " right: 4px; }"
    "QToolButton::menu-button { border: none; width: @drop; }"
    "QToolButton::menu-arrow, QToolButton::menu-indicator"
    " { image: url(:/icons/arrow-down-@shade.svg); width: @arrow; height: @arrow; }"
    "QTabBar QToolButton[autoRaise=\"false\"] { background: @surface; border: 1px solid @surface;"
    " padding: 0; }"
    "QTabBar QToolButton[autoRaise=\"false\"]:focus { border-color: @accent; }"
    "QTabBar::scroller { width: @scroller; }"
    "QTabBar QToolButton::left-arrow"
    " { image: url(:/icons/arrow-left-@shade.svg); width: @arrow; height: @arrow; }"
    "QTabBar QToolButton::right-arrow"
    " { image: url(:/icons/arrow-right-@shade.svg); width: @arrow; height: @arrow; }"
    "QToolButton[checkable=\"true\"] { border: 1px solid @rule; border-radius: 4px; }"
    "QPushButton:checked { border: 2px solid @accent; background: @paper; }"
    "QToolButton[checkable=\"true\"]:checked { border-color: @accent; color: @accent; }"
    "QToolButton[checkable=\"true\"]:focus { border-color: @ink; }"
    "QToolBar#rail QToolButton { border: none; border-radius: 0;"
    " border-left: 3px solid @surface; padding: 6px 8px 6px 5px; }"
    "QToolBar#rail QToolButton:checked { border-left-color: @accent; color: @accent; }"
    "QToolBar#rail QToolButton:hover, QToolBar#rail QToolButton:focus { background: @rule; }"
    "QToolButton#primary { background: @accent; color: @onaccent; border: 1px solid @accent;"
    " border-radius: 4px; padding: 4px 16px; }"
    "QToolButton#primary:focus, QToolButton#primary:hover { border-color: @ink; }";

} // namespace

QString style_sheet(const Palette& palette)
{
    const QColor edge =
        palette.has_edges() ? palette.ink : mixed(palette.surface, palette.ink, 0.4);
    const int indicator = scaled(12) + (text_scale() > 1 ? 2 : 0);
    const Names names{
        {"edge", edge.name()},
        {"faint", mixed(palette.surface, palette.ink, 0.45).name()}, // as other disabled texts
        {"ground", (palette.has_edges() ? palette.rule : palette.paper).name()},
        {"tick", palette.dark ? "check" : "check-white"},
        {"shade", palette.dark ? "light" : "dark"},
        {"drop", QStringLiteral("%1px").arg(std::max((scaled(9) + 9) / 2 + 4, 18))},
        {"arrow", QStringLiteral("%1px").arg((scaled(9) + 9) / 2)}, // less than texts grow
        {"scroller", QStringLiteral("%1px").arg(scaled(9) + 7)},    // more: it is to be hit
        {"indicator", QStringLiteral("%1px").arg(indicator)},
        {"onaccent", text_on(palette.accent).name()},
        {"paper", palette.paper.name()},
        {"surface", palette.surface.name()},
        {"ink", palette.ink.name()},
        {"quiet", palette.quiet.name()},
        {"rule", palette.rule.name()},
        {"accent", palette.accent.name()},
    };
    const QString all = QLatin1String(controls) + QLatin1String(views) + QLatin1String(frames);
    return filled(palette.has_edges() ? all + QLatin1String(edges) : all, names);
}

} // namespace procession::ui
