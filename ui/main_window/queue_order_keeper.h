// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace procession::ui {

class LessonPlace;
class MachineGuide;
class PredictPanel;
class QueuePanel;
class RoomCard;
class Session;
class Stage;
class TaskPanel;

/// Has the queues shown in order of arrival while a question is open that the order in which they
/// are served would answer: of Predict, of the room, of a lesson, of a lecturer.
class QueueOrderKeeper : public QObject {
    Q_OBJECT

public:
    /// What may ask, and what shows queues; all outlive it.
    struct Parts {
        Session& session;
        const PredictPanel& predict;
        const RoomCard& room;
        LessonPlace& lesson;
        const MachineGuide& guide;
        const TaskPanel& tasks;
        Stage& stage;
        QueuePanel& queues;
    };

    /// To be made before the pictures are told of moments: they are to ask after it has chosen.
    QueueOrderKeeper(const Parts& parts, QObject* parent);

private:
    void choose();
    void choose_again();
    [[nodiscard]] bool is_asked() const;
    [[nodiscard]] bool lesson_asks() const;
    [[nodiscard]] bool lecturer_asks() const;

    Parts parts_;
};

} // namespace procession::ui
