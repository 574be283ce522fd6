// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/launch/launch.h"

#include "ui/lesson/first_offer.h"
#include "ui/lesson/progress_keeper.h"
#include "ui/main_window/main_window.h"
#include "ui/session/library.h"
#include "ui/stage/token_view.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDialog>
#include <QEventLoop>
#include <QPainter>
#include <QPixmap>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

namespace procession::ui {

namespace {

constexpr int done = 0;
constexpr int wrong_usage = 2;
constexpr int compare_milliseconds = 500; ///< for the other runs of a picture of Compare

void say(std::FILE* where, const QString& text)
{
    std::fprintf(where, "%s\n", qPrintable(text));
}

void choose_look(const Options& options, const QSettings& settings, Theme& theme,
                 Language& language)
{
    const int remembered = settings.value("window/theme", 0).toInt();
    const bool known = remembered > 0 && remembered <= static_cast<int>(ThemeChoice::high_contrast);
    theme.choose(
        options.theme.value_or(known ? static_cast<ThemeChoice>(remembered) : ThemeChoice::system));
    const QString wanted = settings.value("window/language").toString();
    language.choose(!options.language.isEmpty() ? options.language
                    : wanted.isEmpty()          ? Language::of_system()
                                                : wanted);
}

/// Opens the scenario asked for, or the one of last time, and goes to its moment as
/// soon as its trace is there.
/// False if there is nothing to wait for.
bool open(MainWindow& window, const Options& options)
{
    if (!options.lecture.isEmpty()) {
        const bool good = window.open_lecture(options.lecture);
        if (good) {
            window.present(true, options.screenshot.isEmpty());
        } else {
            say(stderr, window.fault_text());
        }
        return good;
    }
    if (!options.lesson.isEmpty()) {
        window.open(welcome_scenario); // a page may want no machine of its own
        if (!window.open_lesson(options.lesson)) {
            say(stderr, QCoreApplication::translate("options", "there is no lesson \"%1\"")
                            .arg(options.lesson));
            return false;
        }
        if (options.view == "present") {
            window.present(true, options.screenshot.isEmpty());
        }
        return true;
    }
    if (!options.file.isEmpty() || !window.open_last(options.at, options.view.isEmpty())) {
        if (options.at) {
            QObject::connect(
                &window.session(), &Session::trace_changed, &window,
                [&window, at = *options.at] { window.session().begin_at(at); },
                Qt::SingleShotConnection);
        }
        window.open(options.file.isEmpty() ? QString(welcome_scenario) : options.file);
    }
    if (options.view == "home") {
        window.go_to(MainWindow::Page::home);
    } else if (options.view == "room") {
        window.present(true, options.screenshot.isEmpty());
        QObject::connect(
            &window.session(), &Session::settled, &window, [&window] { window.ask_room(); },
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    } else if (options.view == "present") {
        window.present(true, options.screenshot.isEmpty());
    } else if (!options.view.isEmpty()) {
        QObject::connect(
            &window.session(), &Session::settled, &window,
            [&window, view = options.view] {
                QTimer::singleShot(0, &window, [&window, view] { window.show_view(view); });
            },
            Qt::SingleShotConnection);
    }
    return true;
}

/// The window with the dialogs that stand over it.
QPixmap picture_of(MainWindow& window)
{
    for (TokenView* picture : window.findChildren<TokenView*>()) {
        picture->finish(); // what travels has arrived
    }
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QDialog* dialog : window.findChildren<QDialog*>()) {
        if (dialog->isVisible()) {
            const QPixmap over = dialog->grab();
            const QRect place(QPoint(), dialog->size());
            const QPoint at = window.rect().center() - place.center();
            painter.drawPixmap(at, over);
            painter.setPen(dialog->palette().color(QPalette::WindowText));
            painter.drawRect(QRect(at, place.size()).adjusted(-1, -1, 0, 0));
        }
    }
    return picture;
}

int render(MainWindow& window, const Options& options)
{
    QEventLoop until_settled;
    QObject::connect(&window.session(), &Session::settled, &until_settled, &QEventLoop::quit);
    if (!open(window, options)) {
        return wrong_usage;
    }
    window.show(); // on no screen: see prepare_platform
    until_settled.exec();
    (void)window.grab(); // and again, for what has come
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents(); // what the views put off, and what they put off then
    }
    if (window.page() == MainWindow::Page::compare) {
        QEventLoop while_others_run;
        QTimer::singleShot(compare_milliseconds, &while_others_run, &QEventLoop::quit);
        while_others_run.exec();
    }
    QCoreApplication::processEvents(); // what has become smaller meanwhile is laid out
    if (!picture_of(window).save(options.screenshot, "PNG")) {
        say(stderr,
            QCoreApplication::translate("options", "cannot write %1").arg(options.screenshot));
        return wrong_usage;
    }
    if (options.language == "zh_CN" && !can_show_chinese()) {
        say(stderr, QCoreApplication::translate(
                        "options", "no Chinese font is installed: the picture shows boxes "
                                   "(install fonts-wqy-microhei or another)"));
    }
    if (const QString faults = window.fault_text(); !faults.isEmpty()) {
        say(stderr, faults);
        return wrong_usage;
    }
    return done;
}

/// With its frame a window as large as the screen would end below it.
bool fills_the_screen(const QWidget& window)
{
    constexpr int frame = 48; // what a title bar takes, generously
    const QSize room = window.screen() ? window.screen()->availableSize() : QSize();
    return !room.isEmpty() &&
           (window.width() >= room.width() || window.height() + frame > room.height());
}

int run(const Options& options, QSettings& settings)
{
    Theme theme;
    Language language;
    choose_look(options, settings, theme, language);
    MainWindow window(theme, language, settings);
    if (options.text_percent > 0) {
        theme.set_text_percent(options.text_percent);
    }
    if (options.size) {
        window.resize(*options.size);
    }
    if (!options.screenshot.isEmpty()) {
        return render(window, options);
    }
    (void)open(window, options);
    const bool never_used = !settings.contains("window/geometry");
    const bool first = never_used && !options.size && !window.presenting();
    if (never_used && options.file.isEmpty() && options.lesson.isEmpty()) {
        window.findChild<FirstOffer*>()->offer(window.progress().progress());
    }
    first&& fills_the_screen(window) ? window.showMaximized() : window.show();
    window.offer_drafts();
    return QApplication::exec();
}

} // namespace

void prepare_platform(int count, char** arguments)
{
    if (asks_for_screenshot(count, arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

int launch(const QStringList& arguments)
{
    QCoreApplication::setOrganizationName("Procession");
    QCoreApplication::setApplicationName("Procession");
    const ParsedOptions parsed = parse_options(arguments);
    if (!parsed.problem.isEmpty()) {
        say(stderr, "procession: " + parsed.problem);
        return wrong_usage;
    }
    if (parsed.options.help || parsed.options.version) {
        say(stdout, parsed.options.help ? parsed.help
                                        : "Procession " + QCoreApplication::applicationVersion());
        return done;
    }
    if (parsed.options.screenshot.isEmpty()) {
        QSettings settings;
        return run(parsed.options, settings);
    }
    // A picture is the same whatever the person's window looks like, and changes nothing there.
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    return run(parsed.options, settings);
}

} // namespace procession::ui
