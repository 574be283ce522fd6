// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>
#include <algorithm>

namespace procession::ui {

namespace {

/// What QPalette cannot say: flat bars, one line weight, room around things.
QString style_sheet(const Palette& palette)
{
    // What Fusion draws around controls cannot be told from a dark ground.
    const QString edge =
        (palette.paper == palette.surface ? palette.ink : mixed(palette.surface, palette.ink, 0.4))
            .name();
    const QString frames =
        palette.dark
            ? QStringLiteral("QLineEdit, QAbstractSpinBox, QComboBox, QPushButton"
                             " { border: 1px solid %1; padding: 2px 4px; }"
                             "QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus,"
                             " QPushButton:focus { border-color: %2; }"
                             "QComboBox::drop-down, QAbstractSpinBox::up-button,"
                             " QAbstractSpinBox::down-button"
                             " { border: none; background: transparent; width: 18px; }"
                             "QComboBox::down-arrow, QAbstractSpinBox::down-arrow"
                             " { image: url(:/icons/arrow-down-light.svg); width: 9px;"
                             " height: 9px; }"
                             "QAbstractSpinBox::up-arrow"
                             " { image: url(:/icons/arrow-up-light.svg); width: 9px; height: 9px; }"
                             "QCheckBox::indicator { width: 12px; height: 12px;"
                             " border: 1px solid %1; background: %3; }"
                             "QCheckBox::indicator:checked { background: %2; border-color: %2;"
                             " image: url(:/icons/check.svg); }"
                             "QCheckBox::indicator:focus { border-color: %2; }"
                             "QSlider::groove:horizontal { height: 2px; background: %1; }"
                             "QSlider::handle:horizontal { width: 12px; margin: -7px 0;"
                             " background: %2; }")
                  .arg(edge, palette.accent.name(), palette.paper.name())
            : QString();
    return frames +
           QStringLiteral("QToolTip { padding: 4px; border: 1px solid %1; }"
                          "QMainWindow::separator { background: %1; width: 1px; height: 1px; }"
                          "QSplitter::handle { background: %1; }"
                          "QHeaderView::section { background: %2; color: %3; border: none;"
                          " border-bottom: 1px solid %1; padding: 4px 8px; }"
                          "QTableView { border: none; gridline-color: %1; }"
                          "QStatusBar { border-top: 1px solid %1; }"
                          "QStatusBar::item { border: none; }"
                          "QDockWidget::title { background: %2; padding: 6px 8px; }"
                          "QTabBar { qproperty-drawBase: 0; }"
                          "QTabBar::tab { background: %2; color: %3; border: none;"
                          " border-bottom: 2px solid %2; padding: 5px 6px; }"
                          "QTabBar::tab:selected { color: %6; border-bottom-color: %4; }"
                          "QTabBar::tab:hover { color: %6; }"
                          "QTabBar::tab:focus { text-decoration: underline; }"
                          "QToolBar { border: none; border-top: 1px solid %1; }"
                          "QToolButton { padding: 4px 8px; }"
                          "QToolButton[checkable=\"true\"] { border: 1px solid %1;"
                          " border-radius: 4px; }"
                          "QToolButton[checkable=\"true\"]:checked { border-color: %4; color: %4; }"
                          "QToolButton[checkable=\"true\"]:focus { border-color: %6; }"
                          "QToolBar#rail QToolButton { border: none; border-radius: 0;"
                          " border-left: 3px solid %2; padding: 6px 8px 6px 5px; }"
                          "QToolBar#rail QToolButton:checked { border-left-color: %4; color: %4; }"
                          "QToolBar#rail QToolButton:hover, QToolBar#rail QToolButton:focus"
                          " { background: %1; }"
                          "QToolButton#primary { background: %4; color: %5; border: 1px solid %4;"
                          " border-radius: 4px; padding: 4px 16px; }"
                          "QToolButton#primary:focus, QToolButton#primary:hover"
                          " { border-color: %6; }")
               .arg(palette.rule.name(), palette.surface.name(), palette.quiet.name(),
                    palette.accent.name(), text_on(palette.accent).name(), palette.ink.name());
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent),
      system_is_dark_(perceived_lightness(QApplication::palette().color(QPalette::Window)) < 0.5)
{
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    set_text_percent(100);
}

void Theme::choose(ThemeChoice choice)
{
    choice_ = choice;
    const bool dark =
        choice == ThemeChoice::dark || (choice == ThemeChoice::system && system_is_dark_);
    palette_ = choice == ThemeChoice::high_contrast ? Palette::high_contrast()
               : dark                               ? Palette::dark_theme()
                                                    : Palette::light_theme();
    QApplication::setPalette(palette_.for_widgets());
    qApp->setStyleSheet(style_sheet(palette_));
    emit changed();
}

void Theme::set_text_percent(int percent)
{
    text_percent_ = std::clamp(percent, 100, 300);
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(static_cast<int>(TextSize::normal) * text_percent_ / 100);
    QApplication::setFont(font);
    choose(choice_); // the style sheet takes the new font to every widget
}

QIcon Theme::icon(const QString& name, const QColor& colour) const
{
    return tinted_icon(name, colour, palette_);
}

} // namespace procession::ui
