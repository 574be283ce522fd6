// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/process_cells.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QTest>
#include <QTimer>
#include <catch2/catch.hpp>
#include <stdexcept>

namespace procession::ui {

using core::edit::ProcessColumn;

/// Three processes, one of which says more than the table shows.
inline constexpr const char* own = R"({
  "procession": 1,
  "scheduler": {"policy": "fcfs"},
  "processes": [
    {"name": "A", "arrival": 0, "bursts": [{"cpu": 5}]},
    {"name":   "B", "arrival": 1, "bursts": [{"cpu": 3}, {"io": 2, "device": "disk"}, {"cpu": 1}]},
    {"name": "C", "arrival": 2, "bursts": [{"cpu": 4}], "x-note": "long"}
  ]
}
)";

/// The window with that scenario in the editor, and hands to edit it.
struct Editing : WindowFixture {
    Editing() : path(file("own.procession.json", own)) { edit(path); }

    void edit(const QString& file)
    {
        open(file);
        press(Qt::Key_5, Qt::ControlModifier);
        REQUIRE(window.page() == MainWindow::Page::edit);
        up_to_date();
    }
    [[nodiscard]] EditedFile& edited() { return window.editor().file(); }
    [[nodiscard]] CellTable& table() { return window.editor().table(); }
    [[nodiscard]] QString text() { return QString::fromStdString(edited().scenario().text()); }
    void up_to_date()
    {
        settle();
        REQUIRE(wait_until([&] { return window.editor().run().is_up_to_date(); }));
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* const focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &table(), key, modifiers);
        settle();
    }
    void choose(int row, ProcessColumn column)
    {
        table().setFocus();
        table().go_to_cell(row, static_cast<int>(column));
        settle();
    }
    void choose(int row, int rows, ProcessColumn column)
    {
        choose(row, column);
        for (int i = 1; i < rows; ++i) {
            key(Qt::Key_Down, Qt::ShiftModifier);
        }
    }
    /// Types into the cell and leaves it with Return.
    void type(int row, ProcessColumn column, const QString& typed)
    {
        choose(row, column);
        QTest::keyClicks(&table(), typed.left(1)); // opens the cell, also where it is a shortcut
        QTest::keyClicks(QApplication::focusWidget(), typed.mid(1));
        key(Qt::Key_Return);
    }
    [[nodiscard]] QString cell(int row, ProcessColumn column)
    {
        return table().cells().index(row, static_cast<int>(column)).data().toString();
    }
    [[nodiscard]] QString names()
    {
        QString all;
        for (int row = 0; row < table().cells().rowCount(); ++row) {
            all += cell(row, ProcessColumn::name);
        }
        return all;
    }
    [[nodiscard]] QByteArray on_disk() const
    {
        QFile read(path);
        REQUIRE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    }
    void write(const QByteArray& content) const
    {
        QFile written(path);
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(content);
    }
    /// Presses a button of the question that comes while `act` goes on; false if none comes.
    template <typename Act>
    [[nodiscard]] bool asked(QMessageBox::StandardButton button, const Act& act)
    {
        bool came = false;
        QTimer::singleShot(0, &window, [&came, button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            came = box != nullptr;
            if (box) {
                box->button(button)->click();
            }
        });
        act();
        window.activateWindow(); // it was the question's turn
        settle();
        return came;
    }
    [[nodiscard]] QLabel* label(const QString& part)
    {
        for (auto* one : window.editor().findChildren<QLabel*>()) {
            if (one->isVisible() && one->text().contains(part)) {
                return one;
            }
        }
        return nullptr;
    }
    /// The dialog of that kind that is open, brought to the front.
    template <typename Dialog>
    [[nodiscard]] Dialog& dialog()
    {
        for (auto* one : window.findChildren<Dialog*>()) {
            if (one->isVisible()) {
                one->activateWindow();
                settle();
                return *one;
            }
        }
        throw std::logic_error("no such dialog is open");
    }
    void click(const QString& name) { click_in(window.editor(), name); }
    void click_in(QWidget& place, const QString& name)
    {
        for (auto* button : place.findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
                settle();
                return;
            }
        }
        FAIL("no button " << name.toStdString());
    }
    /// The button that closes a dialog: then it is the window's turn again.
    void click_last_in(QWidget& dialog, const QString& name)
    {
        click_in(dialog, name);
        window.activateWindow();
        settle();
    }

    QString path;
};

} // namespace procession::ui
