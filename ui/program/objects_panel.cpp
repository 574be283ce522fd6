// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/objects_panel.h"

#include "core/trace/explain.h"

#include "ui/policy/form_area.h"
#include "ui/program/object_view.h"
#include "ui/program/wait_picture.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

namespace procession::ui {

ObjectsPanel::ObjectsPanel(Inside& inside, QWidget* parent)
    : LazyPanel(inside, parent), nothing_(new QLabel(this))
{
    auto* content = new QWidget(this);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    objects_ = new ObjectView(content);
    waits_title_ = new QLabel(content);
    waits_ = new WaitPicture(content);
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(objects_);
    lines->addWidget(waits_title_);
    lines->addWidget(waits_);
    deadlocks_ = new QLabel(content);
    deadlocks_->setWordWrap(true);
    deadlocks_->setTextFormat(Qt::PlainText);
    deadlocks_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->addWidget(deadlocks_);
    lines->addStretch(1);
    auto* area = new FormArea(content, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(nothing_);
    column->addWidget(area, 1);
    nothing_->setWordWrap(true);
    for (QLabel* label : {nothing_, waits_title_, deadlocks_}) {
        label->setMargin(12);
    }
    connect(objects_, &ObjectView::process_chosen, this, &ObjectsPanel::process_chosen);
    connect(waits_, &WaitPicture::process_chosen, this, &ObjectsPanel::process_chosen);
    retranslate();
}

void ObjectsPanel::fill()
{
    std::vector<ObjectLine> lines;
    WaitGraph graph;
    if (has_programs()) {
        lines = object_lines(inside().objects(*moment()));
        std::ranges::move(timer_lines(*moment()->state), std::back_inserter(lines));
        graph = wait_graph(inside(), *moment());
    }
    nothing_->setVisible(lines.empty());
    nothing_->setText(has_programs() ? tr("No lock, queue or pipe has been made, and nobody waits "
                                          "for another process.")
                                     : tr("No process of this scenario runs a program."));
    objects_->show_lines(*moment(), std::move(lines), colours());
    waits_title_->setVisible(!graph.edges.empty());
    waits_->setVisible(!graph.edges.empty());
    waits_title_->setFont(text_font(TextSize::normal, true));
    waits_title_->setText(graph.stuck.empty() ? tr("Who waits for whom")
                                              : tr("Stuck: each waits for another of them"));
    QPalette look = waits_title_->palette();
    look.setColor(QPalette::WindowText, graph.stuck.empty() ? colours().ink : colours().fault);
    waits_title_->setPalette(look);
    deadlocks_->setFont(text_font(TextSize::normal));
    deadlocks_->setText(has_programs() ? deadlocks_told() : QString());
    deadlocks_->setVisible(!deadlocks_->text().isEmpty());
    waits_->show_graph(*moment(), std::move(graph), colours());
}

/// Those that have arisen up to the moment.
QString ObjectsPanel::deadlocks_told() const
{
    const core::Scenario& scenario = moment()->trace.scenario();
    QStringList sentences;
    for (const core::Deadlock& deadlock : moment()->trace.deadlocks()) {
        if (deadlock.at <= Inside::time_of(*moment())) {
            sentences.append(translate(core::explain_deadlock(
                deadlock, [&](core::EntityId id) { return scenario.processes[id].name; })));
        }
    }
    return sentences.join('\n');
}

QString ObjectsPanel::explanation() const
{
    return deadlocks_->isHidden() ? QString() : deadlocks_->text();
}

void ObjectsPanel::retranslate()
{
    refill();
}

} // namespace procession::ui
