// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editor.h"

#include "core/edit/process_cells.h"
#include "ui/editor/cell_table.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/fault_rows.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace procession::ui {

namespace {
constexpr int narrowest_beside = 880; ///< pixels at the usual size of texts
constexpr int widest_name = 160;      ///< likewise
} // namespace

Editor::Editor(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    table_ = new CellTable(file_, this);
    faults_ = new FaultRows(file_, this);
    run_ = new EditedRun(file_, this);
    build_head();
    auto* left = new QWidget(this);
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(table_, 1);
    rows->addWidget(faults_);
    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(left);
    splitter_->addWidget(run_);
    column->addWidget(splitter_, 1);
    connect_parts();
    retranslate();
}

void Editor::build_head()
{
    auto* head = new QWidget(this);
    auto* row = new WrapLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    name_ = new QLabel(head);
    name_->setTextFormat(Qt::PlainText);
    row->addWidget(name_);
    for (QAction* action : {&actions_.add, &actions_.duplicate, &actions_.remove, &actions_.up,
                            &actions_.down, &actions_.watch}) {
        auto* button = new QToolButton(head);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        buttons_.append(button);
    }
    columns_ = new QToolButton(head);
    columns_->setMenu(&table_->column_menu());
    columns_->setPopupMode(QToolButton::InstantPopup);
    columns_->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(columns_);

    disk_ = new QWidget(this);
    disk_->setAutoFillBackground(true);
    auto* line = new WrapLayout(disk_);
    line->setContentsMargins(16, 4, 16, 4);
    line->setSpacing(8);
    disk_told_ = new QLabel(disk_);
    disk_told_->setTextFormat(Qt::PlainText);
    disk_told_->setWordWrap(true);
    disk_told_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    load_ = new QPushButton(disk_);
    keep_ = new QPushButton(disk_);
    line->addWidget(disk_told_);
    line->addWidget(load_);
    line->addWidget(keep_);
    disk_->hide();

    refusal_ = new QLabel(this);
    refusal_->setTextFormat(Qt::PlainText);
    refusal_->setWordWrap(true);
    refusal_->setContentsMargins(16, 4, 16, 4);
    refusal_->hide();
    for (QWidget* part : {head, disk_, static_cast<QWidget*>(refusal_)}) {
        layout()->addWidget(part);
    }
}

void Editor::connect_parts()
{
    connect(&actions_.add, &QAction::triggered, table_, &CellTable::add_row);
    connect(&actions_.duplicate, &QAction::triggered, table_, &CellTable::duplicate_rows);
    connect(&actions_.remove, &QAction::triggered, table_, &CellTable::remove_rows);
    connect(&actions_.up, &QAction::triggered, this, [this] { table_->move_rows(false); });
    connect(&actions_.down, &QAction::triggered, this, [this] { table_->move_rows(true); });
    connect(&actions_.paste, &QAction::triggered, table_, &CellTable::paste);
    connect(&actions_.fill_down, &QAction::triggered, table_, &CellTable::fill_down);
    connect(&actions_.next_fault, &QAction::triggered, faults_, &FaultRows::go_to_next);
    connect(faults_, &FaultRows::fault_wanted, this, &Editor::go_to);
    connect(&file_, &EditedFile::changed, this, [this] {
        show_refusal({});
        show_name();
        if (!disk_->isHidden() && !file_.differs_on_disk()) {
            show_disk(false); // it has been saved over
        }
    });
    connect(&file_, &EditedFile::refused, this,
            [this](const core::Message& why) { show_refusal(translate(why)); });
    connect(&file_, &EditedFile::started, this, [this] { show_disk(false); });
    connect(&file_, &EditedFile::changed_on_disk, this, [this] { show_disk(true); });
    connect(load_, &QPushButton::clicked, this, [this] {
        show_disk(false);
        file_.take_from_disk();
    });
    connect(keep_, &QPushButton::clicked, this, [this] {
        show_disk(false);
        file_.keep_mine();
    });
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { arranged_ = true; });
}

void Editor::go_to(const core::Fault& fault)
{
    if (const auto place = core::edit::place_of(fault)) {
        table_->go_to_cell(static_cast<int>(place->row), static_cast<int>(place->column));
        table_->setFocus();
    }
}

void Editor::show_name()
{
    const QString suffix = QStringLiteral(".procession.json");
    QString name = file_.name();
    if (name.endsWith(suffix)) {
        name.chop(suffix.size());
    }
    name = QFontMetrics(name_->font()).elidedText(name, Qt::ElideMiddle, scaled(widest_name));
    //: The scenario in the editor, when it has changes that are in no file yet
    name_->setText(file_.is_modified() ? tr("%1 (not saved)").arg(name) : name);
    name_->setToolTip(file_.file().isEmpty() ? tr("In no file yet") : file_.file());
}

void Editor::show_disk(bool differs)
{
    disk_->setVisible(differs);
    const bool gone = !QFileInfo::exists(file_.file());
    load_->setVisible(!gone);
    disk_told_->setText(gone
                            ? tr("%1 is not on the disk any more.").arg(file_.name())
                            : tr("%1 was changed on the disk by somebody else.").arg(file_.name()));
}

void Editor::show_refusal(const QString& why)
{
    refusal_->setText(why);
    refusal_->setVisible(!why.isEmpty());
}

void Editor::set_palette(const Palette& palette)
{
    table_->set_palette(palette);
    faults_->set_palette(palette);
    run_->set_palette(palette);
    QPalette changed = disk_->palette();
    changed.setColor(QPalette::Window, palette.changed);
    changed.setColor(QPalette::WindowText, palette.ink);
    disk_->setPalette(changed);
    disk_told_->setPalette(changed);
    QPalette fault = refusal_->palette();
    fault.setColor(QPalette::WindowText, palette.fault);
    refusal_->setPalette(fault);
    retranslate();
}

void Editor::retranslate()
{
    actions_.retranslate();
    table_->retranslate();
    faults_->retranslate();
    run_->retranslate();
    name_->setFont(text_font(TextSize::normal, true));
    disk_told_->setFont(text_font(TextSize::normal));
    refusal_->setFont(text_font(TextSize::normal));
    for (QToolButton* button : buttons_) {
        button->setFont(text_font(TextSize::normal));
        button->setText(button->defaultAction()->iconText());
        button->setAccessibleName(button->defaultAction()->iconText());
        button->setToolTip(button->defaultAction()->toolTip());
    }
    columns_->setFont(text_font(TextSize::normal));
    columns_->setText(tr("Columns"));
    columns_->setAccessibleName(tr("Columns"));
    columns_->setToolTip(tr("Which columns the table shows"));
    load_->setFont(text_font(TextSize::normal));
    load_->setText(tr("&Load it"));
    load_->setToolTip(tr("What is on the disk now; undo brings back what was here"));
    keep_->setFont(text_font(TextSize::normal));
    keep_->setText(tr("&Keep this"));
    keep_->setToolTip(tr("Go on with what is here; saving writes over the file"));
    show_name();
    show_disk(!disk_->isHidden());
}

void Editor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    splitter_->setOrientation(width() < scaled(narrowest_beside) ? Qt::Vertical : Qt::Horizontal);
    if (!arranged_) {
        const bool beside = splitter_->orientation() == Qt::Horizontal;
        const int all = beside ? splitter_->width() : splitter_->height();
        splitter_->setSizes({all / 2, all - all / 2});
    }
}

} // namespace procession::ui
