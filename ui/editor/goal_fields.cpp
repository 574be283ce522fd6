// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/goal_fields.h"

#include "lessons/classroom/classroom_edits.h"
#include "lessons/lesson/condition.h"
#include "ui/classroom/goal_words.h"
#include "ui/editor/both_texts.h"
#include "ui/editor/field_grid.h"
#include "ui/editor/field_lists.h"
#include "ui/editor/setting_field_widgets.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <array>

namespace procession::ui {

namespace {

using lessons::Condition;

constexpr const char* step = "classroom_goal";
constexpr const char* goal_path = "classroom.goal";
constexpr const char* when_path = "classroom.goal.when";
constexpr std::array<const char*, 5> relations{"is", "below", "above", "at_most", "at_least"};

} // namespace

GoalFields::GoalFields(EditedFile& file, QWidget* parent)
    : QWidget(parent), file_(file), form_(new FieldGrid(this))
{
    for (QComboBox** box : {&kind_, &of_, &measure_, &state_, &relation_}) {
        *box = new_list(this);
        form_->add(*box);
    }
    number_ = new SettingLine(this);
    form_->add(number_);
    text_ = new BothTexts(file_, step, "classroom.goal.text", this);
    form_->add(text_);
    hint_ = new BothTexts(file_, step, "classroom.goal.hint", this);
    form_->add(hint_);
    connect(kind_, &QComboBox::activated, this, &GoalFields::choose_kind);
    connect(of_, &QComboBox::activated, this, [this] {
        fill_with_measures(*measure_, of_->currentData().toString());
        write_condition();
    });
    for (QComboBox* box : {measure_, relation_, state_}) {
        connect(box, &QComboBox::activated, this, &GoalFields::write_condition);
    }
    connect(number_, &QLineEdit::editingFinished, this, &GoalFields::write_condition);
}

std::string GoalFields::value(const char* key) const
{
    return lessons::typed_at(file_.scenario().document(), std::string(when_path) + '.' + key);
}

/// Of what stands in the scenario: none, measure, state or other.
QString GoalFields::kind_now() const
{
    const core::Document& document = file_.scenario().document();
    const auto has = [&](const std::string& path) {
        return document.find(path) != core::Document::none;
    };
    return !has(goal_path)                            ? "none"
           : has(std::string(when_path) + ".measure") ? "measure"
           : has(std::string(when_path) + ".state")   ? "state"
                                                      : "other";
}

void GoalFields::choose_kind()
{
    const QString kind = kind_->currentData().toString();
    if (kind == kind_now() || kind == "other") {
        return fill();
    }
    std::optional<std::string> json;
    if (kind == "measure") {
        json = R"({"measure": "waiting", "at_most": 4})";
    } else if (kind == "state") {
        json = R"({"state": "running", "lasting": 1})";
    }
    (void)file_.edit([&](core::edit::EditedScenario& scenario) {
        return lessons::set_part(scenario, step, json ? when_path : goal_path, json);
    });
}

void GoalFields::write_condition()
{
    const QString kind = kind_now();
    const std::string of = of_->currentData().toString().toStdString();
    const std::string whose = of.empty() ? "" : R"(, "of": )" + core::quoted(of);
    const std::string number = core::edit::json_of_typed(number_->text().toStdString());
    std::string json;
    if (kind == "measure") {
        json = R"({"measure": )" + core::quoted(measure_->currentData().toString().toStdString()) +
               whose + ", " + core::quoted(relation_->currentData().toString().toStdString()) +
               ": " + number + '}';
    } else if (kind == "state") {
        json = R"({"state": )" + core::quoted(state_->currentData().toString().toStdString()) +
               whose + R"(, "lasting": )" + number + '}';
    }
    const core::Document& document = file_.scenario().document();
    const auto node = document.find(when_path);
    if (!json.empty() && node != core::Document::none && document.source(node) != json) {
        (void)file_.edit([&](core::edit::EditedScenario& scenario) {
            return lessons::set_part(scenario, step, when_path, json);
        });
    }
}

void GoalFields::fill_lists()
{
    const QSignalBlocker quiet(kind_);
    kind_->clear();
    kind_->addItem(tr("None"), "none");
    kind_->addItem(tr("A measure"), "measure");
    kind_->addItem(tr("A state"), "state");
    if (kind_now() == "other") {
        kind_->addItem(tr("Another, in the text"), "other");
    }
    fill_with_processes(*of_, file_.scenario(),
                        kind_now() == "state" ? tr("any process") : tr("the whole run"));
    relation_->clear();
    for (std::size_t i = 0; i < relations.size(); ++i) {
        relation_->addItem(relation_words(static_cast<Condition::Compare>(i)).arg("…"),
                           relations.at(i));
    }
    state_->clear();
    for (const std::string_view state : lessons::state_names()) {
        state_->addItem(state_words(state), QString::fromStdString(std::string(state)));
    }
}

void GoalFields::fill()
{
    fill_lists();
    choose(*kind_, kind_now());
    const QString of = QString::fromStdString(value("of"));
    choose(*of_, of);
    fill_with_measures(*measure_, of);
    choose(*measure_, QString::fromStdString(value("measure")));
    choose(*state_, QString::fromStdString(value("state")));
    std::string number = kind_now() == "state" ? value("lasting") : "";
    for (const char* relation : relations) {
        if (kind_now() == "measure" && !value(relation).empty()) {
            choose(*relation_, relation);
            number = value(relation);
        }
    }
    number_->show_text(QString::fromStdString(number));
    text_->fill();
    hint_->fill();
    show_rows();
}

/// Only what the kind of goal has.
void GoalFields::show_rows()
{
    const QString kind = kind_now();
    const auto show = [this](QWidget* field, bool shown) { form_->show(field, shown); };
    const bool simple = kind == "measure" || kind == "state";
    show(of_, simple);
    show(measure_, kind == "measure");
    show(relation_, kind == "measure");
    show(state_, kind == "state");
    show(number_, simple);
    show(text_, kind != "none");
    show(hint_, kind != "none");
    const QString number = kind == "state" ? tr("For at least (ticks)") : tr("Number");
    form_->label_of(number_).setText(number);
    number_->setAccessibleName(number);
}

void GoalFields::retranslate()
{
    const auto name = [this](QWidget* field, const QString& text, const QString& hint) {
        form_->name(field, text, hint);
    };
    name(kind_, tr("Goal"), tr("What a student is to reach by changing the scenario"));
    name(of_, tr("Of"), tr("Of which process it is"));
    name(measure_, tr("Measure"), tr("What is measured"));
    name(relation_, tr("Is to be"), tr("How it is compared with the number"));
    name(state_, tr("State"), tr("In which state the process is to be"));
    name(number_, tr("Number"), tr("What is reached, or for how many ticks on end"));
    name(text_, tr("In your words"), tr("What the student reads; empty: made from the goal"));
    name(hint_, tr("Hint"), tr("What helps a student who asks for it"));
    text_->name(tr("Words of the goal"));
    hint_->name(tr("Hint to the goal"));
    fill();
}

} // namespace procession::ui
