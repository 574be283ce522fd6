// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/code_lines.h"

#include "ui/program/python_colours.h"
#include "ui/theme/mono.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollArea>
#include <QTextBlock>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int goes_on = 2;      ///< letters by which the rest of a long line is indented
constexpr int most_indent = 12; ///< letters; what is deeper leaves too little of a narrow card

int indent_of(const QString& line)
{
    int indent = 0;
    while (indent < line.size() && line[indent] == ' ') {
        ++indent;
    }
    return std::min(indent, most_indent);
}

} // namespace

CodeLines::CodeLines(const QStringList& lines, int first, int digits, const Palette& palette,
                     QWidget* parent)
    : QTextEdit(parent), digits_(digits)
{
    // Part of the program around it: no box of its own but for the focus.
    setStyleSheet(QStringLiteral("QTextEdit { border: 2px solid transparent; margin: 0; }"
                                 "QTextEdit:focus { border-color: %1; }")
                      .arg(palette.accent.name()));
    setReadOnly(true);
    setAcceptRichText(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(mono_font(TextSize::normal));
    document()->setDefaultFont(font());
    document()->setDocumentMargin(2);
    QStringList numbered;
    for (int i = 0; i < lines.size(); ++i) {
        numbered.append(QStringLiteral("%1%2%3")
                            .arg(first + i, digits)
                            .arg(QString(after_number, ' '))
                            .arg(lines[i]));
    }
    setPlainText(numbered.join('\n'));
    (new PythonColours(document()))->set_palette(palette);
    hang(lines);
    number_quietly(palette);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { fit(); });
    connect(this, &QTextEdit::cursorPositionChanged, this, &CodeLines::bring_into_sight);
    fit();
}

/// Who reads line by line with the keys sees the line: the page goes along.
void CodeLines::bring_into_sight()
{
    QWidget* page = parentWidget();
    while (hasFocus() && page && !qobject_cast<QScrollArea*>(page)) {
        page = page->parentWidget();
    }
    if (auto* area = qobject_cast<QScrollArea*>(page)) {
        const QRect caret = cursorRect();
        const QPoint middle = viewport()->mapTo(area->widget(), caret.center());
        area->ensureVisible(middle.x(), middle.y(), 0, 2 * caret.height());
    }
}

/// What goes on below begins to the right of where its line begins, as in an editor.
void CodeLines::hang(const QStringList& lines)
{
    const double letter = fontMetrics().horizontalAdvance(QString(100, ' ')) / 100.0;
    for (int i = 0; i < lines.size(); ++i) {
        const double left = (digits_ + after_number + indent_of(lines[i]) + goes_on) * letter;
        QTextBlockFormat format;
        format.setLeftMargin(left);
        format.setTextIndent(-left);
        QTextCursor(document()->findBlockByNumber(i)).setBlockFormat(format);
    }
}

/// The numbers are no numbers of the program.
void CodeLines::number_quietly(const Palette& palette)
{
    QList<ExtraSelection> gutter;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        ExtraSelection number;
        number.cursor = QTextCursor(block);
        number.cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, digits_);
        number.format.setForeground(palette.quiet);
        gutter.append(number);
    }
    setExtraSelections(gutter);
}

void CodeLines::fit()
{
    const int height = static_cast<int>(std::ceil(document()->size().height())) + 4;
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
    }
}

QSize CodeLines::sizeHint() const
{
    return {scaled(240), minimumHeight()};
}

QSize CodeLines::minimumSizeHint() const
{
    return {80, 0};
}

/// The page scrolls, not a piece of it.
void CodeLines::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace procession::ui
