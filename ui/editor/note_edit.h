// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace procession::ui {

/// A note of several lines. What is typed counts once it is left; Escape gives it up. Undo is the
/// scenario's where nothing is being typed.
class NoteEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteEdit(QWidget* parent = nullptr);

    /// Shows what holds now, but for a person who is typing.
    void show_text(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void typed(const QString& text);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] bool is_typing() const;
    [[nodiscard]] QSize lines(int count) const;

    QString shown_;
};

} // namespace procession::ui
