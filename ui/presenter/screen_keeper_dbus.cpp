// SPDX-License-Identifier: GPL-3.0-or-later
// Desktops that follow freedesktop.org: a cookie from org.freedesktop.ScreenSaver.
#include "ui/presenter/screen_keeper.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QObject>
#include <optional>

namespace procession::ui {

namespace {

QDBusMessage call(const char* method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QString::fromLatin1(method));
}

/// Without a screen of a desktop there is nobody to ask.
bool has_desktop()
{
    return QGuiApplication::platformName() != QLatin1String("offscreen") &&
           QDBusConnection::sessionBus().isConnected();
}

class DBusScreenKeeper final : public QObject, public ScreenKeeper {
public:
    ~DBusScreenKeeper() override { DBusScreenKeeper::release(); }

    void keep() override
    {
        wanted_ = true;
        if (cookie_ || asked_ || !has_desktop()) {
            return;
        }
        asked_ = true;
        QDBusMessage message = call("Inhibit");
        message << QCoreApplication::applicationName()
                << QCoreApplication::translate("presenter", "Presentation");
        auto* answer =
            new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
        connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
            const QDBusPendingReply<quint32> reply = *answer;
            answer->deleteLater();
            asked_ = false;
            if (reply.isValid()) {
                cookie_ = reply.value();
            }
            if (!wanted_) {
                release(); // the presentation was over before the answer came
            }
        });
    }

    void release() override
    {
        wanted_ = false;
        if (cookie_) {
            QDBusMessage message = call("UnInhibit");
            message << *cookie_;
            QDBusConnection::sessionBus().send(message);
            cookie_.reset();
        }
    }

private:
    bool wanted_ = false;
    bool asked_ = false; ///< the answer has not come
    std::optional<quint32> cookie_;
};

} // namespace

std::unique_ptr<ScreenKeeper> system_screen_keeper()
{
    return std::make_unique<DBusScreenKeeper>();
}

} // namespace procession::ui
