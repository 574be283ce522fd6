// SPDX-License-Identifier: GPL-3.0-or-later
// What a lecturer has locked and hidden of the scenario in the editor.
#include "lessons/classroom/locks.h"
#include "ui/classroom/hidden.h"
#include "ui/editor/ambiguity_bar.h"
#include "ui/editor/edited_run.h"
#include "ui/editor/editor.h"
#include "ui/editor/lock_bar.h"
#include "ui/editor/machine_page.h"
#include "ui/editor/processes_page.h"
#include "ui/editor/programs_page.h"

#include <QTabWidget>

namespace procession::ui {

/// Of the scenario that came. What it holds now is what the locks keep.
void Editor::take_guard()
{
    if (!keeps_guard_) {
        guard_ = lessons::read_classroom(file_.scenario().document()).classroom;
        EditedFile::Guard guard;
        const auto& given = file_.scenario().reading().scenario;
        if (given && !guard_.lock.empty()) {
            guard = [this, given = *given](const core::Scenario& wanted) {
                lessons::Classroom broken;
                if (const auto part = lessons::broken_lock(guard_, given, wanted)) {
                    broken.lock = {*part};
                }
                return classroom_words(broken);
            };
        }
        file_.set_guard(std::move(guard));
    }
    show_locks();
}

bool Editor::is_guarded() const
{
    return hides_text() || !guard_.lock.empty();
}

bool Editor::hides_text() const
{
    return !guard_.hide.empty() || guard_.exam || guard_.question;
}

bool Editor::hides(const EditorPage& page) const
{
    return is_guarded() && (page.is_hidden(guard_) || guard_.exam);
}

void Editor::start_copy(const QString& name)
{
    keeps_guard_ = true;
    file_.start(file_.scenario().text(), {}, name);
    keeps_guard_ = false;
    file_.keep_mine();
}

/// What is locked is shown, but not to be changed; what is hidden is not shown.
void Editor::show_locks()
{
    const bool guarded = is_guarded();
    const bool tells = !guard_.covers(lessons::Hidden::why);
    actions_.set_locked(guarded, tells);
    lock_->show_classroom(guarded ? guard_ : lessons::Classroom());
    run_->set_covered(guard_.keeps_veil(), !tells);
    programs_->lock_processes(locks_processes());
    ambiguity_->set_stating(!machine_->is_locked(guard_));
    if (!tells) {
        ambiguity_->forget(); // its answer is a reason
    }
    for (int i = 0; i < pages_.size(); ++i) {
        const bool hidden = hides(*pages_[i]);
        tabs_->setTabEnabled(i, !hidden);
        tabs_->setTabToolTip(i, hidden ? hidden_words() : QString());
        pages_[i]->setVisible(!hidden && tabs_->currentIndex() == i);
        pages_[i]->setEnabled(!hidden && !(guarded && pages_[i]->is_locked(guard_)));
    }
    enable_actions();
}

bool Editor::locks_processes() const
{
    return guard_.exam || processes_->is_locked(guard_) || processes_->is_hidden(guard_);
}

/// As an edit: whoever takes it back has the lock in the scenario again, and may go on editing.
void Editor::unlock()
{
    guard_ = {};
    file_.set_guard({});
    const bool was_hidden = !tabs_->isTabEnabled(tabs_->currentIndex());
    (void)file_.edit([](core::edit::EditedScenario& scenario) {
        return scenario.document().find("classroom.lock") == core::Document::none
                   ? std::nullopt
                   : scenario.remove("unlock", "classroom.lock");
    });
    show_locks();
    if (was_hidden) {
        tabs_->setCurrentIndex(0);
    }
}

} // namespace procession::ui
