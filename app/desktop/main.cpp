// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/launch/launch.h"

#include <QApplication>

int main(int argc, char** argv)
{
    procession::ui::prepare_platform(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(PROCESSION_VERSION);
    return procession::ui::launch(QApplication::arguments());
}
