// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>
#include <vector>

class QCPGraph;
class QCPItemLine;
class QCPItemText;
class QCPItemTracer;
class QCustomPlot;
class QPainter;

namespace procession::ui {

/// One value of a sweep as the plot shows it.
struct PlotPoint {
    double x = 0;
    double y = 0;
    bool best = false;
    QString text; ///< both values in words
};

/// All that a plot shows.
struct PlotContent {
    std::vector<PlotPoint> points; ///< in order of x
    double current = 0;            ///< where the scenario stands
    double from = 0;
    double to = 0;
    QString x_label;
    QString y_label;
    QString current_label;
};

/// A measure over a parameter: points on a line, the best ringed, the current
/// value of the parameter marked. A point under the pointer, or chosen with the
/// arrow keys, shows its numbers.
class SweepPlot : public QWidget {
    Q_OBJECT

public:
    explicit SweepPlot(QWidget* parent = nullptr);

    void show_content(const PlotContent& content);
    /// Paints the plot in another size, as lines on devices that have them.
    void paint(QPainter& painter, const QSize& size) const;
    /// Stands in the middle while there are no points.
    void set_note(const QString& note);
    void set_palette(const Palette& palette);

    /// The point whose numbers are shown, or -1.
    [[nodiscard]] int chosen() const { return chosen_; }
    void choose(int point);

signals:
    void point_chosen(int point);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void show_points(std::vector<PlotPoint> points, double current, double from, double to);
    void set_labels(const QString& x, const QString& y, const QString& current);
    void scale(double from, double to);
    void fit_axes(const QSize& size) const;
    void point_at(const QPointF& position);

    std::vector<PlotPoint> points_;
    QString y_label_;
    double current_ = 0;
    int chosen_ = -1;
    Palette palette_ = Palette::light_theme();
    QCustomPlot* plot_ = nullptr;
    QCPGraph* line_ = nullptr;
    QCPGraph* best_ = nullptr;
    QCPItemLine* current_line_ = nullptr;
    QCPItemText* current_text_ = nullptr;
    QCPItemTracer* tracer_ = nullptr;
    QCPItemText* tracer_text_ = nullptr;
    QCPItemText* note_ = nullptr;
};

} // namespace procession::ui
