// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/burst_blocks.h"
#include "ui/editor/burst_layout.h"
#include "ui/editor/dragged_strip.h"
#include "ui/editor/edited_file.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>
#include <vector>

namespace procession::ui {

/// The bursts of each process as blocks on a time axis, from its arrival on. A block's right edge
/// is dragged to make it longer, the first block to move the arrival, another one to give it
/// another place among those of its process; keys do the same. One drag is one step.
class BurstStrip : public DraggedStrip {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit BurstStrip(EditedFile& file, QWidget* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();

    /// A process, and one of its bursts if there is one.
    struct Place {
        std::size_t row = 0;
        std::size_t burst = 0;
        friend bool operator==(const Place&, const Place&) = default;
    };
    [[nodiscard]] const Place& chosen() const { return chosen_; }
    void choose_row(std::size_t row);

    [[nodiscard]] const std::vector<core::edit::BurstRow>& rows() const { return rows_; }
    /// Of a process as it is shown now: also while something is dragged.
    [[nodiscard]] BurstLayout layout_of(std::size_t row) const;
    /// The box of a burst in the widget.
    [[nodiscard]] QRectF box_of(const Place& place) const;
    [[nodiscard]] bool is_dragging() const override { return drag_ != Drag::none; }
    /// What is said of the drag under way: "CPU 7"; empty if there is none.
    [[nodiscard]] QString live_text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] int spoken_count() const override;
    [[nodiscard]] SpokenPart spoken_part(int part) const override;
    [[nodiscard]] int focused_part() const override;
    void press_part(int part) override;

signals:
    /// Another process has been chosen here.
    void row_chosen(std::size_t row);
    /// That part of it should be in sight.
    void place_wanted(const QRect& box);

protected:
    void grab(const QPointF& point) override;
    void drag_to(const QPointF& point) override;
    void drop() override;
    void give_up() override;
    [[nodiscard]] Qt::CursorShape cursor_at(const QPointF& point) const override;
    [[nodiscard]] bool is_own(const QKeyEvent& event) const override;
    void press_key(const QKeyEvent& event) override;
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    enum class Drag { none, length, arrival, order };

    void read();
    void read_if_seen();
    void lay_out();
    [[nodiscard]] int row_height() const;
    [[nodiscard]] int axis_height() const;
    [[nodiscard]] int measured_names() const;
    [[nodiscard]] BurstLayout plain_layout(std::size_t row) const;
    [[nodiscard]] std::optional<std::size_t> row_at(double y) const;
    [[nodiscard]] const core::edit::BurstBlock* block() const;
    [[nodiscard]] QString length_text(const core::edit::BurstBlock& block, core::Ticks ticks) const;
    [[nodiscard]] QString told(std::size_t row) const;

    void choose(Place place);
    void choose_beside(int rows, int bursts);
    void stretch_by(core::Ticks by);
    void arrive_by(core::Ticks by);
    void reorder_by(int by);
    void add();
    void remove();
    void split(core::Ticks first);

    void paint_axis(QPainter& painter) const;
    void paint_row(QPainter& painter, std::size_t row) const;
    void paint_block(QPainter& painter, std::size_t row, std::size_t burst,
                     const core::edit::BurstBlock& block, const BurstLayout& layout) const;
    void paint_live(QPainter& painter) const;

    EditedFile& file_;
    Palette palette_ = Palette::light_theme();
    bool stale_ = true; ///< something has changed since it was read
    std::vector<core::edit::BurstRow> rows_;
    int names_width_ = 0;    ///< pixels that the names beside the rows take
    core::Scenario colours_; ///< processes with nothing but their colours
    TimeMapping mapping_;
    Place chosen_;
    Drag drag_ = Drag::none;
    bool moved_ = false; ///< since the mouse was pressed
    double grabbed_ = 0; ///< pixels from where the mouse took it to what moves
    BurstLayout shown_;  ///< what the drag has made of the chosen row
    std::size_t to_ = 0; ///< place among the bursts
};

} // namespace procession::ui
