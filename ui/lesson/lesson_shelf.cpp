// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_shelf.h"

#include "lessons/lesson/read_lesson.h"

#include <QDir>
#include <QFile>
#include <algorithm>

namespace procession::ui {

namespace {

lessons::LessonFiles files_compiled_in(const QString& folder)
{
    return [folder](const std::string& name) -> std::optional<std::string> {
        QFile file(folder + '/' + QString::fromStdString(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return std::nullopt;
        }
        return file.readAll().toStdString();
    };
}

std::vector<LessonPointer> read_all()
{
    std::vector<LessonPointer> all;
    const QDir shelf(":/lessons");
    for (const QString& name : shelf.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        lessons::ReadLesson read =
            lessons::read_lesson(files_compiled_in(shelf.filePath(name)), name.toStdString());
        if (read.lesson) {
            all.push_back(std::make_shared<const lessons::Lesson>(std::move(*read.lesson)));
        }
    }
    std::ranges::sort(all, {}, [](const LessonPointer& lesson) { return lesson->number; });
    return all;
}

bool is_called(const lessons::Lesson& lesson, const QString& name)
{
    const QString id = QString::fromStdString(lesson.id);
    const QString folder =
        QStringLiteral("%1-%2").arg(lesson.number, 2, 10, QLatin1Char('0')).arg(id);
    return name == id || name == folder || name == QString::number(lesson.number);
}

} // namespace

const std::vector<LessonPointer>& shipped_lessons()
{
    static const std::vector<LessonPointer> all = read_all();
    return all;
}

LessonPointer find_lesson(const QString& name)
{
    const auto& all = shipped_lessons();
    const auto found = std::ranges::find_if(
        all, [&](const LessonPointer& lesson) { return is_called(*lesson, name); });
    return found == all.end() ? nullptr : *found;
}

LessonStanding standing(const lessons::Lesson& lesson, const lessons::Progress& progress)
{
    const auto found = progress.lessons.find(lesson.id);
    if (found == progress.lessons.end()) {
        return LessonStanding::untouched;
    }
    const lessons::LessonProgress& so_far = found->second;
    const bool all_passed = std::ranges::all_of(lesson.steps, [&](const lessons::Step& step) {
        const auto passed = so_far.exercises.find(step.id);
        return !std::holds_alternative<lessons::Exercise>(step.what) ||
               (passed != so_far.exercises.end() && passed->second);
    });
    if (so_far.known || (all_passed && so_far.seen.size() >= lesson.pages.size())) {
        return LessonStanding::done;
    }
    return so_far.page.empty() ? LessonStanding::untouched : LessonStanding::begun;
}

LessonPointer next_lesson(const lessons::Progress& progress)
{
    const auto& all = shipped_lessons();
    for (const LessonStanding wanted : {LessonStanding::begun, LessonStanding::untouched}) {
        const auto found = std::ranges::find_if(all, [&](const LessonPointer& lesson) {
            return standing(*lesson, progress) == wanted;
        });
        if (found != all.end()) {
            return *found;
        }
    }
    return nullptr;
}

std::size_t page_of_step(const lessons::Lesson& lesson, std::string_view step)
{
    for (std::size_t i = 0; i < lesson.pages.size(); ++i) {
        if (std::ranges::find(lesson.pages[i].steps, step) != lesson.pages[i].steps.end()) {
            return i;
        }
    }
    return 0;
}

} // namespace procession::ui
