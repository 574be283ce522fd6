// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/source_view.h"

#include "ui/program/python_colours.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/mono.h"
#include "ui/theme/pattern.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>
#include <map>

namespace procession::ui {

namespace {

constexpr int arrow_room = 14;
constexpr int gap = 4;
constexpr int widest_marker = 80;
constexpr int most_beside = 132; ///< so much of the text's room at most

} // namespace

SourceView::SourceView(QWidget* parent)
    : QPlainTextEdit(parent),
      syntax_(new PythonColours(document())),
      numbers_(new QWidget(this)),
      beside_(new QWidget(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    for (QWidget* one : {numbers_, beside_}) {
        one->installEventFilter(this);
        one->setAttribute(Qt::WA_OpaquePaintEvent);
    }
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect&, int) {
        numbers_->update();
        beside_->update();
    });
    setFont(mono_font(TextSize::normal));
    retranslate();
}

void SourceView::show_source(const QString& text)
{
    if (text != source_) {
        source_ = text;
        setPlainText(text);
        make_room();
    }
}

void SourceView::show_line(int line, const Identity& identity, bool is_outer)
{
    const bool moves = line != line_;
    line_ = line;
    is_outer_ = is_outer;
    identity_ = identity;
    QList<QTextEdit::ExtraSelection> selections;
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (line > 0 && block.isValid()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selection.format.setBackground(
            mixed(palette_.paper, identity.fill, is_outer ? 0.12 : 0.35));
        selections.append(selection);
        if (moves) {
            setTextCursor(selection.cursor);
            ensureCursorVisible();
            horizontalScrollBar()->setValue(0);
        }
    }
    setExtraSelections(selections);
    describe();
    numbers_->update();
}

void SourceView::show_markers(std::vector<Marker> markers)
{
    markers_ = std::move(markers);
    make_room();
    describe();
    beside_->update();
}

void SourceView::set_palette(const Palette& palette)
{
    const QFont mono = mono_font(TextSize::normal);
    const bool is_same = palette_.ink == palette.ink && palette_.paper == palette.paper;
    palette_ = palette;
    if (is_same && font() == mono) {
        return; // laying the text out anew would lose its place
    }
    setFont(mono);
    syntax_->set_palette(palette);
    show_line(line_, identity_, is_outer_);
    make_room();
}

void SourceView::retranslate()
{
    setAccessibleName(tr("Program text"));
    setToolTip(tr("The line about to run has an arrow; Ctrl+F10 runs to the line of the cursor"));
    describe();
}

/// Where everybody is, for those who hear the window.
void SourceView::describe()
{
    QStringList parts;
    for (const Marker& marker : markers_) {
        parts.append(tr("%1 at line %2").arg(marker.name).arg(marker.line));
    }
    setAccessibleDescription(parts.join('\n'));
}

int SourceView::numbers_width() const
{
    const QString widest = QString::number(std::max(blockCount(), 99));
    return scaled(arrow_room) + fontMetrics().horizontalAdvance(widest) + 2 * gap;
}

/// Room for all that stand at one line.
int SourceView::markers_width() const
{
    const QFontMetrics metrics(text_font(TextSize::small));
    std::map<int, int> widths;
    int width = 0;
    for (const Marker& marker : markers_) {
        int& line = widths[marker.line];
        line += std::min(metrics.horizontalAdvance(marker.name) + 14, scaled(widest_marker));
        width = std::max(width, line);
    }
    return width == 0 ? 0 : std::min(width, scaled(most_beside)) + 2 * gap;
}

void SourceView::make_room()
{
    const QMargins margins(numbers_width(), 0, markers_width(), 0);
    if (margins != viewportMargins()) { // to set the same ones again resizes again, for ever
        setViewportMargins(margins);
    }
    const QRect text = viewport()->geometry();
    numbers_->setGeometry(text.left() - numbers_width(), text.top(), numbers_width(),
                          text.height());
    beside_->setGeometry(text.right() + 1, text.top(), markers_width(), text.height());
}

void SourceView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    make_room();
    if (line_ > 0 && textCursor().blockNumber() == line_ - 1) {
        ensureCursorVisible(); // a scroll bar below may have come over it
    }
}

/// Where a line stands in the viewport; empty if it is out of sight.
QRect SourceView::place_of(int line) const
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid()) {
        return {};
    }
    const QRect box = blockBoundingGeometry(block).translated(contentOffset()).toAlignedRect();
    return box.intersects(viewport()->rect()) ? box : QRect();
}

void SourceView::paint_numbers()
{
    QPainter painter(numbers_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(numbers_->rect(), palette_.surface);
    painter.setFont(font());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF box = blockBoundingGeometry(block).translated(contentOffset());
        if (box.top() > numbers_->height()) {
            break;
        }
        const int number = block.blockNumber() + 1;
        painter.setPen(number == line_ ? palette_.ink : palette_.quiet);
        painter.drawText(QRectF(0, box.top(), numbers_->width() - gap, box.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(number));
        if (number != line_) {
            continue;
        }
        const double size = scaled(9);
        const double left = gap;
        QPolygonF arrow;
        arrow << QPointF(left, box.center().y() - size / 2)
              << QPointF(left + size, box.center().y())
              << QPointF(left, box.center().y() + size / 2);
        painter.setPen(QPen(palette_.ink, 1));
        painter.setBrush(is_outer_ ? QBrush(Qt::NoBrush) : QBrush(identity_.fill));
        painter.drawPolygon(arrow);
    }
}

/// Those at one line share its place.
std::vector<std::pair<QRect, const SourceView::Marker*>> SourceView::marker_boxes() const
{
    std::vector<std::pair<QRect, const Marker*>> boxes;
    for (const Marker& marker : markers_) {
        const auto is_here = [&](const Marker& other) { return other.line == marker.line; };
        const auto count = static_cast<int>(std::ranges::count_if(markers_, is_here));
        const auto before = static_cast<int>(
            std::count_if(markers_.data(), &marker, is_here)); // so many stand left of it
        const QRect line = place_of(marker.line);
        if (!line.isEmpty()) {
            const int width = std::min((markers_width() - 2 * gap) / count, scaled(widest_marker));
            boxes.emplace_back(
                QRect(gap + before * width, line.top() + 1, width - 2, line.height() - 2), &marker);
        }
    }
    return boxes;
}

void SourceView::paint_markers()
{
    QPainter painter(beside_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(beside_->rect(), palette_.paper);
    painter.setFont(text_font(TextSize::small));
    for (const auto& [box, marker] : marker_boxes()) {
        paint_token(painter, box, marker->identity, marker->name, palette_);
    }
}

void SourceView::tell_marker(const QPoint& place, const QPoint& global)
{
    QStringList names;
    for (const auto& [box, marker] : marker_boxes()) {
        if (box.top() <= place.y() && place.y() <= box.bottom()) {
            names.append(tr("%1 at line %2").arg(marker->name).arg(marker->line));
        }
    }
    QToolTip::showText(global, names.join('\n'), beside_);
}

bool SourceView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && (watched == numbers_ || watched == beside_)) {
        watched == numbers_ ? paint_numbers() : paint_markers();
        return true;
    }
    if (watched == beside_ && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        tell_marker(help->pos(), help->globalPos());
        return true;
    }
    if (watched == beside_ && event->type() == QEvent::MouseButtonPress) {
        const QPoint place = static_cast<QMouseEvent*>(event)->position().toPoint();
        for (const auto& [box, marker] : marker_boxes()) {
            if (box.contains(place)) {
                emit process_chosen(marker->process);
                return true;
            }
        }
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

} // namespace procession::ui
