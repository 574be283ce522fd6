// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/policy_choice.h"

#include "scheduler/registry.h"
#include "ui/editor/labelled.h"
#include "ui/layout/fitting_combo.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/translate.h"

#include <fmt/format.h>
#include <variant>

namespace procession::ui {

namespace {

constexpr int characters = 20;
constexpr int longest_quantum = 1000;

/// Null if it has none that is one number.
const scheduler::ParameterInfo* quantum_of(const std::string& policy)
{
    const scheduler::PolicyInfo* const info = scheduler::find_policy(policy);
    const auto* const quantum = info ? info->parameter("quantum") : nullptr;
    return quantum && quantum->kind == scheduler::ParameterKind::integer ? quantum : nullptr;
}

} // namespace

PolicyChoice::PolicyChoice(const QString& label, const char* policy, QWidget* parent)
    : QWidget(parent), policy_(new FittingCombo(characters, this)), label_(new QLabel(this))
{
    for (const scheduler::PolicyInfo& info : scheduler::policies()) {
        policy_->addItem(policy_text(info.label),
                         QString::fromUtf8(info.name.data(), static_cast<int>(info.name.size())));
    }
    policy_->setCurrentIndex(policy_->findData(QString(policy)));
    policy_->setToolTip(tr("How the scheduler decides"));
    quantum_ = whole_number(this, 1, longest_quantum, 4, tr("Ticks until the core is taken away"));
    auto* row = new WrapLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->add_layout(labelled(label, policy_));
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    label_->setText(tr("Quantum"));
    label_->setBuddy(quantum_);
    QString name = label;
    quantum_->setAccessibleName(tr("Quantum of %1").arg(name.remove('&')));
    column->addWidget(label_);
    column->addWidget(quantum_);
    row->add_layout(column);
    connect(policy_, &QComboBox::currentIndexChanged, this, [this] {
        show_quantum();
        emit changed();
    });
    connect(quantum_, &QSpinBox::valueChanged, this, &PolicyChoice::changed);
    show_quantum();
}

void PolicyChoice::show_quantum()
{
    const bool has = quantum_of(policy_->currentData().toString().toStdString()) != nullptr;
    label_->setVisible(has);
    quantum_->setVisible(has);
}

std::string PolicyChoice::policy() const
{
    const std::string name = policy_->currentData().toString().toStdString();
    return quantum_of(name) ? fmt::format("{},quantum={}", name, quantum_->value()) : name;
}

} // namespace procession::ui
