// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

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
    QTest::qWait(1); // what the views put off
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
    QTest::qWait(1);
}

} // namespace procession::ui
