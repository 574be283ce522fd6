// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/state_diagram.h"

#include "ui/stage/edge_words.h"
#include "ui/stage/stage_words.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QStringList>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr std::size_t steps_told = 3; ///< in the caption

/// How far a point is from a line of right angles.
double distance(const QPolygonF& path, const QPointF& point)
{
    double least = 1e9;
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        const QRectF leg = QRectF(path[i], path[i + 1]).normalized();
        const double x = std::clamp(point.x(), leg.left(), leg.right());
        const double y = std::clamp(point.y(), leg.top(), leg.bottom());
        least = std::min(least, (QPointF(x, y) - point).manhattanLength());
    }
    return least;
}

} // namespace

StateDiagram::StateDiagram(QWidget* parent) : TokenView(parent)
{
    retranslate();
}

void StateDiagram::set_form(DiagramForm form)
{
    wanted_ = form;
    from_.reset();
    to_.reset();
    recompose();
}

TokenPicture StateDiagram::compose(const Moment& moment)
{
    picture_ = diagram_picture(moment, form_at(moment, wanted_), size(), font());
    taken_ = edges_taken(moment);
    return picture_.field;
}

void StateDiagram::ask(core::State from, core::State to)
{
    from_ = from;
    to_ = to;
    question_changed();
}

void StateDiagram::set_answers(const std::vector<std::pair<core::State, QChar>>& states)
{
    if (states != answers_) {
        answers_ = states;
        from_.reset();
        to_.reset();
        question_changed();
    }
}

/// Null if the state is no answer.
QChar StateDiagram::answer_letter(core::State state) const
{
    const auto found = std::ranges::find(answers_, state, &std::pair<core::State, QChar>::first);
    return found == answers_.end() ? QChar() : found->second;
}

void StateDiagram::forget_question()
{
    from_.reset();
    to_.reset();
    question_changed();
}

void StateDiagram::question_changed()
{
    redescribe();
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool StateDiagram::is_lit(const StateEdge& edge) const
{
    return std::ranges::any_of(taken_,
                               [&edge](const TakenEdge& taken) { return taken.edge == edge; });
}

QString StateDiagram::caption() const
{
    if (from_ && to_) {
        return answer(*from_, *to_);
    }
    if (from_) {
        return tr("From %1 to …? Press another state.").arg(diagram_title(*from_));
    }
    if (!answers_.empty()) {
        return tr("Press the state that answers the question.");
    }
    const QString taken = last_taken();
    return taken.isEmpty() ? tr("Press two states to ask what leads from one to the other.")
                           : taken;
}

/// The steps of the last instant, each with the processes that took it.
QString StateDiagram::last_taken() const
{
    QStringList told;
    for (std::size_t i = 0; i < taken_.size() && told.size() < qsizetype{steps_told}; ++i) {
        const StateEdge& edge = taken_[i].edge;
        const auto same = [&edge](const TakenEdge& other) { return other.edge == edge; };
        if (std::any_of(taken_.begin(), taken_.begin() + static_cast<std::ptrdiff_t>(i), same)) {
            continue;
        }
        std::vector<core::EntityId> who;
        for (const TakenEdge& other : taken_) {
            if (same(other) && std::ranges::find(who, other.process) == who.end()) {
                who.push_back(other.process);
            }
        }
        //: Who took a step, then what the step is: "Bo – Dispatch: …"
        told.append(tr("%1 – %2").arg(name_list(*moment(), who), step_sentence(edge.step)));
    }
    return told.join(' ');
}

QString StateDiagram::title() const
{
    return tr("State diagram");
}

QString StateDiagram::words(const Moment& moment) const
{
    QStringList lines;
    for (std::size_t i = 0; i < picture_.nodes.size(); ++i) {
        const std::vector<core::EntityId>& members = picture_.field.places[i].members;
        const QString who = members.empty() ? tr("nobody") : name_list(moment, members);
        //: A state and who is in it: "Ready: P1, P3."
        lines.append(tr("%1: %2.").arg(diagram_title(picture_.nodes[i].state), who));
    }
    lines.append(caption());
    return lines.join('\n');
}

QString StateDiagram::words_of_place(std::size_t place) const
{
    const std::vector<core::EntityId>& members = picture_.field.places[place].members;
    const QString who = members.empty() ? tr("nobody") : name_list(*moment(), members);
    return tr("%1: %2.").arg(diagram_title(picture_.nodes[place].state), who);
}

const DiagramArrow* StateDiagram::arrow_at(const QPointF& point) const
{
    constexpr double near = 5;
    for (const DiagramArrow& arrow : picture_.arrows) {
        if (distance(arrow.path, point) <= near) {
            return &arrow;
        }
    }
    const auto found = std::ranges::find_if(picture_.arrows, [&point](const DiagramArrow& arrow) {
        return arrow.label.contains(point);
    });
    return found == picture_.arrows.end() ? nullptr : &*found;
}

QString StateDiagram::tip_elsewhere(const QPointF& point) const
{
    for (std::size_t i = 0; i < picture_.nodes.size(); ++i) {
        if (picture_.nodes[i].box.contains(point)) {
            return words_of_place(i);
        }
    }
    if (picture_.caption.contains(point)) {
        return caption();
    }
    const DiagramArrow* arrow = arrow_at(point);
    return arrow ? step_sentence(arrow->edge.step) : QString();
}

void StateDiagram::press_place(std::size_t place)
{
    const core::State state = picture_.nodes[place].state;
    if (!answer_letter(state).isNull()) {
        emit state_answered(state);
    } else if (!from_ || to_) {
        from_ = state;
        to_.reset();
        question_changed();
    } else if (*from_ == state) {
        forget_question();
    } else {
        ask(*from_, state);
    }
}

/// Escape takes the question back first; without one it is the window's.
bool StateDiagram::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && from_ &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return TokenView::event(event);
}

void StateDiagram::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && from_) {
        return forget_question();
    }
    TokenView::keyPressEvent(event);
}

/// A token has its process's menu, everything else the diagram's.
void StateDiagram::contextMenuEvent(QContextMenuEvent* event)
{
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const int part = focused_part();
    const bool token =
        by_key ? part >= 0 && parts()[static_cast<std::size_t>(part)].process != core::no_entity
               : field().token_at(event->pos()) != nullptr;
    if (token) {
        TokenView::contextMenuEvent(event);
    } else {
        emit menu_wanted(by_key ? mapToGlobal(rect().center()) : event->globalPos());
    }
}

} // namespace procession::ui
