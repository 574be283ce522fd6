// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/diagram_layout.h"

#include "ui/stage/diagram_arrows.h"
#include "ui/stage/edge_words.h"
#include "ui/stage/stage_measures.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace procession::ui {

using core::State;

namespace {

/// Boxes on a grid of columns and rows with room for labels between.
struct BoxGrid {
    QRectF area;
    double width = 0;            ///< of a box
    double across = 0;           ///< between two columns
    double down = 0;             ///< between two rows
    std::vector<double> heights; ///< of the rows

    [[nodiscard]] QRectF at(double column, std::size_t row) const
    {
        double top = area.top();
        for (std::size_t i = 0; i < row; ++i) {
            top += heights[i] + down;
        }
        return {std::round(area.left() + column * (width + across)), std::round(top), width,
                heights[row]};
    }
};

/// Boxes are at least `wide` where arrows can do with less.
BoxGrid two_rows(const QRectF& area, double columns, double wide)
{
    constexpr double least_across = 44;
    BoxGrid grid;
    grid.area = area;
    const double usual = std::clamp(area.width() * 0.17 - 32, least_across, 160.0);
    const double left = (area.width() - columns * wide) / std::max(columns - 1, 1.0);
    grid.across = std::round(std::max(std::min(usual, left), least_across));
    grid.width = std::floor((area.width() - (columns - 1) * grid.across) / columns);
    grid.down = std::round(std::clamp(area.height() * 0.2, 24.0, 72.0));
    const double height = std::max(std::floor((area.height() - grid.down) / 2), 8.0);
    grid.heights = {height, height};
    return grid;
}

BoxGrid three_rows(const QRectF& area, double wide)
{
    BoxGrid grid = two_rows(area, 4, wide);
    grid.down = std::round(std::clamp(area.height() * 0.1, 16.0, 48.0));
    const double rest = area.height() - 2 * grid.down;
    const double first = std::floor(rest * 0.22);
    const double height = std::max(std::floor((rest - first) / 2), 8.0);
    grid.heights = {first, height, height};
    return grid;
}

constexpr double room_for_words = 70; ///< three quarters of what is between two boxes

BoxGrid grid_of(DiagramForm form, const QRectF& area, double wide)
{
    return form == DiagramForm::seven ? three_rows(area, wide)
                                      : two_rows(area, form == DiagramForm::three ? 2 : 4, wide);
}

/// The height of a title in a box of such a height; too little of it, and it stands beside.
double title_height(double box, double pad, const StageMeasures& measures)
{
    return std::min(measures.title, box - 2 * pad - 2 - measures.least_token);
}

/// With its sample of colour and what is around.
double widest_title(DiagramForm form, double box, const StageMeasures& measures)
{
    constexpr double around = 16 + 18;
    QFont font = measures.small_font;
    font.setPixelSize(
        std::clamp(static_cast<int>(title_height(box, 4, measures) * 0.9), 1, font.pixelSize()));
    double wide = 0;
    for (const State state : states_of_form(form)) {
        wide = std::max(wide, QFontMetricsF(font).horizontalAdvance(diagram_title(state)));
    }
    return wide + around;
}

/// Box of a state in a form.
QRectF box_of(State state, DiagramForm form, const BoxGrid& grid)
{
    const bool seven = form == DiagramForm::seven;
    const std::size_t middle = seven ? 1 : 0; // row of ready and running
    const double first = form == DiagramForm::three ? 0 : 1;
    switch (state) {
    case State::new_:
        return seven ? grid.at(1, 0) : grid.at(0, 0);
    case State::ready:
        return grid.at(first, middle);
    case State::running:
        return grid.at(first + 1, middle);
    case State::terminated:
        return grid.at(3, middle);
    case State::blocked:
        return grid.at(seven ? 1 : first + 0.5, middle + 1);
    case State::suspended_ready:
        return grid.at(0, middle);
    default:
        return grid.at(0, middle + 1);
    }
}

std::vector<core::EntityId> members_of(State state, const core::SystemState& machine)
{
    std::vector<core::EntityId> members;
    for (core::EntityId id = 0; id < machine.processes().size(); ++id) {
        if (diagram_state(machine.process(id).state) == state) {
            members.push_back(id);
        }
    }
    return members;
}

/// Title and tokens of a node: one below the other, or beside one another if it is low.
void fill_node(DiagramPicture& picture, DiagramNode node, std::vector<core::EntityId> members,
               const StageMeasures& measures)
{
    const double pad = node.box.height() < 3.5 * measures.title || node.box.width() < 120 ? 4 : 8;
    const QRectF inner = node.box.adjusted(pad, pad, -pad, -pad);
    const double token = std::min(measures.strip_token(), std::max(1.75 * measures.title, 28.0));
    TokenRows rows;
    // In a low box rather a smaller title than one beside the tokens.
    const double title = title_height(node.box.height(), pad, measures);
    if (title >= measures.title / 2) {
        node.title = QRectF(inner.left(), inner.top(), inner.width(), title);
        rows.room = inner.adjusted(0, title + (pad > 4 ? 4 : 2), 0, 0);
    } else {
        const double beside = inner.width() * 0.6;
        node.title = QRectF(inner.left(), inner.top(), beside - 2, inner.height());
        rows.room = inner.adjusted(beside, 0, 0, 0);
    }
    const double height = std::min(token, rows.room.height());
    rows.gap = rows.line_gap = 6;
    // Narrow rather than behind "+n".
    const double lines =
        std::max(std::floor((rows.room.height() + rows.gap) / (height + rows.gap)), 1.0);
    const double columns = std::max(std::ceil(static_cast<double>(members.size()) / lines), 2.0);
    const double share = (rows.room.width() + rows.gap) / columns - rows.gap;
    rows.token = QSizeF(std::min(measures.width_at(height), std::max(share, 24.0)), height);
    rows.more_width = more_width(members.size(), measures.small_font);
    picture.field.places.push_back({node.box, std::move(members), 0, {}});
    picture.nodes.push_back(node);
    rows.fill(picture.field, picture.nodes.size() - 1);
}

} // namespace

DiagramPicture diagram_picture(const Moment& moment, DiagramForm form, const QSizeF& size,
                               const QFont& font)
{
    const StageMeasures measures = StageMeasures::of(moment, size, font);
    DiagramPicture picture;
    picture.form = form;
    const double margin = measures.margin;
    const double line = std::round(measures.title * 1.15);
    const double high = 220.0 * font.pixelSize() / 14;
    const double caption = size.height() < high ? line : 2 * line;
    picture.small = measures.small_font.pixelSize();
    picture.caption =
        QRectF(margin, size.height() - caption - margin / 2, size.width() - 2 * margin, caption);
    QRectF area(margin, margin, picture.caption.width(), picture.caption.top() - 2 * margin);
    if (form == DiagramForm::seven) {
        area.adjust(0, std::min(16.0, area.height() / 16), 0, 0); // for the arrow over all
    } else if (form == DiagramForm::three) {
        const double aside = std::round(area.width() * 0.16); // for the labels beside
        area.adjust(aside, 0, -aside, 0);
    }
    // How high boxes are says how large titles are, and these how wide boxes have to be.
    const double high_box = grid_of(form, area, 0).heights.back();
    const bool beside = title_height(high_box, 4, measures) < measures.title / 2;
    // A title beside its tokens may have two lines; then words at arrows need the room more.
    const BoxGrid grid = grid_of(form, area,
                                 beside ? area.width() / 4 - room_for_words
                                        : widest_title(form, high_box, measures));
    for (const State state : states_of_form(form)) {
        fill_node(picture, {state, box_of(state, form, grid), {}}, members_of(state, *moment.state),
                  measures);
    }
    picture.arrows =
        diagram_arrows(picture.nodes, form, QRectF(QPointF(0, 0), size), measures.title);
    return picture;
}

} // namespace procession::ui
