// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/progress_keeper.h"

#include "core/scenario/atomic_save.h"
#include "core/scenario/writer.h"
#include "ui/session/library.h"
#include "ui/text/translate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <filesystem>

namespace procession::ui {

namespace {

constexpr const char* file_name = "lessons.jsonl";

} // namespace

ProgressKeeper::ProgressKeeper(QString file, QObject* parent)
    : QObject(parent), file_(std::move(file))
{
    read();
}

QString ProgressKeeper::file_beside(const QSettings& settings)
{
    const QString folder = settings.format() == QSettings::IniFormat
                               ? QFileInfo(settings.fileName()).absolutePath()
                               : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir(folder).filePath(file_name);
}

void ProgressKeeper::read()
{
    QFile file(file_);
    if (!file.open(QIODevice::ReadOnly)) {
        return; // nothing has been learned yet
    }
    lessons::ReadProgress read = lessons::progress_from_json(file.readAll().toStdString());
    progress_ = std::move(read.progress);
    if (read.damaged) {
        problem_ = translate(*read.damaged);
        // What could not be understood may still be worth something to its owner.
        QFile::copy(file_, file_ + ".damaged");
    }
}

void ProgressKeeper::keep(const lessons::Progress& progress)
{
    if (progress == progress_) {
        return;
    }
    progress_ = progress;
    write();
    emit changed();
}

QString ProgressKeeper::workpiece_file(std::string_view lesson, std::string_view step) const
{
    const auto text = [](std::string_view id) {
        return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    };
    return QFileInfo(file_).absolutePath() + QStringLiteral("/exercises/") + text(lesson) + '-' +
           text(step) + QStringLiteral(".procession.json");
}

std::optional<core::Scenario> ProgressKeeper::workpiece(std::string_view lesson,
                                                        std::string_view step) const
{
    const QString file = workpiece_file(lesson, step);
    return QFile::exists(file) ? read_file(file).scenario : std::nullopt;
}

void ProgressKeeper::keep_workpiece(std::string_view lesson, std::string_view step,
                                    const core::Scenario& scenario)
{
    const QString file = workpiece_file(lesson, step);
    QDir().mkpath(QFileInfo(file).absolutePath());
    if (const auto problem = core::save_file(std::filesystem::path(file.toStdU16String()),
                                             core::to_json(scenario))) {
        problem_ = translate(*problem);
        emit changed();
    }
}

void ProgressKeeper::drop_workpiece(std::string_view lesson, std::string_view step)
{
    QFile::remove(workpiece_file(lesson, step));
}

void ProgressKeeper::reset()
{
    QDir(QFileInfo(file_).absolutePath() + QStringLiteral("/exercises")).removeRecursively();
    keep({});
}

void ProgressKeeper::write()
{
    QDir().mkpath(QFileInfo(file_).absolutePath());
    const auto problem =
        core::save_file(std::filesystem::path(file_.toStdU16String()), lessons::to_json(progress_));
    problem_ = problem ? translate(*problem) : QString();
}

} // namespace procession::ui
