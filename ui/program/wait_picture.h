// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/wait_graph.h"
#include "ui/theme/palette.h"

#include <QWidget>

namespace procession::ui {

/// The wait-for graph drawn: an arrow leads from who waits to whom it waits for, with the name of
/// what is between them. Those that are stuck for ever stand out.
class WaitPicture : public QWidget {
    Q_OBJECT

public:
    explicit WaitPicture(QWidget* parent) : QWidget(parent) {}

    void show_graph(const Moment& moment, WaitGraph graph, const Palette& palette);
    [[nodiscard]] const WaitGraph& graph() const { return graph_; }
    /// The graph in words, an arrow a line.
    [[nodiscard]] QString words() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    void process_chosen(core::EntityId process);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF box_of(std::size_t process) const;
    [[nodiscard]] QString name(core::EntityId process) const;
    [[nodiscard]] QString through(const WaitGraph::Edge& edge) const;
    void paint_edge(QPainter& painter, const WaitGraph::Edge& edge) const;

    std::optional<Moment> moment_;
    WaitGraph graph_;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
