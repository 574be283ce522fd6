// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    [[nodiscard]] const std::optional<MetricsFacts>& facts() const { return facts_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// Where the next thing goes: parts paint themselves and move it down. Without
    /// a painter they only measure.
    struct Pen {
        QPainter* painter;
        int width;
        int y;
    };
    void refresh();
    [[nodiscard]] int laid_out(QPainter* painter, int width) const;
    void heading(Pen& pen) const;
    void totals(Pen& pen) const;
    void section(Pen& pen, const QString& title) const;
    void legend(Pen& pen) const;
    void bars(Pen& pen) const;
    void bar(QPainter& painter, const ProcessBar& bar, const QRect& row) const;
    void cores(Pen& pen) const;
    void table(Pen& pen) const;
    void token(QPainter& painter, core::EntityId process, const QRect& box) const;
    [[nodiscard]] std::vector<std::pair<MetricsColumn, int>> columns_fitting(int room) const;

    std::optional<Moment> moment_;
    std::optional<MetricsFacts> facts_;
    bool stale_ = false; ///< facts_ are of an earlier moment: nobody has looked since
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
