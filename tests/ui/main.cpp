// SPDX-License-Identifier: GPL-3.0-or-later
#include "catch_runner.h"

#include <QApplication>

#ifdef __SANITIZE_ADDRESS__
/// Asked by the leak sanitizer. Qt's font database drops descriptions of fonts that fontconfig has
/// made when it leaves a family of its cache; texts of many sizes bring that about.
extern "C" const char* __lsan_default_suppressions() // NOLINT: the sanitizer's name
{
    return "leak:libfontconfig.so";
}
#endif

/// Widgets need an application; no test needs a screen.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setApplicationVersion("0.0");
    return procession::run_tests(argc, argv);
}
