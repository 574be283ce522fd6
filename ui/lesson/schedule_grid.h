// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/grade.h"
#include "ui/accessible/spoken_parts.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>
#include <vector>

namespace procession::ui {

/// An empty Gantt chart to be filled by mouse or keys: rows are cores, columns ticks. What
/// does not fit beside goes on in further rows, as the words of a text do.
class ScheduleGrid : public QWidget, public SpokenParts {
    Q_OBJECT

public:
    /// Who can be put into a cell, as the question has them.
    struct Who {
        std::string name;
        core::Ticks arrival = 0;
        core::Ticks cpu = 0; ///< what it needs in all
        Identity identity;
    };

    ScheduleGrid(std::vector<Who> who, std::size_t cores, core::Ticks length,
                 const Palette& palette, QWidget* parent = nullptr);

    [[nodiscard]] const lessons::Chart& chart() const { return chart_; }
    /// Cut or filled up to the size of this one.
    void set_chart(const lessons::Chart& chart);
    /// The process that a click puts in; nullopt = empties the cell.
    void set_brush(std::optional<std::size_t> who) { brush_ = who; }
    [[nodiscard]] std::optional<std::size_t> brush() const { return brush_; }
    /// Frames a cell as the first wrong one; nullopt: none.
    void set_wrong(std::optional<lessons::ChartCell> cell);
    [[nodiscard]] std::optional<lessons::ChartCell> wrong() const { return wrong_; }
    /// Below each tick those who wait then, as the chart has it so far.
    void show_queue(bool on);
    /// Who waits at `t` if the chart is taken as it is, in the order in which they came to wait.
    [[nodiscard]] std::vector<std::size_t> waiting_at(core::Ticks t) const;

    [[nodiscard]] QRect cell_box(lessons::ChartCell cell) const;
    void put(lessons::ChartCell cell, const std::string& name);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] int spoken_count() const override;
    [[nodiscard]] SpokenPart spoken_part(int part) const override;
    [[nodiscard]] int focused_part() const override;
    void press_part(int part) override;

signals:
    /// The chart is another.
    void changed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int per_row(int width) const;
    [[nodiscard]] int row_height() const;
    [[nodiscard]] int queue_height() const;
    [[nodiscard]] static QString core_label(std::size_t core);
    [[nodiscard]] int label_width() const;
    [[nodiscard]] std::optional<lessons::ChartCell> cell_at(const QPoint& point) const;
    [[nodiscard]] std::optional<std::size_t> who_is(const std::string& name) const;
    [[nodiscard]] std::optional<std::size_t> who_for(const QKeyEvent& event) const;
    [[nodiscard]] bool is_own_key(const QKeyEvent& event) const;
    void go(lessons::ChartCell cell);
    void step(core::Ticks by);
    void paint_cell(QPainter& painter, lessons::ChartCell cell) const;
    void paint_queue(QPainter& painter, core::Ticks t) const;

    std::vector<Who> who_;
    lessons::Chart chart_;
    core::Ticks length_ = 0;
    Palette palette_;
    std::optional<std::size_t> brush_ = 0;
    bool shows_queue_ = false;
    lessons::ChartCell cursor_;
    std::optional<lessons::ChartCell> wrong_;
    std::optional<std::string> dragged_; ///< what the pointer puts while it is down
    bool again_ = false;                 ///< pressed where that stood already
};

} // namespace procession::ui
