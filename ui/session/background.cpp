// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background.h"

#include <exception>
#include <new>
#include <thread>

namespace procession::ui {

struct Background::Job {
    quint64 id = 0;
    std::atomic<bool> cancel = false;
    std::thread thread;
};

const std::atomic<bool>& Background::Outside::cancelled() const
{
    return job_.cancel;
}

void Background::Outside::post(std::function<void()> deliver) const
{
    QMetaObject::invokeMethod(
        &background_,
        [background = &background_, id = job_.id, deliver = std::move(deliver)] {
            if (id == background->latest_) {
                deliver();
            }
        },
        Qt::QueuedConnection);
}

Background::Background(QObject* parent) : QObject(parent) {}

Background::~Background()
{
    for (const auto& job : jobs_) {
        job->cancel = true;
    }
    for (const auto& job : jobs_) {
        job->thread.join();
    }
}

void Background::start(Work work)
{
    cancel();
    jobs_.push_back(std::make_unique<Job>());
    Job* job = jobs_.back().get();
    job->id = ++latest_;
    running_ = true;
    job->thread = std::thread([this, job, work = std::move(work)] {
        QString failure;
        try {
            work(Outside(*this, *job));
        } catch (const std::bad_alloc&) {
            failure = tr("There is not enough memory for this. Compare fewer or shorter runs.");
        } catch (const std::exception& error) {
            failure = tr("The simulation failed (%1). Please report this with the scenario; "
                         "your file is unchanged.")
                          .arg(error.what());
        }
        QMetaObject::invokeMethod(
            this, [this, id = job->id, failure] { end(id, failure); }, Qt::QueuedConnection);
    });
}

void Background::cancel()
{
    if (!jobs_.empty()) {
        jobs_.back()->cancel = true;
    }
}

void Background::end(quint64 id, const QString& failure)
{
    jobs_.remove_if([id](const std::unique_ptr<Job>& job) {
        if (job->id != id) {
            return false;
        }
        job->thread.join();
        return true;
    });
    if (id == latest_) {
        running_ = false;
        emit finished(failure);
    }
}

} // namespace procession::ui
