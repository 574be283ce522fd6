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
    // What Fusion draws around controls cannot be told from a black ground.
    const QString frames =
        palette.paper == palette.surface && palette.dark
            ? QStringLiteral("QLineEdit, QAbstractSpinBox, QComboBox, QPushButton"
                             " { border: 1px solid %1; padding: 2px 4px; }"
                             "QSlider::groove:horizontal { height: 2px; background: %1; }"
                             "QSlider::handle:horizontal { width: 12px; margin: -7px 0;"
                             " background: %2; }")
                  .arg(palette.ink.name(), palette.accent.name())
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
                          "QToolBar { border: none; border-top: 1px solid %1; }"
                          "QToolButton { padding: 4px 8px; }"
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
