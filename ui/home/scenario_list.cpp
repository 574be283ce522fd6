// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/scenario_list.h"

#include "core/scenario/reader.h"
#include "lessons/classroom/classroom.h"
#include "ui/session/library.h"
#include "ui/text/other_language.h"
#include "ui/text/translate.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr qint64 largest_preview = 256 * 1024; ///< bytes; larger files get no picture

/// Up to the first end of a sentence: a card has room for one.
QString first_sentence(const QString& text)
{
    for (int i = 0; i < text.size(); ++i) {
        const bool chinese = text[i] == QChar(0x3002) || text[i] == QChar(0xFF1F);
        const bool english = (text[i] == '.' || text[i] == '?') &&
                             (i + 1 == text.size() || text[i + 1].isSpace());
        if (chinese || english) {
            return text.left(i + 1);
        }
    }
    return text;
}

/// What it is called, in every language; what else is said of it, its policy included unless the
/// lecturer hides it.
SearchWords words_of(const core::Scenario& scenario, bool with_policy)
{
    SearchWords words;
    for (const char* language : {"en", "zh_CN"}) {
        words.names.append(QString::fromStdString(scenario.title.in(language)));
        words.text += QString::fromStdString(scenario.description.in(language)) + ' ';
    }
    const scheduler::PolicyInfo* info = scheduler::find_policy(scenario.scheduler.policy);
    if (info && with_policy) {
        QStringList policy{QString(info->label), QString::fromStdString(std::string(info->name))};
        policy += in_other_language(info->label);
        for (const std::string_view synonym : info->synonyms) {
            policy.append(QString::fromStdString(std::string(synonym)));
        }
        words.text += policy.join(' ');
    }
    return words;
}

ScenarioCard read_card(const QString& path)
{
    ScenarioCard card;
    card.file = path;
    card.title = QFileInfo(path).fileName();
    card.words = {{card.title}, path + ' '};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest_preview) {
        return card;
    }
    const std::string text = file.readAll().toStdString();
    core::ReadScenario read = core::read_scenario(text);
    if (!read.scenario) {
        return card;
    }
    card.scenario = std::move(*read.scenario);
    const lessons::Classroom classroom =
        lessons::classroom_of(lessons::classroom_text(std::string_view(text)));
    const QString title = localized(card.scenario.title);
    card.title = title.isEmpty() ? card.title : title;
    card.point = first_sentence(localized(card.scenario.description));
    const SearchWords words = words_of(card.scenario, !classroom.covers(lessons::Hidden::policy));
    card.words.names += words.names;
    card.words.text += words.text;
    if (classroom.keeps_veil()) {
        card.scenario.processes.clear(); // its picture would show what is to come
    }
    return card;
}

} // namespace

void ScenarioList::fill(const QString& language, const QStringList& recent)
{
    beginResetModel();
    cards_.clear();
    for (const QString& file : recent) {
        if (QFileInfo::exists(file)) {
            cards_.push_back(read_card(file));
            cards_.back().recent = true;
        }
    }
    for (const LibraryEntry& entry : library(language)) {
        cards_.push_back(read_card(entry.file));
    }
    endResetModel();
    search(text_);
}

void ScenarioList::search(const QString& text)
{
    beginResetModel();
    text_ = text;
    shown_.clear();
    std::vector<std::pair<int, std::size_t>> found; // how badly it fits, which
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        if (const int how = fit(cards_[i].words, text); how > 0) {
            found.emplace_back(-how, i);
        }
    }
    std::ranges::sort(found);
    std::ranges::transform(found, std::back_inserter(shown_),
                           [](const auto& one) { return one.second; });
    endResetModel();
}

int ScenarioList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant ScenarioList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ScenarioCard& shown = card(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return shown.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return shown.recent ? shown.file : localized(shown.scenario.description);
    case file_role:
        return shown.file;
    default:
        return {};
    }
}

} // namespace procession::ui
