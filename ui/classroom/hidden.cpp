// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/classroom/hidden.h"

#include "ui/text/listed.h"
#include "ui/text/sentence_gap.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <array>

namespace procession::ui {

namespace {

lessons::Classroom& in_force()
{
    static lessons::Classroom classroom;
    return classroom;
}

QString said(const char* english)
{
    return QCoreApplication::translate("Classroom", english);
}

template <typename Part>
QString listed_parts(const std::set<Part>& parts)
{
    QStringList words;
    for (const Part part : parts) {
        words.append(part_words(part));
    }
    return listed(words);
}

} // namespace

void cover_parts(const lessons::Classroom& classroom)
{
    in_force() = classroom;
}

bool is_covered(lessons::Hidden part)
{
    return in_force().covers(part);
}

QString hidden_words()
{
    return said(QT_TRANSLATE_NOOP("Classroom", "Hidden by the lecturer"));
}

QString why_words(const core::Message& reason)
{
    return is_covered(lessons::Hidden::why) ? hidden_words() : translate(reason);
}

QString part_words(lessons::Hidden part)
{
    constexpr std::array<const char*, 6> words{QT_TRANSLATE_NOOP("Classroom", "policy"),
                                               QT_TRANSLATE_NOOP("Classroom", "metrics"),
                                               QT_TRANSLATE_NOOP("Classroom", "reasons"),
                                               QT_TRANSLATE_NOOP("Classroom", "what is to come"),
                                               QT_TRANSLATE_NOOP("Classroom", "Compare"),
                                               QT_TRANSLATE_NOOP("Classroom", "Predict")};
    return said(words.at(static_cast<std::size_t>(part)));
}

QString part_words(lessons::Locked part)
{
    constexpr std::array<const char*, 5> words{QT_TRANSLATE_NOOP("Classroom", "scheduling"),
                                               QT_TRANSLATE_NOOP("Classroom", "machine"),
                                               QT_TRANSLATE_NOOP("Classroom", "processes"),
                                               QT_TRANSLATE_NOOP("Classroom", "interventions"),
                                               QT_TRANSLATE_NOOP("Classroom", "programs")};
    return said(words.at(static_cast<std::size_t>(part)));
}

QString classroom_words(const lessons::Classroom& classroom, const QString& exam_end)
{
    QStringList sentences;
    if (classroom.exam) {
        const QString end = exam_end.isEmpty()
                                ? QLocale().toString(static_cast<qlonglong>(*classroom.exam))
                                : exam_end;
        //: The last moment that can be seen
        sentences.append(said(QT_TRANSLATE_NOOP("Classroom", "Exam: up to t = %1.")).arg(end));
    }
    if (!classroom.hide.empty()) {
        sentences.append(said(QT_TRANSLATE_NOOP("Classroom", "Hidden by the lecturer: %1."))
                             .arg(listed_parts(classroom.hide)));
    }
    if (!classroom.lock.empty()) {
        sentences.append(said(QT_TRANSLATE_NOOP("Classroom", "Locked by the lecturer: %1."))
                             .arg(listed_parts(classroom.lock)));
    }
    return sentences.join(sentence_gap());
}

} // namespace procession::ui
