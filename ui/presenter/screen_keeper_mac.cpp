// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/screen_keeper.h"

#include <IOKit/pwr_mgt/IOPMLib.h>

namespace procession::ui {

namespace {

class MacScreenKeeper final : public ScreenKeeper {
public:
    ~MacScreenKeeper() override { MacScreenKeeper::release(); }

    void keep() override
    {
        if (assertion_ == kIOPMNullAssertionID) {
            IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleDisplaySleep,
                                        kIOPMAssertionLevelOn, CFSTR("Presentation"), &assertion_);
        }
    }
    void release() override
    {
        if (assertion_ != kIOPMNullAssertionID) {
            IOPMAssertionRelease(assertion_);
            assertion_ = kIOPMNullAssertionID;
        }
    }

private:
    IOPMAssertionID assertion_ = kIOPMNullAssertionID;
};

} // namespace

std::unique_ptr<ScreenKeeper> system_screen_keeper()
{
    return std::make_unique<MacScreenKeeper>();
}

} // namespace procession::ui
