// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/queue_rows.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>
#include <vector>

namespace procession::ui {

/// Cores and queues at a moment, processes as tokens in true order. The head of a ready queue is
/// on the right and marked, as on the stage.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    explicit QueuePanel(QWidget* parent = nullptr);

    void show_moment(const Moment& moment);
    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] const std::vector<QueueRow>& rows() const { return rows_; }
    /// The name beside a row; with the term in the other language where that is wanted.
    [[nodiscard]] QString row_name(const QueueRow& row) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QString plain_name(const QueueRow& row) const;
    [[nodiscard]] QString ready_name(const QueueRow& row) const;
    void measure();
    void measure_tokens();
    void count_lines();
    [[nodiscard]] std::size_t in_line(const QueueRow& row) const;
    [[nodiscard]] int height_of_rows() const;
    void describe();
    void paint_row(QPainter& painter, const QueueRow& row, const QRectF& line) const;
    [[nodiscard]] QRectF box_of(const QueueRow& row, std::size_t member, std::size_t in_line,
                                const QRectF& line) const;
    void paint_member(QPainter& painter, const QueueRow& row, std::size_t member,
                      const QRectF& box) const;
    [[nodiscard]] double member_width(const QueueRow& row) const;
    [[nodiscard]] QString name(core::EntityId process) const;

    std::optional<Moment> moment_;
    std::vector<QueueRow> rows_;
    Palette palette_ = Palette::light_theme();
    std::vector<int> lines_; ///< of tokens, in each row
    int name_width_ = 0;
    bool with_terms_ = true; ///< there is room for names in both languages
    int token_width_ = 0;
};

} // namespace procession::ui
