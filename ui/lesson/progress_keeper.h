// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "lessons/lesson/progress.h"

#include <QObject>
#include <QString>
#include <optional>
#include <string_view>

class QSettings;

namespace procession::ui {

/// What somebody has learned, kept in a file of theirs. Written after every change and
/// as a whole, so that a crash loses nothing.
class ProgressKeeper : public QObject {
    Q_OBJECT

public:
    /// Reads `file`; there need not be one yet.
    explicit ProgressKeeper(QString file, QObject* parent = nullptr);

    /// Beside settings that are a file of their own, else where the system keeps data of
    /// programs.
    [[nodiscard]] static QString file_beside(const QSettings& settings);

    [[nodiscard]] const lessons::Progress& progress() const { return progress_; }
    /// Keeps it, and writes it if it is another.
    void keep(const lessons::Progress& progress);
    /// What the student made in an exercise, as a scenario file of theirs; nullopt: nothing.
    [[nodiscard]] std::optional<core::Scenario> workpiece(std::string_view lesson,
                                                          std::string_view step) const;
    void keep_workpiece(std::string_view lesson, std::string_view step,
                        const core::Scenario& scenario);
    void drop_workpiece(std::string_view lesson, std::string_view step);
    /// Everything from the beginning.
    void reset();
    [[nodiscard]] const QString& file() const { return file_; }
    /// What could not be read or written, in words; empty if nothing.
    [[nodiscard]] const QString& problem() const { return problem_; }

signals:
    /// progress() or problem() is another.
    void changed();

private:
    [[nodiscard]] QString workpiece_file(std::string_view lesson, std::string_view step) const;
    void read();
    void write();

    QString file_;
    QString problem_;
    lessons::Progress progress_;
};

} // namespace procession::ui
