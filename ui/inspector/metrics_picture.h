// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/metrics_cover.h"
#include "ui/inspector/metrics_facts.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>

namespace procession::ui {

/// What the panel of metrics scrolls: totals, where each process's time went,
/// how busy the cores were, the measures of each process.
class MetricsPicture : public QWidget {
    Q_OBJECT

public:
    explicit MetricsPicture(QWidget* parent = nullptr);

    void show_moment(const Moment& moment);
    void set_palette(const Palette& palette);
    void retranslate();
    /// Takes the height that it needs at that width.
    void fit(int width);

    /// Covers every value, or none. Covered ones are opened by click or Enter; neither
    /// picture nor words tell them before.
    void set_covered(bool covered);
    [[nodiscard]] const MetricsCover& cover() const { return cover_; }
    /// Where the values stand while they can be covered, in their order.
    [[nodiscard]] const std::vector<std::pair<MetricsCell, QRect>>& places() const
    {
        return places_;
    }

    [[nodiscard]] const std::optional<MetricsFacts>& facts() const { return facts_; }

signals:
    /// Values are covered, or none is any more.
    void covered_changed(bool covered);
    /// The keyboard has come to the value that stands there.
    void cell_reached(const QRect& box);

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Where the next thing goes: parts paint themselves and move it down. Without
    /// a painter they only measure.
    struct Pen {
        QPainter* painter;
        int width;
        int y;
        std::vector<std::pair<MetricsCell, QRect>> places{};
    };
    void refresh();
    [[nodiscard]] Pen laid_out(QPainter* painter, int width) const;
    [[nodiscard]] bool shows(Pen& pen, const MetricsCell& cell, const QRect& box) const;
    [[nodiscard]] core::Ticks longest_shown() const;
    [[nodiscard]] bool is_own(const QKeyEvent& event) const;
    void toggle_cell(std::size_t place);
    void walk(int key);
    void describe_cell();
    void heading(Pen& pen) const;
    void totals(Pen& pen) const;
    void section(Pen& pen, const QString& title) const;
    void legend(Pen& pen) const;
    void bars(Pen& pen) const;
    void bar(Pen& pen, std::size_t index, const QRect& row) const;
    void core(Pen& pen, std::size_t number, const QRect& row) const;
    void cores(Pen& pen) const;
    void table(Pen& pen) const;
    void token(QPainter& painter, core::EntityId process, const QRect& box) const;
    [[nodiscard]] std::vector<std::pair<MetricsColumn, int>> columns_fitting(int room) const;

    std::optional<Moment> moment_;
    std::optional<MetricsFacts> facts_;
    bool stale_ = false; ///< facts_ are of an earlier moment: nobody has looked since
    MetricsCover cover_;
    std::vector<std::pair<MetricsCell, QRect>> places_;
    std::size_t current_ = 0; ///< of the places: where the keyboard is
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
