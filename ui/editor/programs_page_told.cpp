// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a program beside its text: what is wrong with it, and where playing stops.
#include "ui/editor/programs_page.h"
#include "ui/editor/python_edit.h"
#include "ui/text/translate.h"

#include <QLabel>

namespace procession::ui {

using core::edit::StoredText;

CodeLanguage ProgramsPage::language_of(const StoredText& stored)
{
    return stored.kind == StoredText::Kind::program || stored.name.ends_with(".py")
               ? CodeLanguage::python
           : stored.name.ends_with(".json") ? CodeLanguage::json
                                            : CodeLanguage::plain;
}

/// They have moved with the lines, maybe.
void ProgramsPage::keep_breakpoints()
{
    if (shown_ && shown_->kind == StoredText::Kind::program) {
        std::vector<int> now = edit_->breakpoints();
        if (now != breakpoints_[shown_->name]) {
            breakpoints_[shown_->name] = std::move(now);
            emit breakpoints_changed();
        }
    }
}

std::vector<core::SourceLine> ProgramsPage::breakpoints() const
{
    std::vector<core::SourceLine> all;
    for (const auto& [program, lines] : breakpoints_) {
        for (const int line : lines) {
            all.push_back({program, static_cast<std::uint32_t>(line + 1)});
        }
    }
    return all;
}

void ProgramsPage::check()
{
    if (shown_ && language_of(*shown_) == CodeLanguage::python) {
        checker_.look_at([edit = edit_] { return edit->bytes(); });
    }
}

void ProgramsPage::show_found()
{
    std::vector<CodeEdit::Mark> marks;
    if (const auto& wrong = checker_.found().wrong) {
        marks.push_back({wrong->span.begin, wrong->span.end, translate(wrong->message)});
    }
    edit_->show_marks(std::move(marks));
    tell();
}

void ProgramsPage::tell()
{
    if (!chosen_) {
        told_->setText(tr("The scenario has no program yet: “New” makes one, or loads one."));
        return;
    }
    if (edit_->isReadOnly()) {
        told_->setText(tr("The scenario's text is not in order, so this cannot be changed now. "
                          "The page “Text” shows where."));
        return;
    }
    if (!refusal_.isEmpty()) {
        told_->setText(refusal_);
        return;
    }
    int line = 0;
    int column = 0;
    edit_->getCursorPosition(&line, &column);
    const QString place = tr("Line %1, column %2").arg(line + 1).arg(column + 1);
    if (edit_->marks().empty()) {
        told_->setText(place);
        return;
    }
    const CodeEdit::Mark& mark = edit_->marks().front();
    const QString where = tr("Line %1").arg(edit_->line_of(mark.begin) + 1);
    //: Where something is wrong in a program, and what
    told_->setText(tr("%1: %2").arg(where, mark.told));
}

} // namespace procession::ui
