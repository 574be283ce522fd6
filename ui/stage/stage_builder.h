// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/stage_layout.h"
#include "ui/stage/stage_measures.h"

#include <array>
#include <vector>

namespace procession::ui {

/// Cores in columns.
struct CoreGrid {
    LaneStack stack;
    std::size_t columns = 1;
    double cell = 80; ///< width
    double label = 0; ///< width of the number beside a core's token

    [[nodiscard]] double width() const
    {
        return static_cast<double>(columns) * (cell + stack.lane_gap) - stack.lane_gap;
    }
};

/// Lays out the stage, part by part, for one picture.
class StageBuilder {
public:
    /// `moment` and `notes` outlive it.
    StageBuilder(const Moment& moment, const QSizeF& size, const QFont& font,
                 const PlaceNotes& notes);

    /// All of it; once.
    [[nodiscard]] StagePicture build();

private:
    std::vector<StagePlace>& of(StageArea area) { return by_area_[static_cast<std::size_t>(area)]; }
    [[nodiscard]] const std::vector<StagePlace>& of(StageArea area) const
    {
        return by_area_[static_cast<std::size_t>(area)];
    }
    [[nodiscard]] double strip_height() const;
    [[nodiscard]] double roomy_token() const;
    [[nodiscard]] bool has_room_for(const StageMeasures& measures, std::size_t processes) const;
    [[nodiscard]] QRectF add_region(StageArea area, const QRectF& box);
    [[nodiscard]] QRectF add_region_beside(StageArea area, const QRectF& box);
    void add_place(StagePlace place, const QRectF& area, const QRectF& label, TokenRows rows);
    [[nodiscard]] CoreGrid core_grid(double height, double most_width) const;
    void lay_main(const QRectF& box);
    void lay_cores(const QRectF& content, CoreGrid grid);
    void lay_cores_beside(const QRectF& content, const LaneStack& bands);
    void lay_lanes(StageArea area, const QRectF& content, const LaneStack& stack);
    [[nodiscard]] double short_name_width() const;
    [[nodiscard]] double room_of_holders(const StagePlace& place) const;
    [[nodiscard]] LaneStack ready_stack(double height);
    [[nodiscard]] std::vector<std::size_t> rows_of_lanes(StageArea area, double width,
                                                         const LaneStack& stack) const;
    void lay_strip(const QRectF& box);
    [[nodiscard]] std::vector<double> strip_widths(const std::vector<StageArea>& areas,
                                                   double room) const;
    [[nodiscard]] double label_width(const std::vector<StagePlace>& places, double most) const;

    const Moment& moment_;
    QSizeF size_;
    const PlaceNotes& notes_;
    StageMeasures measures_;
    std::array<std::vector<StagePlace>, 8> by_area_;
    StagePicture picture_;
};

} // namespace procession::ui
