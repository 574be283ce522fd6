// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QPlainTextEdit>
#include <vector>

namespace procession::ui {

class PythonColours;

/// The text of a program, with the line that a process is about to run, and beside the lines the
/// names of the processes that are there.
class SourceView : public QPlainTextEdit {
    Q_OBJECT

public:
    /// A process at a line.
    struct Marker {
        core::EntityId process = core::no_entity;
        int line = 0; ///< from 1
        QString name;
        Identity identity;
    };

    explicit SourceView(QWidget* parent = nullptr);

    void show_source(const QString& text);
    /// The line told in colour and by an arrow, as `identity`'s; 0 = none. A line of a call
    /// further out (`is_outer`) is told more quietly.
    void show_line(int line, const Identity& identity, bool is_outer);
    void show_markers(std::vector<Marker> markers);
    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] int line() const { return line_; }
    [[nodiscard]] const std::vector<Marker>& markers() const { return markers_; }
    /// The line in which the cursor stands, from 1.
    [[nodiscard]] int cursor_line() const { return textCursor().blockNumber() + 1; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

signals:
    void process_chosen(core::EntityId process);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int numbers_width() const;
    [[nodiscard]] int markers_width() const;
    [[nodiscard]] QRect place_of(int line) const;
    [[nodiscard]] std::vector<std::pair<QRect, const Marker*>> marker_boxes() const;
    void make_room();
    void describe();
    void paint_numbers();
    void paint_markers();
    void tell_marker(const QPoint& place, const QPoint& global);

    PythonColours* syntax_ = nullptr;
    QWidget* numbers_ = nullptr;
    QWidget* beside_ = nullptr; ///< markers
    Palette palette_ = Palette::light_theme();
    QString source_;
    int line_ = 0;
    bool is_outer_ = false;
    Identity identity_;
    std::vector<Marker> markers_;
};

} // namespace procession::ui
