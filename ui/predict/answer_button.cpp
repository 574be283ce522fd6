// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/answer_button.h"

#include "ui/text/unbroken.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int pad = 8;

/// Where it is narrow the mark takes the place of the letter.
bool is_tight(int width)
{
    return width < scaled(200);
}

int swatch()
{
    return scaled(14);
}

int mark_room(int width, bool has_box)
{
    return is_tight(width) ? (has_box ? scaled(24) : 0) : scaled(32);
}

int least_height()
{
    constexpr int line = 16; // of the usual text; what is around it need not grow with it
    return std::max(scaled(line) + 12, scaled(28) / 2 + 14) + 2 * pad;
}

} // namespace

AnswerButton::AnswerButton(QWidget* parent) : QAbstractButton(parent)
{
    setFont(text_font(TextSize::large));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AnswerButton::show_option(QChar letter, const QString& text, std::optional<Identity> identity)
{
    letter_ = letter;
    identity_ = identity;
    setText(text);
    describe();
    updateGeometry();
    update();
}

void AnswerButton::set_mark(Mark mark)
{
    mark_ = mark;
    describe();
    update();
}

void AnswerButton::set_palette(const Palette& palette)
{
    palette_ = palette;
    update();
}

void AnswerButton::describe()
{
    //: An option of a question: its letter, then its text
    QString name = tr("%1: %2").arg(letter_).arg(text());
    if (mark_ == Mark::right) {
        //: An option of a question that was marked right
        name = tr("%1, right").arg(name);
    } else if (mark_ == Mark::wrong) {
        //: An option of a question that was marked wrong
        name = tr("%1, not right").arg(name);
    }
    setAccessibleName(name);
}

/// Side of the letter's box: it grows with texts larger than usual, and leaves air in its row.
int AnswerButton::badge(int width) const
{
    constexpr double of_line = 0.9;
    const int line = static_cast<int>(fontMetrics().height() * of_line);
    const int room = least_height() - 2 * pad;
    return std::min(is_tight(width) ? scaled(20) : std::max(scaled(28), line),
                    std::max(room, line));
}

int AnswerButton::text_left(int width) const
{
    return pad + badge(width) + 12 + (identity_ ? swatch() + pad : 0);
}

QSize AnswerButton::sizeHint() const
{
    const int usual = scaled(240);
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {std::max(usual, text_left(usual) + text + mark_room(usual, isCheckable()) + pad),
            least_height()};
}

QSize AnswerButton::minimumSizeHint() const
{
    return {96, least_height()};
}

int AnswerButton::heightForWidth(int width) const
{
    const QRect room(
        0, 0, std::max(width - text_left(width) - mark_room(width, isCheckable()) - pad, 40), 4000);
    const QRect needed = fontMetrics().boundingRect(room, Qt::TextWordWrap, unbroken(text()));
    return std::max(least_height(), needed.height() + 2 * pad);
}

QColor AnswerButton::mark_colour() const
{
    if (mark_ == Mark::wrong) {
        return palette_.fault;
    }
    // The fill alone is too light for a line on paper.
    const QColor green = palette_.look(core::State::running).fill;
    return palette_.dark ? green : mixed(green, palette_.ink, 0.3);
}

void AnswerButton::paint_badge(QPainter& painter) const
{
    const int side = badge(width());
    const QRectF box(pad, (height() - side) / 2.0, side, side);
    const bool live = isEnabled() && mark_ == Mark::none;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark_ != Mark::none ? mark_colour() : live ? palette_.accent : palette_.rule);
    painter.drawRoundedRect(box, scaled(4), scaled(4));
    const QColor back = painter.brush().color();
    const bool faint = !live && mark_ == Mark::none && contrast(palette_.quiet, back) >= 3;
    painter.setPen(faint ? palette_.quiet : text_on(back));
    QFont letter = text_font(TextSize::normal, true);
    letter.setPixelSize(std::max(letter.pixelSize(), side / 2));
    painter.setFont(letter);
    if (mark_ == Mark::none || !is_tight(width())) {
        painter.drawText(box, Qt::AlignCenter, letter_);
    }
}

/// Of several that may be chosen: a box, with a tick if it is.
void AnswerButton::paint_choice(QPainter& painter) const
{
    const bool tight = is_tight(width());
    const double side = scaled(16);
    const QPointF middle(tight ? width() - pad - side / 2
                               : width() - pad - mark_room(width(), isCheckable()) / 2.0 + 2,
                         height() / 2.0);
    painter.setPen(QPen(isChecked() ? palette_.accent : palette_.quiet, 1.5));
    painter.setBrush(isChecked() ? QBrush(palette_.accent) : QBrush(palette_.paper));
    painter.drawRoundedRect(QRectF(middle - QPointF(side / 2, side / 2), QSizeF(side, side)), 3, 3);
    if (isChecked()) {
        painter.setPen(
            QPen(text_on(palette_.accent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPolygonF tick{middle + QPointF(-0.25, 0) * side, middle + QPointF(-0.06, 0.2) * side,
                             middle + QPointF(0.27, -0.22) * side};
        painter.drawPolyline(tick);
    }
}

/// A tick or a cross, as lines: no font is sure to have them.
void AnswerButton::paint_mark(QPainter& painter) const
{
    if (mark_ == Mark::none) {
        return isCheckable() ? paint_choice(painter) : void();
    }
    const bool tight = is_tight(width());
    const QColor colour = tight ? text_on(mark_colour()) : mark_colour();
    painter.setPen(QPen(colour, scaled(5) / 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double x = tight ? pad + badge(width()) / 2.0
                           : width() - pad - mark_room(width(), isCheckable()) / 2.0 + 2;
    const QPointF middle(x, height() / 2.0);
    const double size = scaled(7) / 7.0;
    QPainterPath path;
    if (mark_ == Mark::right) {
        path.moveTo(middle + QPointF(-7, 0) * size);
        path.lineTo(middle + QPointF(-2, 5) * size);
        path.lineTo(middle + QPointF(7, -6) * size);
    } else {
        path.moveTo(middle + QPointF(-5, -5) * size);
        path.lineTo(middle + QPointF(5, 5) * size);
        path.moveTo(middle + QPointF(-5, 5) * size);
        path.lineTo(middle + QPointF(5, -5) * size);
    }
    painter.drawPath(path);
}

void AnswerButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool over = isEnabled() && underMouse();
    const bool marked = mark_ != Mark::none;
    QColor back = palette_.paper;
    if (isEnabled() && isDown()) {
        back = mixed(palette_.paper, palette_.accent, 0.2);
    } else if (over || (isChecked() && !marked)) {
        back = mixed(palette_.paper, palette_.accent, 0.08);
    } else if (marked) {
        back = mixed(palette_.paper, mark_colour(), 0.08);
    }
    const bool strong = marked || hasFocus();
    const QColor edge = hasFocus() || over || isChecked() ? palette_.accent
                        : marked                          ? mark_colour()
                                                          : palette_.rule;
    const double half = strong ? 1 : 0.5;
    painter.setPen(QPen(edge, 2 * half));
    painter.setBrush(back);
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 4, 4);
    paint_badge(painter);
    if (identity_) {
        painter.setPen(QPen(palette_.ink, 1));
        painter.setBrush(identity_->fill);
        const QRectF box(pad + badge(width()) + 12, (height() - swatch()) / 2.0, swatch(),
                         swatch());
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        paint_texture(painter, box.adjusted(1, 1, -1, -1), *identity_);
    }
    painter.setFont(font());
    painter.setPen(isEnabled() || marked ? palette_.ink : palette_.quiet);
    painter.drawText(QRect(text_left(width()), 0,
                           width() - text_left(width()) - mark_room(width(), isCheckable()) - pad,
                           height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, unbroken(text()));
    paint_mark(painter);
}

} // namespace procession::ui
