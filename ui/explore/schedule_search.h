// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explore/explore.h"
#include "ui/session/background.h"

#include <QObject>
#include <memory>

namespace procession::ui {

/// A search through all schedules of a scenario, away from the window's thread.
class ScheduleSearch : public QObject {
    Q_OBJECT

public:
    explicit ScheduleSearch(QObject* parent = nullptr);

    void start(const core::Scenario& scenario, const core::explore::Question& question,
               std::int64_t schedules);
    /// Ends it; what it has come to by then is its result.
    void cancel() { background_.cancel(); }
    [[nodiscard]] bool running() const { return background_.running(); }

    [[nodiscard]] const core::explore::Question& question() const { return question_; }
    [[nodiscard]] const core::explore::Progress& progress() const { return progress_; }
    /// Null until a search has ended.
    [[nodiscard]] const core::explore::Result* result() const { return result_.get(); }
    /// Of the program itself; empty if there was none.
    [[nodiscard]] const QString& failure() const { return failure_; }

signals:
    void progressed();
    void finished();

private:
    Background background_;
    core::explore::Question question_;
    core::explore::Progress progress_;
    std::shared_ptr<const core::explore::Result> result_;
    QString failure_;
};

} // namespace procession::ui
