// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_page.h"

#include "core/edit/fault_span.h"
#include "ui/editor/code_edit.h"
#include "ui/editor/edited_file.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace procession::ui {

TextPage::TextPage(EditedFile& file, QWidget* parent)
    : EditorPage(parent),
      file_(file),
      edit_(new CodeEdit(this)),
      format_button_(new QToolButton(this)),
      told_(new QLabel(this))
{
    setObjectName("text");
    build();
    edit_->set_language(CodeLanguage::json);
    connect(edit_, &CodeEdit::typed, this, &TextPage::take_typed);
    connect(edit_, &CodeEdit::undo_wanted, &file_, &EditedFile::undo);
    connect(edit_, &CodeEdit::redo_wanted, &file_, &EditedFile::redo);
    connect(edit_, &CodeEdit::cursor_moved, this, &TextPage::tell);
    connect(&house_format_, &QAction::triggered, this, &TextPage::format);
    connect(&file_, &EditedFile::started, this, [this] {
        is_another_ = true;
        follow();
    });
    connect(&file_, &EditedFile::changed, this, &TextPage::follow);
}

void TextPage::build()
{
    auto* head = new QWidget(this);
    auto* row = new WrapLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    format_button_->setDefaultAction(&house_format_);
    format_button_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    format_button_->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(format_button_);
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    told_->setContentsMargins(16, 4, 16, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(edit_, 1);
    column->addWidget(told_);
}

void TextPage::follow()
{
    if (!isVisible()) {
        return;
    }
    const core::edit::EditedScenario& scenario = file_.scenario();
    if (is_another_) {
        edit_->start(scenario.text());
    } else if (shown_ != scenario.version()) {
        edit_->show_text(scenario.text());
    }
    is_another_ = false;
    shown_ = scenario.version();
    std::vector<CodeEdit::Mark> marks;
    for (const core::Fault& fault : scenario.reading().faults) {
        const core::edit::FaultSpan span = core::edit::span_of(fault, scenario.document());
        marks.push_back({span.begin, span.end, translate(fault.message)});
    }
    edit_->show_marks(std::move(marks));
    tell();
}

/// What the view holds already.
void TextPage::take_typed(const std::vector<core::edit::TextChange>& changes)
{
    file_.type("text", changes);
    shown_ = file_.scenario().version();
    tell();
}

void TextPage::format()
{
    file_.edit([](core::edit::EditedScenario& scenario) -> std::optional<core::Message> {
        if (scenario.document().root() == core::Document::none) {
            return scenario.document().faults().front().message;
        }
        const core::edit::TextChange change =
            core::edit::difference(scenario.text(), core::house_format(scenario.document()));
        scenario.pause();
        scenario.replace_text("house_format", change.at, change.removed.size(), change.inserted);
        scenario.pause();
        return std::nullopt;
    });
}

void TextPage::tell()
{
    int line = 0;
    int column = 0;
    edit_->getCursorPosition(&line, &column);
    const QString wrong = edit_->told_of_line(line);
    const QString place = tr("Line %1, column %2").arg(line + 1).arg(column + 1);
    //: Where the cursor is in a text, and what is wrong in that line
    told_->setText(wrong.isEmpty() ? place : tr("%1: %2").arg(place, wrong));
}

QString TextPage::title() const
{
    return tr("&Text");
}

bool TextPage::go_to(const core::Fault& fault)
{
    follow();
    edit_->go_to(fault.position.offset);
    edit_->setFocus();
    return true;
}

void TextPage::showEvent(QShowEvent* event)
{
    EditorPage::showEvent(event);
    follow();
}

void TextPage::set_palette(const Palette& palette)
{
    edit_->set_palette(palette);
}

void TextPage::retranslate()
{
    house_format_.setText(tr("&House format"));
    house_format_.setIconText(tr("House format"));
    house_format_.setToolTip(tr("Line breaks and indentation as Procession writes them"));
    format_button_->setFont(text_font(TextSize::normal));
    format_button_->setAccessibleName(house_format_.iconText());
    edit_->setAccessibleName(tr("Text of the scenario"));
    edit_->retranslate();
    told_->setFont(text_font(TextSize::normal));
    follow();
    tell();
}

} // namespace procession::ui
