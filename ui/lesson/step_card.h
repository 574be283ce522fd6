// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/visit.h"
#include "ui/lesson/answer_form.h"
#include "ui/theme/fonts.h"

#include <QFrame>
#include <QList>
#include <vector>

class QAction;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace procession::ui {

class MachineGuide;

/// What the cards of a page share.
struct PageContext {
    lessons::Visit& visit;
    std::shared_ptr<lessons::Visit>
        alive; ///< the same: cards that are about to go still speak of it
    StepStates& states;
    MachineGuide& guide;
    const Palette& palette;
    /// What can be done with a run of programs: how else it could have come out, and the like.
    QList<QAction*> program_actions;
};

/// One step of a page: something to watch, a question, an exercise. The one that the
/// machine stands at is the current one and has a bar at its side.
class StepCard : public QFrame {
    Q_OBJECT

public:
    StepCard(const PageContext& context, const lessons::Step& step, QWidget* parent);

    [[nodiscard]] const std::string& id() const { return step_.id; }
    [[nodiscard]] bool is_current() const { return current_; }
    /// The card becomes the current one; with `drives` it puts the machine where it wants it.
    void set_current(bool current, bool drives);
    [[nodiscard]] bool is_done() const;
    /// What a lecturer's remote does here: plays, if there is something to play that has
    /// not been played. False if there is nothing.
    virtual bool act() { return false; }
    /// Where the keys go when the card becomes the current one; null: nowhere in particular.
    [[nodiscard]] virtual QWidget* first_control() { return nullptr; }

signals:
    /// On to the next step or page.
    void go_on_wanted();
    /// Something happened that is to be kept.
    void progressed();
    /// There is more to be read in it than before.
    void grew();
    /// The run has come to where it asks.
    void came_due();
    /// An answer was judged; what is said of it, and what comes next, ends at `last`.
    void judged(QWidget* last);

protected:
    virtual void take_machine() {}
    virtual void current_changed(bool) {}
    void paintEvent(QPaintEvent* event) override;

    [[nodiscard]] const PageContext& context() const { return context_; }
    [[nodiscard]] const lessons::Step& step() const { return step_; }
    [[nodiscard]] StepState& state();
    [[nodiscard]] QVBoxLayout& column() { return *column_; }
    /// A text that wraps; hidden while it is empty.
    QLabel* add_text(TextSize size = TextSize::normal, bool bold = false);
    static void tell(QLabel& label, const QString& text);
    /// What is to be pressed next looks so, in the card that is current.
    void make_primary(QPushButton& button);
    [[nodiscard]] QColor right_colour() const;
    static void colour(QWidget& widget, const QColor& ink);

private:
    void dress(QPushButton& button) const;

    PageContext context_;
    const lessons::Step& step_;
    QVBoxLayout* column_ = nullptr;
    std::vector<QPushButton*> primary_;
    bool current_ = false;
};

/// The card for a step.
[[nodiscard]] StepCard* make_step_card(const PageContext& context, const lessons::Step& step,
                                       QWidget* parent);

} // namespace procession::ui
