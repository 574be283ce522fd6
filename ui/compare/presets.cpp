// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/presets.h"

#include <QCoreApplication>

namespace procession::ui {

std::span<const Preset> presets()
{
    static const std::vector<Preset> all{
        {QT_TRANSLATE_NOOP("presets", "A &download, four ways"),
         {"39-download-synchronous-blocking", "40-download-synchronous-non-blocking",
          "41-download-asynchronous-blocking", "42-download-asynchronous-non-blocking"}},
        {QT_TRANSLATE_NOOP("presets", "A &server, five ways"),
         {"34-server-one-after-another", "35-server-a-process-each", "36-server-a-pool",
          "37-server-threads", "38-server-coroutines"}},
    };
    return all;
}

QString Preset::text() const
{
    return QCoreApplication::translate("presets", title);
}

QStringList Preset::files() const
{
    QStringList result;
    for (const char* const name : scenarios) {
        result.append(QStringLiteral(":/scenarios/%1.procession.json").arg(name));
    }
    return result;
}

} // namespace procession::ui
