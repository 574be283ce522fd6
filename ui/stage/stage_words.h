// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/stage_places.h"

#include <QString>

namespace procession::ui {

/// "P2"
[[nodiscard]] QString process_name(const Moment& moment, core::EntityId process);

/// A place where `process` waits, with what else it waits for there: "Socket 1 or others".
[[nodiscard]] QString with_others(const QString& place, const core::ProcessAt& process);

/// Over an outlined part of the stage: "Ready queue".
[[nodiscard]] QString area_title(const Moment& moment, StageArea area);

/// The machine's rule for what comes in there, in a few words: "multiprogramming off"; or that a
/// ready queue is not shown in the order of service. Empty if it is the usual one.
[[nodiscard]] QString area_rule(const Moment& moment, StageArea area);

/// The glossary's term for it; empty if it is called the same in every language.
[[nodiscard]] const char* area_term(const Moment& moment, StageArea area);

/// Beside a place within its area: "Level 1", "disk"; empty where the title says it all.
[[nodiscard]] QString place_label(const Moment& moment, const StagePlace& place);
/// The same with what the program calls it: "Lock 1: fork".
[[nodiscard]] QString place_label(const Moment& moment, const StagePlace& place,
                                  const PlaceNotes& notes);

/// A place by itself: "Core 0", "Ready queue, level 1", "disk".
[[nodiscard]] QString place_name(const Moment& moment, const StagePlace& place);

/// A place and who is there in a sentence: "Ready queue: P1, P3."
[[nodiscard]] QString place_sentence(const Moment& moment, const StagePlace& place);

/// What is known of a process at the moment, in lines: name, pid, state, what it waits for.
[[nodiscard]] QString process_lines(const Moment& moment, core::EntityId process);

/// Names, not too many of them, with what stands between.
[[nodiscard]] QString name_list(const Moment& moment, const std::vector<core::EntityId>& processes);

} // namespace procession::ui
