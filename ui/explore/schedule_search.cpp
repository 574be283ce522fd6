// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/schedule_search.h"

#include <utility>

namespace procession::ui {

ScheduleSearch::ScheduleSearch(QObject* parent) : QObject(parent)
{
    connect(&background_, &Background::finished, this, [this](const QString& failure) {
        failure_ = failure;
        emit finished();
    });
}

void ScheduleSearch::start(const core::Scenario& scenario, const core::explore::Question& question,
                           std::int64_t schedules)
{
    question_ = question;
    progress_ = {};
    result_.reset();
    failure_.clear();
    background_.start([this, scenario, question, schedules](const Background::Outside& outside) {
        core::explore::Options options;
        options.schedules = schedules;
        options.cancel = &outside.cancelled();
        options.progress = [&](const core::explore::Progress& progress) {
            outside.post([this, progress] {
                progress_ = progress;
                emit progressed();
            });
        };
        auto result = std::make_shared<const core::explore::Result>(
            core::explore::explore(scenario, question, options));
        outside.post([this, result = std::move(result)] { result_ = result; });
    });
}

} // namespace procession::ui
