// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/diagram_layout.h"
#include "ui/stage/token_view.h"

#include <optional>
#include <utility>
#include <vector>

namespace procession::ui {

/// The classic diagram of process states with the processes in them: lights the
/// arrows just taken, says who acts, and answers what leads from one state to
/// another or why nothing does.
class StateDiagram : public TokenView {
    Q_OBJECT

public:
    explicit StateDiagram(QWidget* parent = nullptr);

    /// Which states to tell apart; at first as the scenario asks for.
    void set_form(DiagramForm form);
    [[nodiscard]] DiagramForm form() const { return wanted_; }

    /// Asks what leads from one state to another; the caption answers.
    void ask(core::State from, core::State to);
    /// States that answer a question when they are pressed, with the letters of their
    /// answers. None when nothing is to be answered.
    void set_answers(const std::vector<std::pair<core::State, QChar>>& states);

    /// Back to telling what happened last.
    void forget_question();
    /// The line below the diagram.
    [[nodiscard]] QString caption() const;

    /// The picture when nothing moves.
    [[nodiscard]] const DiagramPicture& still() const { return picture_; }
    [[nodiscard]] const std::vector<TakenEdge>& taken() const { return taken_; }
    [[nodiscard]] QSize sizeHint() const override { return {800, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 160}; }

signals:
    /// A state of set_answers() was pressed.
    void state_answered(core::State state);
    /// The diagram's own menu, where there is no token.
    void menu_wanted(const QPoint& global);

protected:
    TokenPicture compose(const Moment& moment) override;
    void paint_ground(QPainter& painter) const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString words(const Moment& moment) const override;
    [[nodiscard]] QString words_of_place(std::size_t place) const override;
    [[nodiscard]] QString tip_elsewhere(const QPointF& point) const override;
    void press_place(std::size_t place) override;
    [[nodiscard]] bool places_can_be_pressed() const override { return true; }
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] bool is_lit(const StateEdge& edge) const;
    [[nodiscard]] QChar answer_letter(core::State state) const;
    [[nodiscard]] const DiagramArrow* arrow_at(const QPointF& point) const;
    [[nodiscard]] QString last_taken() const;
    void question_changed();
    void paint_caption(QPainter& painter) const;
    void paint_node(QPainter& painter, const DiagramNode& node, const QString& name) const;
    void paint_arrow(QPainter& painter, const DiagramArrow& arrow) const;
    void paint_label(QPainter& painter, const DiagramArrow& arrow) const;

    DiagramForm wanted_ = DiagramForm::automatic;
    DiagramPicture picture_;
    std::vector<TakenEdge> taken_;
    std::vector<std::pair<core::State, QChar>> answers_;
    std::optional<core::State> from_; ///< of the question
    std::optional<core::State> to_;
};

} // namespace procession::ui
