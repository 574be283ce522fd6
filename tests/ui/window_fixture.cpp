// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "ui/editor/editor.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QFile>
#include <QTest>

namespace procession::ui {

core::Scenario round_robin_scenario()
{
    core::Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{2});
    for (const char* name : {"A", "B"}) {
        core::ProcessSpec process;
        process.name = name;
        process.bursts = {{core::Burst::Kind::cpu, core::no_device, 4, {}}};
        scenario.processes.push_back(process);
    }
    scenario.listed = scenario.processes.size();
    return scenario;
}

bool wait_until(const std::function<bool()>& holds)
{
    constexpr int patience = 300'000; // a machine may be busy; waiting ends as soon as it holds
    return QTest::qWaitFor(holds, patience);
}

bool is_in_editor(MainWindow& window, const QWidget& widget)
{
    const QObject* one = &widget; // menus are windows, of which nobody is an ancestor
    while (one && one != &window.editor()) {
        one = one->parent();
    }
    return one;
}

void settle()
{
    constexpr int quiet_enough =
        3;                    // what is posted while others are sent is not counted everywhere
    constexpr int most = 100; // what moves never comes to rest
    QAbstractEventDispatcher* const events = QAbstractEventDispatcher::instance();
    int quiet = 0;
    for (int turn = 0; turn < most && quiet < quiet_enough; ++turn) {
        quiet = events->processEvents(QEventLoop::AllEvents) ? 0 : quiet + 1;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

WindowFixture::WindowFixture()
    : settings(folder.filePath("settings.ini"), QSettings::IniFormat),
      window(theme, language, settings)
{
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    (void)QTest::qWaitForWindowExposed(&window);
}

void WindowFixture::open(const QString& path)
{
    bool settled = false;
    const auto connection = QObject::connect(&window.session(), &Session::settled, &window,
                                             [&settled] { settled = true; });
    window.open(path);
    (void)wait_until([&settled] { return settled; });
    QObject::disconnect(connection);
    settle();
}

QString WindowFixture::file(const QString& name, const QByteArray& content) const
{
    QFile written(folder.filePath(name));
    if (written.open(QIODevice::WriteOnly)) {
        written.write(content);
    }
    return written.fileName();
}

void WindowFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&window, key, modifiers);
    settle();
}

} // namespace procession::ui
