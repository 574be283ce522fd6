// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace procession::ui {

/// A button whose label takes several lines where one has no room: it never widens what it is in.
/// Its text() and what is told of it stay one line.
class WrappingButton : public QPushButton {
    Q_OBJECT

public:
    explicit WrappingButton(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// The label as it is painted at that width.
    [[nodiscard]] QStringList lines(int width) const;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace procession::ui
