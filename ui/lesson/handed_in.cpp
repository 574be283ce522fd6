// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/handed_in.h"

#include "ui/lesson/lesson_shelf.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace procession::ui {

namespace {

QByteArray line_of(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray checksum(const QByteArray& lines)
{
    return QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex();
}

} // namespace

QByteArray handed_in_file(const QString& name, const lessons::Progress& progress)
{
    const QByteArray lines = line_of({{"handed_in", 1}, {"name", name}}) +
                             QByteArray::fromStdString(lessons::to_json(progress));
    return lines + line_of({{"sha256", QString::fromLatin1(checksum(lines))}});
}

HandedIn read_handed_in(const QByteArray& file)
{
    // An editor may have written other ends of lines: that changes nothing that was learned,
    // but the checksum is of bytes.
    const auto first = file.indexOf('\n') + 1;
    const QByteArray trimmed = file.endsWith('\n') ? file.chopped(1) : file;
    const auto last = trimmed.lastIndexOf('\n') + 1;
    const QJsonObject head = QJsonDocument::fromJson(file.left(first)).object();
    const QJsonObject foot = QJsonDocument::fromJson(trimmed.mid(last)).object();
    HandedIn read;
    read.is_one = first > 0 && last >= first && head.value("handed_in").toInt() == 1;
    if (!read.is_one) {
        return read;
    }
    read.name = head.value("name").toString();
    read.intact = foot.value("sha256").toString().toLatin1() == checksum(file.left(last));
    read.progress =
        lessons::progress_from_json(file.mid(first, last - first).toStdString()).progress;
    return read;
}

LearnedSoFar learned_so_far(const lessons::Progress& progress)
{
    LearnedSoFar sum;
    for (const auto& [id, lesson] : progress.lessons) {
        const LessonPointer there = find_lesson(QString::fromStdString(id));
        const bool done = there && standing(*there, progress) == LessonStanding::done;
        sum.lessons_done += done ? 1 : 0;
        for (const auto& [question, count] : lesson.questions) {
            sum.questions_answered += count.asked > 0 ? 1 : 0;
            sum.questions_right += count.right > 0 ? 1 : 0;
        }
        for (const auto& [exercise, passed] : lesson.exercises) {
            sum.exercises_passed += passed ? 1 : 0;
        }
    }
    return sum;
}

} // namespace procession::ui
