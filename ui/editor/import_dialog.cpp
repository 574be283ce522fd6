// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/import_dialog.h"

#include "ui/editor/import_columns.h"
#include "ui/editor/import_words.h"
#include "ui/layout/fitting_combo.h"
#include "ui/layout/wrap_layout.h"
#include "ui/policy/form_area.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int rest_milliseconds = 150;
constexpr std::size_t most_rows = 500; ///< shown: enough to see that it is read as it should be
constexpr int lines_of_source = 6;
constexpr int lines_of_rows = 7;
constexpr int lines_of_told = 3;
constexpr int setting_characters = 13; ///< wide is a choice

int lines_high(const QWidget& widget, int lines)
{
    return widget.fontMetrics().lineSpacing() * lines + 24;
}

} // namespace

ImportDialog::ImportDialog(const QString& text, const Palette& palette, WhyNot why_not_append,
                           QWidget* parent)
    : QDialog(parent), palette_(palette), why_not_(std::move(why_not_append))
{
    setWindowTitle(tr("Import processes"));
    auto* form = new QWidget(this);
    auto* parts = new QVBoxLayout(form);
    parts->setSpacing(8);
    build_source(*parts);
    build_choices(*parts);
    build_result(*parts);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new FormArea(form, this), 1);
    build_buttons(*column);
    connect_parts();
    source_->setPlainText(text);
    read();
    resize(QSize(scaled(760), scaled(680)).boundedTo(parent->window()->size() - QSize(32, 32)));
    source_->setFocus();
}

void ImportDialog::build_source(QVBoxLayout& column)
{
    auto* invitation = new QLabel(
        tr("A table (name, arrival, burst, priority) or a job list of OSTEP. Paste it or type it:"),
        this);
    invitation->setWordWrap(true);
    source_ = new QPlainTextEdit(this);
    invitation->setBuddy(source_);
    source_->setFont(mono_font(TextSize::normal));
    source_->setLineWrapMode(QPlainTextEdit::NoWrap);
    source_->setProperty("boxed", true); // see the style sheet
    source_->setTabChangesFocus(true);   // nobody is caught in it; tabs are pasted
    source_->setPlaceholderText(QStringLiteral("P1, 8:00, 0.5 h\nP2, 8:30, 1 h"));
    source_->setAccessibleName(tr("What is imported"));
    source_->setToolTip(tr("Rows of a spreadsheet, of a book, or a command line"));
    source_->setMinimumHeight(lines_high(*source_, lines_of_source));
    column.addWidget(invitation);
    column.addWidget(source_);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    file_ = new QPushButton(tr("&Open a file…"), this);
    file_->setToolTip(tr("The text of a file, such as CSV"));
    clipboard_ = new QPushButton(tr("&From the clipboard"), this);
    clipboard_->setToolTip(tr("What was copied last"));
    for (QPushButton* button : {file_, clipboard_}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column.addLayout(row);
}

/// Each with what was found as its first choice.
void ImportDialog::build_choices(QVBoxLayout& column)
{
    auto* row = new WrapLayout;
    row->setSpacing(8);
    const auto choice = [this, row](const QString& name, const QString& hint) {
        auto* box = new FittingCombo(setting_characters, this);
        box->setAccessibleName(name);
        box->setToolTip(hint);
        box->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(box);
        return box;
    };
    format_ = choice(tr("Format"), tr("Whether it is a table or a job list"));
    separator_ = choice(tr("Separator"), tr("What stands between the cells of a row"));
    heading_ = choice(tr("Headings"), tr("Whether the first row names the columns"));
    unit_ = choice(tr("Unit"), tr("Of numbers without one, beside times that have one"));
    fill_formats(*format_);
    fill_separators(*separator_);
    fill_headings(*heading_);
    fill_units(*unit_);
    columns_ = new ImportColumns(this);
    column.addLayout(row);
    column.addWidget(columns_);
}

void ImportDialog::build_result(QVBoxLayout& column)
{
    summary_ = new QLabel(this);
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    rows_ = new QTableWidget(0, 5, this);
    rows_->setAccessibleName(tr("What is read"));
    rows_->setToolTip(tr("The processes as they will be"));
    rows_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    rows_->setSelectionBehavior(QAbstractItemView::SelectRows);
    rows_->setSelectionMode(QAbstractItemView::SingleSelection);
    rows_->setTabKeyNavigation(false);
    rows_->setShowGrid(false);
    rows_->verticalHeader()->hide();
    rows_->setHorizontalHeaderLabels(
        {tr("Line"), tr("Process"), tr("Arrival"), tr("Bursts"), tr("Priority")});
    rows_->horizontalHeader()->setStretchLastSection(true);
    rows_->setMinimumHeight(lines_high(*rows_, lines_of_rows));
    told_ = new QListWidget(this);
    told_->setAccessibleName(tr("Problems and remarks"));
    told_->setToolTip(tr("Enter or a click goes to the line"));
    told_->setWordWrap(true);
    told_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    told_->setMinimumHeight(lines_high(*told_, lines_of_told));
    column.addWidget(summary_);
    column.addWidget(rows_);
    column.addWidget(told_);
}

void ImportDialog::build_buttons(QVBoxLayout& column)
{
    auto* row = new WrapLayout;
    row->setSpacing(8);
    create_ = new QPushButton(tr("&New scenario"), this);
    create_->setToolTip(tr("A scenario of these processes, in the editor"));
    create_->setDefault(true);
    append_ = new QPushButton(tr("&Append"), this);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setToolTip(tr("Leave everything as it is"));
    for (QPushButton* button : {create_, append_, cancel}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ImportDialog::connect_parts()
{
    soon_.setSingleShot(true);
    soon_.setInterval(rest_milliseconds);
    connect(&soon_, &QTimer::timeout, this, &ImportDialog::read);
    connect(source_, &QPlainTextEdit::textChanged, &soon_, qOverload<>(&QTimer::start));
    for (QComboBox* box : {format_, separator_, heading_, unit_}) {
        connect(box, &QComboBox::activated, this, [this] {
            columns_->forget();
            read();
        });
    }
    connect(columns_, &ImportColumns::changed, this, &ImportDialog::read);
    connect(file_, &QPushButton::clicked, this, &ImportDialog::ask_for_file);
    connect(clipboard_, &QPushButton::clicked, this, [this] {
        columns_->forget();
        source_->setPlainText(QGuiApplication::clipboard()->text());
        read();
    });
    const auto visit = [this](const QListWidgetItem* item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        go_to({0, static_cast<std::uint32_t>(place.y()), static_cast<std::uint32_t>(place.x())});
    };
    connect(told_, &QListWidget::itemClicked, this, visit);
    connect(told_, &QListWidget::itemActivated, this, visit);
    connect(create_, &QPushButton::clicked, this, [this] {
        read();
        if (create_->isEnabled()) {
            accept();
            emit scenario_wanted(preview_.scenario);
        }
    });
    connect(append_, &QPushButton::clicked, this, [this] {
        read();
        if (append_->isEnabled()) {
            accept();
            emit append_wanted(preview_.scenario);
        }
    });
}

void ImportDialog::ask_for_file()
{
    auto* dialog = new QFileDialog(this, tr("Import processes"), QString(),
                                   tr("Tables and job lists (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::take_file);
    dialog->open();
}

void ImportDialog::take_file(const QString& file)
{
    const ImportedText text = text_to_import(file);
    columns_->forget();
    source_->setPlainText(text.text);
    read();
    if (!text.problem.isEmpty()) {
        summary_->setText(text.problem);
    }
}

core::ImportOptions ImportDialog::options() const
{
    core::ImportOptions options;
    if (const QVariant format = format_->currentData(); format.isValid()) {
        options.format = static_cast<core::ImportFormat>(format.toInt());
    }
    if (options.format == core::ImportFormat::ostep) {
        return options;
    }
    options.separator = separator_->currentData().toString().toStdString();
    if (const QVariant heading = heading_->currentData(); heading.isValid()) {
        options.heading = heading.toBool();
    }
    options.columns = columns_->told();
    options.unit = static_cast<core::TimeUnit>(unit_->currentData().toInt());
    return options;
}

void ImportDialog::read()
{
    soon_.stop();
    preview_ = core::preview_import(source_->toPlainText().toStdString(), options());
    show_choices();
    show_rows();
    show_told();
    show_buttons();
}

/// Nothing is found in nothing.
void ImportDialog::show_choices()
{
    const bool any = has_text();
    const bool table = any && preview_.format == core::ImportFormat::table;
    format_->setItemText(0, found_format(preview_));
    separator_->setItemText(0, found_separator(preview_));
    heading_->setItemText(0, found_heading(preview_));
    format_->setVisible(any);
    for (QComboBox* one : {separator_, heading_, unit_}) {
        one->setVisible(table);
    }
    columns_->show_columns(table ? preview_.columns : std::vector<core::ImportColumn>());
}

bool ImportDialog::has_text() const
{
    return !source_->toPlainText().trimmed().isEmpty();
}

void ImportDialog::show_rows()
{
    const ImportRows rows = rows_to_show(preview_, most_rows);
    const int count = static_cast<int>(rows.size());
    rows_->setRowCount(count);
    for (int row = 0; row < count; ++row) {
        const ImportRow& one = rows[static_cast<std::size_t>(row)];
        for (int column = 0; column < static_cast<int>(one.cells.size()); ++column) {
            auto* item = new QTableWidgetItem(one.cells[static_cast<std::size_t>(column)]);
            item->setToolTip(one.fault);
            if (!one.fault.isEmpty()) {
                item->setForeground(palette_.fault);
            }
            if (column == 0 && !one.fault.isEmpty()) {
                item->setText(QStringLiteral("⚠ ") + item->text());
            }
            rows_->setItem(row, column, item);
        }
    }
    rows_->resizeColumnsToContents();
    rows_->resizeRowsToContents();
}

void ImportDialog::show_told()
{
    told_->clear();
    const auto tell = [this](const QString& text, const core::Position& position, bool fault) {
        auto* item = new QListWidgetItem(text, told_);
        item->setData(Qt::UserRole,
                      QPoint(static_cast<int>(position.column), static_cast<int>(position.line)));
        if (fault) {
            item->setForeground(palette_.fault);
        }
    };
    const bool any = has_text();
    for (const core::Fault& fault : preview_.faults) {
        if (any) {
            tell(fault_words(fault), fault.position, true);
        }
    }
    for (const core::ImportNote& note : preview_.notes) {
        tell(note_words(note), note.position, false);
    }
    told_->setVisible(told_->count() > 0);
}

void ImportDialog::show_buttons()
{
    const bool any = has_text();
    const bool good = any && preview_.faults.empty();
    summary_->setText(any ? summary_words(preview_) : tr("Nothing to read yet."));
    create_->setEnabled(good);
    const QString why_not = good ? why_not_(preview_.scenario) : QString();
    append_->setEnabled(good && why_not.isEmpty());
    append_->setToolTip(why_not.isEmpty() ? tr("Behind the processes in the editor") : why_not);
    if (!why_not.isEmpty()) {
        summary_->setText(summary_->text() + ' ' + why_not);
    }
}

void ImportDialog::go_to(const core::Position& position)
{
    const QTextBlock block =
        source_->document()->findBlockByNumber(static_cast<int>(position.line) - 1);
    if (block.isValid()) {
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                            std::min(static_cast<int>(position.column), block.length()) - 1);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        source_->setTextCursor(cursor);
        source_->setFocus();
    }
}

} // namespace procession::ui
