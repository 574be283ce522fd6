// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glossary/both_terms.h"

#include "ui/glossary/glossary.h"

#include <QCoreApplication>
#include <QVariant>

namespace procession::ui {

namespace {

constexpr const char* property = "procession_both_terms";

QString joined(const QString& text, const char* id, QChar between)
{
    const QString other = other_term(id);
    const bool says_it = text.contains(other, Qt::CaseInsensitive); // "CPU"
    return other.isEmpty() || says_it ? text : text + between + other;
}

} // namespace

bool shows_both_terms()
{
    return QCoreApplication::instance()->property(property).toBool();
}

void show_both_terms(bool on)
{
    QCoreApplication::instance()->setProperty(property, on);
}

QString other_term(const char* id)
{
    const Term* term = shows_both_terms() ? find_term(QLatin1String(id)) : nullptr;
    return term ? term->in(other_tongue()).name : QString();
}

QString with_other_term(const QString& text, const char* id)
{
    return joined(text, id, ' ');
}

QString over_other_term(const QString& text, const char* id)
{
    return joined(text, id, '\n');
}

const char* term_of(core::State state)
{
    using core::State;
    switch (state) {
    case State::unborn:
        break;
    case State::new_:
        return "new";
    case State::ready:
        return "ready";
    case State::switching:
        return "switching";
    case State::running:
        return "running";
    case State::blocked:
        return "blocked";
    case State::suspended_ready:
        return "suspended_ready";
    case State::suspended_blocked:
        return "suspended_blocked";
    case State::terminated:
        return "terminated";
    }
    return "";
}

} // namespace procession::ui
