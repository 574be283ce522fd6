// SPDX-License-Identifier: GPL-3.0-or-later
// New scenarios from templates, duplicates, and copies for others.
#include "editor_help.h"
#include "ui/editor/editor_forms.h"
#include "ui/editor/share_dialog.h"
#include "ui/editor/template_dialog.h"
#include "ui/main_window/editor_place.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace procession;
using namespace procession::ui;

namespace {

struct Beginning : Editing {
    void choose_file(const QString& file)
    {
        auto& ask = dialog<QFileDialog>();
        ask.findChild<QLineEdit*>()->setText(file);
        static_cast<QDialog&>(ask).accept();
        window.activateWindow();
        settle();
    }
    void trigger(const QString& begins)
    {
        for (const QMenu* menu : window.findChildren<QMenu*>()) {
            for (QAction* action : menu->actions()) {
                if (action->text() == begins) {
                    action->trigger();
                    settle();
                    return;
                }
            }
        }
        FAIL("no action " << begins.toStdString());
    }
};

} // namespace

TEST_CASE_METHOD(Beginning, "a new scenario begins with a template, chosen by keys")
{
    press(Qt::Key_N, Qt::ControlModifier); // in the editor
    auto& choice = dialog<TemplateDialog>();
    REQUIRE(choice.list().count() >= 5);
    CHECK(choice.list().item(0)->text().startsWith("Empty\n"));
    CHECK_FALSE(choice.list().item(1)->icon().isNull());
    CHECK(text() == own); // nothing has been chosen yet
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    window.activateWindow();
    up_to_date();
    CHECK(names() == "ABCDE");
    CHECK(edited().scenario().reading().scenario->scheduler.policy == "sjf");
    CHECK_FALSE(text().contains("title")); // it is not the batch of jobs any more
    CHECK_FALSE(text().contains("description"));
    CHECK(edited().name() == "New scenario");
    CHECK(edited().file().isEmpty());
    CHECK_FALSE(edited().is_modified());
    CHECK(window.editor().run().trace()->end() == 23);
}

TEST_CASE_METHOD(Beginning,
                 "each template has its picture, its line, and begins a scenario that is right")
{
    for (const char* chosen : {"en", "zh_CN"}) {
        language.choose(chosen);
        const auto all = templates();
        REQUIRE(all.size() == 5);
        window.show_view("templates");
        auto& choice = dialog<TemplateDialog>();
        for (std::size_t i = 0; i < all.size(); ++i) {
            CHECK(choice.list().item(static_cast<int>(i))->text() ==
                  all[i].title + '\n' + all[i].point);
            const core::ReadScenario read = core::read_scenario(all[i].text);
            REQUIRE(read.scenario);
            CHECK(read.scenario->processes == all[i].scenario.processes);
            CHECK(read.scenario->title.empty());
        }
        choice.reject();
        settle();
    }
    language.choose("en");
}

TEST_CASE_METHOD(Beginning, "what is not saved is asked about before a template takes its place")
{
    type(0, ProcessColumn::arrival, "2");
    const QString mine = text();
    press(Qt::Key_N, Qt::ControlModifier);
    (void)dialog<TemplateDialog>();
    CHECK(asked(QMessageBox::Cancel, [&] { key(Qt::Key_Return); }));
    CHECK(text() == mine);
    press(Qt::Key_N, Qt::ControlModifier);
    (void)dialog<TemplateDialog>();
    CHECK(asked(QMessageBox::Discard, [&] { key(Qt::Key_Return); }));
    CHECK(names() == "");
    key(Qt::Key_Insert); // an empty scenario invites the first process
    CHECK(names() == "A");
}

TEST_CASE_METHOD(Beginning, "a duplicate is a scenario in no file, with what was not saved")
{
    type(0, ProcessColumn::arrival, "2");
    const QString mine = text();
    window.editing()
        .forms()
        .duplicate.trigger(); // rows are duplicated by an action of that name, too
    settle();
    CHECK(text() == mine);
    CHECK(edited().file().isEmpty());
    CHECK(edited().is_modified());
    CHECK(edited().name() == "Copy of own.procession.json");
    CHECK(on_disk() == own);
    CHECK(asked(QMessageBox::Cancel, [&] { CHECK_FALSE(window.close()); }));
}

TEST_CASE_METHOD(Beginning, "saving through a symbolic link writes what it points at")
{
    const QString link = folder.filePath("link.procession.json");
    const QString target = file("target.procession.json", "old");
    REQUIRE(QFile::link(target, link));
    type(0, ProcessColumn::arrival, "2");
    REQUIRE(window.editing().save_as(link));
    CHECK(QFileInfo(link).isSymLink());
    QFile written(target);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll() == text().toUtf8());
    CHECK(edited().file() == link);
    CHECK_FALSE(edited().is_modified());
}

TEST_CASE_METHOD(Beginning, "one file has all that a scenario needs, for others")
{
    SECTION("as text")
    {
        type(0, ProcessColumn::arrival, "2");
        window.editing().forms().share.trigger();
        settle();
        auto& share = dialog<ShareDialog>();
        CHECK(share.told().contains("Processes: 3."));
        click_last_in(share, "&Copy as text");
        CHECK(QApplication::clipboard()->text() == text());
    }
    SECTION("as a copy; one goes on in one's own")
    {
        window.editing().forms().share.trigger();
        settle();
        click_last_in(dialog<ShareDialog>(), "&Save a copy…");
        const QString copy = folder.filePath("copy.procession.json");
        choose_file(copy);
        QFile written(copy);
        REQUIRE(written.open(QIODevice::ReadOnly));
        CHECK(written.readAll() == own);
        CHECK(edited().file() == path);
    }
    SECTION("with the program file that it came from")
    {
        open(file("hello.py", "print(\"hello\")\n"));
        press(Qt::Key_5, Qt::ControlModifier);
        settle();
        CHECK(text().contains("print"));
        window.editing().forms().share.trigger();
        settle();
        auto& share = dialog<ShareDialog>();
        CHECK(share.told().contains("Programs: hello.py."));
        share.reject();
    }
    SECTION("also while something is wrong, which is said")
    {
        type(0, ProcessColumn::arrival, "soon");
        window.editing().forms().share.trigger();
        settle();
        auto& share = dialog<ShareDialog>();
        CHECK(share.told().contains("Something in it is wrong"));
        share.reject();
    }
}
