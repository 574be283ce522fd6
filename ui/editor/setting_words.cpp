// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/setting_words.h"

#include "core/scenario/rules.h"
#include "ui/text/translate.h"

#include <QCoreApplication>
#include <array>

namespace procession::ui {

namespace {

using core::edit::Idle;
using core::edit::SettingGroup;

constexpr std::array<const char*, core::edit::setting_group_count> groups{
    QT_TRANSLATE_NOOP("Editor", "Scheduling"), QT_TRANSLATE_NOOP("Editor", "Machine"),
    QT_TRANSLATE_NOOP("Editor", "Programs"), QT_TRANSLATE_NOOP("Editor", "The run"),
    QT_TRANSLATE_NOOP("Editor", "Limits")};

const char* english_of(Idle reason)
{
    switch (reason) {
    case Idle::none:
        return "";
    case Idle::one_core:
        return QT_TRANSLATE_NOOP("Editor", "Changes nothing: there is one core.");
    case Idle::shared_queue:
        return QT_TRANSLATE_NOOP("Editor", "Changes nothing: all cores share one ready queue.");
    case Idle::one_at_a_time:
        return QT_TRANSLATE_NOOP("Editor", "Changes nothing without multiprogramming.");
    case Idle::all_admitted:
        return QT_TRANSLATE_NOOP("Editor", "Changes nothing: everybody is admitted at once.");
    case Idle::free_switches:
        return QT_TRANSLATE_NOOP("Editor", "Changes nothing: a context switch takes no time.");
    case Idle::no_programs:
        return QT_TRANSLATE_NOOP("Editor", "Changes nothing: no process runs a program.");
    case Idle::exact_lengths:
        return QT_TRANSLATE_NOOP("Editor", "Changes nothing: the lengths of bursts are known.");
    case Idle::nothing_drawn:
        return QT_TRANSLATE_NOOP("Editor", "Changes nothing: nothing is left to chance.");
    }
    return "";
}

} // namespace

bool is_unlimited(const core::edit::SettingField& field, const std::string& value)
{
    return field.path() == "machine.degree" && value == "0";
}

QString setting_label(const core::edit::SettingField& field)
{
    return QCoreApplication::translate(field.context, field.info.label);
}

QString setting_hint(const core::edit::SettingField& field)
{
    return QCoreApplication::translate(field.context, field.info.explanation);
}

QString setting_value(const core::edit::SettingField& field, const std::string& value)
{
    if (field.info.kind == scheduler::ParameterKind::boolean) {
        return value == "true"    ? QCoreApplication::translate("Editor", "yes")
               : value == "false" ? QCoreApplication::translate("Editor", "no")
                                  : QString::fromStdString(value);
    }
    if (is_unlimited(field, value)) {
        return QCoreApplication::translate("Editor", "unlimited");
    }
    if (field.info.kind != scheduler::ParameterKind::choice || field.is_text) {
        return QString::fromStdString(value);
    }
    if (field.info.name == "policy") {
        const scheduler::PolicyInfo* policy = scheduler::find_policy(value);
        return policy ? policy_text(policy->label) : QString::fromStdString(value);
    }
    return field.info.name == "conventions" ? conventions_name(core::Rules{value})
                                            : choice_text(value);
}

QString group_title(core::edit::SettingGroup group)
{
    return QCoreApplication::translate("Editor", groups[static_cast<std::size_t>(group)]);
}

QString idle_text(core::edit::Idle reason)
{
    const char* const english = english_of(reason);
    return *english == '\0' ? QString() : QCoreApplication::translate("Editor", english);
}

} // namespace procession::ui
