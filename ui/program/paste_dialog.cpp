// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/paste_dialog.h"

#include "ui/program/python_colours.h"
#include "ui/session/program_file.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

PasteDialog::PasteDialog(const QString& text, const Palette& palette, QWidget* parent)
    : QDialog(parent), editor_(new QPlainTextEdit(text, this)), fault_(new QLabel(this))
{
    setWindowTitle(tr("Paste a program"));
    auto* invitation =
        new QLabel(tr("A Python program: it runs as a process of the simulated machine."), this);
    invitation->setWordWrap(true);
    invitation->setBuddy(editor_);
    auto* buttons = new QDialogButtonBox(this);
    run_ = buttons->addButton(tr("&Run"), QDialogButtonBox::AcceptRole);
    run_->setToolTip(tr("Run the program (Ctrl+Return)"));
    run_->setShortcut(Qt::CTRL | Qt::Key_Return);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setToolTip(tr("Close without running anything"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(invitation);
    column->addWidget(editor_, 1);
    column->addWidget(fault_);
    column->addWidget(buttons);

    editor_->setFont(mono_font(TextSize::normal));
    editor_->setLineWrapMode(QPlainTextEdit::NoWrap);
    editor_->setTabChangesFocus(true); // nobody is caught in it
    editor_->setTabStopDistance(4 * QFontMetricsF(editor_->font()).horizontalAdvance(' '));
    editor_->setAccessibleName(tr("Python program"));
    editor_->setToolTip(tr("Paste or write a Python program here"));
    auto* syntax = new PythonColours(editor_->document());
    syntax->set_palette(palette);
    fault_->setWordWrap(true);
    fault_->setTextFormat(Qt::PlainText);
    QPalette alarmed = fault_->palette();
    alarmed.setColor(QPalette::WindowText, palette.fault);
    fault_->setPalette(alarmed);
    fault_->hide();
    connect(run_, &QPushButton::clicked, this, &PasteDialog::run);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(editor_, &QPlainTextEdit::textChanged, this, [this] {
        fault_->hide();
        editor_->setExtraSelections({});
        run_->setEnabled(!editor_->document()->isEmpty());
    });
    run_->setEnabled(!text.isEmpty());
    const QSize room = parent ? parent->window()->size() - QSize(32, 32) : QSize(1024, 768);
    resize(QSize(scaled(640), scaled(480)).boundedTo(room));
    editor_->setFocus();
}

QString PasteDialog::fault() const
{
    return fault_->isHidden() ? QString() : fault_->text();
}

void PasteDialog::run()
{
    core::ReadScenario read = read_program("program.py", editor_->toPlainText().toStdString());
    if (read.scenario) {
        emit scenario_wanted(*read.scenario);
        accept();
        return;
    }
    const core::Fault& fault = read.faults.front();
    fault_->setText(tr("Line %1, column %2: %3")
                        .arg(fault.position.line)
                        .arg(fault.position.column)
                        .arg(translate(fault.message)));
    fault_->show();
    QTextCursor cursor(
        editor_->document()->findBlockByNumber(static_cast<int>(fault.position.line) - 1));
    if (cursor.isNull()) {
        return;
    }
    QTextEdit::ExtraSelection line;
    line.cursor = cursor;
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.format.setFontUnderline(true);
    line.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    editor_->setExtraSelections({line});
    cursor.movePosition(
        QTextCursor::Right, QTextCursor::MoveAnchor,
        std::min(static_cast<int>(fault.position.column) - 1, cursor.block().length() - 1));
    editor_->setTextCursor(cursor);
    editor_->setFocus();
}

} // namespace procession::ui
