// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/diagram_arrows.h"

#include <algorithm>
#include <cmath>

namespace procession::ui {

using core::State;

namespace {

constexpr Qt::Alignment above = Qt::AlignHCenter | Qt::AlignBottom;
constexpr Qt::Alignment below_middle = Qt::AlignHCenter | Qt::AlignTop;
constexpr Qt::Alignment on_right = Qt::AlignLeft | Qt::AlignVCenter;
constexpr Qt::Alignment on_left = Qt::AlignRight | Qt::AlignVCenter;

class ArrowMaker {
public:
    ArrowMaker(const std::vector<DiagramNode>& nodes, DiagramForm form, const QRectF& bounds,
               double line)
        : nodes_(nodes), form_(form), bounds_(bounds), line_(line)
    {
    }

    [[nodiscard]] DiagramArrow make(const StateEdge& edge) const
    {
        DiagramArrow arrow{edge, {}, {}, above};
        const QRectF from = box(edge.from);
        const QRectF to = box(edge.to);
        if (edge.step == Step::wait) {
            down_and_left(arrow, from, to);
        } else if (edge == StateEdge{State::running, State::suspended_ready, Step::suspend}) {
            over_all(arrow, from, to);
        } else if (edge.step == Step::wake && form_ != DiagramForm::seven) {
            left_and_up(arrow, from, to);
        } else if (from.center().x() == to.center().x()) {
            straight_up_or_down(arrow, from, to);
        } else {
            across(arrow, from, to);
        }
        return arrow;
    }

private:
    [[nodiscard]] QRectF box(State state) const
    {
        return std::ranges::find(nodes_, state, &DiagramNode::state)->box;
    }

    /// Between neighbours in a row: one of a pair in the upper or lower third.
    void across(DiagramArrow& arrow, const QRectF& from, const QRectF& to) const
    {
        const bool right = from.center().x() < to.center().x();
        const bool paired = edge_between(arrow.edge.to, arrow.edge.from).has_value();
        // Dispatch and suspension go above, what leads back below.
        const bool upper = arrow.edge.step == Step::dispatch || arrow.edge.step == Step::suspend;
        const double share = !paired ? 0.5 : upper ? 0.36 : 0.64;
        const double y = std::round(from.top() + from.height() * share) + 0.5;
        const double start = right ? from.right() : from.left();
        const double end = right ? to.left() : to.right();
        arrow.path = QPolygonF({QPointF(start, y), QPointF(end, y)});
        const double left = std::min(start, end) + 3;
        const double width = std::abs(end - start) - 6;
        // Words may reach out of the row as far as words between rows leave room.
        const double below = box(State::blocked).top() - box(State::ready).bottom();
        const double out = below < 24 ? 3 : 8;
        if (paired && !upper) {
            // Over or preempted: down to the next row, where nothing else is.
            const bool long_words = arrow.edge.step == Step::preempt;
            const double more = long_words ? std::clamp(below, 14.0, 48.0) - 1 : out;
            const double top = y + (below < 24 ? 2 : 4);
            arrow.label = QRectF(left, top, width, from.bottom() + more - top);
            arrow.alignment = below_middle;
        } else {
            arrow.label = QRectF(left, from.top() - out, width, y - from.top() - 4 + out);
            arrow.alignment = above;
        }
    }

    void straight_up_or_down(DiagramArrow& arrow, const QRectF& from, const QRectF& to) const
    {
        const bool up = to.top() < from.top();
        const double x = std::round(from.center().x()) + 0.5;
        const double start = up ? from.top() : from.bottom();
        const double end = up ? to.bottom() : to.top();
        arrow.path = QPolygonF({QPointF(x, start), QPointF(x, end)});
        const double top = std::min(start, end);
        // Beside the line, and as far as the middle between two columns.
        const double between = box(State::running).left() - box(State::ready).right();
        const double width = from.width() / 2 + between / 2 - 12;
        const bool leads_to_ready = arrow.edge.step == Step::wake && arrow.edge.to == State::ready;
        arrow.label =
            QRectF(leads_to_ready ? x - 8 - width : x + 8, top, width, std::abs(end - start));
        arrow.alignment = leads_to_ready ? on_left : on_right;
    }

    /// From running to blocked, which stands further left and lower.
    void down_and_left(DiagramArrow& arrow, const QRectF& from, const QRectF& to) const
    {
        const double x = std::round(from.center().x()) + 0.5;
        const double y = std::round(to.center().y()) + 0.5;
        arrow.path = QPolygonF({QPointF(x, from.bottom()), QPointF(x, y), QPointF(to.right(), y)});
        arrow.label = QRectF(x + 8, y - 2 * line_, bounds_.right() - x - 16, 3 * line_);
        arrow.label.setTop(std::max(arrow.label.top(), from.bottom() + 2));
        arrow.alignment = on_right;
    }

    /// From blocked to ready, which stands further left and higher.
    void left_and_up(DiagramArrow& arrow, const QRectF& from, const QRectF& to) const
    {
        const double x = std::round(to.center().x()) + 0.5;
        const double y = std::round(from.center().y()) + 0.5;
        arrow.path = QPolygonF({QPointF(from.left(), y), QPointF(x, y), QPointF(x, to.bottom())});
        arrow.label = QRectF(bounds_.left() + 8, y - 2 * line_, x - bounds_.left() - 16, 3 * line_);
        arrow.label.setTop(std::max(arrow.label.top(), to.bottom() + 2));
        arrow.alignment = on_left;
    }

    /// From running over everything to suspended ready.
    void over_all(DiagramArrow& arrow, const QRectF& from, const QRectF& to) const
    {
        const double x = std::round(from.center().x()) + 0.5;
        const double y = std::round(box(State::new_).top() / 2) + 0.5;
        const double end = std::round(to.center().x()) + 0.5;
        arrow.path = QPolygonF(
            {QPointF(x, from.top()), QPointF(x, y), QPointF(end, y), QPointF(end, to.top())});
        arrow.label = QRectF(x + 8, y, bounds_.right() - x - 16, from.top() - y);
        arrow.alignment = on_right;
    }

    const std::vector<DiagramNode>& nodes_;
    DiagramForm form_;
    QRectF bounds_;
    double line_;
};

} // namespace

std::vector<DiagramArrow> diagram_arrows(const std::vector<DiagramNode>& nodes, DiagramForm form,
                                         const QRectF& bounds, double line)
{
    const ArrowMaker maker(nodes, form, bounds, line);
    std::vector<DiagramArrow> arrows;
    for (const StateEdge& edge : edges_of_form(form)) {
        arrows.push_back(maker.make(edge));
    }
    return arrows;
}

} // namespace procession::ui
