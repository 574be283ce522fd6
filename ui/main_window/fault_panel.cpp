// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/fault_panel.h"

#include "ui/text/translate.h"

#include <QHeaderView>
#include <QLabel>
#include <QStringList>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace procession::ui {

namespace {
enum Section { line_section, column_section, path_section, message_section };
}

FaultPanel::FaultPanel(QWidget* parent)
    : QWidget(parent), summary_(new QLabel(this)), list_(new QTreeWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addWidget(summary_);
    column->addWidget(list_);
    summary_->setWordWrap(true);
    summary_->setTextFormat(Qt::PlainText);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setColumnCount(4);
    list_->header()->setStretchLastSection(true);
    retranslate();
}

void FaultPanel::show_faults(const std::vector<core::Fault>& faults, const QString& file,
                             const QString& shown)
{
    faults_ = faults;
    file_ = file;
    shown_ = shown;
    fill();
}

void FaultPanel::fill()
{
    const QString what = tr("%1 cannot be run.").arg(file_);
    summary_->setText(faults_.empty() ? QString()
                      : shown_.isEmpty()
                          ? what
                          : what + ' ' + tr("The picture still shows %1.").arg(shown_));
    list_->clear();
    for (const core::Fault& fault : faults_) {
        auto* item = new QTreeWidgetItem(list_);
        item->setText(line_section, QString::number(fault.position.line));
        item->setText(column_section, QString::number(fault.position.column));
        item->setText(path_section, QString::fromStdString(fault.path));
        item->setText(message_section, translate(fault.message));
        item->setToolTip(message_section, item->text(message_section));
        item->setTextAlignment(line_section, Qt::AlignRight);
        item->setTextAlignment(column_section, Qt::AlignRight);
    }
    for (const int section : {line_section, column_section, path_section}) {
        list_->resizeColumnToContents(section);
    }
}

void FaultPanel::retranslate()
{
    list_->setHeaderLabels({tr("Line"), tr("Column"), tr("Where"), tr("Problem")});
    list_->setAccessibleName(tr("Problems"));
    fill();
}

QString FaultPanel::text() const
{
    QStringList lines;
    for (const core::Fault& fault : faults_) {
        lines.append(QStringLiteral("%1:%2:%3: %4")
                         .arg(file_)
                         .arg(fault.position.line)
                         .arg(fault.position.column)
                         .arg(translate(fault.message)));
    }
    return lines.join('\n');
}

} // namespace procession::ui
