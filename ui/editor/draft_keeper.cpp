// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/draft_keeper.h"

#include "ui/editor/draft_desk.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>
#include <QWindow>
#include <filesystem>
#include <utility>

namespace procession::ui {

namespace {
constexpr int rest_milliseconds = 2000;
}

DraftKeeper::DraftKeeper(EditedFile& file, const QString& folder, QObject* parent)
    : QObject(parent),
      file_(file),
      id_(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString()),
      desk_(std::make_shared<DraftDesk>(folder))
{
    writer_.setMaxThreadCount(1); // one thing after the other
    soon_.setSingleShot(true);
    soon_.setInterval(rest_milliseconds);
    connect(&soon_, &QTimer::timeout, this, [this] { keep(draft()); });
    connect(&file_, &EditedFile::changed, this, &DraftKeeper::keep_soon);
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, this, &DraftKeeper::keep_now);
}

DraftKeeper::~DraftKeeper()
{
    keep_now();
    writer_.waitForDone();
}

QString DraftKeeper::folder_beside(const QSettings& settings)
{
    const QString folder = settings.format() == QSettings::IniFormat
                               ? QFileInfo(settings.fileName()).absolutePath()
                               : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QDir(folder).filePath(QStringLiteral("drafts"));
}

/// What goes on being typed is kept every other moment, not only once somebody rests.
void DraftKeeper::keep_soon()
{
    if (!file_.is_open() || !file_.is_modified()) {
        forget();
    } else if (!soon_.isActive()) {
        soon_.start();
    }
}

core::edit::Draft DraftKeeper::draft() const
{
    core::edit::Draft draft;
    draft.id = id_;
    draft.file = std::filesystem::path(file_.file().toStdU16String());
    draft.opened = core::edit::content_hash(file_.seen_on_disk().value_or(""));
    draft.text = file_.scenario().text();
    draft.written = QDateTime::currentMSecsSinceEpoch();
    return draft;
}

void DraftKeeper::keep(core::edit::Draft draft)
{
    soon_.stop();
    kept_ = true;
    writer_.start([this, desk = desk_, draft = std::move(draft)] {
        const std::optional<core::Message> problem = desk->keep(draft);
        QMetaObject::invokeMethod(
            this, [this, problem] { tell(problem); }, Qt::QueuedConnection);
    });
}

void DraftKeeper::keep_now()
{
    if (soon_.isActive()) {
        keep(draft());
    }
}

void DraftKeeper::prepare_save(const QString& file)
{
    core::edit::Draft whole = draft();
    whole.file = std::filesystem::path(file.toStdU16String());
    keep(std::move(whole));
    wait();
}

void DraftKeeper::forget()
{
    soon_.stop();
    if (std::exchange(kept_, false)) {
        // One that cannot be dropped says what its file says, or is offered: nothing is lost.
        writer_.start([desk = desk_, id = id_] { (void)desk->drop(id); });
    }
}

void DraftKeeper::look()
{
    writer_.start([this, desk = desk_] {
        auto left = std::make_shared<const core::edit::DraftList>(desk->left_behind());
        QMetaObject::invokeMethod(
            this,
            [this, left = std::move(left)] {
                if (!left->drafts.empty() || !left->damaged.empty()) {
                    emit found(left);
                }
            },
            Qt::QueuedConnection);
    });
}

void DraftKeeper::adopt(const core::edit::Draft& draft)
{
    if (!file_.is_modified()) { // it says what the file says
        return drop(draft);
    }
    kept_ = true;
    soon_.stop();
    writer_.start([desk = desk_, own = this->draft(), old = draft.id] {
        if (!desk->keep(own)) {
            (void)desk->drop(old);
        }
    });
}

void DraftKeeper::drop(const core::edit::Draft& draft)
{
    writer_.start([desk = desk_, id = draft.id] { (void)desk->drop(id); });
}

void DraftKeeper::wait()
{
    writer_.waitForDone();
}

void DraftKeeper::tell(const std::optional<core::Message>& problem)
{
    if (problem && !told_) {
        emit failed(*problem);
    }
    told_ = problem.has_value();
}

} // namespace procession::ui
