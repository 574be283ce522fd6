// SPDX-License-Identifier: GPL-3.0-or-later
// Where the person left off, and back there.
#include "ui/main_window/main_window.h"

#include "ui/lesson/lesson_place.h"

#include <QFileInfo>
#include <QSettings>
#include <QTabWidget>

namespace procession::ui {

bool MainWindow::open_last(std::optional<core::Ticks> at, bool in_its_place)
{
    const QString lesson = settings_.value("session/lesson").toString();
    if (in_its_place && !at && !lesson.isEmpty() && open_lesson(lesson)) {
        return true;
    }
    const QString last = settings_.value("session/file").toString();
    if (!QFileInfo::exists(last)) { // those compiled in exist too
        return false;
    }
    const core::Ticks t = at.value_or(settings_.value("session/t").toLongLong());
    connect(
        &session_, &Session::trace_changed, this, [this, t] { session_.begin_at(t); },
        Qt::SingleShotConnection);
    open(last);
    const int page = settings_.value("session/page", static_cast<int>(Page::run)).toInt();
    if (in_its_place && page == static_cast<int>(Page::home)) {
        go_to(Page::home);
    } else if (in_its_place && page == static_cast<int>(Page::compare)) {
        comparing_->setCurrentIndex(settings_.value("session/sweep").toBool() ? 1 : 0);
        connect(
            &session_, &Session::settled, this, // there is something to compare then
            [this] { go_to(Page::compare); }, Qt::SingleShotConnection);
    }
    return true;
}

/// Before anything else is taken down: that is done on the run's page.
void MainWindow::remember_place()
{
    lesson_->save();
    const LessonPointer& lesson = lesson_->lesson();
    settings_.setValue("session/lesson", lesson && !lesson_->is_drill()
                                             ? QString::fromStdString(lesson->id)
                                             : QString());
    settings_.setValue("session/file", session_.file());
    settings_.setValue("session/t", static_cast<qlonglong>(session_.player().t()));
    settings_.setValue("session/page", static_cast<int>(page()));
    settings_.setValue("session/sweep", comparing_->currentIndex() == 1);
}

} // namespace procession::ui
