// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/page_text_view.h"

#include "ui/text/unbroken.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>
#include <cmath>
#include <vector>

namespace procession::ui {

namespace {

constexpr int reading_size = 16;  ///< pixels: more than a panel's, it is read at length
constexpr int latin_line = 145;   ///< percent of the letters' own height
constexpr int chinese_line = 160; ///< characters without ascenders want more air

/// No line ends within a moment or a short piece of source; blocks of source stay as they are.
QString held_together(const QString& markdown)
{
    static const QRegularExpression code(QStringLiteral("`[^`\\n]{1,24}`"));
    const QString fence = QStringLiteral("```");
    QStringList parts = markdown.split(fence);
    for (qsizetype part = 0; part < parts.size(); part += 2) {
        QString text = unbroken(parts[part]);
        for (auto found = code.match(text); found.hasMatch();
             found = code.match(text, found.capturedEnd())) {
            text.replace(found.capturedStart(), found.capturedLength(),
                         found.captured().replace(' ', QChar(QChar::Nbsp)));
        }
        parts[part] = text;
    }
    return parts.join(fence);
}

QFont reading_font()
{
    QFont font = text_font(TextSize::normal);
    font.setPixelSize(scaled(reading_size));
    return font;
}

} // namespace

PageTextView::PageTextView(const QString& markdown, const Palette& palette, QWidget* parent)
    : QTextBrowser(parent), palette_(palette)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    setLineWrapMode(QTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    document()->setDefaultFont(reading_font());
    setMarkdown(held_together(markdown));
    style();
    // What has nothing to press is read, not stopped at.
    setFocusPolicy(has_links_ ? Qt::StrongFocus : Qt::ClickFocus);
    setAccessibleName(toPlainText());
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { fit(); });
    connect(this, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { emit link_chosen(link.toString()); });
    connect(this, qOverload<const QUrl&>(&QTextBrowser::highlighted), this,
            [this](const QUrl& link) { emit link_pointed_at(link.toString()); });
    fit();
}

/// Air between lines and paragraphs, source in mono, links underlined in the accent.
void PageTextView::style()
{
    const bool chinese = QLocale().name().startsWith("zh");
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool is_code = format.hasProperty(QTextFormat::BlockCodeFence);
        format.setLineHeight(is_code   ? 120
                             : chinese ? chinese_line
                                       : latin_line,
                             QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(0);
        format.setBottomMargin(is_code || !block.next().isValid() ? 0 : scaled(10));
        if (is_code) {
            format.setBackground(palette_.surface);
        }
        cursor.setBlockFormat(format);
        struct Piece {
            int begin;
            int length;
            QTextCharFormat letters;
        };
        std::vector<Piece> pieces; // copied: changing one may change the rest
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            pieces.push_back({piece.position(), piece.length(), piece.charFormat()});
        }
        for (const Piece& piece : pieces) {
            style_piece(piece.begin, piece.length, piece.letters, is_code);
        }
    }
    moveCursor(QTextCursor::Start);
}

void PageTextView::style_piece(int begin, int length, QTextCharFormat letters, bool is_code)
{
    if (letters.fontFixedPitch() || is_code) {
        letters.setFontFamilies({mono_font(TextSize::normal).family()});
    }
    if (letters.isAnchor()) {
        has_links_ = true;
        letters.setForeground(palette_.ink);
        letters.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        letters.setUnderlineColor(palette_.accent);
    }
    QTextCursor part(document());
    part.setPosition(begin);
    part.setPosition(begin + length, QTextCursor::KeepAnchor);
    part.setCharFormat(letters);
}

void PageTextView::mark(const QString& target)
{
    QList<ExtraSelection> marks;
    for (QTextBlock block = document()->begin(); block.isValid() && !target.isEmpty();
         block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment piece = it.fragment();
            if (piece.charFormat().anchorHref() != target) {
                continue;
            }
            ExtraSelection mark;
            mark.cursor = QTextCursor(document());
            mark.cursor.setPosition(piece.position());
            mark.cursor.setPosition(piece.position() + piece.length(), QTextCursor::KeepAnchor);
            mark.format.setBackground(palette_.changed);
            mark.format.setForeground(palette_.ink);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
}

void PageTextView::fit()
{
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
    }
}

QSize PageTextView::sizeHint() const
{
    return {scaled(320), static_cast<int>(std::ceil(document()->size().height()))};
}

QSize PageTextView::minimumSizeHint() const
{
    return {80, 0};
}

/// The page scrolls, not a piece of it.
void PageTextView::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void PageTextView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool presses = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab ||
                         key == Qt::Key_Backtab || event->matches(QKeySequence::Copy);
    if (!presses) {
        return event->ignore();
    }
    QTextBrowser::keyPressEvent(event);
}

void PageTextView::leaveEvent(QEvent* event)
{
    emit link_pointed_at({});
    QTextBrowser::leaveEvent(event);
}

} // namespace procession::ui
