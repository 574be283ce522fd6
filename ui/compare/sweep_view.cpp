// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/sweep_view.h"

#include "ui/glossary/both_terms.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int refresh_milliseconds = 60;
/// How far a first range reaches beyond the current value.
constexpr double first_range = 12;

} // namespace

SweepView::SweepView(QWidget* parent) : QWidget(parent)
{
    build();
    lay_out();
    refresh_.setSingleShot(true);
    refresh_.setInterval(refresh_milliseconds);
    connect(&refresh_, &QTimer::timeout, this, &SweepView::show_points);
    connect(key_, &QComboBox::activated, this, &SweepView::key_chosen);
    connect(measure_, &QComboBox::activated, this, &SweepView::show_points);
    connect(run_, &QPushButton::clicked, this,
            [this] { sweep_.running() ? sweep_.cancel() : run(); });
    connect(&sweep_, &Sweep::progressed, this, [this] {
        progress_->setValue(static_cast<int>(sweep_.tried()));
        if (!refresh_.isActive()) {
            refresh_.start();
        }
    });
    connect(&sweep_, &Sweep::finished, this, [this](const QString& failure) {
        message_->setText(failure.isEmpty() ? first_problem() : failure);
        show_running();
        show_points();
    });
    connect(table_, &QTableWidget::currentCellChanged, this,
            [this](int row) { plot_->choose(row); });
    connect(plot_, &SweepPlot::point_chosen, this, [this](int point) {
        const QSignalBlocker quiet(table_);
        table_->setCurrentCell(point, 1);
    });
    retranslate();
    show_running();
}

void SweepView::set_base(const core::Scenario& base)
{
    if (base == base_) {
        return;
    }
    base_ = base;
    sweep_.clear();
    fill_keys();
    key_chosen();
}

void SweepView::fill_keys()
{
    const QString chosen = key_->currentData().toString();
    keys_ = base_ ? sweep_keys(*base_) : std::vector<SweepKey>();
    key_->clear();
    for (const SweepKey& each : keys_) {
        key_->addItem(each.label, QString::fromStdString(each.key));
    }
    key_->setCurrentIndex(std::max(key_->findData(chosen), 0));
}

const SweepKey* SweepView::key() const
{
    const auto index = static_cast<std::size_t>(key_->currentIndex());
    return index < keys_.size() ? &keys_[index] : nullptr;
}

const Measure& SweepView::measure() const
{
    return find_measure(measure_->currentData().toString());
}

/// A range around the current value to begin with.
void SweepView::key_chosen()
{
    const SweepKey* chosen = key();
    if (!chosen) {
        return;
    }
    sweep_.clear();
    const bool fine = chosen->decimals > 0;
    for (QDoubleSpinBox* box : {from_, to_}) {
        box->setDecimals(chosen->decimals);
        box->setRange(chosen->minimum, chosen->maximum);
        box->setSingleStep(fine ? 0.05 : 1);
    }
    step_->setDecimals(chosen->decimals);
    step_->setRange(fine ? 0.01 : 1, std::max(chosen->maximum, 1.0));
    const double least =
        chosen->key == "quantum" ? std::max(chosen->minimum, 1.0) : chosen->minimum;
    const double range = chosen->key == "machine.cores" ? 7 : first_range;
    from_->setValue(least);
    to_->setValue(fine ? chosen->maximum : std::max(chosen->current + 4, least + range));
    step_->setValue(fine ? (chosen->maximum - least) / 20 : 1);
    show_points();
}

void SweepView::choose(const std::string& wanted, double from, double to, double step)
{
    key_->setCurrentIndex(std::max(key_->findData(QString::fromStdString(wanted)), 0));
    key_chosen();
    from_->setValue(from);
    to_->setValue(to);
    step_->setValue(step);
}

void SweepView::choose_measure(const QString& wanted)
{
    measure_->setCurrentIndex(std::max(measure_->findData(wanted), 0));
    show_points();
}

void SweepView::run()
{
    const SweepKey* chosen = key();
    if (!chosen) {
        return;
    }
    message_->setText(to_->value() < from_->value() ? tr("“From” must not be above “to”.")
                                                    : QString());
    if (to_->value() < from_->value()) {
        message_->show();
        return;
    }
    sweep_.start(*base_, {*chosen, from_->value(), to_->value(), step_->value()});
    progress_->setRange(0, static_cast<int>(sweep_.points().size()));
    progress_->setValue(0);
    show_running();
    show_points();
}

void SweepView::show_running()
{
    const bool running = sweep_.running();
    run_->setText(running ? tr("&Cancel") : tr("&Run"));
    run_->setToolTip(running ? tr("Stop and keep the points that have come")
                             : tr("Run the scenario once for each value"));
    progress_->setVisible(running);
    message_->setVisible(!running && !message_->text().isEmpty());
}

/// The first value that cannot be, and why; empty if all can.
QString SweepView::first_problem() const
{
    const auto& points = sweep_.points();
    const auto found = std::ranges::find_if(
        points, [](const SweepPoint& point) { return !point.problem.isEmpty(); });
    //: A value, then why it cannot be tried
    return found == points.end() ? QString()
                                 : tr("%1: %2").arg(value_text(found->value), found->problem);
}

QString SweepView::value_text(double value) const
{
    return QLocale().toString(value, 'f', key() ? key()->decimals : 0);
}

std::vector<std::optional<double>> SweepView::values() const
{
    std::vector<std::optional<double>> values;
    for (const SweepPoint& point : sweep_.points()) {
        values.push_back(point.measures ? measure().value(*point.measures) : std::nullopt);
    }
    return values;
}

PlotContent SweepView::content(const std::vector<std::optional<double>>& values,
                               const std::vector<bool>& best) const
{
    PlotContent content;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            const double x = sweep_.points()[i].value;
            //: A point of a plot: the value tried, then what came of it
            const QString text =
                tr("%1 → %2").arg(value_text(x), measure_text(measure(), values[i]));
            content.points.push_back({x, *values[i], best[i], text});
        }
    }
    content.from = from_->value();
    content.to = std::max(to_->value(), from_->value());
    content.y_label = measure_label(measure());
    if (const SweepKey* chosen = key()) {
        content.x_label = chosen->label;
        content.current = chosen->current;
        content.current_label = tr("now %1").arg(value_text(chosen->current));
    }
    return content;
}

void SweepView::show_points()
{
    const std::vector<std::optional<double>> tried = values();
    const std::vector<bool> best = best_of(measure(), tried);
    const PlotContent shown = content(tried, best);
    plot_->show_content(shown);
    QStringList told;
    for (const PlotPoint& point : shown.points) {
        told.append(point.text);
    }
    plot_->setAccessibleDescription(
        tr("%1 against %2: %3").arg(shown.y_label, shown.x_label, told.join("; ")));
    fill_table(tried, best);
}

SweepShown SweepView::shown() const
{
    const std::vector<std::optional<double>> tried = values();
    SweepShown shown{
        base_.value_or(core::Scenario()), content(tried, best_of(measure(), tried)), {}, {}};
    shown.header = {shown.plot.x_label.toStdString(), shown.plot.y_label.toStdString()};
    for (std::size_t i = 0; i < tried.size(); ++i) {
        shown.rows.push_back(
            {value_text(sweep_.points()[i].value).toStdString(),
             tried[i] ? measure_text(measure(), tried[i]).toStdString() : std::string()});
    }
    return shown;
}

void SweepView::fill_table(const std::vector<std::optional<double>>& values,
                           const std::vector<bool>& best)
{
    const QSignalBlocker quiet(table_);
    table_->setRowCount(static_cast<int>(values.size()));
    table_->setHorizontalHeaderLabels(
        {key() ? over_other_term(key()->label, key()->key.c_str()) : QString(),
         over_other_term(measure_label(measure()), measure().term)});
    fit_header();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto cell = [&](int column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(sweep_.points()[i].problem);
            QFont font = table_->font();
            font.setBold(best[i]);
            item->setFont(font);
            table_->setItem(static_cast<int>(i), column, item);
        };
        cell(0, value_text(sweep_.points()[i].value));
        const QString text = measure_text(measure(), values[i]);
        cell(1, best[i] ? QString::fromUtf8("★ ") + text : text);
    }
}

} // namespace procession::ui
