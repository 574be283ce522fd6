// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's page of title and description, typed on the real window.
#include "editor_help.h"
#include "ui/editor/fault_rows.h"
#include "ui/editor/note_edit.h"
#include "ui/editor/notes_page.h"
#include "ui/editor/setting_field_widgets.h"

using namespace procession;
using namespace procession::ui;

namespace {

constexpr auto english = core::edit::NoteLanguage::english;
constexpr auto chinese = core::edit::NoteLanguage::chinese;

struct Noting : Editing {
    Noting()
    {
        REQUIRE(window.editor().show_page("notes"));
        settle();
    }
    [[nodiscard]] NotesPage& page() { return window.editor().notes(); }
    [[nodiscard]] QString source(const char* at)
    {
        const auto& document = edited().scenario().document();
        const auto node = document.find(at);
        return node == core::Document::none
                   ? QString()
                   : QString::fromStdString(std::string(document.source(node)));
    }
};

} // namespace

TEST_CASE_METHOD(Noting, "a title is typed in one language and then in the other")
{
    page().title_in(english).setFocus();
    QTest::keyClicks(&page().title_in(english), "Turns");
    CHECK(page().seen_in(english).startsWith("Turns")); // as it is typed
    CHECK(page().seen_in(chinese).startsWith("Turns"));
    CHECK(source("title") == "");
    key(Qt::Key_Return);
    CHECK(source("title") == "\"Turns\"");
    page().title_in(chinese).setFocus();
    page().title_in(chinese).insert(QString::fromUtf8("轮转"));
    key(Qt::Key_Tab);
    CHECK(source("title") == QString::fromUtf8(R"({"en": "Turns", "zh_CN": "轮转"})"));
    CHECK(page().seen_in(chinese).startsWith(QString::fromUtf8("轮转")));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(source("title") == "\"Turns\"");
    CHECK(page().title_in(chinese).text() == "");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
}

TEST_CASE_METHOD(Noting, "a description of several lines is kept, however it is left")
{
    NoteEdit& edit = page().description_in(english);
    edit.setFocus();
    QTest::keyClicks(&edit, "One");
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, "two");
    SECTION("by Tab")
    {
        key(Qt::Key_Tab);
        CHECK_FALSE(edit.hasFocus());
    }
    SECTION("by saving")
    {
        press(Qt::Key_S, Qt::ControlModifier);
        CHECK(on_disk().contains(R"("description": "One\ntwo")"));
        CHECK(edit.hasFocus());
    }
    SECTION("by the mouse elsewhere")
    {
        QTest::mouseClick(&page().title_in(chinese), Qt::LeftButton);
    }
    settle();
    CHECK(source("description") == R"("One\ntwo")");
    edit.setFocus();
    QTest::keyClicks(&edit, "x");
    key(Qt::Key_Escape);
    CHECK(edit.toPlainText() == "One\ntwo");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(text() == own);
}

TEST_CASE_METHOD(Noting, "a title that is no text is shown with its fault, which leads there")
{
    edited().edit([](auto& scenario) { return scenario.set("x", "title", "5"); });
    settle();
    CHECK(page().title_in(english).text() == "5");
    window.editor().show_page("processes");
    press(Qt::Key_F4);
    settle();
    CHECK(page().title_in(english).hasFocus());
    page().title_in(english).selectAll();
    QTest::keyClicks(&page().title_in(english), "Five");
    key(Qt::Key_Return);
    CHECK(source("title") == "\"Five\"");
    CHECK_FALSE(window.editor().faults().isVisible());
}
