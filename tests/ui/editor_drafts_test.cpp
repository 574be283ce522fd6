// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts of what is edited: kept without being asked, gone once saved, offered after a crash. One
// window or program never takes another's.
#include "core/edit/draft_store.h"
#include "editor_help.h"
#include "text_walker.h"
#include "ui/editor/draft_desk.h"
#include "ui/editor/draft_keeper.h"
#include "ui/editor/draft_offer.h"
#include "ui/main_window/editor_place.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QStatusBar>
#include <filesystem>

using namespace procession;
using namespace procession::ui;
using core::edit::Draft;
using core::edit::DraftStanding;
using core::edit::DraftStore;

namespace {

struct Drafting : Editing {
    [[nodiscard]] QString drafts() const { return folder.filePath("drafts"); }
    [[nodiscard]] DraftStore store() const
    {
        return DraftStore(std::filesystem::path(drafts().toStdU16String()));
    }
    [[nodiscard]] core::edit::DraftList kept()
    {
        window.editing().drafts().wait();
        return store().list();
    }
    /// One that a program left behind which is not there any more.
    void leave_behind(const QString& file, const QString& opened, const QString& text,
                      std::int64_t written = 1'790'000'000'000)
    {
        const Draft draft{"left-" + std::to_string(written),
                          std::filesystem::path(file.toStdU16String()),
                          opened.isEmpty() ? "" : core::edit::content_hash(opened.toStdString()),
                          text.toStdString(), written};
        REQUIRE_FALSE(store().write(draft));
    }
    [[nodiscard]] DraftOffer& offer() { return window.editing().draft_offer(); }
    void look()
    {
        window.offer_drafts();
        settle();
        window.editing().drafts().wait();
        settle();
    }
    void press_in_offer(const QString& name) { click_in(offer(), name); }
};

const char* const changed_text = R"({"procession": 1, "processes": [
    {"name": "Changed", "bursts": [{"cpu": 3}]}]})";

} // namespace

TEST_CASE_METHOD(Drafting, "what is typed is kept by itself, and the draft goes when it is saved")
{
    CHECK(kept().drafts.empty());
    type(0, ProcessColumn::arrival, "2");
    CHECK(wait_until([this] { return QFileInfo::exists(drafts()) && !kept().drafts.empty(); }));
    const auto list = kept();
    REQUIRE(list.drafts.size() == 1);
    CHECK(list.drafts[0].draft.text == text().toStdString());
    CHECK(QString::fromStdU16String(list.drafts[0].draft.file.u16string()) == path);
    CHECK(list.drafts[0].standing == DraftStanding::newer);
    SECTION("saved")
    {
        press(Qt::Key_S, Qt::ControlModifier);
        CHECK(kept().drafts.empty());
        CHECK(on_disk() == text().toUtf8());
    }
    SECTION("taken back")
    {
        press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(kept().drafts.empty());
    }
    SECTION("dropped when the window is closed")
    {
        CHECK(asked(QMessageBox::Discard, [&] { CHECK(window.close()); }));
        CHECK(kept().drafts.empty());
    }
    SECTION("saved elsewhere")
    {
        REQUIRE(window.editing().save_as(folder.filePath("elsewhere.procession.json")));
        CHECK(kept().drafts.empty());
    }
    SECTION("a save that fails leaves it")
    {
        CHECK(asked(QMessageBox::Ok, [&] {
            CHECK_FALSE(window.editing().save_as(folder.filePath("no/such/folder.json")));
        }));
        window.editing().drafts().keep_now();
        REQUIRE(kept().drafts.size() == 1);
        CHECK(kept().drafts[0].draft.text == text().toStdString());
        CHECK(kept().drafts[0].standing == DraftStanding::newer);
    }
    CHECK(QDir(drafts()).entryList({"*.lock"}, QDir::Files).size() ==
          static_cast<qsizetype>(kept().drafts.size()));
}

TEST_CASE_METHOD(Drafting, "what is typed is kept at once when the window loses the focus")
{
    type(0, ProcessColumn::arrival, "2");
    emit qGuiApp->focusWindowChanged(nullptr);
    REQUIRE(kept().drafts.size() == 1);
    CHECK(kept().drafts[0].draft.text == text().toStdString());
}

TEST_CASE_METHOD(Drafting, "a draft left behind is offered without being in the way, and opened")
{
    leave_behind(path, own, changed_text);
    look();
    REQUIRE(offer().isVisible());
    CHECK(offer().told().startsWith("Recovered: own.procession.json, edited "));
    CHECK_FALSE(offer().told().contains("since"));
    CHECK(text() == own); // it only offers
    press_in_offer("&Open");
    CHECK_FALSE(offer().isVisible());
    CHECK(window.page() == MainWindow::Page::edit);
    CHECK(text() == changed_text);
    CHECK(window.isWindowModified());
    CHECK(edited().file() == path);
    REQUIRE(kept().drafts.size() == 1); // from now on it is this window's
    CHECK_FALSE(kept().drafts[0].draft.id.starts_with("left"));
    CHECK(kept().drafts[0].draft.text == changed_text);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
    CHECK_FALSE(window.isWindowModified());
    CHECK(kept().drafts.empty());
}

TEST_CASE_METHOD(Drafting, "what is in the editor is not lost to a draft that is opened")
{
    leave_behind(path, own, changed_text);
    look();
    type(0, ProcessColumn::arrival, "2");
    const QString mine = text();
    CHECK(asked(QMessageBox::Cancel, [&] { press_in_offer("&Open"); }));
    CHECK(text() == mine);
    CHECK(offer().isVisible());
}

TEST_CASE_METHOD(Drafting, "a draft whose file was changed since says so, and saving asks")
{
    leave_behind(path, "something else", changed_text);
    look();
    CHECK(offer().told().contains("Its file was changed since."));
    press_in_offer("&Open");
    CHECK(text() == changed_text);
    CHECK(label("was changed on the disk"));
    CHECK(asked(QMessageBox::Cancel, [&] { press(Qt::Key_S, Qt::ControlModifier); }));
    CHECK(on_disk() == own);
    CHECK(asked(QMessageBox::Save, [&] { press(Qt::Key_S, Qt::ControlModifier); }));
    CHECK(on_disk() == changed_text);
    CHECK(kept().drafts.empty());
}

TEST_CASE_METHOD(Drafting, "drafts are offered one after the other, the latest first")
{
    leave_behind({}, {}, R"({"procession": 1, "title": "Exam", "processes": [oops)", 1);
    leave_behind({}, {}, R"({"procession": 1, "title": {"en": "Exam"}, "processes": []})", 2);
    leave_behind(folder.filePath("gone.json"), "x", "no JSON at all", 3);
    leave_behind(path, own, own, 4); // says what its file says
    look();
    CHECK(offer().told().startsWith("Recovered: gone.json, edited "));
    CHECK(offer().told().contains("Its file is gone."));
    CHECK(offer().told().contains("Others wait: 2."));
    press_in_offer("&Open");
    CHECK(text() == "no JSON at all");
    CHECK(edited().is_modified());
    CHECK(offer().told().startsWith("Recovered: Exam, edited "));
    CHECK(asked(QMessageBox::Cancel, [&] { press_in_offer("&Drop"); }));
    CHECK(offer().told().startsWith("Recovered: Exam, edited "));
    CHECK(asked(QMessageBox::Discard, [&] { press_in_offer("&Drop"); }));
    CHECK(offer().told().startsWith("Recovered: a new scenario, edited "));
    press_in_offer("&Later");
    CHECK_FALSE(offer().isVisible());
    CHECK(kept().drafts.size() == 2); // the one opened, and the one put off
}

TEST_CASE_METHOD(Drafting, "a draft is saved as a file of its own")
{
    leave_behind(path, own, changed_text);
    look();
    press_in_offer("&Save as…");
    auto* dialog = window.findChild<QFileDialog*>();
    REQUIRE(dialog);
    const QString copy = folder.filePath("copy.procession.json");
    dialog->findChild<QLineEdit*>()->setText(copy);
    static_cast<QDialog*>(dialog)->accept();
    window.activateWindow();
    settle();
    QFile saved(copy);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == changed_text);
    CHECK_FALSE(offer().isVisible());
    CHECK(kept().drafts.empty());
    CHECK(text() == own);
}

TEST_CASE_METHOD(Drafting, "a damaged draft is named and left to the person, and holds nothing up")
{
    leave_behind(path, own, changed_text);
    QFile broken(drafts() + "/broken.draft");
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("procession-draft 1 0123\nhalf");
    broken.close();
    look();
    CHECK(offer().told().contains("broken.draft"));
    CHECK(QFileInfo::exists(drafts() + "/broken.draft.damaged"));
    press_in_offer("&Close");
    CHECK(offer().told().startsWith("Recovered: own.procession.json"));
    CHECK(QFileInfo::exists(drafts() + "/broken.draft.damaged"));
}

TEST_CASE_METHOD(Drafting,
                 "what is offered is read whole at every size of texts, by Tab and by name")
{
    leave_behind(path, "something else", changed_text);
    leave_behind({}, {}, changed_text, 1);
    look();
    for (const char* chosen : {"en", "zh_CN"}) {
        language.choose(chosen);
        for (const int percent : {100, 200, 300}) {
            CAPTURE(chosen, percent);
            theme.set_text_percent(percent);
            window.resize(1024, 768);
            settle();
            CHECK(wait_until([this] { return cut_texts(offer()).isEmpty(); }));
            CHECK(window.width() <= 1024);
        }
    }
    theme.set_text_percent(100);
    language.choose("en");
    for (auto* button : offer().findChildren<QAbstractButton*>()) {
        CHECK((button->focusPolicy() & Qt::TabFocus) != 0);
        CHECK_FALSE(button->toolTip().isEmpty());
    }
}

TEST_CASE_METHOD(Drafting, "presenting, nothing is offered")
{
    leave_behind(path, own, changed_text);
    window.present(true, false);
    look();
    CHECK_FALSE(offer().isVisible());
    window.present(false);
    look();
    CHECK(offer().isVisible());
    window.present(true, false);
    CHECK_FALSE(offer().isVisible());
    window.present(false);
    CHECK(offer().isVisible());
}

TEST_CASE_METHOD(Drafting, "two windows leave each other's drafts alone")
{
    type(0, ProcessColumn::arrival, "2");
    window.editing().drafts().keep_now();
    REQUIRE(kept().drafts.size() == 1);
    leave_behind({}, {}, changed_text);
    look(); // offered here
    REQUIRE(offer().isVisible());
    auto other = std::make_unique<MainWindow>(theme, language, settings);
    other->show();
    (void)QTest::qWaitForWindowExposed(other.get());
    const auto look_there = [&other] {
        other->offer_drafts();
        settle();
        other->editing().drafts().wait();
        settle();
    };
    look_there();
    CHECK_FALSE(other->editing().draft_offer().isVisible());
    CHECK(kept().drafts.size() == 2);
    CHECK(asked(QMessageBox::Discard, [&] { press_in_offer("&Open"); }));
    look_there();
    CHECK_FALSE(other->editing().draft_offer().isVisible());
    other.reset();
}

TEST_CASE_METHOD(Drafting, "where no draft can be kept, that is said once, and saving works")
{
    REQUIRE(QFile(drafts()).open(QIODevice::WriteOnly)); // a file is no folder
    type(0, ProcessColumn::arrival, "2");
    window.editing().drafts().keep_now();
    window.editing().drafts().wait();
    settle();
    CHECK(window.statusBar()->currentMessage().startsWith("What is typed cannot be kept"));
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(on_disk() == text().toUtf8());
}
