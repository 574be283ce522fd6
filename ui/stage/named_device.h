// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

namespace procession::ui {

/// Whether a burst of the workload names that device; no_device: whether one waits for none. Who is
/// added by hand later does not count before.
[[nodiscard]] bool names_device(const Moment& moment, core::DeviceIndex device);

} // namespace procession::ui
