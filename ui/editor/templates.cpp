// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/templates.h"

#include "core/edit/edited_scenario.h"
#include "ui/text/translate.h"

#include <QDir>
#include <QFile>
#include <utility>

namespace procession::ui {

std::vector<Template> templates()
{
    std::vector<Template> all;
    const QDir folder(":/templates");
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        core::edit::EditedScenario begun(file.readAll().toStdString());
        if (!begun.last_good()) {
            continue;
        }
        const core::Scenario scenario = *begun.last_good();
        for (const char* about_the_template : {"title", "description"}) {
            (void)begun.remove("template", about_the_template);
        }
        all.push_back(
            {localized(scenario.title), localized(scenario.description), scenario, begun.text()});
    }
    return all;
}

} // namespace procession::ui
