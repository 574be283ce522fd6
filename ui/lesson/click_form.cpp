// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/click_form.h"

#include "ui/lesson/lesson_words.h"
#include "ui/lesson/machine_guide.h"
#include "ui/predict/answer_button.h"
#include "ui/predict/answer_letters.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

/// Processes, and places if the question is about places.
std::vector<std::string> targets_of(const FormParts& parts)
{
    const auto is_meant = [&](const std::string& target) {
        const bool is_right =
            std::ranges::find(parts.question.targets, target) != parts.question.targets.end();
        return is_right ||
               std::ranges::find(parts.question.mistakes, target, &lessons::KnownMistake::answer) !=
                   parts.question.mistakes.end();
    };
    std::vector<std::string> targets; // in the order of birth
    if (const core::Scenario* scenario = parts.runs.lesson().scenario(parts.question.scenario)) {
        const auto& processes = parts.runs.trace(parts.question.scenario).scenario().processes;
        for (std::size_t i = 0; i < processes.size(); ++i) {
            const std::string target = "process:" + processes[i].name;
            if (i < scenario->listed || is_meant(target)) { // others are made by programs
                targets.push_back(target);
            }
        }
    }
    const bool asks_places = std::ranges::any_of(
        parts.question.targets, [](const std::string& one) { return one.starts_with("place:"); });
    if (asks_places) {
        for (const char* place : {"cores", "ready", "blocked", "jobs", "ended"}) {
            targets.push_back(std::string("place:") + place);
        }
    }
    for (const std::string& right : parts.question.targets) {
        if (std::ranges::find(targets, right) == targets.end()) {
            targets.push_back(right);
        }
    }
    return targets;
}

/// What the process looks like that is meant; nothing for a place.
std::optional<Identity> identity_of(const std::string& target, const FormParts& parts)
{
    if (!target.starts_with("process:")) {
        return std::nullopt;
    }
    const core::Scenario& scenario = parts.runs.trace(parts.question.scenario).scenario();
    const auto& all = scenario.processes;
    const auto found = std::ranges::find_if(
        all, [&](const core::ProcessSpec& one) { return target == "process:" + one.name; });
    return found == all.end() ? std::nullopt
                              : std::optional(parts.palette.identity(
                                    scenario, static_cast<core::EntityId>(found - all.begin())));
}

} // namespace

ClickForm::ClickForm(const FormParts& parts, QWidget* parent)
    : AnswerForm(parent), guide_(parts.guide)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* how = new QLabel(tr("Click it in the picture, or choose it here:"), this);
    how->setWordWrap(true);
    how->setFont(text_font(TextSize::normal));
    column->addWidget(how);
    const std::vector<std::string> targets = targets_of(parts);
    const std::string marks =
        plain_marks(targets.size(), parts.runs.lesson().scenario(parts.question.scenario));
    for (const std::string& target : targets) {
        auto* button = new AnswerButton(this);
        const QString text = target_words(target);
        button->setFont(text_font(TextSize::normal));
        button->set_palette(parts.palette);
        button->show_option(QLatin1Char(marks[choices_.size()]), text, identity_of(target, parts));
        button->setToolTip(text);
        column->addWidget(button);
        choices_.push_back({QString::fromStdString(target), button});
        connect(button, &QAbstractButton::clicked, this,
                [this, target = choices_.back().target] { choose(target); });
    }
    connect(&guide_, &MachineGuide::clicked, this, [this](const QString& target) {
        if (current_ && button_of(target)) { // beside what may be chosen: not meant
            choose(target);
        }
    });
}

void ClickForm::set_current(bool current)
{
    current_ = current;
    guide_.take_clicks(current);
}

void ClickForm::choose(const QString& target)
{
    chosen_ = target;
    emit handed_in();
}

AnswerButton* ClickForm::button_of(const QString& target) const
{
    const auto found = std::ranges::find(choices_, target, &Choice::target);
    return found == choices_.end() ? nullptr : found->button;
}

lessons::LessonAnswer ClickForm::answer() const
{
    return chosen_.isEmpty() ? lessons::LessonAnswer()
                             : lessons::LessonAnswer(chosen_.toStdString());
}

void ClickForm::show_answer(const lessons::LessonAnswer& answer)
{
    const auto* target = std::get_if<std::string>(&answer);
    chosen_ = target ? QString::fromStdString(*target) : QString();
}

void ClickForm::show_graded(const lessons::Graded& graded)
{
    for (const Choice& choice : choices_) {
        if (choice.target == chosen_) {
            choice.button->set_mark(graded.right ? AnswerButton::Mark::right
                                                 : AnswerButton::Mark::wrong);
        }
    }
}

} // namespace procession::ui
