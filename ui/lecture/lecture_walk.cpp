// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lecture/lecture_walk.h"

#include "core/scenario/read_file.h"
#include "ui/session/library.h"
#include "ui/text/translate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace procession::ui {

namespace {

/// The bytes of a file of the disk, or of one compiled in, which only Qt can open.
std::variant<std::string, core::Message> bytes_of(const QString& file)
{
    if (!file.startsWith(":/")) {
        return core::read_file(std::filesystem::path(file.toStdU16String()));
    }
    QFile resource(file);
    return resource.open(QIODevice::ReadOnly) ? resource.readAll().toStdString() : std::string();
}

core::LectureSources sources_beside(const QString& file)
{
    core::LectureSources sources;
    for (const QString& name : QDir(":/scenarios").entryList()) {
        sources.library.push_back(name.section('.', 0, 0).toStdString());
    }
    sources.folder = std::filesystem::path(QFileInfo(file).absolutePath().toStdU16String());
    return sources;
}

core::ReadLecture read(const QString& file)
{
    auto bytes = bytes_of(file);
    if (auto* message = std::get_if<core::Message>(&bytes)) {
        return {std::nullopt, {core::Fault{{}, "", std::move(*message)}}};
    }
    return core::read_lecture(core::Document(std::get<std::string>(std::move(bytes))),
                              sources_beside(file));
}

} // namespace

std::vector<ShippedLecture> shipped_lectures()
{
    std::vector<ShippedLecture> lectures;
    const QDir folder(":/lectures");
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        const QString file = folder.filePath(name);
        if (const auto lecture = read(file).lecture) {
            lectures.push_back({file, lecture->title});
        }
    }
    return lectures;
}

bool LectureWalk::open(const QString& file)
{
    core::ReadLecture fresh = read(file);
    faults_ = std::move(fresh.faults);
    if (!fresh.lecture) {
        return false;
    }
    lecture_ = std::move(fresh.lecture);
    folder_ = QFileInfo(file).absolutePath();
    emit lecture_changed();
    go_to(0);
    return true;
}

void LectureWalk::close()
{
    lecture_.reset();
    emit lecture_changed();
}

int LectureWalk::count() const
{
    return lecture_ ? static_cast<int>(lecture_->items.size()) : 0;
}

const core::LectureItem& LectureWalk::item() const
{
    return lecture_->items[static_cast<std::size_t>(index_)];
}

QString LectureWalk::file_of(const core::LectureItem& item) const
{
    const QString name = QString::fromStdString(item.scenario);
    return item.in_library() ? ":/scenarios/" + name + ".procession.json"
                             : QDir::cleanPath(QDir(folder_).absoluteFilePath(name));
}

QString LectureWalk::file() const
{
    return file_of(item());
}

QString LectureWalk::title(int index) const
{
    const core::LectureItem& item = lecture_->items[static_cast<std::size_t>(index)];
    QString title = localized(item.title);
    if (title.isEmpty()) {
        const bool chinese = QLocale().name().startsWith("zh");
        title = title_of_scenario(file_of(item), chinese ? "zh_CN" : "en");
    }
    return title.isEmpty() ? QFileInfo(file_of(item)).fileName() : title;
}

QString LectureWalk::title() const
{
    return lecture_ ? localized(lecture_->title) : QString();
}

void LectureWalk::go_to(int index)
{
    if (index >= 0 && index < count()) {
        index_ = index;
        emit item_changed();
    }
}

bool LectureWalk::go_on()
{
    const bool there = index_ + 1 < count();
    go_to(index_ + 1);
    return there;
}

bool LectureWalk::go_back()
{
    const bool there = index_ > 0 && is_open();
    go_to(index_ - 1);
    return there;
}

} // namespace procession::ui
