// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policy/policy_form.h"

#include "core/scenario/settings.h"
#include "ui/glossary/both_terms.h"
#include "ui/layout/fitting_combo.h"
#include "ui/policy/parameter_editor.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

constexpr int narrowest = 80; ///< pixels of a field

/// From here on each field stands below its label.
bool is_large()
{
    return text_scale() >= 1.5;
}

QFormLayout* new_form()
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    return form;
}

} // namespace

PolicyForm::PolicyForm(QWidget* parent) : QWidget(parent)
{
    build();
    retranslate();
    setEnabled(false); // until there is a scenario
}

void PolicyForm::build()
{
    policy_ = new FittingCombo(8, this);
    for (const scheduler::PolicyInfo& info : scheduler::policies()) {
        policy_->addItem(info.label, QString::fromUtf8(info.name.data(),
                                                       static_cast<qsizetype>(info.name.size())));
    }
    explanation_ = new QLabel(this);
    explanation_->setWordWrap(true);
    explanation_->setFont(text_font(TextSize::small));
    cores_ = new QSpinBox(this);
    cores_->setRange(1, static_cast<int>(scheduler::most_cores));
    switch_ = new QDoubleSpinBox(this);
    switch_->setDecimals(0);
    switch_->setRange(0, 1e9);
    switch_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    problem_ = new QLabel(this);
    problem_->setWordWrap(true);
    problem_->hide();
    revert_ = new QPushButton(this);
    policy_label_ = new QLabel(this);
    policy_label_->setBuddy(policy_);
    cores_label_ = new QLabel(this);
    cores_label_->setBuddy(cores_);
    switch_label_ = new QLabel(this);
    switch_label_->setBuddy(switch_);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(policy_label_);
    column->addWidget(policy_);
    column->addWidget(explanation_);
    column->addSpacing(8);
    form_ = new_form(); // the policy's rows come first, on the same grid
    form_->addRow(cores_label_, cores_);
    form_->addRow(switch_label_, switch_);
    column->addLayout(form_);
    column->addWidget(problem_);
    column->addSpacing(8);
    column->addWidget(revert_, 0, Qt::AlignLeft);
    column->addStretch(1);

    connect(policy_, &QComboBox::activated, this, &PolicyForm::choose_policy);
    connect(cores_, &QSpinBox::valueChanged, this,
            [this](int value) { set_value("machine.cores", QString::number(value)); });
    connect(switch_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        set_value("machine.context_switch", QString::number(value, 'f', 0));
    });
    connect(revert_, &QPushButton::clicked, this, &PolicyForm::revert_wanted);
}

void PolicyForm::show_scenario(const core::Scenario& scenario, bool changed)
{
    scenario_ = scenario;
    setEnabled(true);
    revert_->setEnabled(changed);
    const scheduler::PolicyInfo* info = scheduler::find_policy(scenario.scheduler.policy);
    policy_->setCurrentIndex(policy_->findData(QString::fromStdString(scenario.scheduler.policy)));
    explanation_->setText(info ? policy_text(info->explanation) : QString());
    if (built_for_ != scenario.scheduler.policy) {
        rebuild_parameters();
    }
    for (ParameterEditor* editor : editors_) {
        const auto* value = scenario.scheduler.parameters.find(editor->info().name);
        editor->show_value(value ? *value : editor->info().fallback);
    }
    const QSignalBlocker quiet_cores(cores_);
    const QSignalBlocker quiet_switch(switch_);
    cores_->setValue(scenario.machine.cores);
    switch_->setValue(static_cast<double>(scenario.machine.context_switch));
    show_locks();
}

void PolicyForm::lock(bool scheduling, bool machine)
{
    scheduling_locked_ = scheduling;
    machine_locked_ = machine;
    show_locks();
}

void PolicyForm::show_locks()
{
    policy_->setEnabled(!scheduling_locked_);
    for (ParameterEditor* editor : editors_) {
        editor->setEnabled(!scheduling_locked_);
    }
    cores_->setEnabled(!machine_locked_);
    switch_->setEnabled(!machine_locked_);
}

void PolicyForm::rebuild_parameters()
{
    built_for_ = scenario_->scheduler.policy;
    for (std::size_t i = 0; i < editors_.size(); ++i) {
        form_->removeRow(0); // deletes label and editor
    }
    editors_.clear();
    const scheduler::PolicyInfo* info = scheduler::find_policy(built_for_);
    if (!info) {
        return;
    }
    for (const scheduler::ParameterInfo& parameter : info->parameters) {
        auto* editor = new ParameterEditor(parameter, this);
        const std::string term(parameter.name); // those that are terms are called so there
        auto* label =
            new QLabel(with_other_term(parameter_text(parameter.label), term.c_str()), this);
        label->setBuddy(editor);
        label->setToolTip(parameter_text(parameter.explanation));
        label->setWordWrap(is_large());
        form_->insertRow(static_cast<int>(editors_.size()), label, editor);
        editors_.push_back(editor);
        connect(editor, &ParameterEditor::edited, this, [this, editor](const QString& value) {
            set_value(std::string(editor->info().name), value);
        });
    }
}

void PolicyForm::choose_policy(int index)
{
    if (!scenario_) {
        return;
    }
    core::Scenario changed = *scenario_;
    const auto problem =
        core::set_policy(changed, policy_->itemData(index).toString().toStdString());
    show_problem(problem ? translate(*problem) : QString());
    if (!problem) {
        emit scenario_wanted(changed);
    }
}

void PolicyForm::set_value(const std::string& key, const QString& value)
{
    if (!scenario_) {
        return;
    }
    core::Scenario changed = *scenario_;
    const auto problem = core::set_value(changed, key, value.toStdString());
    show_problem(problem ? translate(*problem) : QString());
    if (!problem) {
        emit scenario_wanted(changed);
    }
}

void PolicyForm::show_problem(const QString& problem)
{
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
}

QString PolicyForm::problem() const
{
    return problem_->text();
}

ParameterEditor* PolicyForm::editor(std::string_view parameter) const
{
    for (ParameterEditor* editor : editors_) {
        if (editor->info().name == parameter) {
            return editor;
        }
    }
    return nullptr;
}

void PolicyForm::set_palette(const Palette& palette)
{
    explanation_->setFont(text_font(TextSize::small));
    QPalette quiet = explanation_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    explanation_->setPalette(quiet);
    QPalette fault = problem_->palette();
    fault.setColor(QPalette::WindowText, palette.fault);
    problem_->setPalette(fault);
}

void PolicyForm::retranslate()
{
    form_->setRowWrapPolicy(is_large() ? QFormLayout::WrapAllRows : QFormLayout::WrapLongRows);
    for (QLabel* label : {policy_label_, cores_label_, switch_label_}) {
        label->setWordWrap(is_large());
    }
    policy_label_->setText(tr("&Policy"));
    policy_->setAccessibleName(tr("Policy"));
    cores_label_->setText(tr("&Cores"));
    cores_->setAccessibleName(tr("Cores"));
    switch_label_->setText(tr("Context s&witch"));
    switch_->setAccessibleName(tr("Context switch"));
    switch_->setToolTip(tr("Ticks that a core spends on each context switch"));
    revert_->setText(tr("As in the &file"));
    revert_->setToolTip(tr("Take back every change made here"));
    for (int i = 0; i < policy_->count(); ++i) {
        policy_->setItemText(i,
                             policy_text(scheduler::policies()[static_cast<std::size_t>(i)].label));
    }
    built_for_.clear(); // the labels of the parameters are built anew
    switch_->setMinimumWidth(scaled(narrowest));
    if (scenario_) {
        show_scenario(*scenario_, revert_->isEnabled());
    }
}

} // namespace procession::ui
