// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/legend.h"

#include "ui/glossary/both_terms.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QPainter>
#include <QResizeEvent>
#include <QStringList>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int margin = 16;

bool suspends_until(const core::Scenario& scenario, core::Ticks until)
{
    return std::ranges::any_of(scenario.interventions, [until](const auto& intervention) {
        return intervention.kind == core::Intervention::Kind::suspend && intervention.at <= until;
    });
}

} // namespace

std::vector<core::State> states_of(const core::Scenario& scenario)
{
    const bool suspends = suspends_until(scenario, scheduler::latest_tick);
    const bool blocks = std::ranges::any_of(scenario.processes, [](const auto& process) {
        return std::ranges::any_of(process.bursts, [](const core::Burst& burst) {
            return burst.kind == core::Burst::Kind::io;
        });
    });
    return states_of(scenario.machine, blocks, suspends);
}

std::vector<core::State> states_of(const core::MachineSpec& machine, bool blocks, bool suspends)
{
    using core::State;
    std::vector<State> states;
    if (machine.degree > 0 || !machine.multiprogramming) {
        states.push_back(State::new_);
    }
    states.push_back(State::ready);
    if (machine.context_switch > 0 || machine.migration_cost > 0) {
        states.push_back(State::switching);
    }
    states.push_back(State::running);
    if (blocks) {
        states.push_back(State::blocked);
    }
    if (suspends) {
        states.insert(states.end(), {State::suspended_ready, State::suspended_blocked});
    }
    states.push_back(State::terminated);
    return states;
}

Legend::Legend(QWidget* parent) : QWidget(parent)
{
    setFont(text_font(TextSize::small));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void Legend::show_scenario(const core::Scenario& scenario, std::optional<core::Ticks> seen)
{
    const std::vector<core::State> before = std::move(states_);
    states_ = seen ? states_of(scenario.machine, true, suspends_until(scenario, *seen))
                   : states_of(scenario);
    if (states_ != before) {
        retranslate();
    }
}

/// Swatch, name and the room behind it, line by line; gives the height of all.
template <typename Draw>
int Legend::lay_out(int width, Draw&& draw) const
{
    const QFontMetrics metrics(font());
    const int line = scaled(28);
    int x = margin;
    int y = 0;
    for (const core::State state : states_) {
        const QString name = with_other_term(state_name(state), term_of(state));
        const int needed = scaled(32) + metrics.horizontalAdvance(name) + 1;
        if (x > margin && x + needed > width - margin) {
            x = margin;
            y += line;
        }
        draw(QRect(x, y, needed, line), state, name);
        x += needed + 23;
    }
    return y + line;
}

int Legend::heightForWidth(int width) const
{
    return lay_out(width, [](const QRect&, core::State, const QString&) {});
}

QSize Legend::sizeHint() const
{
    return {400, heightForWidth(width())};
}

void Legend::set_palette(const Palette& palette)
{
    palette_ = palette;
    setFont(text_font(TextSize::small));
    updateGeometry();
    update();
}

void Legend::retranslate()
{
    setAccessibleName(tr("Legend"));
    QStringList names;
    for (const core::State state : states_) {
        names.append(state_name(state));
    }
    setAccessibleDescription(names.join(' '));
    updateGeometry();
    update();
}

/// Another width may need another number of lines.
void Legend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (heightForWidth(event->size().width()) != heightForWidth(event->oldSize().width())) {
        updateGeometry();
    }
}

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.paper);
    lay_out(width(), [&](const QRect& box, core::State state, const QString& name) {
        paint_state(painter, QRectF(box.left(), box.top() + 6, scaled(24), box.height() - 12),
                    palette_.look(state), palette_);
        painter.setPen(palette_.ink);
        painter.drawText(box.adjusted(scaled(32), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, name);
    });
}

} // namespace procession::ui
