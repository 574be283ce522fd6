// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QScopedValueRollback>
#include <QStyleFactory>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif
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
                             "QSlider::sub-page:horizontal { height: 2px; background: %2; }"
                             "QSlider::handle:horizontal { width: 12px; margin: -7px 0;"
                             " background: %2; }")
                  .arg(edge, palette.accent.name(), palette.paper.name())
            : QString();
    // Nor do indicators grow with the text beside them.
    const int indicator = scaled(12) + 2;
    const QString indicators =
        text_scale() > 1
            ? QStringLiteral("QCheckBox::indicator { width: %1px; height: %1px; }").arg(indicator)
            : QString();
    return frames + indicators +
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

/// Before 6.5 Qt does not say it; the colours do that the system gives a window. They
/// are seen only while the application has set none of its own.
bool system_is_dark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
        scheme != Qt::ColorScheme::Unknown) {
        return scheme == Qt::ColorScheme::Dark;
    }
#endif
    const QPalette own = QApplication::palette();
    const bool has_own = own.resolveMask() != 0;
    if (has_own) {
        QApplication::setPalette(QPalette());
    }
    const QColor window = QApplication::palette().color(QPalette::Window);
    if (has_own) {
        QApplication::setPalette(own);
    }
    return perceived_lightness(window) < 0.5;
}

} // namespace

Theme::Theme(QObject* parent) : Theme(system_is_dark, parent) {}

Theme::Theme(SystemIsDark system_is_dark, QObject* parent)
    : QObject(parent), ask_system_(std::move(system_is_dark)), system_is_dark_(ask_system_())
{
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    set_text_percent(100);
    qApp->installEventFilter(this);
}

/// What the platform says of another theme reaches windows, another palette the
/// application.
bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    const bool another_theme = event->type() == QEvent::ThemeChange;
    const bool another_palette =
        event->type() == QEvent::ApplicationPaletteChange && watched == qApp;
    if ((another_theme || another_palette) && !applying_) {
        follow_system();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::follow_system()
{
    const QScopedValueRollback applying(applying_, true);
    const bool dark = ask_system_();
    if (dark == system_is_dark_) {
        return;
    }
    system_is_dark_ = dark;
    if (choice_ == ThemeChoice::system) {
        choose(choice_);
    }
}

void Theme::choose(ThemeChoice choice)
{
    choice_ = choice;
    const bool dark =
        choice == ThemeChoice::dark || (choice == ThemeChoice::system && system_is_dark_);
    palette_ = choice == ThemeChoice::high_contrast ? Palette::high_contrast()
               : dark                               ? Palette::dark_theme()
                                                    : Palette::light_theme();
    {
        const QScopedValueRollback applying(applying_, true);
        QApplication::setPalette(palette_.for_widgets());
        qApp->setStyleSheet(style_sheet(palette_));
    }
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
