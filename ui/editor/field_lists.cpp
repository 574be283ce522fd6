// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_lists.h"

#include "lessons/lesson/condition.h"
#include "ui/classroom/goal_words.h"
#include "ui/layout/fitting_combo.h"
#include "ui/lesson/lesson_words.h"

#include <QSignalBlocker>
#include <algorithm>

namespace procession::ui {

namespace {

QString text_of(std::string_view name)
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QComboBox* new_list(QWidget* parent)
{
    constexpr int letters = 8;
    auto* list = new FittingCombo(letters, parent);
    list->setFocusPolicy(Qt::StrongFocus);
    return list;
}

void choose(QComboBox& list, const QString& data)
{
    const QSignalBlocker quiet(&list);
    if (const int at = list.findData(data); at >= 0) {
        list.setCurrentIndex(at);
    }
}

void fill_with_processes(QComboBox& list, const core::edit::EditedScenario& scenario,
                         const QString& none)
{
    const QSignalBlocker quiet(&list);
    const QString before = list.currentData().toString();
    list.clear();
    list.addItem(none, QString());
    if (scenario.last_good()) {
        constexpr int most = 200; // more nobody looks through
        for (const core::ProcessSpec& process : scenario.last_good()->processes) {
            if (list.count() <= most) {
                list.addItem(QString::fromStdString(process.name),
                             QString::fromStdString(process.name));
            }
        }
    }
    choose(list, before);
}

void fill_with_measures(QComboBox& list, const QString& process)
{
    const QSignalBlocker quiet(&list);
    const QString before = list.currentData().toString();
    list.clear();
    const auto add = [&](std::string_view name) {
        const QString words = measured_words({std::string(name), {}});
        list.addItem(process.isEmpty() ? words : measure_words(name), text_of(name));
    };
    if (process.isEmpty()) {
        std::ranges::for_each(lessons::average_measures(), add);
        std::ranges::for_each(lessons::run_measures(), add);
    } else {
        std::ranges::for_each(lessons::process_measures(), add);
    }
    choose(list, before);
}

} // namespace procession::ui
