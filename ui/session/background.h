// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <functional>
#include <list>
#include <memory>

namespace procession::ui {

/// Does work away from the window's thread and hands over what comes of it piece
/// by piece. One piece of work counts at a time: starting another cancels the one
/// before, and what that one still hands over is dropped.
class Background : public QObject {
    Q_OBJECT

    struct Job;

public:
    /// What work sees of the world outside; used in the work's own thread.
    class Outside {
    public:
        Outside(Background& background, Job& job) : background_(background), job_(job) {}
        /// Set when nobody waits for the rest any more.
        [[nodiscard]] const std::atomic<bool>& cancelled() const;
        /// Runs `deliver` in the window's thread, in the order posted, if the work
        /// still counts then.
        void post(std::function<void()> deliver) const;

    private:
        Background& background_;
        Job& job_;
    };
    using Work = std::function<void(const Outside&)>;

    explicit Background(QObject* parent = nullptr);
    /// Cancels what runs and waits for it.
    ~Background() override;

    void start(Work work);
    /// Ends the work that counts; `finished` still comes.
    void cancel();
    [[nodiscard]] bool running() const { return running_; }

signals:
    /// The work that counts has ended, by itself or cancelled, and all it posted
    /// was delivered. `failure` is what it threw, in words; else empty.
    void finished(const QString& failure);

private:
    void end(quint64 id, const QString& failure);

    std::list<std::unique_ptr<Job>> jobs_; ///< started and not joined yet; the last one counts
    quint64 latest_ = 0;
    bool running_ = false;
};

} // namespace procession::ui
