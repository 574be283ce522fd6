// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_view.h"

#include "ui/accessible/spoken_parts.h"
#include "ui/compare/axis_ruler.h"
#include "ui/compare/compare_bar.h"
#include "ui/compare/measure_table.h"
#include "ui/compare/run_strip.h"
#include "ui/compare/variant_card.h"
#include "ui/session/library.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/timeline/legend.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

CompareView::CompareView(QWidget* parent) : QWidget(parent)
{
    build();
    connect_parts();
    set_palette(palette_);
    retranslate();
}

void CompareView::build()
{
    bar_ = new CompareBar(comparison_, this);
    head_ = new QWidget(this);
    ruler_ = new AxisRuler(axis_, head_);
    auto* head_row = new QHBoxLayout(head_);
    head_row->setContentsMargins(VariantCard::card_width(), 0, 0, 0);
    head_row->addWidget(ruler_);
    head_->setAutoFillBackground(true);
    head_->setBackgroundRole(QPalette::Base);

    list_ = new QWidget(this);
    list_->setFocusPolicy(Qt::StrongFocus);
    list_->setAutoFillBackground(true);
    list_->setBackgroundRole(QPalette::Base);
    list_layout_ = new QVBoxLayout(list_);
    list_layout_->setContentsMargins(0, 0, 0, 0);
    list_layout_->setSpacing(0);
    list_layout_->addStretch(1);
    scroll_ = new QScrollArea(this);
    scroll_->setWidget(list_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    legend_ = new Legend(this);
    legend_->hide();

    auto* upper = new QWidget(this);
    auto* upper_column = new QVBoxLayout(upper);
    upper_column->setContentsMargins(0, 0, 0, 0);
    upper_column->setSpacing(0);
    upper_column->addWidget(head_);
    upper_column->addWidget(scroll_, 1);
    upper_column->addWidget(legend_);
    table_ = new MeasureTable(this);
    table_->setMinimumHeight(80);
    scroll_->setMinimumHeight(72);
    splitter_ = new QSplitter(Qt::Vertical, this);
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    splitter_->addWidget(upper);
    splitter_->addWidget(table_);
    splitter_->setStretchFactor(0, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(splitter_, 1);
}

void CompareView::connect_parts()
{
    list_->installEventFilter(this);
    scroll_->viewport()->installEventFilter(this);
    connect(&comparison_, &Comparison::variants_changed, this, &CompareView::show_variants);
    connect(&comparison_, &Comparison::results_changed, this, &CompareView::show_results);
    connect(&comparison_, &Comparison::finished, this, &CompareView::show_results);
    connect(&axis_, &SharedAxis::time_wanted, this, &CompareView::time_wanted);
    connect(bar_, &CompareBar::lane_mode_wanted, this, &CompareView::set_lane_mode);
    connect(bar_, &CompareBar::fit_wanted, &axis_, &SharedAxis::fit);
    connect(bar_, &CompareBar::zoom_wanted, &axis_, &SharedAxis::zoom);
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { arranged_ = true; });
    connect(bar_, &CompareBar::file_wanted, this, &CompareView::add_file);
    connect(bar_, &CompareBar::files_wanted, this, &CompareView::compare_files);
}

void CompareView::set_base(const core::Scenario& base)
{
    const bool another = !comparison_.base() || comparison_.base()->processes != base.processes;
    show_base(base);
    comparison_.set_base(base);
    if (another) {
        axis_.fit();
    }
}

void CompareView::compare_change(const core::Scenario& before, const core::Scenario& base,
                                 const QString& change)
{
    show_base(base);
    comparison_.compare_change(before, base, change);
    axis_.fit();
}

void CompareView::show_base(const core::Scenario& base)
{
    axis_.set_time_text(TimeText::of(base));
    legend_->show_scenario(base);
}

void CompareView::show_position(double t)
{
    axis_.set_position(t);
}

void CompareView::add_row()
{
    Row row;
    row.box = new QWidget(list_);
    row.card = new VariantCard(row.box);
    row.strip = new RunStrip(axis_, row.box);
    auto* layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(row.card);
    layout->addWidget(row.strip, 1);
    row.card->set_palette(palette_);
    row.strip->set_palette(palette_);
    const std::size_t index = rows_.size();
    connect(row.card, &VariantCard::scenario_wanted, this,
            [this, index](const core::Scenario& wanted) { comparison_.change(index, wanted); });
    connect(row.card, &VariantCard::base_wanted, this,
            [this, index] { comparison_.change(index, *comparison_.base()); });
    connect(
        row.card, &VariantCard::remove_wanted, this, [this, index] { comparison_.remove(index); },
        Qt::QueuedConnection); // the row goes, and with it the button that was pressed
    list_layout_->insertWidget(static_cast<int>(index), row.box);
    rows_.push_back(row);
}

void CompareView::show_variants()
{
    while (rows_.size() < comparison_.variants().size()) {
        add_row();
    }
    while (rows_.size() > comparison_.variants().size()) {
        delete rows_.back().box;
        rows_.pop_back();
    }
    show_results();
}

void CompareView::show_results()
{
    axis_.set_end(comparison_.end());
    const auto& variants = comparison_.variants();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rows_[i].card->show_variant(i + 1, variants[i], comparison_.can_remove(),
                                    status_of(variants[i]));
    }
    show_strips();
    table_->show_variants(variants);
}

void CompareView::show_strips()
{
    const auto& variants = comparison_.variants();
    int gutter = 32;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        // A run that is gone on with still shows the last picture; one that was stopped has none.
        const bool shown = variants[i].fresh || comparison_.running();
        rows_[i].strip->show_run(shown ? variants[i].trace : std::nullopt, mode_,
                                 comparison_.running() ? tr("Simulating …") : tr("Stopped"));
        rows_[i].strip->setAccessibleName(
            tr("Run %1: %2").arg(i + 1).arg(short_policy_name(variants[i].scenario)));
        gutter = std::max(gutter, rows_[i].strip->wanted_gutter());
    }
    for (const Row& row : rows_) {
        row.strip->set_gutter(gutter);
    }
    ruler_->set_gutter(gutter);
    align_ruler();
    share_room();
}

/// The table shows all its rows if that leaves the runs what they need, or half;
/// until the person says otherwise.
void CompareView::share_room()
{
    if (arranged_) {
        return;
    }
    int runs = ruler_->sizeHint().height() + (legend_->isHidden() ? 0 : legend_->height());
    for (const Row& row : rows_) {
        const int card = std::max(row.card->sizeHint().height(),
                                  row.card->heightForWidth(VariantCard::card_width()));
        runs += std::max(row.strip->sizeHint().height(), card);
    }
    runs += splitter_->handleWidth();
    const int all = splitter_->height();
    const int most = text_scale() > 1 ? all * 7 / 10 : all * 11 / 20; // two runs are to be seen
    const int for_runs = std::min(runs, most);
    splitter_->setSizes({for_runs, all - for_runs});
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    share_room();
}

/// The ruler ends where the strips end, beside a scroll bar if there is one.
void CompareView::align_ruler()
{
    const int beside = scroll_->width() - scroll_->viewport()->width();
    head_->layout()->setContentsMargins(VariantCard::card_width(), 0, beside, 0);
    axis_.set_width(scroll_->viewport()->width() - VariantCard::card_width() - ruler_->gutter() -
                    OverAxis::right_margin);
}

QString CompareView::status_of(const Variant& variant) const
{
    if (!variant.fresh) {
        return {};
    }
    const QString end = axis_.time_text().moment(variant.trace->end());
    switch (variant.trace->outcome()) {
    case core::Outcome::completed:
        return tr("ends at %1").arg(end);
    case core::Outcome::deadlock:
        return tr("stuck for ever at %1").arg(end);
    case core::Outcome::limit:
    case core::Outcome::cancelled:
        break;
    }
    return tr("stopped at %1").arg(end);
}

void CompareView::set_lane_mode(LaneMode mode)
{
    mode_ = mode;
    bar_->show_lane_mode(mode);
    legend_->setVisible(mode != LaneMode::by_core);
    show_strips();
}

void CompareView::add_file(const QString& file)
{
    const core::ReadScenario result = read_file(file);
    if (result.scenario) {
        core::Scenario scenario = *result.scenario;
        if (scenario.title.empty()) {
            scenario.title = core::LocalizedText(QFileInfo(file).fileName().toStdString());
        }
        comparison_.add(scenario, false);
    } else if (!result.faults.empty()) {
        bar_->show_problem(
            tr("%1: %2").arg(QFileInfo(file).fileName(), translate(result.faults.front().message)));
    }
}

void CompareView::compare_files(const QStringList& files)
{
    std::vector<core::Scenario> scenarios;
    for (const QString& file : files) {
        if (const core::ReadScenario result = read_file(file); result.scenario) {
            scenarios.push_back(*result.scenario);
        }
    }
    if (!scenarios.empty()) {
        show_base(scenarios.front()); // they share a clock
        comparison_.compare_scenarios(scenarios);
        axis_.fit();
    }
}

void CompareView::set_palette(const Palette& palette)
{
    palette_ = palette;
    bar_->set_palette(palette);
    ruler_->set_palette(palette);
    legend_->set_palette(palette);
    table_->set_palette(palette);
    for (const Row& row : rows_) {
        row.card->set_palette(palette);
        row.strip->set_palette(palette);
    }
}

void CompareView::retranslate()
{
    ruler_->updateGeometry(); // the text's size may be another too
    setAccessibleName(tr("Compare"));
    speak_as(*list_, QAccessible::Grouping);
    list_->setAccessibleName(tr("Runs on one time axis"));
    list_->setAccessibleDescription(
        tr("Left and Right go from event to event, Home and End to the ends, + and - zoom"));
    bar_->retranslate();
    legend_->retranslate();
    table_->retranslate();
    for (const Row& row : rows_) {
        row.card->retranslate();
    }
    show_results();
}

} // namespace procession::ui
