// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QSyntaxHighlighter>

namespace procession::ui {

/// Tells keywords, texts, numbers and comments of a Python program apart. Little colour: the
/// processes carry that.
class PythonColours : public QSyntaxHighlighter {
    Q_OBJECT

public:
    enum class Kind { plain, keyword, text, number, comment };

    explicit PythonColours(QTextDocument* document) : QSyntaxHighlighter(document) {}
    void set_palette(const Palette& palette);
    /// At least 4.5:1 on the paper of the theme.
    [[nodiscard]] static QColor colour(Kind kind, const Palette& palette);

protected:
    void highlightBlock(const QString& line) override;

private:
    [[nodiscard]] qsizetype end_of_text(const QString& line, qsizetype begin);

    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
