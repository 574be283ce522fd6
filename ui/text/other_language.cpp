// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/other_language.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace procession::ui {

namespace {

using Pairs = QMultiHash<QString, QString>;

/// A compiled catalogue can be asked in one direction only, and by context; the source
/// of it tells all.
Pairs read_pairs()
{
    Pairs pairs;
    QFile file(":/catalogues/procession_zh_CN.ts");
    if (!file.open(QIODevice::ReadOnly)) {
        return pairs;
    }
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("source")) {
            source = plain(xml.readElementText());
        } else if (xml.name() == QLatin1String("translation")) {
            const QString translation = plain(xml.readElementText());
            if (!translation.isEmpty() && !pairs.contains(source, translation)) {
                pairs.insert(source, translation);
                pairs.insert(translation, source);
            }
        }
    }
    return pairs;
}

} // namespace

QString plain(QString menu_text)
{
    static const QRegularExpression behind(QStringLiteral(R"(\(&.\))")); // 打开(&O)
    return menu_text.remove(behind).remove('&').remove(QChar(0x2026));
}

QStringList in_other_language(const QString& text)
{
    static const Pairs pairs = read_pairs();
    return pairs.values(plain(text));
}

} // namespace procession::ui
