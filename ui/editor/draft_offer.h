// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/draft_store.h"
#include "ui/theme/palette.h"

#include <QString>
#include <QStringList>
#include <QWidget>
#include <vector>

class QLabel;
class QPushButton;

namespace procession::ui {

/// What a draft is called: its file's name, else the title of the scenario; empty if it has none.
[[nodiscard]] QString name_of_draft(const core::edit::Draft& draft);

/// A bar that offers drafts left behind, one after the other, the latest first, and names those
/// that were damaged. Nothing has to be answered: what is put off is offered at the next start.
class DraftOffer : public QWidget {
    Q_OBJECT

public:
    explicit DraftOffer(QWidget* parent = nullptr);

    /// Offers these too.
    void offer(const core::edit::DraftList& left);
    /// The one offered has been seen to; on to the next.
    void go_on();
    /// Whether there is something to tell.
    [[nodiscard]] bool is_needed() const { return !drafts_.empty() || !damaged_.empty(); }
    /// What it says now; empty if nothing.
    [[nodiscard]] QString told() const;
    /// Nothing is offered while that is so: presenting.
    void set_quiet(bool on);
    void set_palette(const Palette& palette);

signals:
    /// What becomes of the draft offered, of which go_on() tells once it is done.
    void open_wanted(const core::edit::Draft& draft);
    void save_wanted(const core::edit::Draft& draft);
    void drop_wanted(const core::edit::Draft& draft);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_next();
    void put_off();

    bool quiet_ = false;
    std::vector<core::edit::FoundDraft> drafts_; ///< the first one is offered
    std::vector<core::Message> damaged_;         ///< told before anything is offered
    QLabel* said_ = nullptr;
    QPushButton* open_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* drop_ = nullptr;
    QPushButton* later_ = nullptr; ///< "Understood" for damaged ones
};

} // namespace procession::ui
