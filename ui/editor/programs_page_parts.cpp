// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of programs consists of, and files of the disk.
#include "core/scenario/read_file.h"
#include "ui/editor/edited_file.h"
#include "ui/editor/programs_page.h"
#include "ui/editor/python_edit.h"
#include "ui/layout/fitting_combo.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSaveFile>
#include <QToolButton>
#include <QVBoxLayout>
#include <filesystem>
#include <variant>

namespace procession::ui {

namespace {

constexpr int name_characters = 12;

void say(QAction& action, const QString& text, const QString& hint)
{
    action.setText(text);
    action.setStatusTip(hint);
    action.setToolTip(hint);
}

} // namespace

QToolButton* ProgramsPage::add_button(QWidget* head)
{
    auto* button = new QToolButton(head);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    head->layout()->addWidget(button);
    return button;
}

void ProgramsPage::build()
{
    auto* head = new QWidget(this);
    auto* row = new WrapLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    chooser_ = new FittingCombo(name_characters, head);
    row->addWidget(chooser_);
    new_ = add_button(head);
    new_menu_ = new QMenu(new_);
    new_menu_->addActions({&new_program, &new_file, &load_from_disk});
    new_->setMenu(new_menu_);
    new_->setPopupMode(QToolButton::InstantPopup);
    this_ = add_button(head);
    this_menu_ = new QMenu(this_);
    this_menu_->addActions(
        {&run_to_cursor, &toggle_breakpoint, &duplicate, &save_to_disk, &remove});
    toggle_breakpoint.setShortcut(Qt::Key_F9);
    run_to_cursor.setShortcut(Qt::CTRL | Qt::Key_F10);
    for (QAction* action : {&toggle_breakpoint, &run_to_cursor}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    this_->setMenu(this_menu_);
    this_->setPopupMode(QToolButton::InstantPopup);
    run_ = add_button(head);
    run_->setDefaultAction(&run_it);
    name_title_ = new QLabel(head);
    name_ = new QLineEdit(head);
    name_title_->setBuddy(name_);
    auto* named = new QHBoxLayout; // its title never stands on another line
    named->setContentsMargins(0, 0, 0, 0);
    named->addWidget(name_title_);
    named->addWidget(name_, 1);
    auto* both = new QWidget(head);
    both->setLayout(named);
    both->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(both);
    edit_ = new PythonEdit(checker_, this);
    told_ = new QLabel(this);
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    told_->setContentsMargins(16, 4, 16, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(edit_, 1);
    column->addWidget(told_);
    connect(&load_from_disk, &QAction::triggered, this, [this] {
        QFileDialog* const asked = dialog(tr("Load a program or a file"));
        asked->setFileMode(QFileDialog::ExistingFile);
        asked->setNameFilters({tr("Python programs (*.py)"), tr("All files (*)")});
        connect(asked, &QFileDialog::fileSelected, this, &ProgramsPage::load);
        asked->open();
    });
    connect(&save_to_disk, &QAction::triggered, this, [this] {
        QFileDialog* const asked = dialog(tr("Save as a file of its own"));
        asked->setAcceptMode(QFileDialog::AcceptSave);
        asked->setNameFilters({tr("Python programs (*.py)"), tr("All files (*)")});
        asked->selectFile(QFileInfo(name_->text()).fileName());
        connect(asked, &QFileDialog::fileSelected, this, &ProgramsPage::save);
        asked->open();
    });
}

QFileDialog* ProgramsPage::dialog(const QString& title)
{
    auto* asked = new QFileDialog(this, title);
    asked->setAttribute(Qt::WA_DeleteOnClose);
    return asked;
}

void ProgramsPage::load(const QString& path)
{
    const auto read = core::read_file(std::filesystem::path(path.toStdU16String()));
    if (const auto* const problem = std::get_if<core::Message>(&read)) {
        emit file_.refused(*problem);
        return;
    }
    const std::string name = QFileInfo(path).fileName().toStdString();
    const auto kind = name.ends_with(".py") ? core::edit::StoredText::Kind::program
                                            : core::edit::StoredText::Kind::file;
    // What is no UTF-8 gets the sign for that: it has to be a text.
    add(kind, name, QString::fromStdString(std::get<std::string>(read)).toStdString());
}

void ProgramsPage::save(const QString& path)
{
    edit_->flush();
    QSaveFile out(path);
    const QByteArray text = QByteArray::fromStdString(edit_->bytes());
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit()) {
        emit file_.refused(
            {core::MessageCode::file_not_written,
             {{"file", path.toStdString()}, {"reason", out.errorString().toStdString()}}});
    }
}

void ProgramsPage::set_palette(const Palette& palette)
{
    edit_->set_palette(palette);
}

void ProgramsPage::retranslate()
{
    say(new_program, tr("&Program"), tr("An empty program"));
    say(new_file, tr("&File"), tr("An empty file that programs can read and write"));
    say(load_from_disk, tr("&Load…"), tr("A program or a file from the disk"));
    say(duplicate, tr("&Duplicate"), tr("The same once more, under another name"));
    say(save_to_disk, tr("&Save as a file…"), tr("A copy on the disk, as a file of its own"));
    say(remove, tr("&Remove"), tr("It goes from the scenario; undo brings it back"));
    say(run_it, tr("Run it as a process"), tr("A process more, which runs this program from 0 on"));
    say(run_to_cursor, tr("Run to the c&ursor's line"),
        tr("Watch the run, from where this line is run first"));
    say(toggle_breakpoint, tr("&Breakpoint"),
        tr("Playing stops where this line is run, or does so no longer"));
    new_->setText(tr("New"));
    new_->setToolTip(tr("Another program or file"));
    this_->setText(tr("This one"));
    this_->setToolTip(tr("What can be done with the one that is shown"));
    chooser_->setAccessibleName(tr("Programs and files"));
    chooser_->setToolTip(tr("Which program or file is shown"));
    name_title_->setText(tr("Name:"));
    name_->setAccessibleName(tr("Name of the program or file"));
    name_->setToolTip(tr("Its name, also where processes run it"));
    for (QToolButton* button : {new_, this_, run_}) {
        button->setFont(text_font(TextSize::normal));
        button->setAccessibleName(button->text());
    }
    for (QWidget* one : QList<QWidget*>{chooser_, name_title_, name_, told_}) {
        one->setFont(text_font(TextSize::normal));
    }
    edit_->setAccessibleName(tr("Text of the program"));
    edit_->retranslate();
    follow();
    tell();
}

} // namespace procession::ui
