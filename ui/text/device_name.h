// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

#include <QString>
#include <cstddef>

namespace procession::ui {

/// What a device is called; in the language of the interface for places that every program shares.
[[nodiscard]] QString device_name(const core::Scenario& scenario, std::size_t device);

/// What a place where programs wait for each other is called: "child" in the language of the
/// window, "Lock 1" in every language.
[[nodiscard]] QString shared_place_name(const std::string& name);

/// Of a process that waits, or waited last, for one thread: that thread's name; else empty.
[[nodiscard]] QString awaited_thread(const core::Trace& trace, const core::ProcessAt& process);

} // namespace procession::ui
