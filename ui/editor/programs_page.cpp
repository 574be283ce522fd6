// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/programs_page.h"

#include "core/scenario/document_path.h"
#include "ui/editor/edited_file.h"
#include "ui/editor/python_edit.h"
#include "ui/layout/fitting_combo.h"

#include <QLabel>
#include <QLineEdit>
#include <algorithm>

namespace procession::ui {

namespace {

using core::edit::StoredText;
using Kind = StoredText::Kind;

bool is_program(const StoredText& stored)
{
    return stored.kind == Kind::program;
}

} // namespace

ProgramsPage::ProgramsPage(EditedFile& file, QWidget* parent) : EditorPage(parent), file_(file)
{
    setObjectName("programs");
    build();
    connect_parts();
}

void ProgramsPage::connect_parts()
{
    connect(&file_, &EditedFile::started, this, [this] {
        is_stale_ = true;
        breakpoints_.clear();
        edit_->set_breakpoints({});
        shown_.reset();
        follow();
    });
    connect(&file_, &EditedFile::changed, this, &ProgramsPage::follow);
    connect(chooser_, &QComboBox::activated, this, [this](int row) {
        choose(all_[static_cast<std::size_t>(row)]);
        edit_->setFocus();
    });
    connect(name_, &QLineEdit::editingFinished, this, &ProgramsPage::rename);
    connect(edit_, &CodeEdit::typed, this, &ProgramsPage::take_typed);
    connect(edit_, &CodeEdit::undo_wanted, &file_, &EditedFile::undo);
    connect(edit_, &CodeEdit::redo_wanted, &file_, &EditedFile::redo);
    connect(edit_, &CodeEdit::cursor_moved, this, &ProgramsPage::tell);
    connect(edit_, &PythonEdit::breakpoints_changed, this, &ProgramsPage::keep_breakpoints);
    connect(&toggle_breakpoint, &QAction::triggered, this,
            [this] { edit_->toggle_breakpoint(edit_->cursor_line()); });
    connect(&run_to_cursor, &QAction::triggered, this, [this] {
        if (chosen_ && is_program(*chosen_)) {
            emit line_wanted({chosen_->name, static_cast<std::uint32_t>(edit_->cursor_line() + 1)});
        }
    });
    connect(&checker_, &ProgramChecker::checked, this, &ProgramsPage::show_found);
    connect(&new_program, &QAction::triggered, this,
            [this] { add(Kind::program, "program.py", {}); });
    connect(&new_file, &QAction::triggered, this, [this] { add(Kind::file, "data.txt", {}); });
    connect(&duplicate, &QAction::triggered, this, [this] {
        if (chosen_) {
            add(chosen_->kind, chosen_->name, edit_->bytes());
        }
    });
    connect(&remove, &QAction::triggered, this, [this] {
        if (const auto gone = chosen_) {
            file_.edit(
                [&gone](auto& scenario) { return core::edit::remove_text(scenario, *gone); });
        }
    });
    connect(&run_it, &QAction::triggered, this, [this] {
        if (const auto run = chosen_) {
            file_.edit(
                [&run](auto& scenario) { return core::edit::add_process_of(scenario, run->name); });
        }
    });
}

void ProgramsPage::lock_processes(bool locked)
{
    processes_locked_ = locked;
    follow();
    if (locked) {
        run_it.setEnabled(false); // also while it is out of sight
    }
}

void ProgramsPage::follow()
{
    if (!isVisible()) {
        return;
    }
    const core::Document& document = file_.scenario().document();
    if (document.root() != core::Document::none ||
        is_stale_) { // else what was there last stays in sight
        const auto before = std::ranges::find(all_, chosen_.value_or(StoredText()));
        const auto place = static_cast<std::size_t>(before - all_.begin());
        all_ = core::edit::stored_texts(document);
        if (!chosen_ || is_stale_ || std::ranges::find(all_, *chosen_) == all_.end()) {
            chosen_.reset(); // the one that stands where it stood: it may have been renamed
            if (!all_.empty()) {
                chosen_ = all_[is_stale_ ? 0 : std::min(place, all_.size() - 1)];
            }
        }
        is_stale_ = false;
        fill_chooser();
    }
    show_chosen();
}

void ProgramsPage::fill_chooser()
{
    QStringList names;
    for (const StoredText& one : all_) {
        const QString name = QString::fromStdString(one.name);
        //: Among the programs of the scenario: a file that they find
        names.append(one.kind == Kind::program ? name : tr("%1 (file)").arg(name));
    }
    QStringList before;
    for (int i = 0; i < chooser_->count(); ++i) {
        before.append(chooser_->itemText(i));
    }
    if (names != before) {
        chooser_->clear();
        chooser_->addItems(names);
    }
    const auto found = std::ranges::find(all_, chosen_.value_or(StoredText()));
    chooser_->setCurrentIndex(found == all_.end() ? -1 : static_cast<int>(found - all_.begin()));
    chooser_->setEnabled(!all_.empty());
}

void ProgramsPage::choose(std::optional<StoredText> stored)
{
    chosen_ = std::move(stored);
    follow();
}

/// The text as it stands in the scenario, unless it is what was typed here.
void ProgramsPage::show_chosen()
{
    const core::edit::EditedScenario& scenario = file_.scenario();
    const core::Document& document = scenario.document();
    const core::Document::Node node =
        chosen_ ? core::edit::node_of(document, *chosen_) : core::Document::none;
    const bool is_there = node != core::Document::none;
    const bool is_another = shown_ != chosen_;
    if (is_there && (is_another || version_ != scenario.version())) {
        literal_ = document.begin(node) + 1;
        literal_length_ = document.source(node).size() - 2;
        escaped_ = core::edit::EscapedText(
            std::string_view(scenario.text()).substr(literal_, literal_length_));
        if (is_another) {
            edit_->set_language(language_of(*chosen_));
            edit_->start(document.string(node));
            const auto kept = breakpoints_.find(chosen_->name);
            edit_->set_breakpoints(is_program(*chosen_) && kept != breakpoints_.end()
                                       ? kept->second
                                       : std::vector<int>());
            checker_.forget();
        } else {
            edit_->show_text(document.string(node));
            keep_breakpoints();
        }
        shown_ = chosen_;
        version_ = scenario.version();
        check();
    } else if (!is_there && document.root() != core::Document::none) {
        edit_->start({});
        shown_.reset();
        checker_.forget();
    }
    edit_->setReadOnly(!is_there);
    edit_->setEnabled(chosen_.has_value());
    const QString name = chosen_ ? QString::fromStdString(chosen_->name) : QString();
    // A name half typed stays while what was typed before it is read.
    if (is_another || (refusal_.isEmpty() && !(name_->hasFocus() && name_->isModified()))) {
        refusal_.clear();
        name_->setText(name);
    }
    name_->setEnabled(is_there);
    for (QAction* action : {&duplicate, &save_to_disk, &remove}) {
        action->setEnabled(is_there);
    }
    for (QAction* action : {&toggle_breakpoint, &run_to_cursor}) {
        action->setEnabled(is_there && is_program(*chosen_));
    }
    run_it.setEnabled(is_there && is_program(*chosen_) && !processes_locked_);
    this_->setEnabled(is_there);
    tell();
}

/// What was typed, as changes of the string in which it stands.
void ProgramsPage::take_typed(const std::vector<core::edit::TextChange>& changes)
{
    const std::string& text = file_.scenario().text();
    std::vector<core::edit::TextChange> placed;
    std::string copy; // several changes build on one another
    if (changes.size() > 1) {
        copy = text.substr(literal_, literal_length_);
    }
    for (const core::edit::TextChange& change : changes) {
        const std::string_view literal =
            changes.size() > 1 ? std::string_view(copy)
                               : std::string_view(text).substr(literal_, literal_length_);
        core::edit::TextChange in_text =
            escaped_.replace(literal, change.at, change.removed.size(), change.inserted);
        if (changes.size() > 1) {
            in_text.apply(copy);
        }
        literal_length_ += in_text.inserted.size() - in_text.removed.size();
        in_text.at += literal_;
        placed.push_back(std::move(in_text));
    }
    file_.type("program_text", placed);
    version_ = file_.scenario().version();
    keep_breakpoints();
    check();
    tell();
}

/// What cannot be its name stays in the line as it was typed.
void ProgramsPage::rename()
{
    const std::string name = name_->text().trimmed().toStdString();
    refusal_.clear();
    name_->setModified(false);
    if (!chosen_ || name == chosen_->name) {
        return tell();
    }
    using Problem = core::edit::NameProblem;
    const Problem problem =
        core::edit::name_problem(file_.scenario().document(), chosen_->kind, name);
    if (problem != Problem::none) {
        refusal_ = problem == Problem::empty
                       ? tr("It needs a name.")
                       : tr("There is a “%1” already; give it another name.").arg(name_->text());
        return tell();
    }
    const StoredText before = *chosen_;
    const bool done = file_.edit([&](core::edit::EditedScenario& scenario) {
        return core::edit::rename_text(scenario, before, name);
    });
    if (done) {
        if (auto kept = breakpoints_.extract(before.name)) {
            kept.key() = name;
            breakpoints_.insert(std::move(kept));
        }
        shown_.reset();
        choose(StoredText{before.kind, name});
    }
}

void ProgramsPage::add(Kind kind, const std::string& wanted, const std::string& text)
{
    StoredText made{kind, {}};
    const bool done = file_.edit([&](core::edit::EditedScenario& scenario) {
        made.name = core::edit::free_name(scenario.document(), kind, wanted);
        return core::edit::add_text(scenario, made, text);
    });
    if (done) {
        choose(made);
        edit_->setFocus();
    }
}

bool ProgramsPage::go_to(const core::Fault& fault)
{
    const auto steps = core::parse_path(fault.path);
    if (!steps || steps->size() != 2) {
        return false;
    }
    const auto* const list = std::get_if<std::string>(&(*steps)[0]);
    const auto* const name = std::get_if<std::string>(&(*steps)[1]);
    if (!list || !name || (*list != "programs" && *list != "files")) {
        return false;
    }
    const StoredText wanted{*list == "programs" ? Kind::program : Kind::file, *name};
    if (core::edit::node_of(file_.scenario().document(), wanted) == core::Document::none) {
        return false;
    }
    choose(wanted);
    edit_->setFocus();
    return true;
}

void ProgramsPage::showEvent(QShowEvent* event)
{
    EditorPage::showEvent(event);
    follow();
}

QString ProgramsPage::title() const
{
    return tr("Pro&grams");
}

} // namespace procession::ui
