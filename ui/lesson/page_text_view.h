// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QTextBrowser>

namespace procession::ui {

/// A piece of Markdown of a page, as high as it needs. Its links are looked after by others.
class PageTextView : public QTextBrowser {
    Q_OBJECT

public:
    PageTextView(const QString& markdown, const Palette& palette, QWidget* parent = nullptr);

    /// Marks the links to that target ("process:A"); empty: none.
    void mark(const QString& target);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// A link was chosen, by pointer or key.
    void link_chosen(const QString& target);
    /// The pointer or the focus is at a link; empty: at none any more.
    void link_pointed_at(const QString& target);

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void style();
    void style_piece(int begin, int length, QTextCharFormat letters, bool is_code);
    void fit();

    Palette palette_;
    bool has_links_ = false;
};

} // namespace procession::ui
