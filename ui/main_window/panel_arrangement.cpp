// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/panel_arrangement.h"

#include <QDockWidget>
#include <QSettings>
#include <utility>

namespace procession::ui {

namespace {

constexpr std::array setting_keys{"run", "states", "compare", "presenter", "lesson"};

QString key(std::size_t place, const char* what)
{
    return QStringLiteral("panels/") + setting_keys[place] + what;
}

} // namespace

void PanelArrangement::set_panels(std::vector<QDockWidget*> panels)
{
    panels_ = std::move(panels);
}

/// The pictures have their panels beside them; Compare and the projector need the room.
PanelArrangement::Open PanelArrangement::at_first(Place place) const
{
    if (place == Place::compare || place == Place::presenter) {
        return {};
    }
    if (place == Place::lesson) { // the text takes their room
        return {offered_, offered_.isEmpty() ? QString() : offered_.first()};
    }
    const QStringList always{"policy", "processes", "predict", "events", "metrics"};
    return {always + offered_, offered_.isEmpty() ? "policy" : offered_.first()};
}

void PanelArrangement::offer(const std::vector<QDockWidget*>& panels, bool offered)
{
    keep();
    offered_.clear();
    QStringList names;
    for (const QDockWidget* panel : panels) {
        names.append(panel->objectName());
    }
    offered_ = offered ? names : QStringList();
    const auto change = [&](Open& open) {
        for (const QString& name : names) {
            open.panels.removeAll(name);
        }
        open.panels += offered_;
        open.raised = offered                       ? names.first()
                      : names.contains(open.raised) ? QStringLiteral("policy")
                                                    : open.raised;
    };
    for (const Place place : {Place::run, Place::states, Place::lesson}) {
        if (auto& open = open_[static_cast<std::size_t>(place)]) {
            change(*open);
        }
    }
    if (folded_) {
        change(*folded_);
    } else if (place_ == Place::run || place_ == Place::states || place_ == Place::lesson) {
        show(open_[static_cast<std::size_t>(*place_)].value_or(at_first(*place_)));
    }
}

PanelArrangement::Open PanelArrangement::open_now() const
{
    Open open;
    for (const QDockWidget* panel : panels_) {
        if (!panel->isHidden()) {
            open.panels.append(panel->objectName());
            // Of those that share a place only the one on top is to be seen.
            if (!panel->visibleRegion().isEmpty()) {
                open.raised = panel->objectName();
            }
        }
    }
    return open;
}

/// Takes down what is open where the window is.
void PanelArrangement::keep()
{
    if (!place_) {
        return;
    }
    std::optional<Open>& kept = open_[static_cast<std::size_t>(*place_)];
    Open now = open_now();
    if (folded_) { // what was opened in spite of that comes on top
        for (const QString& name : folded_->panels) {
            if (!now.panels.contains(name)) {
                now.panels.append(name);
            }
        }
        now.raised = now.raised.isEmpty() ? folded_->raised : now.raised;
    }
    if (now.raised.isEmpty() && kept) {
        now.raised = kept->raised; // the window itself is not to be seen
    }
    kept = std::move(now);
}

void PanelArrangement::show(const Open& open)
{
    for (QDockWidget* panel : panels_) {
        panel->setVisible(open.panels.contains(panel->objectName()));
    }
    for (QDockWidget* panel : panels_) {
        if (panel->objectName() == open.raised) {
            panel->raise();
        }
    }
}

void PanelArrangement::go_to(std::optional<Place> place, bool narrow)
{
    if (place == place_ && narrow == narrow_) {
        return;
    }
    keep();
    // The diagram has at first what the stage has: nothing jumps because of another picture.
    const auto run = static_cast<std::size_t>(Place::run);
    const auto states = static_cast<std::size_t>(Place::states);
    if (place == Place::states && !open_[states]) {
        open_[states] = open_[run];
    }
    place_ = place;
    narrow_ = narrow;
    folded_.reset();
    if (!place) {
        return show({});
    }
    const Open open = open_[static_cast<std::size_t>(*place)].value_or(at_first(*place));
    if (narrow) {
        folded_ = open;
    }
    show(narrow ? Open{} : open);
}

void PanelArrangement::reset()
{
    open_ = {};
    folded_.reset();
    if (place_) {
        show(at_first(*place_));
    }
}

void PanelArrangement::restore(const QSettings& settings)
{
    for (std::size_t place = 0; place < places; ++place) {
        if (settings.contains(key(place, ""))) {
            open_[place] = {settings.value(key(place, "")).toStringList(),
                            settings.value(key(place, "_on_top")).toString()};
        }
    }
    folded_.reset(); // whether there is room turns out when the window is shown
    narrow_ = false;
    if (place_) {
        show(open_[static_cast<std::size_t>(*place_)].value_or(at_first(*place_)));
    }
}

void PanelArrangement::remember(QSettings& settings)
{
    keep();
    for (std::size_t place = 0; place < places; ++place) {
        if (open_[place]) {
            settings.setValue(key(place, ""), open_[place]->panels);
            settings.setValue(key(place, "_on_top"), open_[place]->raised);
        } else {
            settings.remove(key(place, ""));
            settings.remove(key(place, "_on_top"));
        }
    }
}

} // namespace procession::ui
