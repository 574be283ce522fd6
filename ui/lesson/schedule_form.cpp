// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/schedule_form.h"

#include "ui/layout/wrap_layout.h"
#include "ui/lesson/schedule_grid.h"
#include "ui/text/unbroken.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

core::Ticks cpu_of(const core::ProcessSpec& process)
{
    core::Ticks sum = 0;
    for (const core::Burst& burst : process.bursts) {
        sum += burst.kind == core::Burst::Kind::cpu ? burst.ticks : 0;
    }
    return sum;
}

bool only_computes(const core::Scenario& scenario)
{
    return std::ranges::all_of(scenario.processes, [](const core::ProcessSpec& process) {
        return process.program.empty() &&
               std::ranges::all_of(process.bursts, [](const core::Burst& burst) {
                   return burst.kind == core::Burst::Kind::cpu;
               });
    });
}

core::Ticks longest_of(const FormParts& parts)
{
    core::Ticks longest = 1;
    for (const core::Trace& run : parts.runs.legal(parts.question.scenario)) {
        longest = std::max(longest, run.end());
    }
    return longest;
}

/// Longer than the longest legal run: where the chart ends tells nothing of when all are done.
core::Ticks length_for(core::Ticks longest)
{
    constexpr core::Ticks five = 5;
    constexpr core::Ticks least = 2; ///< ticks beyond the end
    return (longest + least + five - 1) / five * five;
}

/// What the numbers are of.
QString unit_of(const core::Scenario& scenario)
{
    return scenario.clock ? ScheduleForm::tr("All times are in ticks of %1.")
                                .arg(QString::fromStdString(scenario.clock->tick))
                          : ScheduleForm::tr("All times are in ticks.");
}

/// "Ann arrives at t = 0 and needs CPU 2, I/O 3, CPU 1", as predictions tell it.
QString facts_of(const core::ProcessSpec& process)
{
    QStringList bursts;
    for (const core::Burst& burst : process.bursts) {
        bursts.append(burst.kind == core::Burst::Kind::io
                          //: A wait for input or output in a list of bursts: "I/O 3"
                          ? ScheduleForm::tr("I/O %1").arg(burst.ticks)
                          //: A time on the core in a list of bursts: "CPU 2"
                          : ScheduleForm::tr("CPU %1").arg(burst.ticks));
    }
    //: A process of a schedule to be drawn: its name, arrival, bursts one after the other
    return ScheduleForm::tr("%1 arrives at t = %2 and needs %3")
        .arg(QString::fromStdString(process.name))
        .arg(process.arrival)
        .arg(bursts.join(ScheduleForm::tr(", ")));
}

} // namespace

ScheduleForm::ScheduleForm(const FormParts& parts, QWidget* parent) : AnswerForm(parent)
{
    const core::Scenario& scenario = *parts.runs.lesson().scenario(parts.question.scenario);
    std::vector<ScheduleGrid::Who> who;
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        const core::ProcessSpec& process = scenario.processes[i];
        who.push_back({process.name, process.arrival, cpu_of(process),
                       parts.palette.identity(scenario, static_cast<core::EntityId>(i))});
    }
    const core::Ticks longest = longest_of(parts);
    longest_ = static_cast<std::size_t>(longest);
    grid_ = new ScheduleGrid(std::move(who), scenario.machine.cores, length_for(longest),
                             parts.palette, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    build_facts(parts);
    auto* how = new QLabel(tr("Choose a name, then click or drag over the ticks."), this);
    how->setWordWrap(true);
    how->setFont(text_font(TextSize::normal));
    column->addWidget(how);
    build_brushes(parts);
    column->addWidget(grid_);
    setFocusProxy(grid_);
    if (parts.question.shows_queue && only_computes(scenario)) {
        queue_ = new QCheckBox(tr("Show who waits, as I have drawn it"), this);
        queue_->setToolTip(tr("Below each tick: those who have come, are not done and do not run"));
        queue_->setFont(text_font(TextSize::normal));
        column->addWidget(queue_);
        connect(queue_, &QCheckBox::toggled, grid_, &ScheduleGrid::show_queue);
    }
}

void ScheduleForm::build_facts(const FormParts& parts)
{
    const core::Scenario& scenario = *parts.runs.lesson().scenario(parts.question.scenario);
    QStringList lines;
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        lines.append(facts_of(scenario.processes[i]));
    }
    lines.append(unit_of(scenario));
    auto* facts = new QLabel(unbroken(lines.join('\n')), this);
    facts->setWordWrap(true);
    facts->setFont(text_font(TextSize::normal));
    facts->setTextFormat(Qt::PlainText);
    layout()->addWidget(facts);
}

void ScheduleForm::build_brushes(const FormParts& parts)
{
    const core::Scenario& scenario = *parts.runs.lesson().scenario(parts.question.scenario);
    auto* row = new WrapLayout;
    row->setSpacing(4);
    auto* group = new QButtonGroup(this);
    for (std::size_t i = 0; i <= scenario.listed; ++i) {
        const bool empties = i == scenario.listed;
        //: Puts nobody on the core
        const QString name =
            empties ? tr("idle") : QString::fromStdString(scenario.processes[i].name);
        auto* button = new QPushButton(name, this);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setFont(text_font(TextSize::normal));
        button->setToolTip(tr("What a click puts into the chart"));
        if (!empties) {
            const auto process = static_cast<core::EntityId>(i);
            const int side = scaled(swatch_side);
            button->setIcon(swatch(parts.palette.identity(scenario, process), parts.palette, side));
            button->setIconSize(QSize(side, side));
        }
        group->addButton(button);
        row->addWidget(button);
        setTabOrder(button, grid_); // it was made before them, and stands below
        connect(button, &QPushButton::clicked, this, [this, i, empties] {
            grid_->set_brush(empties ? std::nullopt : std::optional(i));
        });
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

lessons::LessonAnswer ScheduleForm::answer() const
{
    lessons::Chart chart = grid_->chart();
    std::size_t used = longest_;
    for (const auto& core : chart) {
        for (std::size_t t = used; t < core.size(); ++t) {
            used = core[t].empty() ? used : t + 1;
        }
    }
    for (auto& core : chart) {
        core.resize(std::min(used, core.size())); // nobody has drawn what is beyond
    }
    return chart;
}

void ScheduleForm::show_answer(const lessons::LessonAnswer& answer)
{
    if (const auto* chart = std::get_if<lessons::Chart>(&answer)) {
        grid_->set_chart(*chart);
    }
}

void ScheduleForm::show_graded(const lessons::Graded& graded)
{
    grid_->set_wrong(graded.right ? std::nullopt : graded.first_wrong);
}

} // namespace procession::ui
