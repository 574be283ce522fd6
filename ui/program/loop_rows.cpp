// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/loop_rows.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

using State = core::CoroutineTaskAt::State;

QString loop_text(const char* english)
{
    return QCoreApplication::translate("loops", english);
}

class Rows {
public:
    Rows(const core::EventLoopAt& loop, const core::Scenario& scenario)
        : loop_(loop), scenario_(scenario), time_(TimeText::of(scenario))
    {
    }

    std::vector<LoopRow> all()
    {
        for (const core::CoroutineTaskAt& task : loop_.tasks) {
            if (task.state == State::running) {
                add(LoopRow::Kind::running, task, loop_text(QT_TRANSLATE_NOOP("loops", "runs")));
            }
        }
        add_ready();
        add_timed();
        for (const core::CoroutineTaskAt& task : loop_.tasks) {
            if (task.state == State::waiting) {
                add(LoopRow::Kind::waiting, task, waiting_text(task));
            }
        }
        return std::move(rows_);
    }

private:
    const core::CoroutineTaskAt* find(const std::string& name) const
    {
        const auto found = std::ranges::find(loop_.tasks, name, &core::CoroutineTaskAt::name);
        return found == loop_.tasks.end() ? nullptr : &*found;
    }

    void add(LoopRow::Kind kind, const core::CoroutineTaskAt& task, const QString& state)
    {
        LoopRow& row = rows_.emplace_back();
        row.kind = kind;
        row.who = QString::fromStdString(task.name);
        if (!task.coroutine.empty() && !task.program.empty()) {
            row.who += QStringLiteral("  %1()").arg(QString::fromStdString(task.coroutine));
        }
        row.state = state;
        if (!task.program.empty()) {
            row.where =
                QStringLiteral("%1:%2").arg(QString::fromStdString(task.program)).arg(task.line);
        }
    }

    /// In the order in which the loop will call them. One that is ready and is not among them has
    /// just been created.
    void add_ready()
    {
        int place = 0;
        for (const std::string& name : loop_.ready) {
            //: Of a task in the queue of an event loop: its place there
            const QString state =
                loop_text(QT_TRANSLATE_NOOP("loops", "ready: no. %1")).arg(++place);
            if (const auto* const task = find(name)) {
                add(LoopRow::Kind::ready, *task, state);
            } else {
                rows_.push_back(
                    {LoopRow::Kind::ready, QString::fromStdString(name), state, QString()});
            }
        }
        for (const core::CoroutineTaskAt& task : loop_.tasks) {
            if (task.state == State::ready &&
                std::ranges::find(loop_.ready, task.name) == loop_.ready.end()) {
                add(LoopRow::Kind::ready, task, loop_text(QT_TRANSLATE_NOOP("loops", "ready")));
            }
        }
    }

    /// Sleepers and functions to be called later, the earliest first.
    void add_timed()
    {
        for (const core::TimerAt& timer : loop_.timers) {
            const core::CoroutineTaskAt* const task = find(timer.what);
            if (task != nullptr && task->state == State::sleeping) {
                add(LoopRow::Kind::sleeping, *task,
                    loop_text(QT_TRANSLATE_NOOP("loops", "sleeps until %1"))
                        .arg(moment(timer.when)));
            } else if (task == nullptr) {
                rows_.push_back(
                    {LoopRow::Kind::sleeping, QString::fromStdString(timer.what),
                     loop_text(QT_TRANSLATE_NOOP("loops", "called at %1")).arg(moment(timer.when)),
                     QString()});
            }
        }
    }

    [[nodiscard]] QString moment(double seconds) const
    {
        const double second = static_cast<double>(scenario_.machine.ticks_per_second);
        return time_.moment(static_cast<core::Ticks>(std::llround(seconds * second)));
    }

    [[nodiscard]] QString waiting_text(const core::CoroutineTaskAt& task) const
    {
        const QString what = QString::fromStdString(task.waits_for);
        if (!task.until) {
            return loop_text(QT_TRANSLATE_NOOP("loops", "waits for %1")).arg(what);
        }
        //: Waits for %1 (a lock, a task …), but not longer than until %2
        return loop_text(QT_TRANSLATE_NOOP("loops", "waits for %1, until %2 at most"))
            .arg(what, moment(*task.until));
    }

    const core::EventLoopAt& loop_;
    const core::Scenario& scenario_;
    TimeText time_;
    std::vector<LoopRow> rows_;
};

} // namespace

std::vector<LoopRow> loop_rows(const core::EventLoopAt& loop, const core::Scenario& scenario)
{
    return Rows(loop, scenario).all();
}

} // namespace procession::ui
