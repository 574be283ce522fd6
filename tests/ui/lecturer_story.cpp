// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecturer_story.h"

#include "ui/editor/classroom_page.h"
#include "ui/editor/intervention_line.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <cmath>

namespace procession::ui {

bool answer_file_dialog(const QString& path, const std::function<void()>& act)
{
    bool came = false;
    QTimer look;
    look.setInterval(10);
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        auto* line = dialog ? dialog->findChild<QLineEdit*>("fileNameEdit") : nullptr;
        if (!line) {
            return;
        }
        look.stop();
        came = true;
        line->setFocus();
        line->selectAll();
        QApplication::clipboard()->setText(path); // letters one by one choose what begins so
        QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
        if (QWidget* names = QApplication::activePopupWidget()) {
            names->close(); // of files that begin so
        }
        const auto takes = dialog->acceptMode() == QFileDialog::AcceptSave ? QDialogButtonBox::Save
                                                                           : QDialogButtonBox::Open;
        auto* button = dialog->findChild<QDialogButtonBox*>()->button(takes);
        (void)QTest::qWaitFor([button] { return button->isEnabled(); }); // it looks at the disk
        for (int i = 0; i < 2 && dialog->isVisible(); ++i) { // the first may close that list only
            QTest::mouseClick(button, Qt::LeftButton);
        }
        if (dialog->isVisible()) {
            came = false;
            dialog->reject();
        }
    });
    look.start();
    act();
    return came;
}

Lecturer::Lecturer(const char* language_name)
{
    language.choose(language_name);
    window.resize(1366, 900);
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    key(Qt::Key_Return); // the first of the templates is an empty one
    window.activateWindow();
    settle();
    REQUIRE(window.page() == MainWindow::Page::edit);
    REQUIRE(edited().is_open());
    REQUIRE(edited().file().isEmpty());
    REQUIRE(names().isEmpty());
}

Lecturer::~Lecturer()
{
    language.choose("en");
}

void Lecturer::click(QAbstractButton& button)
{
    QTest::mouseClick(&button, Qt::LeftButton);
    settle();
}

QToolButton& Lecturer::button(QWidget& within, const QString& text)
{
    for (auto* one : within.findChildren<QToolButton*>()) {
        if (one->isVisible() && one->text() == text) {
            return *one;
        }
    }
    FAIL("no button " << text.toStdString());
    throw std::logic_error("unreachable");
}

void Lecturer::turn_to(const QString& page)
{
    auto* tabs = window.editor().findChild<QTabWidget*>();
    int wanted = 0;
    while (tabs->widget(wanted)->objectName() != page) {
        REQUIRE(++wanted < tabs->count());
    }
    tabs->tabBar()->setFocus();
    while (tabs->currentIndex() != wanted) {
        const int before = tabs->currentIndex();
        key(before < wanted ? Qt::Key_Right : Qt::Key_Left);
        REQUIRE(tabs->currentIndex() != before);
    }
}

void Lecturer::type_at(QTableView& view, int row, int column, const QString& typed)
{
    const QModelIndex cell = view.model()->index(row, column);
    REQUIRE(cell.isValid());
    view.scrollTo(cell);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(cell).center());
    settle();
    REQUIRE(view.currentIndex() == cell);
    QTest::keyClicks(&view, typed.left(1)); // opens it
    QTest::keyClicks(QApplication::focusWidget(), typed.mid(1));
    key(Qt::Key_Return);
}

void Lecturer::write(QLineEdit& line, const QString& typed)
{
    QTest::mouseClick(&line, Qt::LeftButton);
    QTest::keyClick(&line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&line, typed);
    settle();
}

void Lecturer::compose(QWidget& field, const char* utf8)
{
    field.setFocus();
    const QString text = QString::fromUtf8(utf8);
    QInputMethodEvent tried(text.left(1), {});
    QApplication::sendEvent(&field, &tried);
    QInputMethodEvent meant;
    meant.setCommitString(text);
    QApplication::sendEvent(&field, &meant);
    settle();
}

void Lecturer::pick_from_list(QComboBox& box, const QString& data)
{
    box.setFocus();
    const int wanted = box.findData(data);
    REQUIRE(wanted >= 0);
    key(Qt::Key_Down);
    while (box.view()->currentIndex().row() != wanted) {
        const int before = box.view()->currentIndex().row();
        QTest::keyClick(box.view(), before < wanted ? Qt::Key_Down : Qt::Key_Up);
        REQUIRE(box.view()->currentIndex().row() != before);
    }
    QTest::keyClick(box.view(), Qt::Key_Return);
    settle();
}

void Lecturer::pick(QComboBox& box, const QString& data)
{
    box.setFocus();
    const int wanted = box.findData(data);
    REQUIRE(wanted >= 0);
    while (box.currentIndex() != wanted) {
        QTest::keyClick(&box, box.currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
        settle();
    }
}

void Lecturer::choose_from_menu(QToolButton& button, int entry)
{
    bool came = false;
    QTimer::singleShot(0, &button, [&came, entry] { // the menu holds the button's click up
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        came = menu != nullptr;
        for (int i = 0; menu && i <= entry; ++i) {
            QTest::keyClick(menu, Qt::Key_Down);
        }
        if (menu) {
            QTest::keyClick(menu, Qt::Key_Return);
        }
    });
    click(button);
    window.activateWindow(); // it was the menu's turn
    settle();
    REQUIRE(came);
}

void Lecturer::drag_mark(InterventionLine& line, std::size_t row, int ticks)
{
    const auto* mark = line.marks().mark_of(row);
    REQUIRE(mark);
    const QPoint from = mark->box.center().toPoint() + QPoint(16, 0); // the margin
    const auto away = [&](int by) {
        return QPoint(static_cast<int>(std::lround(by / line.marks().mapping.ticks_per_pixel)), 0);
    };
    const QPoint to = from + away(ticks);
    QTest::mousePress(&line, Qt::LeftButton, {}, from);
    QTest::mouseMove(&line, from + away(ticks - 1));
    QTest::mouseMove(&line, to);
    QTest::mouseRelease(&line, Qt::LeftButton, {}, to);
    up_to_date();
}

void Lecturer::tick(const QString& words)
{
    for (auto* box : window.editor().classroom().findChildren<QCheckBox*>()) {
        if (box->text().compare(words, Qt::CaseInsensitive) == 0) {
            QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
            settle();
            REQUIRE(box->isChecked());
            return;
        }
    }
    FAIL("no box " << words.toStdString());
}

bool Lecturer::in_file_dialog(const QString& target, const std::function<void()>& act)
{
    const bool came = answer_file_dialog(target, act);
    window.activateWindow();
    settle();
    return came;
}

QString Lecturer::source(const char* place)
{
    const auto& document = edited().scenario().document();
    const auto node = document.find(place);
    return node == core::Document::none
               ? QString()
               : QString::fromStdString(std::string(document.source(node)));
}

Student::Student(const char* language_name)
{
    language.choose(language_name);
    window.resize(1366, 900);
    QObject::connect(&window.session(), &Session::settled, &window, [this] { is_settled = true; });
    settle();
}

Student::~Student()
{
    language.choose("en");
}

void Student::click(QAbstractButton& button)
{
    QTest::mouseClick(&button, Qt::LeftButton);
    settle();
}

bool Student::in_file_dialog(const QString& target, const std::function<void()>& act)
{
    is_settled = false;
    const bool came = answer_file_dialog(target, act);
    window.activateWindow();
    settle();
    return came;
}

void Student::simulated()
{
    settle();
    REQUIRE(wait_until([this] { return !window.session().simulation().running(); }));
    settle();
}

bool Student::sees(const QString& words)
{
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words)) {
            return true;
        }
    }
    return false;
}

} // namespace procession::ui
