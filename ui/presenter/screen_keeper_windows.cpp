// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/screen_keeper.h"

#include <windows.h>

namespace procession::ui {

namespace {

class WindowsScreenKeeper final : public ScreenKeeper {
public:
    ~WindowsScreenKeeper() override { WindowsScreenKeeper::release(); }

    void keep() override
    {
        SetThreadExecutionState(ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED);
    }
    void release() override { SetThreadExecutionState(ES_CONTINUOUS); }
};

} // namespace

std::unique_ptr<ScreenKeeper> system_screen_keeper()
{
    return std::make_unique<WindowsScreenKeeper>();
}

} // namespace procession::ui
