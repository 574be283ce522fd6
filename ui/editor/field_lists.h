// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edited_scenario.h"

#include <QString>

class QComboBox;
class QWidget;

namespace procession::ui {

/// A list to choose from that keeps nothing wide.
[[nodiscard]] QComboBox* new_list(QWidget* parent);
/// Chooses the entry of that data, if there is one; tells nobody.
void choose(QComboBox& list, const QString& data);
/// The processes of the scenario as it could last be read, by name; first `none`, of no process.
void fill_with_processes(QComboBox& list, const core::edit::EditedScenario& scenario,
                         const QString& none);
/// The measures of a process, or with an empty name those of a run and averages. What was chosen
/// stays chosen if it is one of them.
void fill_with_measures(QComboBox& list, const QString& process);

} // namespace procession::ui
