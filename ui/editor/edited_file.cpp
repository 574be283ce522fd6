// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/edited_file.h"

#include "core/scenario/atomic_save.h"
#include "core/scenario/read_file.h"

#include <QFileInfo>
#include <filesystem>
#include <memory>
#include <utility>
#include <variant>

namespace procession::ui {

namespace {
constexpr int write_milliseconds = 100;
constexpr int read_milliseconds = 20; ///< more letters may come
} // namespace

EditedFile::EditedFile(QObject* parent) : QObject(parent)
{
    soon_.setSingleShot(true);
    soon_.setInterval(write_milliseconds);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, &soon_, qOverload<>(&QTimer::start));
    connect(&soon_, &QTimer::timeout, this, &EditedFile::look_at_disk);
    read_soon_.setSingleShot(true);
    read_soon_.setInterval(read_milliseconds);
    connect(&read_soon_, &QTimer::timeout, this, &EditedFile::read_typed);
    connect(&reader_, &Background::finished, this, &EditedFile::take_read);
}

void EditedFile::start(std::string text, const QString& file, const QString& name)
{
    scenario_ = core::edit::EditedScenario(std::move(text));
    file_ = file;
    name_ = name;
    open_ = true;
    parted_ = false;
    last_seen_ = on_disk();
    ++starts_;
    watch();
    tell();
    emit started();
}

bool EditedFile::edit(const Edit& edit)
{
    std::optional<core::edit::EditedScenario> before;
    if (guard_) {
        before = scenario_;
    }
    const std::optional<core::Message> problem = edit(scenario_);
    if (const auto& wanted = scenario_.reading().scenario; before && wanted) {
        if (const QString why = guard_(*wanted); !why.isEmpty()) {
            scenario_ = std::move(*before);
            tell();
            emit forbidden(why);
            return false;
        }
    }
    tell(); // also what was done of an edit that failed halfway
    if (problem) {
        emit refused(*problem);
    }
    return !problem;
}

void EditedFile::tell()
{
    is_untold_ = false;
    emit changed();
}

void EditedFile::type(const std::string& name, const std::vector<core::edit::TextChange>& changes)
{
    if (changes.size() > 1) {
        scenario_.begin_together(name);
    }
    for (const core::edit::TextChange& change : changes) {
        scenario_.replace_text(name, change.at, change.removed.size(), change.inserted);
    }
    if (changes.size() > 1) {
        scenario_.end_together();
    }
    is_untold_ = true;
    emit typed();
    if (!read_soon_.isActive() && !reader_.running()) {
        read_soon_.start();
    }
}

void EditedFile::read_typed()
{
    if (!is_untold_) {
        return;
    }
    if (scenario_.is_read()) { // somebody could not wait
        return tell();
    }
    reader_.start([this, text = scenario_.text(), version = scenario_.version(),
                   start = starts_](const Background::Outside& outside) {
        auto read = std::make_shared<core::edit::ReadText>(core::edit::read_text(text));
        outside.post([this, read, version, start] {
            if (start == starts_) {
                scenario_.take(version, std::move(*read));
            }
        });
    });
}

/// What was typed meanwhile is read next.
void EditedFile::take_read()
{
    if (is_untold_ && scenario_.is_read()) {
        tell();
    } else if (is_untold_) {
        read_soon_.start();
    }
}

void EditedFile::undo()
{
    scenario_.undo();
    tell();
}

void EditedFile::redo()
{
    scenario_.redo();
    tell();
}

QString EditedFile::name() const
{
    return file_.isEmpty() ? name_ : QFileInfo(file_).fileName();
}

std::optional<core::Message> EditedFile::save_as(const QString& file)
{
    const std::filesystem::path path(file.toStdU16String());
    if (auto problem = core::save_file(path, scenario_.text())) {
        return problem;
    }
    file_ = file;
    scenario_.mark_saved();
    parted_ = false;
    last_seen_ = scenario_.text();
    watch();
    tell();
    return std::nullopt;
}

std::optional<std::string> EditedFile::on_disk() const
{
    if (file_.isEmpty()) {
        return std::nullopt;
    }
    auto read = core::read_file(std::filesystem::path(file_.toStdU16String()));
    auto* const text = std::get_if<std::string>(&read);
    return text ? std::optional(std::move(*text)) : std::nullopt;
}

bool EditedFile::differs_on_disk() const
{
    return !file_.isEmpty() && on_disk() != last_seen_;
}

/// A file that was put in another's place is watched no longer by itself.
void EditedFile::watch()
{
    if (const QStringList watched = watcher_.files(); !watched.isEmpty()) {
        watcher_.removePaths(watched);
    }
    if (!file_.isEmpty() && QFileInfo::exists(file_)) {
        watcher_.addPath(file_);
    }
}

void EditedFile::look_at_disk()
{
    watch();
    if (differs_on_disk()) {
        emit changed_on_disk();
    }
}

void EditedFile::take_from_disk()
{
    const std::optional<std::string> text = on_disk();
    if (!text) {
        return keep_mine();
    }
    scenario_.pause();
    scenario_.replace_text("reload", 0, scenario_.text().size(), *text);
    scenario_.pause();
    scenario_.mark_saved();
    parted_ = false;
    last_seen_ = text;
    watch();
    tell();
}

void EditedFile::recover(const core::edit::Draft& draft, const QString& name)
{
    const QString file = QString::fromStdU16String(draft.file.u16string());
    file_ = file;
    const std::optional<std::string> base = on_disk();
    start(base.value_or(draft.text), file, name);
    if (!base) {
        return keep_mine();
    }
    edit([&draft](core::edit::EditedScenario& scenario) {
        scenario.replace_text("recover", 0, scenario.text().size(), draft.text);
        scenario.pause();
        return std::nullopt;
    });
    if (core::edit::content_hash(*base) != draft.opened) { // somebody was at it since
        last_seen_.reset();
        emit changed_on_disk();
    }
}

void EditedFile::keep_mine()
{
    last_seen_ = on_disk();
    parted_ = true;
    tell();
}

} // namespace procession::ui
