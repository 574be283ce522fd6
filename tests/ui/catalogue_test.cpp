// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues are complete: every text of the program has a translation, none
// is unfinished, and none translates a text that is gone.
#include "scheduler/registry.h"
#include "ui/text/language.h"
#include "ui/text/translate.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace procession;
using namespace procession::ui;

namespace {

struct Entry {
    QString translation;
    QString type; ///< "unfinished", "vanished", "obsolete" or empty
};
using Catalogue = std::map<std::pair<QString, QString>, Entry>; // by context and source

Catalogue read(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    Catalogue catalogue;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            const QString type = xml.attributes().value("type").toString();
            catalogue[{context, source}] = {xml.readElementText(), type};
        }
    }
    return catalogue;
}

/// The texts of the program as it stands, by `lupdate`.
Catalogue texts_of_program()
{
    const QTemporaryDir folder;
    const QString fresh = folder.filePath("fresh.ts");
    QFile list(PROCESSION_LUPDATE_ARGUMENTS_FILE);
    REQUIRE(list.open(QIODevice::ReadOnly));
    const QStringList arguments = QString::fromUtf8(list.readAll()).split('\n') << "-ts" << fresh;
    REQUIRE(QProcess::execute(PROCESSION_LUPDATE, arguments) == 0);
    return read(fresh);
}

/// {name}, %1 and the like, sorted. Not {n|one|many}, which other languages need not say.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression form(R"(\{[a-z_]+\}|%[0-9])");
    QStringList found;
    for (auto matches = form.globalMatch(text); matches.hasNext();) {
        found.append(matches.next().captured());
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

TEST_CASE("every text of the program is translated, and nothing else")
{
    const Catalogue program = texts_of_program();
    REQUIRE(program.size() > 200);
    const Catalogue catalogue = read(PROCESSION_CATALOGUES);
    for (const auto& [key, entry] : program) {
        CAPTURE(key.first.toStdString(), key.second.toStdString());
        CHECK(catalogue.contains(key));
    }
    for (const auto& [key, entry] : catalogue) {
        CAPTURE(key.first.toStdString(), key.second.toStdString());
        CHECK(program.contains(key));
        CHECK(entry.type.toStdString() == "");
        CHECK_FALSE(entry.translation.isEmpty());
    }
}

TEST_CASE("a translation says what the text says: same arguments")
{
    for (const auto& [key, entry] : read(PROCESSION_CATALOGUES)) {
        CAPTURE(key.second.toStdString(), entry.translation.toStdString());
        CHECK(placeholders(key.second).join(' ').toStdString() ==
              placeholders(entry.translation).join(' ').toStdString());
    }
}

TEST_CASE("registry and messages speak Chinese at run time")
{
    Language language;
    language.choose("zh_CN");
    for (const scheduler::PolicyInfo& policy : scheduler::policies()) {
        CHECK(policy_text(policy.label) != QString(policy.label));
        for (const scheduler::ParameterInfo& parameter : policy.parameters) {
            CHECK(parameter_text(parameter.label) != QString(parameter.label));
            CHECK(parameter_text(parameter.explanation) != QString(parameter.explanation));
            for (const std::string_view choice : parameter.choices) {
                CHECK(choice_text(choice).toStdString() != std::string(choice));
            }
        }
    }
    CHECK(state_name(core::State::ready) == QString::fromUtf8("就绪态"));
}

TEST_CASE("languages are named in many ways")
{
    CHECK(Language::named("zh-Hans-CN") == "zh_CN");
    CHECK(Language::named("en_GB") == "en");
    CHECK(Language::named("fi").isEmpty());
}
