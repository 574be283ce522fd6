// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/machine_guide.h"

#include "core/scenario/settings.h"

#include <utility>

namespace procession::ui {

MachineGuide::MachineGuide(Session& session, QObject* parent) : QObject(parent), session_(session)
{
    connect(&session_, &Session::settled, this, [this] {
        if (comes_ && is_there()) {
            comes_ = false;
            arrive();
        } else if (std::exchange(other_comes_, false) && session_.trace()) {
            session_.set_veil(false);
            if (const auto then = std::exchange(then_, nullptr)) {
                then();
            }
            emit play_from_start_wanted();
        }
    });
    connect(&session_, &Session::moment_changed, this, [this] {
        emit lit_changed();
        emit moved();
    });
    connect(&session_, &Session::scenario_changed, this, &MachineGuide::moved);
    connect(&session_.player(), &Player::playing_changed, this, &MachineGuide::moved);
}

void MachineGuide::set_lesson(LessonPointer lesson)
{
    lesson_ = std::move(lesson);
    wanted_.reset();
    comes_ = false;
    takes_clicks_ = false;
    then_ = nullptr;
    pointed_at_.clear();
    light({});
}

/// As if it were a file of the library: what has not been seen is hidden at first.
QString MachineGuide::name() const
{
    return QStringLiteral(":/lessons/%1/%2/%3")
        .arg(QString::fromStdString(lesson_->id), QString::fromStdString(wanted_->scenario),
             QString::fromStdString(wanted_->policy));
}

QString MachineGuide::other_name() const
{
    return name() + QStringLiteral("/wrong");
}

bool MachineGuide::shows_other_run() const
{
    return lesson_ && wanted_ && !other_comes_ && session_.trace() &&
           session_.file() == other_name();
}

bool MachineGuide::is_there() const
{
    return lesson_ && wanted_ && session_.trace() && session_.file() == name();
}

bool MachineGuide::has_come_to(const std::string& scenario, core::Ticks at) const
{
    return is_there() && !comes_ && wanted_->scenario == scenario && wanted_->policy.empty() &&
           !session_.is_changed() && session_.player().t() >= at;
}

void MachineGuide::want(const Wanted& wanted)
{
    wanted_ = wanted;
    then_ = nullptr;
    put_aside_.reset();
    light({});
    bring();
}

void MachineGuide::back()
{
    if (!wanted_) {
        return;
    }
    then_ = nullptr;
    if (const auto mine = std::exchange(put_aside_, std::nullopt)) {
        return set_workpiece(*mine, tr("Your work"));
    }
    bring();
}

void MachineGuide::bring()
{
    emit machine_wanted();
    session_.player().pause();
    const bool as_wanted = wanted_->is_workshop || !session_.is_changed();
    const bool another_comes = std::exchange(other_comes_, false);
    if (is_there() && !comes_ && !another_comes && as_wanted) {
        return arrive();
    }
    core::Scenario scenario = *lesson_->scenario(wanted_->scenario);
    if (!wanted_->policy.empty()) {
        (void)core::set_policy_with_values(scenario, wanted_->policy); // the checker has seen it
    }
    comes_ = true;
    session_.open_scenario(std::move(scenario), name());
}

void MachineGuide::arrive()
{
    session_.begin_at(wanted_->at);
    if (wanted_->is_workshop) {
        session_.set_veil(false);
    } else {
        session_.hide_ahead();
    }
    if (const auto then = std::exchange(then_, nullptr)) {
        then();
    } else if (wanted_->plays_to > wanted_->at) {
        emit play_wanted(wanted_->plays_to);
    }
    emit moved();
}

bool MachineGuide::is_away() const
{
    if (!wanted_ || comes_) {
        return false;
    }
    if (put_aside_ || !is_there()) {
        return true;
    }
    if (wanted_->is_workshop) {
        return false;
    }
    const core::Ticks t = session_.player().t();
    const bool is_on_the_way = t >= wanted_->at && t <= std::max(wanted_->at, wanted_->plays_to);
    return session_.is_changed() || !is_on_the_way;
}

std::optional<core::Scenario> MachineGuide::workpiece() const
{
    if (put_aside_) {
        return put_aside_;
    }
    return is_there() && wanted_->is_workshop ? session_.scenario() : std::nullopt;
}

void MachineGuide::set_workpiece(const core::Scenario& scenario, const QString& what)
{
    if (!wanted_ || !wanted_->is_workshop) {
        return;
    }
    put_aside_.reset();
    then_ = [this, scenario, what] { session_.change(scenario, what); };
    bring();
}

void MachineGuide::show_other_run(const core::Scenario& scenario, std::vector<LitUp> lit)
{
    if (!wanted_ || (wanted_->is_workshop && !is_there())) {
        return;
    }
    if (wanted_->is_workshop) {
        put_aside_ = session_.scenario();
    }
    emit machine_wanted();
    session_.player().pause();
    comes_ = false;
    other_comes_ = true;
    then_ = [this, lit = std::move(lit)] { light(lit); };
    session_.open_scenario(scenario, other_name());
}

void MachineGuide::replay(core::Ticks from, core::Ticks until, std::vector<LitUp> lit)
{
    if (!wanted_) {
        return;
    }
    then_ = [this, from, until, lit = std::move(lit)] {
        session_.player().set_t(from);
        light(lit);
        if (until > from) {
            emit play_wanted(until);
        }
    };
    bring();
}

void MachineGuide::light(std::vector<LitUp> lit, bool opens)
{
    lit_ = std::move(lit);
    for (const LitUp& one : lit_) {
        if (opens && one.target.startsWith("place:")) {
            emit panel_wanted(one.target.mid(6));
        }
    }
    emit lit_changed();
}

void MachineGuide::point_at(const QString& target)
{
    if (target != pointed_at_) {
        pointed_at_ = target;
        emit lit_changed();
    }
}

} // namespace procession::ui
