// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/lesson.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/session/session.h"

#include <QObject>
#include <QString>
#include <optional>
#include <vector>

namespace procession::ui {

/// Something of the picture that is lit up, with a word beside it if there is one.
struct LitUp {
    QString target; ///< "process:A", "place:ready", "moment:5"
    QString said;
    friend bool operator==(const LitUp&, const LitUp&) = default;
};

/// Puts the window's one machine where a page of a lesson wants it. The student may do
/// with the machine whatever they like; `back` is the way back to the lesson.
class MachineGuide : public QObject {
    Q_OBJECT

public:
    explicit MachineGuide(Session& session, QObject* parent = nullptr);

    /// What a step wants to be seen.
    struct Wanted {
        std::string scenario{};
        std::string policy{}; ///< as `compare --policies` takes it; empty: the scenario's own
        core::Ticks at = 0;
        core::Ticks plays_to = 0; ///< plays up to there if that is after `at`
        /// An exercise: the future is in sight and changes are the student's business.
        bool is_workshop = false;
        friend bool operator==(const Wanted&, const Wanted&) = default;
    };

    /// The lesson whose scenarios are meant from now on; null: none, nothing is wanted.
    void set_lesson(LessonPointer lesson);
    void want(const Wanted& wanted);
    /// As the last `want` wanted it, at its first moment.
    void back();
    /// Whether the machine is not as the lesson wants it.
    [[nodiscard]] bool is_away() const;
    [[nodiscard]] const std::optional<Wanted>& wanted() const { return wanted_; }
    /// Whether the run that is wanted is the one shown.
    [[nodiscard]] bool is_there() const;
    /// Whether the run shown is that scenario as the lesson has it, and has come to `at`.
    [[nodiscard]] bool has_come_to(const std::string& scenario, core::Ticks at) const;

    /// An exercise: the scenario as the student has it; nullopt before it is there.
    [[nodiscard]] std::optional<core::Scenario> workpiece() const;
    /// An exercise: another scenario in place of the student's, to be undone like any change.
    void set_workpiece(const core::Scenario& scenario, const QString& what);

    /// Plays what came of the student's own work instead of the run that is wanted: the schedule
    /// in which it goes wrong, a program with their line. `lit` stands beside it, `back` leads
    /// back: to the workpiece of an exercise, to the moment of a question.
    void show_other_run(const core::Scenario& scenario, std::vector<LitUp> lit = {});
    /// Whether that is what is shown.
    [[nodiscard]] bool shows_other_run() const;

    /// Shows the moment again: goes to `from` and plays to `until`; `lit` stands beside it.
    void replay(core::Ticks from, core::Ticks until, std::vector<LitUp> lit);
    /// Lights up things of the picture, instead of those before; with `opens` a panel among them
    /// comes into sight.
    void light(std::vector<LitUp> lit, bool opens = true);
    /// What the pointer is at in the text; empty: nothing.
    void point_at(const QString& target);
    [[nodiscard]] const std::vector<LitUp>& lit() const { return lit_; }
    [[nodiscard]] const QString& pointed_at() const { return pointed_at_; }

    /// Whether a click on the picture is an answer.
    void take_clicks(bool on) { takes_clicks_ = on; }
    [[nodiscard]] bool takes_clicks() const { return takes_clicks_; }
    void click(const QString& target) { emit clicked(target); }

signals:
    /// The run's place in the window is to be seen.
    void machine_wanted();
    /// What is lit up is to be looked at, also where the page has the place of the picture.
    void picture_wanted();
    /// The player is to play up to there.
    void play_wanted(core::Ticks until);
    /// The run as it is now, from its beginning.
    void play_from_start_wanted();
    /// One scenario under several policies is to be seen.
    void compare_wanted(const core::Scenario& scenario, const std::vector<std::string>& policies);
    /// What programs print is asked for: the console comes before other panels in its place.
    void console_wanted();
    /// A panel is to be seen: "table", "console" and other places of lessons.
    void panel_wanted(const QString& place);
    /// lit() or pointed_at() is another, or where they are may be.
    void lit_changed();
    /// A thing of the picture was clicked as an answer.
    void clicked(const QString& target);
    /// is_away() may be another.
    void moved();

private:
    void bring();
    void arrive();
    [[nodiscard]] QString name() const;

    Session& session_;
    LessonPointer lesson_;
    std::optional<Wanted> wanted_;
    [[nodiscard]] QString other_name() const;
    bool comes_ = false;       ///< the run that is wanted is under way
    bool other_comes_ = false; ///< another run of the student's is under way
    /// The student's scenario while another run of it is shown.
    std::optional<core::Scenario> put_aside_;
    /// What is to be done once it is there.
    std::function<void()> then_;
    std::vector<LitUp> lit_;
    QString pointed_at_;
    bool takes_clicks_ = false;
};

} // namespace procession::ui
