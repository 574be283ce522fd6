// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/object_lines.h"
#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>

namespace procession::ui {

/// The lines about locks, queues and the like, with processes as tokens.
class ObjectView : public QWidget {
    Q_OBJECT

public:
    explicit ObjectView(QWidget* parent) : QWidget(parent) {}

    void show_lines(const Moment& moment, std::vector<ObjectLine> lines, const Palette& palette);
    [[nodiscard]] const std::vector<ObjectLine>& lines() const { return lines_; }
    /// All of it in words, an object a line.
    [[nodiscard]] QString words() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    void process_chosen(core::EntityId process);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    /// Where the tokens of a line stand; those without room are left out.
    [[nodiscard]] std::vector<QRectF> boxes(std::size_t line) const;
    [[nodiscard]] QString name(core::EntityId process) const;
    [[nodiscard]] int label_width() const;
    void paint_line(QPainter& painter, std::size_t line) const;

    std::optional<Moment> moment_;
    std::vector<ObjectLine> lines_;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
