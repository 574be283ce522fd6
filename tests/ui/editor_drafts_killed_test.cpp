// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts and saved files survive a program that is killed while it writes them.
#include "core/edit/draft_store.h"
#include "core/edit/numbered_text.h"
#include "support/dice.h"
#include "ui/editor/draft_desk.h"
#include "ui/editor/draft_keeper.h"
#include "ui/editor/edited_file.h"
#include "window_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace procession;
using namespace procession::ui;
using core::edit::DraftStanding;

// Edits, keeps and saves without end, as the editor does, until it is killed: run by the test
// below.
TEST_CASE("a writer of drafts", "[.writer]")
{
    const QString folder = qEnvironmentVariable("PROCESSION_WRITES_IN");
    if (folder.isEmpty()) {
        return;
    }
    const QString file = folder + "/lecture.json";
    QFile log(folder + "/log");
    REQUIRE(log.open(QIODevice::WriteOnly));
    const auto tell = [&log](const char* what, int number) {
        log.write(QStringLiteral("%1 %2\n").arg(what).arg(number).toUtf8());
        log.flush();
    };
    EditedFile edited;
    DraftKeeper keeper(edited, folder + "/drafts");
    QFile before(file);
    edited.start(before.open(QIODevice::ReadOnly) ? before.readAll().toStdString() : "", file, {});
    for (int number = qEnvironmentVariableIntValue("PROCESSION_WRITES_FROM") + 1;; ++number) {
        tell("begun", number);
        edited.edit([number](core::edit::EditedScenario& scenario) {
            scenario.replace_text("x", 0, scenario.text().size(), tests::numbered_text(number));
            return std::nullopt;
        });
        keeper.keep_now();
        keeper.wait();
        tell("kept", number);
        if (number % 3 == 0) {
            keeper.prepare_save(file);
            REQUIRE_FALSE(edited.save());
            tell("saved", number);
        }
    }
}

TEST_CASE("killed at any moment, the last state saved or kept is recovered whole")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("lecture.json");
    tests::Dice dice(20261122);
    const int kills = qEnvironmentVariableIsSet("PROCESSION_KILLS")
                          ? qEnvironmentVariableIntValue("PROCESSION_KILLS")
                          : 10;
    int number = 0;
    for (int i = 0; i < kills; ++i) {
        CAPTURE(i);
        QProcess writer;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PROCESSION_WRITES_IN", folder.path());
        environment.insert("PROCESSION_WRITES_FROM", QString::number(number));
        writer.setProcessEnvironment(environment);
        QFile::remove(folder.filePath("log"));
        writer.start(QCoreApplication::applicationFilePath(), {"a writer of drafts"});
        REQUIRE(writer.waitForStarted());
        REQUIRE(wait_until([&] { return QFileInfo(folder.filePath("log")).size() > 0; }));
        QTest::qSleep(static_cast<int>(dice.from_to(1, 40)));
        REQUIRE(writer.state() == QProcess::Running);
        writer.kill();
        REQUIRE(writer.waitForFinished());

        int kept = number; // what the writer had come to
        QFile log(folder.filePath("log"));
        REQUIRE(log.open(QIODevice::ReadOnly));
        for (const QByteArray& line : log.readAll().split('\n')) {
            if (line.startsWith("kept ")) {
                kept = line.mid(5).toInt();
            }
        }
        DraftDesk desk(folder.filePath("drafts")); // a start after that
        const core::edit::DraftList left = desk.left_behind();
        REQUIRE(left.damaged.empty());
        QFile saved(file);
        const QByteArray content = saved.open(QIODevice::ReadOnly) ? saved.readAll() : QByteArray();
        int now = content.isEmpty() ? 0 : tests::number_of(content.toStdString());
        REQUIRE(now >= 0);
        for (const core::edit::FoundDraft& one : left.drafts) {
            const int draft = tests::number_of(one.draft.text);
            CHECK(draft >= 0);
            CHECK(draft > now); // else it would be older than what was saved
            CHECK(one.standing != DraftStanding::conflicting);
            now = std::max(now, draft);
            (void)desk.drop(one.draft.id);
        }
        REQUIRE(now >= kept);
        number = now;
        if (content.isEmpty() || tests::number_of(content.toStdString()) < now) {
            // As if it had been opened and saved.
            QFile write(file);
            REQUIRE(write.open(QIODevice::WriteOnly));
            write.write(QByteArray::fromStdString(tests::numbered_text(now)));
        }
    }
    CHECK(number > 0);
}
