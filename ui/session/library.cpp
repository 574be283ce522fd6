// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/library.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace procession::ui {

QString title_of_scenario(const QString& path, const QString& language)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonValue title = QJsonDocument::fromJson(file.readAll()).object().value("title");
    if (title.isString()) {
        return title.toString();
    }
    const QJsonObject texts = title.toObject();
    return texts.value(texts.contains(language) ? language : "en").toString();
}

std::vector<LibraryEntry> library(const QString& language)
{
    const QDir folder(":/scenarios");
    std::vector<LibraryEntry> entries;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        const QString path = folder.filePath(name);
        entries.push_back({path, title_of_scenario(path, language)});
    }
    std::ranges::stable_partition(
        entries, [](const LibraryEntry& entry) { return entry.file == welcome_scenario; });
    return entries;
}

} // namespace procession::ui
