// SPDX-License-Identifier: GPL-3.0-or-later
// Systems that cannot be asked.
#include "ui/presenter/screen_keeper.h"

namespace procession::ui {

namespace {

class NoScreenKeeper final : public ScreenKeeper {
public:
    void keep() override {}
    void release() override {}
};

} // namespace

std::unique_ptr<ScreenKeeper> system_screen_keeper()
{
    return std::make_unique<NoScreenKeeper>();
}

} // namespace procession::ui
