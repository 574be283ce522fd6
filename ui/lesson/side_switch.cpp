// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/side_switch.h"

#include "ui/theme/fonts.h"

#include <QAction>

namespace procession::ui {

SideSwitch::SideSwitch(QAction& machine, Side side, QWidget* parent)
    : QToolButton(parent), machine_(machine), side_(side)
{
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, [this] {
        clearFocus(); // or hiding this side would give the keys to whatever comes next
        machine_.toggle();
        if (other_ && other_->isVisible()) {
            other_->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(&machine_, &QAction::changed, this, &SideSwitch::follow);
    retranslate();
    follow();
}

void SideSwitch::follow()
{
    const bool shown = machine_.isVisible() && machine_.isChecked() == (side_ == Side::machine);
    if (!shown) {
        clearFocus(); // the window gives the keys to the side that comes
    }
    setVisible(shown);
}

void SideSwitch::retranslate()
{
    //: Where a lesson's page and the machine do not fit beside each other
    setText(side_ == Side::page ? tr("See the machine") : tr("Back to the page"));
    setAccessibleName(text());
    setFont(text_font(TextSize::normal));
    setToolTip(side_ == Side::page ? tr("Show the machine in the place of this page")
                                   : tr("Show the lesson's page in the place of the machine"));
}

} // namespace procession::ui
