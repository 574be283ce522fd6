// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/program_box.h"

#include "ui/theme/mono.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <algorithm>
#include <cmath>
#include <utility>

namespace procession::ui {

namespace {

constexpr int beside_numbers = 6; ///< pixels at either side

qsizetype leading_spaces(const QString& text)
{
    const auto letter = std::ranges::find_if(text, [](QChar one) { return one != ' '; });
    return letter - text.begin();
}

/// The first and the last line that a selection is about; one that it only begins is not.
std::pair<QTextBlock, QTextBlock> lines_of(const QTextCursor& cursor, const QTextDocument& text)
{
    const QTextBlock first = text.findBlock(cursor.selectionStart());
    QTextBlock last = text.findBlock(cursor.selectionEnd());
    if (last != first && last.position() == cursor.selectionEnd()) {
        last = last.previous();
    }
    return {first, last};
}

} // namespace

/// A number stands at the row with which its line begins.
class ProgramBox::Numbers : public QWidget {
public:
    explicit Numbers(ProgramBox& box) : QWidget(&box), box_(box) {}

    [[nodiscard]] int wanted_width() const
    {
        const auto digits = QString::number(box_.blockCount()).size();
        return box_.fontMetrics().horizontalAdvance(QString(digits, '0')) + 2 * beside_numbers;
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.setFont(box_.font());
        painter.setPen(box_.palette().color(QPalette::PlaceholderText));
        QTextBlock line = box_.firstVisibleBlock();
        const QPointF offset = box_.contentOffset();
        for (; line.isValid(); line = line.next()) {
            const QRectF place = box_.blockBoundingGeometry(line).translated(offset);
            if (place.top() > event->rect().bottom()) {
                break;
            }
            painter.drawText(QRectF(0, place.top(), width() - beside_numbers,
                                    box_.fontMetrics().lineSpacing()),
                             Qt::AlignRight | Qt::AlignVCenter,
                             QString::number(line.blockNumber() + 1));
        }
    }

private:
    ProgramBox& box_;
};

ProgramBox::ProgramBox(std::function<void()> fit, QWidget* parent)
    : QPlainTextEdit(parent), fit_(std::move(fit)), numbers_(new Numbers(*this))
{
    setFont(mono_font(TextSize::normal));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabStopDistance(tab_stop * fontMetrics().horizontalAdvance(' '));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &ProgramBox::make_room);
    connect(this, &QPlainTextEdit::updateRequest, numbers_, [this] { numbers_->update(); });
    make_room();
}

bool ProgramBox::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && !tab_leaves_ &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // the first is about Tab
        return true;
    }
    return QPlainTextEdit::event(event);
}

bool ProgramBox::focusNextPrevChild(bool next)
{
    return tab_leaves_ && QAbstractScrollArea::focusNextPrevChild(next);
}

void ProgramBox::focusInEvent(QFocusEvent* event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) {
        tab_leaves_ = true;
    }
    QPlainTextEdit::focusInEvent(event);
}

void ProgramBox::mousePressEvent(QMouseEvent* event)
{
    tab_leaves_ = false;
    QPlainTextEdit::mousePressEvent(event);
}

void ProgramBox::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool only_held = key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
                           key == Qt::Key_Meta;
    if (key == Qt::Key_Escape && tab_leaves_) {
        return event->ignore(); // the window's
    }
    if (!only_held) {
        tab_leaves_ = key == Qt::Key_Escape;
    }
    switch (key) {
    case Qt::Key_Escape:
        return;
    case Qt::Key_Tab:
        return indent();
    case Qt::Key_Backtab:
        return outdent();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return break_line();
    case Qt::Key_Backspace:
        if (event->modifiers() == Qt::NoModifier && deletes_indent()) {
            return;
        }
        break;
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// A new line begins where the one before did; in a block that this opens, further in.
void ProgramBox::break_line()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    QString spaces = before.left(leading_spaces(before));
    if (before.trimmed().endsWith(':')) {
        spaces += QString(tab_stop, ' ');
    }
    cursor.insertText('\n' + spaces);
    setTextCursor(cursor);
    ensureCursorVisible();
}

/// To the next stop; of what is selected, every line that says something.
void ProgramBox::indent()
{
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection()) {
        cursor.insertText(QString(tab_stop - cursor.positionInBlock() % tab_stop, ' '));
        return setTextCursor(cursor);
    }
    const auto [first, last] = lines_of(cursor, *document());
    QTextCursor each(first);
    each.beginEditBlock();
    for (QTextBlock line = first; line.isValid(); line = line.next()) {
        if (!line.text().trimmed().isEmpty()) {
            each.setPosition(line.position());
            each.insertText(QString(tab_stop, ' '));
        }
        if (line == last) {
            break;
        }
    }
    each.endEditBlock();
}

void ProgramBox::outdent()
{
    const auto [first, last] = lines_of(textCursor(), *document());
    QTextCursor each(first);
    each.beginEditBlock();
    for (QTextBlock line = first; line.isValid(); line = line.next()) {
        const auto spaces = std::min<qsizetype>(leading_spaces(line.text()), tab_stop);
        each.setPosition(line.position());
        each.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor,
                          static_cast<int>(spaces));
        each.removeSelectedText();
        if (line == last) {
            break;
        }
    }
    each.endEditBlock();
}

/// Backspace among the spaces that a line begins with goes back to the stop before.
bool ProgramBox::deletes_indent()
{
    QTextCursor cursor = textCursor();
    const int column = cursor.positionInBlock();
    if (cursor.hasSelection() || column == 0 ||
        leading_spaces(cursor.block().text()) < column) {
        return false;
    }
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor,
                        (column - 1) % tab_stop + 1);
    cursor.removeSelectedText();
    setTextCursor(cursor);
    return true;
}

void ProgramBox::make_room()
{
    setViewportMargins(numbers_->wanted_width(), 0, 0, 0);
    place_numbers();
}

void ProgramBox::place_numbers()
{
    const QRect inside = contentsRect();
    numbers_->setGeometry(inside.left(), inside.top(), numbers_->wanted_width(), inside.height());
}

void ProgramBox::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    place_numbers();
    fit_();
}

} // namespace procession::ui
