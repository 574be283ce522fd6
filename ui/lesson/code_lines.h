// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QTextEdit>

namespace procession::ui {

/// Lines of a program with their numbers, to be read: as high as they need, long lines go on
/// below their beginning, and nothing scrolls in here.
class CodeLines : public QTextEdit {
    Q_OBJECT

public:
    static constexpr int after_number = 2; ///< letters between a line's number and the line

    /// The first line has number `first`; numbers stand in `digits` letters.
    CodeLines(const QStringList& lines, int first, int digits, const Palette& palette,
              QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void hang(const QStringList& lines);
    void number_quietly(const Palette& palette);
    void fit();
    void bring_into_sight();

    int digits_ = 0;
};

} // namespace procession::ui
