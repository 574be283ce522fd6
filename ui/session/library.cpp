// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/library.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <filesystem>

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

core::ReadScenario read_file(const QString& file)
{
    if (!file.startsWith(":/")) {
        return core::read_scenario_file(std::filesystem::path(file.toStdU16String()));
    }
    QFile resource(file);
    const QByteArray text = resource.open(QIODevice::ReadOnly) ? resource.readAll() : QByteArray();
    return core::read_scenario(
        std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

} // namespace procession::ui
