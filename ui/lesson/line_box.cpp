// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/line_box.h"

#include "ui/theme/mono.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace procession::ui {

LineBox::LineBox(QWidget* parent) : QPlainTextEdit(parent)
{
    setProperty("boxed", true);
    setFont(mono_font(TextSize::normal));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, &LineBox::fit);
}

void LineBox::setText(const QString& text)
{
    setPlainText(text);
    moveCursor(QTextCursor::Start);
}

void LineBox::set_indent(int indent)
{
    setViewportMargins(indent, 0, 0, 0);
    fit();
}

int LineBox::text_begin() const
{
    return contentsRect().left() + static_cast<int>(document()->documentMargin());
}

/// As high as the rows that the line takes.
void LineBox::fit()
{
    const double rows = std::max(blockBoundingRect(document()->firstBlock()).height(),
                                 static_cast<double>(fontMetrics().lineSpacing()));
    const int around = height() - contentsRect().height();
    const int wanted =
        static_cast<int>(std::ceil(rows + 2 * document()->documentMargin())) + around;
    if (wanted != minimumHeight() || wanted != maximumHeight()) {
        setFixedHeight(wanted);
    }
}

QSize LineBox::sizeHint() const
{
    return {scaled(240), minimumHeight()};
}

QSize LineBox::minimumSizeHint() const
{
    return {80, minimumHeight()};
}

void LineBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit returnPressed();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void LineBox::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

/// The page scrolls, not a piece of it.
void LineBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

/// Of what is pasted, one line is made.
void LineBox::insertFromMimeData(const QMimeData* source)
{
    textCursor().insertText(source->text().simplified());
}

} // namespace procession::ui
