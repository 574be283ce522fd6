// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/app_style.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QPalette>
#include <QScopedValueRollback>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif
#include <algorithm>

namespace procession::ui {

namespace {

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
    style_ = new AppStyle;
    QApplication::setStyle(style_); // which owns it
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
        style_->set_palette(palette_);
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
