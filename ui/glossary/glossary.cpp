// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glossary/glossary.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace procession::ui {

namespace {

TermWords words_in(const QJsonObject& term, const char* language)
{
    TermWords words;
    words.name = term["name"].toObject()[QLatin1String(language)].toString();
    words.meaning = term["meaning"].toObject()[QLatin1String(language)].toString();
    for (const QJsonValue& synonym : term["also"].toObject()[QLatin1String(language)].toArray()) {
        words.also.append(synonym.toString());
    }
    return words;
}

std::vector<Term> read_terms()
{
    std::vector<Term> terms;
    QFile file(":/glossary/terms.json");
    if (!file.open(QIODevice::ReadOnly)) {
        return terms;
    }
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue& value : all["terms"].toArray()) {
        const QJsonObject term = value.toObject();
        terms.push_back({term["id"].toString(), words_in(term, "en"), words_in(term, "zh_CN")});
    }
    return terms;
}

} // namespace

Tongue tongue_of_window()
{
    return QLocale().language() == QLocale::Chinese ? Tongue::chinese : Tongue::english;
}

Tongue other_tongue()
{
    return tongue_of_window() == Tongue::english ? Tongue::chinese : Tongue::english;
}

QString Term::both_names() const
{
    const QString& here = in(tongue_of_window()).name;
    const QString& there = in(other_tongue()).name;
    return here == there ? here : here + ' ' + there;
}

SearchWords Term::words() const
{
    SearchWords words;
    words.names << english.name << chinese.name << english.also << chinese.also;
    words.text = english.meaning + ' ' + chinese.meaning;
    return words;
}

const std::vector<Term>& glossary()
{
    static const std::vector<Term> terms = read_terms();
    return terms;
}

const Term* find_term(const QString& id)
{
    static const QHash<QString, const Term*> by_id = [] {
        QHash<QString, const Term*> index;
        for (const Term& term : glossary()) {
            index.insert(term.id, &term);
        }
        return index;
    }();
    return by_id.value(id);
}

} // namespace procession::ui
