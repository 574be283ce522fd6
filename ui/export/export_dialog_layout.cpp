// SPDX-License-Identifier: GPL-3.0-or-later
// How the dialog is put together and named.
#include "ui/export/export_dialog.h"
#include "ui/policy/form_area.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int form_width = 320;
constexpr int widest_form = 480; ///< in larger texts: unless they need more

QLabel* wrapped_label(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

} // namespace

void ExportDialog::build()
{
    what_ = new QComboBox(this);
    format_ = new QComboBox(this);
    with_table_ = new QCheckBox(this);
    monochrome_ = new QCheckBox(this);
    file_ = new QLineEdit(this);
    browse_ = new QPushButton(this);
    veil_ = wrapped_label(this);
    problem_ = wrapped_label(this);
    preview_ = new QStackedWidget(this);
    picture_ = new QLabel(preview_);
    picture_->setAlignment(Qt::AlignCenter);
    picture_->setMinimumSize(240, 160);
    picture_->setAutoFillBackground(true);
    picture_->setBackgroundRole(QPalette::Mid);
    text_ = new QPlainTextEdit(preview_);
    text_->setReadOnly(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(static_cast<int>(TextSize::small));
    text_->setFont(mono);
    text_->setTabChangesFocus(true);
    preview_->addWidget(picture_);
    preview_->addWidget(text_);
    copy_ = new QPushButton(this);
    print_ = new QPushButton(this);
    save_ = new QPushButton(this);
    save_->setDefault(true);
    close_ = new QPushButton(this);
    close_->setAutoDefault(false);
    for (QPushButton* button : {browse_, copy_, print_}) {
        button->setAutoDefault(false);
    }
    for (const ExportWhat what : source_->whats()) {
        what_->addItem(source_->name_of(what), static_cast<int>(what));
    }
}

void ExportDialog::lay_out()
{
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(4);
    const auto add = [&](const QString& label, QWidget* field) {
        auto* text = new QLabel(label, this);
        text->setBuddy(field);
        form->addRow(text, field);
    };
    add(tr("&What"), what_);
    add(tr("&Format"), format_);
    auto* file_row = new QWidget(this);
    auto* in_row = new QHBoxLayout(file_row);
    in_row->setContentsMargins(0, 0, 0, 0);
    in_row->setSpacing(8);
    in_row->addWidget(file_, 1);
    in_row->addWidget(browse_);
    auto* file_label = new QLabel(tr("F&ile"), this);
    file_label->setBuddy(file_);
    form->addRow(file_label, file_row);

    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addLayout(form);
    left->addSpacing(8);
    left->addWidget(with_table_);
    left->addWidget(monochrome_);
    left->addSpacing(8);
    left->addWidget(veil_);
    left->addStretch(1);
    left->addWidget(problem_);
    auto* side = new QWidget(this);
    side->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    auto* area = new FormArea(side, this); // large texts may need more height than there is
    area->setFixedWidth(
        std::max(std::min(scaled(form_width), widest_form), area->minimumSizeHint().width()));

    auto* middle = new QHBoxLayout;
    middle->setSpacing(24);
    middle->addWidget(area);
    middle->addWidget(preview_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy_);
    buttons->addWidget(print_);
    buttons->addStretch(1);
    buttons->addWidget(close_);
    buttons->addWidget(save_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(middle, 1);
    column->addLayout(buttons);
}

void ExportDialog::write_texts()
{
    setWindowTitle(tr("Export"));
    with_table_->setText(tr("Measures below the &picture"));
    monochrome_->setText(tr("&Black and white, for print"));
    browse_->setText(tr("B&rowse …"));
    print_->setText(tr("Pri&nt …"));
    save_->setText(tr("&Save"));
    close_->setText(tr("Close"));
    what_->setAccessibleName(tr("What"));
    format_->setAccessibleName(tr("Format"));
    file_->setAccessibleName(tr("File"));
    picture_->setAccessibleName(tr("Preview"));
    text_->setAccessibleName(tr("Preview"));
    veil_->setText(source_->veil_note());
    veil_->setVisible(!veil_->text().isEmpty());
}

} // namespace procession::ui
