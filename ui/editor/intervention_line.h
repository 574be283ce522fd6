// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/dragged_strip.h"
#include "ui/editor/intervention_marks.h"
#include "ui/text/time_text.h"
#include "ui/theme/palette.h"

#include <optional>
#include <vector>

namespace procession::ui {

/// The interventions as marks on the time of the run. A mark is dragged with the mouse, or moved by
/// the arrows: one tick, with Shift ten. Shows what it is given and asks for changes.
class InterventionLine : public DraggedStrip {
    Q_OBJECT

public:
    explicit InterventionLine(QWidget* parent = nullptr);

    /// One of the list that has a moment.
    struct Entry {
        std::size_t row = 0;
        core::Ticks at = 0;
        QString text;
        bool wrong = false;
    };
    /// In the order of their rows; `run_end` is where the run ends, if there is one.
    void show_entries(std::vector<Entry> entries, std::optional<core::Ticks> run_end,
                      const TimeText& times);
    void set_chosen(std::optional<std::size_t> row);
    [[nodiscard]] std::optional<std::size_t> chosen() const { return chosen_; }
    void set_palette(const Palette& palette);

    /// Where things are, for those who look at them.
    [[nodiscard]] const InterventionMarks& marks() const { return marks_; }
    /// What is being dragged, and where it would come to be.
    [[nodiscard]] std::optional<core::Ticks> dragged_to() const { return dragged_to_; }
    [[nodiscard]] bool is_dragging() const override { return dragged_.has_value(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] int spoken_count() const override;
    [[nodiscard]] SpokenPart spoken_part(int part) const override;
    [[nodiscard]] int focused_part() const override;
    void press_part(int part) override;

signals:
    void row_chosen(std::size_t row);
    /// The person wants it at another moment.
    void move_wanted(std::size_t row, core::Ticks at);
    /// The person wants the chosen one gone.
    void remove_wanted();

protected:
    void grab(const QPointF& point) override;
    void drag_to(const QPointF& point) override;
    void drop() override;
    void give_up() override;
    [[nodiscard]] Qt::CursorShape cursor_at(const QPointF& point) const override;
    [[nodiscard]] bool is_own(const QKeyEvent& event) const override;
    void press_key(const QKeyEvent& event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void lay_out();
    void choose(std::size_t row);
    void choose_beside(int by);
    void move_by(core::Ticks by);
    [[nodiscard]] QRect frame() const;
    [[nodiscard]] double left_of(double x, double wide) const;
    [[nodiscard]] const Entry& entry_of(std::size_t row) const;
    void paint_axis(QPainter& painter) const;
    void paint_mark(QPainter& painter, const InterventionMarks::Mark& mark) const;

    std::vector<Entry> entries_;
    std::optional<core::Ticks> run_end_;
    TimeText times_;
    Palette palette_ = Palette::light_theme();
    InterventionMarks marks_;
    std::optional<std::size_t> chosen_;
    std::optional<std::size_t> dragged_; ///< the mouse is down on it
    std::optional<core::Ticks> dragged_to_;
    double grabbed_ = 0; ///< pixels from its moment to where the mouse took it
};

} // namespace procession::ui
