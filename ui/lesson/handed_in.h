// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/progress.h"

#include <QByteArray>
#include <QString>

namespace procession::ui {

/// What somebody has learned as a file to hand in: who, the progress, and in the last line
/// the SHA-256 of all lines before it. That tells a file damaged on the way, or changed
/// without care; a signature it is not.
[[nodiscard]] QByteArray handed_in_file(const QString& name, const lessons::Progress& progress);

/// Such a file, read.
struct HandedIn {
    bool is_one = false; ///< such a file at all
    bool intact = false; ///< the checksum fits
    QString name;
    lessons::Progress progress;
};
[[nodiscard]] HandedIn read_handed_in(const QByteArray& file);

/// How much has been learned, in a few numbers.
struct LearnedSoFar {
    int lessons_done = 0;
    int questions_answered = 0; ///< at least once
    int questions_right = 0;    ///< at least once
    int exercises_passed = 0;
};
[[nodiscard]] LearnedSoFar learned_so_far(const lessons::Progress& progress);

} // namespace procession::ui
