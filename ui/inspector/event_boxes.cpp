// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/event_boxes.h"

#include "ui/theme/fonts.h"

#include <QFontMetrics>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int edge = 12;
constexpr int between = 8;
constexpr int around = 5; ///< above and below
constexpr int under_token = 3;

/// Grows less than the texts do: what happens stands beside it.
int name_box_width()
{
    return (scaled(56) + 56) / 2;
}

int line_height()
{
    return QFontMetrics(text_font(TextSize::normal)).height();
}

/// The least box for `text` in `width` pixels.
QSize room_for(const QString& text, const QFont& font, int width)
{
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, std::max(width, 1), 0), Qt::TextWordWrap, text)
        .size();
}

/// One line as long as it is not longer than the room; the sentence beside the name.
void lay_beside(EventBoxes& boxes, const EventTexts& texts, QRect rest)
{
    boxes.is_wide = true;
    boxes.name = QRect(rest.left(), rest.top(), scaled(104), rest.height());
    boxes.core = QRect(boxes.name.right() + 1 + between, rest.top(), scaled(44), rest.height());
    rest.setLeft(boxes.core.right() + 1 + between);
    const int high = room_for(texts.sentence, text_font(TextSize::normal), rest.width()).height();
    rest.setHeight(std::max(rest.height(), high));
    boxes.sentence = rest;
}

/// The sentence in lines of its own.
void lay_below(EventBoxes& boxes, const EventTexts& texts, QRect rest, int width)
{
    const QFont bold = text_font(TextSize::normal, true);
    const QFont small = text_font(TextSize::small);
    const int line = rest.height();
    int bottom = rest.bottom() + 1;
    const int name = QFontMetrics(bold).horizontalAdvance(texts.name);
    if (name > rest.width()) { // then below the time and the process
        rest = QRect(edge, bottom, width - 2 * edge, line);
        rest.setHeight(std::max(line, room_for(texts.name, bold, rest.width()).height()));
        bottom = rest.bottom() + 1;
    }
    boxes.name = rest;
    const int core = QFontMetrics(small).horizontalAdvance(texts.core);
    if (name + between + core <= rest.width()) {
        boxes.core = QRect(rest.right() + 1 - core, rest.top(), core, line);
        boxes.name.setRight(boxes.core.left() - between - 1);
    } else if (core > 0) {
        boxes.core = QRect(rest.left(), bottom, rest.width(), line);
        bottom += line;
    }
    bottom += under_token;
    // Under the process, but not a word a line.
    const bool indented = width - edge - boxes.token.left() >= scaled(160);
    const int left = indented ? boxes.token.left() : edge;
    const int high = room_for(texts.sentence, small, width - edge - left).height();
    boxes.sentence = QRect(left, bottom, width - edge - left, std::max(line, high));
}

} // namespace

int least_event_height()
{
    return 2 * line_height() + 2 * around;
}

EventBoxes event_boxes(const EventTexts& texts, int width, int time_width)
{
    EventBoxes boxes;
    const int line = line_height();
    boxes.time = QRect(edge, around, time_width, line);
    boxes.token = QRect(boxes.time.right() + 1 + edge, around - 1, name_box_width(), line + 2);
    const int left = boxes.token.right() + 1 + between;
    const QRect rest(left, around, width - edge - left, line);
    if (width >= scaled(600)) {
        lay_beside(boxes, texts, rest);
    } else {
        lay_below(boxes, texts, rest, width);
    }
    boxes.height = boxes.sentence.bottom() + 1 + around;
    return boxes;
}

} // namespace procession::ui
