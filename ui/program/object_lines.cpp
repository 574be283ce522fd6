// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/object_lines.h"

#include "ui/text/device_name.h"
#include "ui/text/listed.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace procession::ui {

namespace {

QString said(const char* english)
{
    return QCoreApplication::translate("objects", english);
}

/// A pipe or a socket, which carries bytes.
bool carries_bytes(const core::ObjectAt& object)
{
    return object.kind == core::ObjectAt::Kind::pipe || object.kind == core::ObjectAt::Kind::socket;
}

/// How it stands, in a word or two.
QString state_text(const core::ObjectAt& object)
{
    if (carries_bytes(object)) {
        return object.value == 0
                   ? said(QT_TRANSLATE_NOOP("objects", "empty"))
                   : said(QT_TRANSLATE_NOOP("objects", "bytes: %1")).arg(object.value);
    }
    if (object.kind == core::ObjectAt::Kind::channel) {
        return object.messages.empty()
                   ? said(QT_TRANSLATE_NOOP("objects", "empty"))
                   : said(QT_TRANSLATE_NOOP("objects", "messages: %1")).arg(object.value);
    }
    if (object.kind != core::ObjectAt::Kind::semaphore) {
        return {};
    }
    if (object.object == "Event") {
        return object.value > 0 ? said(QT_TRANSLATE_NOOP("objects", "set"))
                                : said(QT_TRANSLATE_NOOP("objects", "not set"));
    }
    if (object.largest == 1) {
        return object.value > 0 ? said(QT_TRANSLATE_NOOP("objects", "free"))
                                : said(QT_TRANSLATE_NOOP("objects", "held"));
    }
    //: Of a semaphore: how many more may enter
    const QString left = said(QT_TRANSLATE_NOOP("objects", "value %1")).arg(object.value);
    return object.largest > 0 && object.largest < 1000
               ? said(QT_TRANSLATE_NOOP("objects", "value %1 of %2"))
                     .arg(object.value)
                     .arg(object.largest)
               : left;
}

/// What those who wait at a queue want, which is why they wait.
enum class Wish : std::uint8_t { none, put, get };

Wish wish_of(const core::ObjectAt& object)
{
    if (object.kind != core::ObjectAt::Kind::channel || object.waiters.empty()) {
        return Wish::none;
    }
    const bool puts = std::ranges::any_of(object.putters, [&object](scheduler::EntityId id) {
        return std::ranges::count(object.waiters, id) > 0;
    });
    return puts ? Wish::put : object.value == 0 ? Wish::get : Wish::none;
}

QString messages_text(const core::ObjectAt& object)
{
    QStringList parts;
    for (const std::string& message : object.messages) {
        parts.append(QString::fromStdString(message));
    }
    if (!carries_bytes(object) &&
        object.value > static_cast<std::int64_t>(object.messages.size())) {
        parts.append(QStringLiteral("…"));
    }
    return parts.join(QStringLiteral(" | "));
}

} // namespace

std::vector<ObjectLine> object_lines(const std::vector<core::ObjectAt>& objects)
{
    std::vector<ObjectLine> lines;
    for (const core::ObjectAt& object : objects) {
        const bool is_bare = object.kind != core::ObjectAt::Kind::semaphore &&
                             object.kind != core::ObjectAt::Kind::channel && !carries_bytes(object);
        if (is_bare && object.waiters.empty()) {
            continue; // nobody waits there, and there is nothing in it
        }
        lines.push_back({true, shared_place_name(object.name), {}, state_text(object)});
        if (!object.holders.empty()) {
            lines.push_back({false, said(QT_TRANSLATE_NOOP("objects", "Held by")), object.holders});
        }
        if (!object.messages.empty()) {
            lines.push_back(
                {false, said(QT_TRANSLATE_NOOP("objects", "In it")), {}, messages_text(object)});
        }
        if (!object.waiters.empty()) {
            const Wish wish = wish_of(object);
            const QString label =
                wish == Wish::put   ? said(QT_TRANSLATE_NOOP("objects", "Waiting to put"))
                : wish == Wish::get ? said(QT_TRANSLATE_NOOP("objects", "Waiting to get"))
                                    : said(QT_TRANSLATE_NOOP("objects", "Waiting"));
            lines.push_back({false, label, object.waiters});
        }
    }
    return lines;
}

std::vector<ObjectLine> timer_lines(const core::SystemState& state)
{
    std::vector<scheduler::EntityId> who;
    const auto& processes = state.processes();
    for (std::size_t id = 0; id < processes.size(); ++id) {
        if (processes[id].state == core::State::blocked &&
            processes[id].device == core::no_device) {
            who.push_back(static_cast<scheduler::EntityId>(id));
        }
    }
    if (who.empty()) {
        return {};
    }
    return {{true, QCoreApplication::translate("stage", "timer")},
            {false, said(QT_TRANSLATE_NOOP("objects", "Waiting")), std::move(who)}};
}

PlaceNote place_note(const core::ObjectAt& object, const core::Scenario& scenario)
{
    constexpr std::size_t contents_shown = 4;
    PlaceNote note;
    const std::size_t shown = std::min(object.messages.size(), contents_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        note.contents.append(QString::fromStdString(object.messages[i]));
    }
    if (carries_bytes(object)) {
        note.words = object.value > 0 ? state_text(object) : QString();
        return note;
    }
    if (object.kind == core::ObjectAt::Kind::channel) {
        note.more = static_cast<std::size_t>(object.value) - shown;
        const Wish wish = wish_of(object);
        if (wish != Wish::none) {
            //: How a queue stands, and what those want who wait there
            note.state = wish == Wish::put
                             ? said(QT_TRANSLATE_NOOP("objects", "full: waiting to put"))
                             : said(QT_TRANSLATE_NOOP("objects", "empty: waiting to get"));
        }
        note.brief = note.state;
        QStringList words{object.value > 0 ? state_text(object) : QString(), note.state};
        words.removeAll(QString());
        note.words = words.join(QStringLiteral(" · "));
        return note;
    }
    note.holders = object.holders;
    QStringList names;
    for (const scheduler::EntityId holder : object.holders) {
        names.append(QString::fromStdString(scenario.processes[holder].name));
    }
    QStringList words;
    const bool is_counted = // how many more may enter is the question there
        object.largest != 1 && QString::fromStdString(object.object).endsWith("Semaphore");
    if (is_counted) {
        words.append(state_text(object));
        note.value = QString::number(object.value);
    }
    if (!names.isEmpty()) {
        note.brief =
            (is_counted ? said(QT_TRANSLATE_NOOP("objects", "inside: %1")) // of a semaphore
                        : said(QT_TRANSLATE_NOOP("objects", "held by %1")))
                .arg(listed(names));
        words.append(note.brief);
    }
    note.words = words.join(QStringLiteral(" · "));
    return note;
}

} // namespace procession::ui
