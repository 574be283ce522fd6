// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/step_card.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QScrollArea>
#include <vector>

namespace procession::ui {

class PageTextView;

/// One page of a lesson, from top to bottom: text and steps. One of the steps is the
/// current one: the machine stands there.
class LessonPage : public QScrollArea {
    Q_OBJECT

public:
    explicit LessonPage(QWidget* parent = nullptr);

    /// Shows the visit's page anew, in `language`. With `arriving` the machine is put where
    /// the page begins; without, what was current stays so and the machine is left alone.
    void show_page(const PageContext& context, const QString& language, bool arriving);
    /// Nothing is shown; what was is gone.
    void clear();
    [[nodiscard]] const std::vector<StepCard*>& cards() const { return cards_; }
    [[nodiscard]] StepCard* card(std::string_view id) const;
    [[nodiscard]] StepCard* current() const { return current_; }
    void make_current(StepCard* card, bool drives);
    /// To the next step of the page; false if the current one is the last.
    bool go_to_next_step();
    /// Marks what the text says of a thing of the picture ("process:A"); empty: nothing.
    void mark(const QString& target);

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void link_chosen(const QString& target);
    void link_pointed_at(const QString& target);
    /// Past the last step of the page.
    void page_done();
    void progressed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_judgement();
    void add_text(const QString& markdown, const PageContext& context);
    void add_card(const PageContext& context, const lessons::Step& step);
    void put_machine_as_before(const PageContext& context);
    void bring_into_sight(QWidget* widget);
    void take_keys();

    std::vector<StepCard*> cards_;
    std::vector<PageTextView*> texts_;
    StepCard* current_ = nullptr;
    QPointer<QWidget> had_keys_; ///< the last that had the keys, while the window had them
    QPointer<QWidget> judged_; ///< the last thing said of an answer
    QElapsedTimer since_judged_;
    bool building_ = false;
};

} // namespace procession::ui
