// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the rows of runs.
#include "ui/compare/axis_ruler.h"
#include "ui/compare/compare_view.h"

#include <QKeyEvent>
#include <QScrollArea>

namespace procession::ui {

void CompareView::step(bool forward)
{
    const auto now = static_cast<core::Ticks>(axis_.position());
    std::optional<core::Ticks> nearest;
    for (const Variant& variant : comparison_.variants()) {
        if (!variant.trace) {
            continue;
        }
        const core::Ticks t =
            forward ? variant.trace->next_event(now) : variant.trace->previous_event(now);
        const bool there = forward ? t <= comparison_.end() : t >= 0;
        if (there && (!nearest || (forward ? t < *nearest : t > *nearest))) {
            nearest = t;
        }
    }
    if (nearest) {
        axis_.want(*nearest);
    }
}

bool CompareView::key_pressed(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        step(key == Qt::Key_Right);
        return true;
    case Qt::Key_Home:
        axis_.want(0);
        return true;
    case Qt::Key_End:
        axis_.want(comparison_.end());
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        axis_.zoom(zoom_step);
        return true;
    case Qt::Key_Minus:
        axis_.zoom(1 / zoom_step);
        return true;
    case Qt::Key_0:
        axis_.fit();
        return true;
    default:
        return false;
    }
}

bool CompareView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == scroll_->viewport() && event->type() == QEvent::Resize) {
        align_ruler();
    }
    if (watched == list_) {
        switch (event->type()) {
        case QEvent::ShortcutOverride: {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home ||
                key == Qt::Key_End || key == Qt::Key_Plus || key == Qt::Key_Minus ||
                key == Qt::Key_Equal) {
                event->accept(); // these runs may be longer than the window's own
                return true;
            }
            break;
        }
        case QEvent::KeyPress:
            if (key_pressed(static_cast<QKeyEvent*>(event)->key())) {
                return true;
            }
            break;
        case QEvent::FocusIn:
        case QEvent::FocusOut:
            ruler_->set_focused(event->type() == QEvent::FocusIn);
            break;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace procession::ui
