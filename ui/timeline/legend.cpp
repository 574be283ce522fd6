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
#include <utility>

namespace procession::ui {

namespace {

constexpr int margin = 16;

bool suspends_until(const core::Scenario& scenario, core::Ticks until)
{
    return std::ranges::any_of(scenario.interventions, [until](const auto& intervention) {
        return intervention.kind == core::Intervention::Kind::suspend && intervention.at <= until;
    });
}

bool may_block(const core::Scenario& scenario)
{
    return std::ranges::any_of(scenario.processes, [](const auto& process) {
        return !process.program.empty() ||
               std::ranges::any_of(process.bursts, [](const core::Burst& burst) {
                   return burst.kind == core::Burst::Kind::io;
               });
    });
}

/// Only programs leave any. With a veil it may not tell whether they will create children.
bool may_hold_zombies(const core::Scenario& scenario, bool veiled)
{
    const bool programs = std::ranges::any_of(
        scenario.processes, [](const auto& process) { return !process.program.empty(); });
    return programs && (veiled || scenario.processes.size() > scenario.listed);
}

} // namespace

std::vector<core::State> states_of(const core::Scenario& scenario)
{
    return states_of(scenario.machine, may_block(scenario),
                     suspends_until(scenario, scheduler::latest_tick));
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

void Legend::show_scenario(const core::Scenario& scenario, std::optional<core::Ticks> seen,
                           bool stopped)
{
    const std::vector<core::State> before = std::move(states_);
    const bool had_zombies = std::exchange(zombies_, may_hold_zombies(scenario, seen.has_value()));
    const core::Ticks until = seen.value_or(scheduler::latest_tick);
    states_ = states_of(scenario.machine, seen || may_block(scenario),
                        stopped || suspends_until(scenario, until));
    if (states_ != before || zombies_ != had_zombies) {
        retranslate();
    }
}

std::vector<Legend::Entry> Legend::entries() const
{
    std::vector<Entry> entries;
    for (const core::State state : states_) {
        if (state == core::State::terminated && zombies_) {
            entries.push_back({{}, with_other_term(zombie_name(), "zombie")});
        }
        entries.push_back({state, with_other_term(state_name(state), term_of(state))});
    }
    return entries;
}

/// Swatch, name and the room behind it, line by line; gives the height of all.
template <typename Draw>
int Legend::lay_out(int width, Draw&& draw) const
{
    const QFontMetrics metrics(font());
    const int line = scaled(28);
    int x = margin;
    int y = 0;
    for (const Entry& entry : entries()) {
        const int needed = scaled(32) + metrics.horizontalAdvance(entry.name) + 1;
        if (x > margin && x + needed > width - margin) {
            x = margin;
            y += line;
        }
        draw(QRect(x, y, needed, line), entry);
        x += needed + 23;
    }
    return y + line;
}

int Legend::heightForWidth(int width) const
{
    return lay_out(width, [](const QRect&, const Entry&) {});
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
    for (const Entry& entry : entries()) {
        names.append(entry.state ? state_name(*entry.state) : zombie_name());
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
    lay_out(width(), [&](const QRect& box, const Entry& entry) {
        const QRectF bar(box.left(), box.top() + 6, scaled(24), box.height() - 12);
        if (entry.state) {
            paint_state(painter, bar, palette_.look(*entry.state), palette_);
        } else {
            paint_zombie(painter, bar, palette_);
        }
        painter.setPen(palette_.ink);
        painter.drawText(box.adjusted(scaled(32), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.name);
    });
}

} // namespace procession::ui
