// SPDX-License-Identifier: GPL-3.0-or-later
// Values that are covered: walked with the keyboard, opened one by one.
#include "ui/inspector/metrics_picture.h"
#include "ui/theme/pattern.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace procession::ui {

void MetricsPicture::set_covered(bool covered)
{
    if (covered == cover_.is_on()) {
        return;
    }
    cover_.set_on(covered);
    current_ = 0;
    setFocusPolicy(covered ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(covered ? Qt::PointingHandCursor : Qt::ArrowCursor);
    refresh();
    emit covered_changed(covered);
}

/// Notes where a value stands, and covers it if it is to be; whether it is to be painted.
bool MetricsPicture::shows(Pen& pen, const MetricsCell& cell, const QRect& box) const
{
    if (!cover_.is_on()) {
        return pen.painter;
    }
    const bool current = hasFocus() && pen.places.size() == current_;
    pen.places.emplace_back(cell, box);
    if (!pen.painter) {
        return false;
    }
    const bool covered = cover_.covers(cell);
    const QRectF edge = QRectF(box).adjusted(0.5, 1.5, -1.5, -1.5);
    const int out = current ? 4 : 0; // clear of the digits
    pen.painter->setBrush(covered ? QBrush(palette_.rule) : QBrush(Qt::NoBrush));
    pen.painter->setPen(current   ? QPen(palette_.accent, 2)
                        : covered ? QPen(palette_.quiet, 1)
                                  : QPen(Qt::NoPen));
    pen.painter->drawRoundedRect(edge.adjusted(-out, -out / 4, 0, out / 4), 3, 3);
    return !covered;
}

/// The longest of the bars that may be seen: a scale would tell of the others.
core::Ticks MetricsPicture::longest_shown() const
{
    core::Ticks longest = 0;
    for (std::size_t i = 0; i < facts_->bars.size(); ++i) {
        if (!cover_.covers({MetricsCell::Kind::bar, i})) {
            longest = std::max(longest, facts_->bars[i].total);
        }
    }
    return longest;
}

void MetricsPicture::toggle_cell(std::size_t place)
{
    if (place < places_.size()) {
        current_ = place;
        cover_.toggle(places_[place].first);
        refresh();
    }
}

/// To the nearest value in that direction; the next or the one before if there is none.
void MetricsPicture::walk(int key)
{
    const QPoint from = places_[current_].second.center();
    const bool along = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    std::size_t best = current_;
    int least = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
        const QPoint way = (places_[i].second.center() - from) * (back ? -1 : 1);
        const int ahead = along ? way.x() : way.y();
        const int aside = std::abs(along ? way.y() : way.x());
        const int distance = ahead + 4 * aside;
        if (ahead > 4 && (!along || aside < 4) && (best == current_ || distance < least)) {
            best = i;
            least = distance;
        }
    }
    if (best == current_ && along) {
        best = back ? std::max<std::size_t>(best, 1) - 1 : std::min(best + 1, places_.size() - 1);
    }
    current_ = best;
    emit cell_reached(places_[current_].second);
    describe_cell();
    update();
}

void MetricsPicture::describe_cell()
{
    QString name = tr("Metrics");
    if (cover_.is_on() && current_ < places_.size()) {
        name = metrics_cell_words(*moment_, *facts_, places_[current_].first, cover_);
    }
    setAccessibleName(name);
}

bool MetricsPicture::is_own(const QKeyEvent& event) const
{
    constexpr std::array keys{Qt::Key_Left,  Qt::Key_Right,  Qt::Key_Up,   Qt::Key_Down,
                              Qt::Key_Enter, Qt::Key_Return, Qt::Key_Space};
    const bool plain = !(event.modifiers() & ~Qt::KeypadModifier);
    return plain && cover_.is_on() && !places_.empty() &&
           std::ranges::find(keys, event.key()) != keys.end();
}

/// The window steps and plays with some of these keys; in here they walk and open.
bool MetricsPicture::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && is_own(static_cast<QKeyEvent&>(*event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void MetricsPicture::keyPressEvent(QKeyEvent* event)
{
    if (!is_own(*event)) {
        QWidget::keyPressEvent(event);
    } else if (event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return ||
               event->key() == Qt::Key_Space) {
        toggle_cell(current_);
    } else {
        walk(event->key());
    }
}

void MetricsPicture::mousePressEvent(QMouseEvent* event)
{
    const auto hit = std::ranges::find_if(places_, [event](const auto& place) {
        return place.second.contains(event->position().toPoint());
    });
    if (hit != places_.end()) {
        toggle_cell(static_cast<std::size_t>(hit - places_.begin()));
    }
}

void MetricsPicture::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    describe_cell();
    update();
}

} // namespace procession::ui
