// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QObject>
#include <QPointer>
#include <functional>

namespace procession::ui {

class AppStyle;

/// Which colours the person wants.
enum class ThemeChoice : std::uint8_t { system, light, dark, high_contrast };

/// Holds the palette in force and applies it to the application. Those who
/// paint take the palette from here and repaint on `changed`. Where the person
/// follows the system, the palette does so while the window is open.
class Theme : public QObject {
    Q_OBJECT

public:
    /// Says whether the system's own colours are dark.
    using SystemIsDark = std::function<bool()>;

    explicit Theme(QObject* parent = nullptr);
    /// Asks `system_is_dark` instead of the system.
    explicit Theme(SystemIsDark system_is_dark, QObject* parent = nullptr);

    [[nodiscard]] const Palette& palette() const { return palette_; }
    [[nodiscard]] ThemeChoice choice() const { return choice_; }
    void choose(ThemeChoice choice);
    /// How large texts are, in percent of the usual size: 100 … 300.
    [[nodiscard]] int text_percent() const { return text_percent_; }
    void set_text_percent(int percent);

    /// The icon of that name under resources/icons, in ink.
    [[nodiscard]] QIcon icon(const QString& name) const { return icon(name, palette_.ink); }
    [[nodiscard]] QIcon icon(const QString& name, const QColor& colour) const;

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow_system();

    SystemIsDark ask_system_;
    QPointer<AppStyle> style_; ///< the application owns it, until another takes its place
    bool applying_ = false;    ///< the application's palette is changed from here
    bool system_is_dark_ = false;
    ThemeChoice choice_ = ThemeChoice::system;
    int text_percent_ = 100;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
