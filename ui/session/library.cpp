// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/library.h"

#include "core/scenario/read_file.h"
#include "ui/session/program_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
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

namespace {

core::ReadScenario read_program_file(const QString& file)
{
    auto text = core::read_file(std::filesystem::path(file.toStdU16String()));
    if (auto* const problem = std::get_if<core::Message>(&text)) {
        return {std::nullopt, {core::Fault{{}, "", std::move(*problem)}}};
    }
    return read_program(QFileInfo(file).fileName().toStdString(),
                        std::get<std::string>(std::move(text)));
}

} // namespace

core::ReadScenario read_file(const QString& file)
{
    if (file.endsWith(".py", Qt::CaseInsensitive)) {
        return read_program_file(file);
    }
    if (!file.startsWith(":/")) {
        return core::read_scenario_file(std::filesystem::path(file.toStdU16String()));
    }
    QFile resource(file);
    const QByteArray text = resource.open(QIODevice::ReadOnly) ? resource.readAll() : QByteArray();
    return core::read_scenario(
        std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

} // namespace procession::ui
