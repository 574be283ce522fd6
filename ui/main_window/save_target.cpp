// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/save_target.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace procession::ui {

QString ask_for_target(QWidget& window, const QString& source)
{
    QString name = QFileInfo(source).fileName();
    const QString suffix = QStringLiteral(".procession.json");
    if (!name.endsWith(suffix)) {
        name = QFileInfo(name).completeBaseName() + suffix;
    }
    const QString folder = source.startsWith(":/") || !QFileInfo::exists(source)
                               ? QString()
                               : QFileInfo(source).path() + '/';
    const QString file = QFileDialog::getSaveFileName(
        &window, QCoreApplication::translate("save_target", "Save the scenario as"), folder + name,
        QCoreApplication::translate("save_target", "Scenarios (*.procession.json)"));
    return file.isEmpty() || file.endsWith(".json") ? file : file + suffix;
}

} // namespace procession::ui
