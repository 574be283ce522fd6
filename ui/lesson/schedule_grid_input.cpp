// SPDX-License-Identifier: GPL-3.0-or-later
// What pointer, keys and screen readers do in the chart that a student draws.
#include "ui/lesson/schedule_grid.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <utility>

namespace procession::ui {

using lessons::ChartCell;

void ScheduleGrid::mousePressEvent(QMouseEvent* event)
{
    const auto cell = cell_at(event->position().toPoint());
    if (!cell || event->button() != Qt::LeftButton) {
        return QWidget::mousePressEvent(event);
    }
    const std::string& now = chart_[cell->core][static_cast<std::size_t>(cell->at)];
    const std::string wanted = brush_ ? who_[*brush_].name : std::string();
    dragged_ = wanted;
    again_ = now == wanted; // a click on it again empties; a drag does not
    go(*cell);
    put(*cell, wanted);
}

void ScheduleGrid::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = cell_at(event->position().toPoint());
    if (!dragged_ || !cell) {
        return;
    }
    // A quick pointer leaves out cells between two places that it tells of.
    again_ = again_ && *cell == cursor_;
    const core::Ticks from = cursor_.core == cell->core ? cursor_.at : cell->at;
    go(*cell);
    for (core::Ticks t = std::min(from, cell->at); t <= std::max(from, cell->at); ++t) {
        put({cell->core, t}, *dragged_);
    }
}

void ScheduleGrid::mouseReleaseEvent(QMouseEvent* event)
{
    if (dragged_ && std::exchange(again_, false)) {
        put(cursor_, {});
    }
    dragged_.reset();
    QWidget::mouseReleaseEvent(event);
}

/// By number, or by the first letter: pressed again, the next one with it.
std::optional<std::size_t> ScheduleGrid::who_for(const QKeyEvent& event) const
{
    if (event.text().isEmpty() || (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        return std::nullopt;
    }
    const QChar key = event.text().front().toUpper();
    if (key >= '1' && key <= '9') {
        const auto number = static_cast<std::size_t>(key.unicode() - '1');
        return number < who_.size() ? std::optional(number) : std::nullopt;
    }
    for (std::size_t i = 0; i < who_.size(); ++i) {
        const QString name = QString::fromStdString(who_[i].name);
        if (!name.isEmpty() && name.front().toUpper() == key) {
            return i;
        }
    }
    return std::nullopt;
}

bool ScheduleGrid::is_own_key(const QKeyEvent& event) const
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    default:
        return who_for(event).has_value();
    }
}

/// The window steps through time with these; here they walk in the chart.
bool ScheduleGrid::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && is_own_key(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ScheduleGrid::keyPressEvent(QKeyEvent* event)
{
    if (!is_own_key(*event)) {
        return QWidget::keyPressEvent(event);
    }
    const auto last = static_cast<core::Ticks>(length_ - 1);
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Up:
        return go({cursor_.core > 0 ? cursor_.core - 1 : 0, cursor_.at});
    case Qt::Key_Down:
        return go({std::min(cursor_.core + 1, chart_.size() - 1), cursor_.at});
    case Qt::Key_Home:
        return go({cursor_.core, 0});
    case Qt::Key_End:
        return go({cursor_.core, last});
    case Qt::Key_Backspace:
        put(cursor_, {});
        return step(-1);
    case Qt::Key_Delete:
        return put(cursor_, {});
    case Qt::Key_Space:
        put(cursor_, brush_ ? who_[*brush_].name : std::string());
        return step(1);
    default:
        put(cursor_, who_[*who_for(*event)].name);
        step(1);
    }
}

void ScheduleGrid::step(core::Ticks by)
{
    go({cursor_.core, std::clamp<core::Ticks>(cursor_.at + by, 0, length_ - 1)});
}

void ScheduleGrid::go(ChartCell cell)
{
    cursor_ = cell;
    if (hasFocus()) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(focused_part());
        QAccessible::updateAccessibility(&event);
    }
    update();
}

void ScheduleGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ScheduleGrid::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

int ScheduleGrid::spoken_count() const
{
    return static_cast<int>(chart_.size()) * static_cast<int>(length_);
}

SpokenPart ScheduleGrid::spoken_part(int part) const
{
    const ChartCell cell{static_cast<std::size_t>(part) / static_cast<std::size_t>(length_),
                         part % length_};
    const std::string& name = chart_[cell.core][static_cast<std::size_t>(cell.at)];
    const QString who = name.empty() ? tr("empty") : QString::fromStdString(name);
    //: A cell of a schedule: "core 0, t = 3: Ann"
    QString text = tr("core %1, t = %2: %3").arg(cell.core).arg(cell.at).arg(who);
    if (wrong_ == cell) {
        //: Behind a cell of a schedule that is the first wrong one
        text = tr("%1, not right").arg(text);
    }
    return {.name = text,
            .box = cell_box(cell),
            .role = QAccessible::Cell,
            .pressable = true,
            .selectable = true,
            .selected = cell == cursor_};
}

int ScheduleGrid::focused_part() const
{
    return static_cast<int>(cursor_.core) * static_cast<int>(length_) +
           static_cast<int>(cursor_.at);
}

void ScheduleGrid::press_part(int part)
{
    if (part >= 0 && part < spoken_count()) {
        const ChartCell cell{static_cast<std::size_t>(part) / static_cast<std::size_t>(length_),
                             part % length_};
        go(cell);
        put(cell, brush_ ? who_[*brush_].name : std::string());
    }
}

} // namespace procession::ui
