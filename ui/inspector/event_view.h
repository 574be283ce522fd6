// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/event_boxes.h"
#include "ui/inspector/event_rows.h"
#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QAbstractScrollArea>
#include <QCache>

namespace procession::ui {

/// The rows of the list of events, drawn as they come into sight: what it costs
/// grows with the rows seen, not with those there are.
class EventView : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// `rows` outlives the view.
    explicit EventView(const EventRows& rows, QWidget* parent = nullptr);

    /// Another moment, or other rows of the same run.
    void show_moment(const Moment& moment);
    /// Rows were added or taken away.
    void rows_changed();
    /// Forgets sentences: another run, or another language.
    void forget();
    void set_palette(const Palette& palette);
    /// What to say where there are no rows.
    void set_empty_text(const QString& text);

    /// The row of the playhead: the last one not after the moment; -1 if none.
    [[nodiscard]] qint64 playhead_row() const;
    [[nodiscard]] qint64 current_row() const { return current_; }
    /// Where a row is drawn, in the viewport; empty where it is out of sight.
    [[nodiscard]] QRect row_box(qint64 row) const;
    void set_current_row(qint64 row);
    /// Everything a row says, in one line.
    [[nodiscard]] QString words(qint64 row) const;
    [[nodiscard]] QSize sizeHint() const override { return {320, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 96}; }

signals:
    /// Double-clicked, or chosen by Enter: the run is wanted at that moment.
    void time_wanted(core::Ticks t);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void update_bars();
    void follow();
    void describe();
    void scroll_to(qint64 row);
    void measure_times();
    [[nodiscard]] EventTexts texts(core::RecordIndex index) const;
    [[nodiscard]] int row_height(qint64 row) const;
    [[nodiscard]] qint64 rows_in_sight() const;
    [[nodiscard]] qint64 first_with_last(qint64 row) const;
    [[nodiscard]] qint64 row_at(int y) const;
    [[nodiscard]] core::Ticks time_of(qint64 row) const;
    [[nodiscard]] QString sentence(core::RecordIndex index) const;
    void paint_row(QPainter& painter, qint64 row, const QRect& box) const;
    void paint_process(QPainter& painter, const core::Record& record, const QRect& box,
                       bool dimmed) const;

    const EventRows& rows_;
    std::optional<Moment> moment_;
    Palette palette_ = Palette::light_theme();
    qint64 current_ = -1;
    int time_width_ = 0; ///< of the latest time that is listed
    QString empty_text_;
    mutable QCache<core::RecordIndex, QString> sentences_{400};
    mutable QCache<core::RecordIndex, int> heights_{400}; ///< at this width
};

} // namespace procession::ui
