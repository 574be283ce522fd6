// SPDX-License-Identifier: GPL-3.0-or-later
// What pointer and keys do in a picture of tokens.
#include "ui/stage/token_view.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

namespace procession::ui {

namespace {

bool is_own_key(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up ||
           key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// How far `to` is from `from` in the direction of an arrow key; infinite if it
/// lies elsewhere. What lies straight ahead is nearer than what lies aside.
double distance(const QPointF& from, const QPointF& to, Qt::Key key)
{
    const QPointF way = to - from;
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const double sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    const double ahead = sign * (across ? way.x() : way.y());
    const double aside = std::abs(across ? way.y() : way.x());
    return ahead < 1 ? std::numeric_limits<double>::infinity() : ahead + 3 * aside;
}

} // namespace

int TokenView::focused_part() const
{
    if (!focus_) {
        return -1;
    }
    const auto found = std::ranges::find_if(parts_, [this](const PicturePart& part) {
        return part.process == focus_->process &&
               (part.process != core::no_entity || part.place == focus_->place);
    });
    return found == parts_.end() ? -1 : static_cast<int>(found - parts_.begin());
}

void TokenView::focus_part(int part)
{
    focus_ = parts_[static_cast<std::size_t>(part)];
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(part);
    QAccessible::updateAccessibility(&event);
    update();
}

void TokenView::walk(Qt::Key key)
{
    const int now = focused_part();
    int best = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (!parts_[i].pressable || static_cast<int>(i) == now) {
            continue;
        }
        const double way = now < 0 ? static_cast<double>(i)
                                   : distance(parts_[static_cast<std::size_t>(now)].box.center(),
                                              parts_[i].box.center(), key);
        if (way < least) {
            least = way;
            best = static_cast<int>(i);
        }
    }
    if (best >= 0) {
        focus_part(best);
    }
}

void TokenView::press_part(int part)
{
    if (part < 0 || static_cast<std::size_t>(part) >= parts_.size()) {
        return;
    }
    const PicturePart pressed = parts_[static_cast<std::size_t>(part)];
    if (pressed.process != core::no_entity) {
        emit process_chosen(pressed.process);
    } else {
        press_place(pressed.place);
    }
}

SpokenPart TokenView::spoken_part(int part) const
{
    const PicturePart& told = parts_[static_cast<std::size_t>(part)];
    const bool is_token = told.process != core::no_entity;
    return {.name = told.name,
            .box = told.box.toRect(),
            .role = is_token         ? QAccessible::ListItem
                    : told.pressable ? QAccessible::Button
                                     : QAccessible::Grouping,
            .pressable = told.pressable,
            .selectable = is_token,
            .selected = is_token && told.process == selected_};
}

bool TokenView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tip_at(help->pos()), this);
        return true;
    }
    // The window steps with the arrows; here they walk among the tokens.
    if (event->type() == QEvent::ShortcutOverride &&
        is_own_key(static_cast<QKeyEvent*>(event)->key()) &&
        static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TokenView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    recompose();
}

void TokenView::hideEvent(QHideEvent* event)
{
    finish();
    QWidget::hideEvent(event);
}

void TokenView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return QWidget::mousePressEvent(event);
    }
    if (const Token* token = field_.token_at(event->position())) {
        const core::EntityId process = token->process;
        const auto part = std::ranges::find(parts_, process, &PicturePart::process);
        focus_part(static_cast<int>(part - parts_.begin()));
        emit process_chosen(process);
        return;
    }
    for (std::size_t i = 0; i < field_.places.size(); ++i) {
        if (field_.places[i].area.contains(event->position())) {
            return press_place(i);
        }
    }
}

void TokenView::mouseMoveEvent(QMouseEvent* event)
{
    const Token* const token = field_.token_at(event->position());
    setCursor(token ? Qt::PointingHandCursor : Qt::ArrowCursor);
    tell_pointed_at(token ? token->process : core::no_entity);
}

void TokenView::leaveEvent(QEvent* event)
{
    tell_pointed_at(core::no_entity);
    QWidget::leaveEvent(event);
}

void TokenView::tell_pointed_at(core::EntityId process)
{
    if (process != pointed_at_) {
        pointed_at_ = process;
        emit process_pointed_at(process);
    }
}

void TokenView::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const int part = focused_part();
        if (part >= 0 && parts_[static_cast<std::size_t>(part)].process != core::no_entity) {
            const PicturePart& at = parts_[static_cast<std::size_t>(part)];
            emit process_menu_wanted(at.process, mapToGlobal(at.box.center().toPoint()));
        }
    } else if (const Token* token = field_.token_at(event->pos())) {
        emit process_menu_wanted(token->process, event->globalPos());
    }
}

void TokenView::keyPressEvent(QKeyEvent* event)
{
    if (!is_own_key(event->key()) || event->modifiers() != Qt::NoModifier) {
        return QWidget::keyPressEvent(event);
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        press_part(focused_part());
    } else {
        walk(static_cast<Qt::Key>(event->key()));
    }
}

void TokenView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (focused_part() < 0) {
        walk(Qt::Key_Right);
    }
    update();
}

void TokenView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace procession::ui
