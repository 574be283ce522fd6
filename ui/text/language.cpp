// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace procession::ui {

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&translator_);
    QCoreApplication::removeTranslator(&qt_translator_);
}

QStringList Language::available()
{
    return {"en", "zh_CN"};
}

QString Language::own_name(const QString& language)
{
    return language == "zh_CN" ? QString::fromUtf8("简体中文") : QString("English");
}

QString Language::of_system()
{
    for (const QString& wanted : QLocale::system().uiLanguages()) {
        if (const QString found = named(wanted); !found.isEmpty()) {
            return found;
        }
    }
    return "en";
}

QString Language::named(const QString& name)
{
    switch (QLocale(name).language()) {
    case QLocale::English:
        return "en";
    case QLocale::Chinese:
        return "zh_CN";
    default:
        return {};
    }
}

void Language::choose(const QString& language)
{
    QCoreApplication::removeTranslator(&translator_);
    QCoreApplication::removeTranslator(&qt_translator_);
    current_ = available().contains(language) ? language : "en";
    QLocale::setDefault(QLocale(current_));
    if (qt_translator_.load("qtbase_" + current_,
                            QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&qt_translator_);
    }
    if (translator_.load(":/translations/procession_" + current_ + ".qm")) {
        QCoreApplication::installTranslator(&translator_);
    }
}

} // namespace procession::ui
