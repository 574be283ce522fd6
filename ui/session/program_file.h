// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reader.h"

#include <string>

namespace procession::ui {

/// The scenario in which one process runs a Python program: the machine is that of
/// `procession-cli exec` (round robin, quantum 1000, realistic costs). `name` is the file's
/// name. A program that cannot be run has a fault instead, at its line and column.
[[nodiscard]] core::ReadScenario read_program(const std::string& name, std::string source);

} // namespace procession::ui
