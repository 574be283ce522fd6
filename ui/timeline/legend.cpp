// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/legend.h"

#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace procession::ui {

std::vector<core::State> states_of(const core::Scenario& scenario)
{
    const bool suspends = std::ranges::any_of(scenario.interventions, [](const auto& intervention) {
        return intervention.kind == core::Intervention::Kind::suspend;
    });
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

void Legend::show_scenario(const core::Scenario& scenario, bool veiled)
{
    states_ = veiled ? states_of(scenario.machine, true, false) : states_of(scenario);
    retranslate();
}

QSize Legend::sizeHint() const
{
    return {400, scaled(28)};
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
    update();
}

void Legend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.paper);
    double x = 16;
    for (const core::State state : states_) {
        const QString name = state_name(state);
        const double width = painter.fontMetrics().horizontalAdvance(name);
        paint_state(painter, QRectF(x, 6, scaled(24), height() - 12), palette_.look(state),
                    palette_);
        painter.setPen(palette_.ink);
        painter.drawText(QRectF(x + scaled(32), 0, width + 1, height()),
                         Qt::AlignVCenter | Qt::AlignLeft, name);
        x += scaled(32) + width + 24;
    }
}

} // namespace procession::ui
