// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that has a name, to be found by it: commands, settings, scenarios, terms.
#include "ui/commands/command_palette.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/editor.h"
#include "ui/glossary/glossary_view.h"
#include "ui/home/home.h"
#include "ui/home/scenario_list.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/main_window/main_window.h"
#include "ui/policy/parameter_editor.h"
#include "ui/policy/policy_form.h"
#include "ui/text/other_language.h"
#include "ui/text/translate.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

namespace procession::ui {

namespace {

/// A name as the window shows it, and what it is in the other language.
QStringList in_both_languages(const QString& name)
{
    return QStringList(name) + in_other_language(name);
}

/// Every command of a menu and of the menus in it, but for those in `skipped`.
/// `place` says where it is; `path` is that in both languages.
void collect(const QMenu& menu, const QString& place, const QStringList& path,
             const QList<const QMenu*>& skipped, std::vector<Findable>& all)
{
    for (QAction* action : menu.actions()) {
        if (action->menu() && !skipped.contains(action->menu())) {
            const QString title = plain(action->menu()->title());
            collect(*action->menu(), place + QStringLiteral(" › ") + title,
                    path + in_both_languages(title), skipped, all);
        } else if (!action->menu() && !action->isSeparator() && action->isEnabled()) {
            const QString name = plain(action->text());
            const QStringList said = path + in_both_languages(action->statusTip());
            const QString key = action->shortcut().toString(QKeySequence::NativeText);
            all.push_back({Findable::Kind::command,
                           name,
                           key.isEmpty() ? place : key,
                           {in_both_languages(name), said.join(' ')},
                           [action] { action->trigger(); }});
        }
    }
}

/// What else the words of a policy are.
QStringList synonyms_of(const scheduler::PolicyInfo& info)
{
    QStringList names{QString::fromStdString(std::string(info.name))};
    for (const std::string_view synonym : info.synonyms) {
        names.append(QString::fromStdString(std::string(synonym)));
    }
    return names;
}

} // namespace

std::vector<Findable> MainWindow::findables()
{
    std::vector<Findable> all;
    QList<const QMenu*> skipped{menus_.library, menus_.recent}; // they hold scenarios
    if (page() != Page::edit) {
        skipped.append(&editor().table().column_menu());
    }
    for (const QAction* action : menuBar()->actions()) {
        const QString title = plain(action->text());
        collect(*action->menu(), title, in_both_languages(title), skipped, all);
    }
    const lessons::Classroom& classroom = session_.classroom();
    if (!classroom.lock.contains(lessons::Locked::scheduler)) {
        add_policies(all);
    }
    if (!classroom.covers(lessons::Hidden::policy)) {
        add_settings(all);
    }
    for (const ScenarioCard& card : home_->scenarios()) {
        all.push_back({Findable::Kind::scenario, card.title,
                       card.recent ? QFileInfo(card.file).fileName() : tr("Scenario"), card.words,
                       [this, file = card.file] { open(file); }});
    }
    for (const LessonPointer& lesson : shipped_lessons()) {
        const QString id = QString::fromStdString(lesson->id);
        QStringList names{id};
        QString said;
        for (const char* language : {"en", "zh_CN"}) {
            names.append(QString::fromStdString(lesson->title.in(language)));
            said += QString::fromStdString(lesson->summary.in(language)) + ' ';
        }
        all.push_back({Findable::Kind::lesson,
                       localized(lesson->title),
                       tr("Lesson %1").arg(lesson->number),
                       {names, said},
                       [this, id] { (void)open_lesson(id); }});
    }
    for (const Term& term : glossary()) {
        all.push_back({Findable::Kind::term, term.both_names(), tr("Glossary"), term.words(),
                       [this, &term] { glossary_->show_term(term); }});
    }
    return all;
}

void MainWindow::add_policies(std::vector<Findable>& all)
{
    for (const scheduler::PolicyInfo& info : scheduler::policies()) {
        const QString label = policy_text(info.label);
        const QString name = tr("Policy: %1").arg(label);
        all.push_back({Findable::Kind::command,
                       name,
                       policy_dock_->windowTitle(),
                       {QStringList(name) + synonyms_of(info) + in_both_languages(label), {}},
                       [this, policy = std::string(info.name)] { choose_policy(policy); }});
    }
}

/// The parameters of the policy in force: where each of them is set.
void MainWindow::add_settings(std::vector<Findable>& all)
{
    const scheduler::PolicyInfo* info =
        session_.scenario() ? scheduler::find_policy(session_.scenario()->scheduler.policy)
                            : nullptr;
    if (!info) {
        return;
    }
    for (const scheduler::ParameterInfo& parameter : info->parameters) {
        const QString label = parameter_text(parameter.label);
        //: A setting to go to: "Set: Quantum"
        const QString name = tr("Set: %1").arg(label);
        const QString id = QString::fromStdString(std::string(parameter.name));
        all.push_back({Findable::Kind::command,
                       name,
                       policy_dock_->windowTitle(),
                       {QStringList{name, id} + in_both_languages(label),
                        parameter_text(parameter.explanation)},
                       [this, id] { go_to_setting(id); }});
    }
}

void MainWindow::go_to_setting(const QString& parameter)
{
    go_to(Page::run);
    policy_dock_->show();
    policy_dock_->raise();
    if (ParameterEditor* editor = policy_->editor(parameter.toStdString())) {
        editor->setFocus();
    }
}

CommandPalette* MainWindow::show_commands()
{
    home_->fill(language_.current(), recent_.files); // files may have come or gone
    auto* palette = new CommandPalette(findables(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::workload_wanted, this, &MainWindow::run_workload);
    palette->show();
    return palette;
}

} // namespace procession::ui
