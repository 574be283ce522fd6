// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/scenario_list.h"

#include "core/scenario/reader.h"
#include "ui/session/library.h"
#include "ui/text/translate.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr qint64 largest_preview = 256 * 1024; ///< bytes; larger files get no picture

/// Up to the first full stop: a card has room for one sentence.
QString first_sentence(const QString& text)
{
    for (int i = 0; i < text.size(); ++i) {
        const bool chinese = text[i] == QChar(0x3002);
        const bool english = text[i] == '.' && (i + 1 == text.size() || text[i + 1].isSpace());
        if (chinese || english) {
            return text.left(i + 1);
        }
    }
    return text;
}

QString in_all_languages(const core::LocalizedText& text)
{
    return QString::fromStdString(text.in("en")) + ' ' + QString::fromStdString(text.in("zh_CN"));
}

ScenarioCard read_card(const QString& path)
{
    ScenarioCard card;
    card.file = path;
    card.title = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest_preview) {
        return card;
    }
    core::ReadScenario read = core::read_scenario(file.readAll().toStdString());
    if (!read.scenario) {
        return card;
    }
    card.scenario = std::move(*read.scenario);
    const QString title = localized(card.scenario.title);
    card.title = title.isEmpty() ? card.title : title;
    card.point = first_sentence(localized(card.scenario.description));
    card.also =
        in_all_languages(card.scenario.title) + ' ' + in_all_languages(card.scenario.description);
    if (const scheduler::PolicyInfo* info =
            scheduler::find_policy(card.scenario.scheduler.policy)) {
        card.also += ' ' + policy_text(info->label) + ' ' + QString(info->label) + ' ' +
                     QString::fromStdString(std::string(info->name));
        for (const std::string_view synonym : info->synonyms) {
            card.also += ' ' + QString::fromStdString(std::string(synonym));
        }
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
    const QStringList words = text.split(' ', Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        const ScenarioCard& card = cards_[i];
        const QString all = card.title + ' ' + card.point + ' ' + card.also + ' ' + card.file;
        if (std::ranges::all_of(words, [&](const QString& word) {
                return all.contains(word, Qt::CaseInsensitive);
            })) {
            shown_.push_back(i);
        }
    }
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
