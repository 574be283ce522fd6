// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace procession::ui {

/// Keeps the screen saver away and the screen lit. Where the system has no way to ask
/// for it, it does nothing; it never waits and never complains.
class ScreenKeeper {
public:
    ScreenKeeper() = default;
    ScreenKeeper(const ScreenKeeper&) = delete;
    ScreenKeeper& operator=(const ScreenKeeper&) = delete;
    virtual ~ScreenKeeper() = default;

    /// From now on, until `release`. Asked for twice is asked for once.
    virtual void keep() = 0;
    virtual void release() = 0;
};

/// That of the system this runs on: one file for each, see ui/CMakeLists.txt.
[[nodiscard]] std::unique_ptr<ScreenKeeper> system_screen_keeper();

} // namespace procession::ui
