// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"

#include <vector>

namespace procession::ui {

/// Whether the queues of the moment's run are shown in another order than they are served in.
[[nodiscard]] bool are_shown_as_joined(const Moment& moment);

/// Who waits in a ready queue, in the order to be shown.
[[nodiscard]] std::vector<core::EntityId> waiting_as_shown(const Moment& moment,
                                                           core::QueueIndex queue);

} // namespace procession::ui
