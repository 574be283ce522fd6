// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/edited_run.h"

#include "ui/classroom/hidden.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/timeline_view.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace procession::ui {

namespace {
constexpr int patience_milliseconds = 200; ///< what is done by then needs no words
constexpr int least_lanes = 2;             ///< in sight at least, however large texts are
constexpr int around_ruler_and_axis = 15;  ///< pixels
constexpr int around_lane_text = 7;

/// Of a timeline in which something can be read.
int least_height()
{
    const int text = QFontMetrics(number_font(TextSize::small)).height();
    const int lane = scaled(15) + around_lane_text;
    constexpr int minimap = 24;
    return 2 * text + around_ruler_and_axis + least_lanes * lane + minimap;
}
} // namespace

EditedRun::EditedRun(EditedFile& file, QWidget* parent)
    : QWidget(parent), file_(file), timeline_(new TimelineView(this)), told_(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(told_);
    column->addWidget(timeline_, 1);
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    told_->setContentsMargins(16, 4, 16, 4);
    told_->hide();
    patience_.setSingleShot(true);
    patience_.setInterval(patience_milliseconds);
    connect(&patience_, &QTimer::timeout, this, &EditedRun::tell);
    connect(&file_, &EditedFile::started, this, [this] { fresh_ = true; });
    connect(&file_, &EditedFile::changed, this, &EditedRun::follow);
    connect(&simulation_, &Simulation::finished, this,
            [this](const std::shared_ptr<const RunResult>& result) { take(*result); });
    connect(timeline_, &TimelineView::time_wanted, this, &EditedRun::show_at);
    connect(timeline_, &TimelineView::process_chosen, timeline_, &TimelineView::set_selected);
}

/// Only what changes the run has it simulated again.
void EditedRun::follow()
{
    const std::optional<core::Scenario>& now = file_.scenario().reading().scenario;
    if (now && now != asked_) {
        asked_ = now;
        patience_.start();
        simulation_.start([scenario = *now]() mutable { // it is asked for once
            return core::ReadScenario{std::move(scenario), {}};
        });
    }
    tell();
}

void EditedRun::take(const RunResult& result)
{
    failure_ = result.failure;
    patience_.stop();
    if (result.trace) {
        trace_ = result.trace;
        const bool whole = timeline_->mapping().is_fitted();
        timeline_->set_trace(*trace_, fresh_ || whole);
        show_at(fresh_ ? 0 : std::min(t_, trace_->end()));
        fresh_ = false;
        emit trace_changed();
    }
    tell();
}

void EditedRun::show_at(core::Ticks t)
{
    if (trace_) {
        t_ = t;
        timeline_->set_position(static_cast<double>(t), true);
        timeline_->show_moment(Moment::of(*trace_, t));
    }
}

bool EditedRun::is_up_to_date() const
{
    return trace_ && !simulation_.running() && file_.scenario().reading().scenario == asked_;
}

void EditedRun::set_covered(bool covered, bool hides_why)
{
    covered_ = covered;
    timeline_->set_hides_why(hides_why);
    timeline_->setVisible(!covered);
    tell();
}

void EditedRun::tell()
{
    const bool wrong = file_.is_open() && !file_.scenario().reading().scenario;
    const bool late = simulation_.running() && !patience_.isActive();
    told_->setText(covered_          ? hidden_words()
                   : wrong && trace_ ? tr("Something is wrong; this is the run before that.")
                   : wrong           ? tr("Something is wrong; there is no run to show yet.")
                   : late            ? tr("Running…")
                                     : failure_);
    told_->setVisible(!told_->text().isEmpty());
}

void EditedRun::set_palette(const Palette& palette)
{
    timeline_->set_palette(palette);
    QPalette colours = told_->palette();
    colours.setColor(QPalette::WindowText, palette.fault);
    told_->setPalette(colours);
    retranslate();
}

void EditedRun::retranslate()
{
    told_->setFont(text_font(TextSize::normal));
    timeline_->setMinimumHeight(least_height());
    timeline_->retranslate();
    tell();
}

} // namespace procession::ui
