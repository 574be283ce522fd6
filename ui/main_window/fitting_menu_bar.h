// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenuBar>

namespace procession::ui {

/// A menu bar whose texts become smaller where not all menus would be in sight: in large texts the
/// letters in brackets of Chinese menus take more room than a projector has.
class FittingMenuBar : public QMenuBar {
    Q_OBJECT

public:
    using QMenuBar::QMenuBar;

protected:
    bool event(QEvent* event) override;

private:
    void fit();

    bool fitting_ = false;
};

} // namespace procession::ui
