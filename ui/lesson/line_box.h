// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace procession::ui {

/// One line to be written that is there whole: where it is too long for the box, it goes on
/// below.
class LineBox : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit LineBox(QWidget* parent);

    [[nodiscard]] QString text() const { return toPlainText(); }
    /// Shows `text` from its beginning.
    void setText(const QString& text);
    /// What is left of each row is no part of the line: its indentation, in pixels.
    void set_indent(int indent);
    /// Where the text of the line begins, but for its indentation.
    [[nodiscard]] int text_begin() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void returnPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void fit();
};

} // namespace procession::ui
