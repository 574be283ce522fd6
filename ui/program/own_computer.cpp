// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/own_computer.h"

#include "ui/policy/form_area.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

QString said(const char* english)
{
    return QCoreApplication::translate("own_computer", english);
}

/// What of a run depends on the machine that it is made on, as far as the text uses it.
QStringList differences(const QString& source)
{
    QStringList all;
    const bool forks = source.contains("os.fork");
    const bool has_processes = forks || source.contains("multiprocessing");
    if (source.contains("getpid") || source.contains("getppid") || has_processes) {
        all.append(said(QT_TRANSLATE_NOOP(
            "own_computer", "Process numbers: here they count from 101, there they are whatever "
                            "the system gives.")));
    }
    if (source.contains("time")) {
        all.append(said(QT_TRANSLATE_NOOP(
            "own_computer",
            "Times: here a statement takes the time that the machine's settings say.")));
    }
    if (has_processes) {
        all.append(said(QT_TRANSLATE_NOOP(
            "own_computer",
            "Order: with several cores processes really run at once, and each run may print in "
            "another order. “How else could it have come out?” shows which lines may trade "
            "places.")));
    }
    if (forks) {
        all.append(said(QT_TRANSLATE_NOOP(
            "own_computer",
            "On Windows there is no os.fork(); use Linux, macOS or the Windows subsystem for "
            "Linux.")));
    } else if (source.contains("multiprocessing")) {
        all.append(said(QT_TRANSLATE_NOOP(
            "own_computer",
            "Windows and macOS start new processes by “spawn”: the program is read again from the "
            "top, so what starts processes must stand under if __name__ == \"__main__\".")));
    }
    if (all.isEmpty()) {
        all.append(said(QT_TRANSLATE_NOOP("own_computer", "Nothing: it prints the same.")));
    }
    return all;
}

} // namespace

OwnComputer own_computer(const core::Scenario& scenario)
{
    const auto process =
        std::ranges::find_if(scenario.processes, [&](const core::ProcessSpec& one) {
            return scenario.programs.contains(one.program);
        });
    if (process == scenario.processes.end()) {
        return {};
    }
    OwnComputer what;
    what.file = QFileInfo(QString::fromStdString(process->program)).fileName();
    what.source = QString::fromStdString(scenario.programs.at(process->program));
    what.command = QStringLiteral("python3 ") + what.file;
    what.may_differ = differences(what.source);
    return what;
}

OwnComputerCard::OwnComputerCard(OwnComputer what, QWidget* parent)
    : QDialog(parent), what_(std::move(what))
{
    setWindowTitle(tr("On your own computer"));
    auto* page = new QWidget; // in large texts it scrolls
    const auto line = [page](const QString& text, bool bold = false) {
        auto* label = new QLabel(text, page);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setFont(text_font(TextSize::normal, bold));
        return label;
    };
    auto* command = new QLineEdit(what_.command, page);
    command->setReadOnly(true);
    command->setFont(mono_font(TextSize::normal));
    command->setAccessibleName(tr("What to type"));
    command->setToolTip(tr("Type this in a terminal, in the folder of the file"));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    column->addWidget(line(tr("1. Save the program as %1.").arg(what_.file)));
    column->addWidget(line(
        tr("2. Open a terminal in that folder and type (on Windows: py instead of python3):")));
    column->addWidget(command);
    column->addSpacing(8);
    column->addWidget(line(tr("What may differ from what is seen here"), true));
    for (const QString& one : what_.may_differ) {
        auto* item = new QHBoxLayout;
        item->addWidget(line(QStringLiteral("•")), 0, Qt::AlignTop);
        item->addWidget(line(one), 1);
        column->addLayout(item);
    }
    column->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* save = buttons->addButton(tr("&Save the program…"), QDialogButtonBox::ActionRole);
    QPushButton* copy = buttons->addButton(tr("&Copy the program"), QDialogButtonBox::ActionRole);
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    save->setToolTip(tr("Save the program's text as a file"));
    copy->setToolTip(tr("Copy the program's text"));
    close->setToolTip(tr("Close this card"));
    connect(save, &QPushButton::clicked, this, &OwnComputerCard::save);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(what_.source); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    auto* area = new FormArea(page, this);
    area->setFocusPolicy(Qt::NoFocus);
    all->addWidget(area, 1);
    all->addWidget(buttons);
    const QSize room = parent ? parent->window()->size() - QSize(32, 32) : QSize(1024, 768);
    const int width = std::min(scaled(520), room.width());
    const int around = all->sizeHint().height() - area->sizeHint().height();
    resize(width, std::min(page->heightForWidth(width - 40) + around + 8, room.height()));
}

void OwnComputerCard::save()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the program"), what_.file,
                                                      tr("Python programs (*.py)"));
    if (file.isEmpty()) {
        return;
    }
    QSaveFile out(file);
    const QByteArray text = what_.source.toUtf8();
    const bool good =
        out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
    if (!good) {
        QMessageBox::warning(this, windowTitle(),
                             tr("%1 cannot be written: %2").arg(file, out.errorString()));
    }
}

} // namespace procession::ui
