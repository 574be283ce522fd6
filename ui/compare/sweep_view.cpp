// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/sweep_view.h"

#include "ui/glossary/both_terms.h"
#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int table_width = 280;
constexpr int widest_table = 480; ///< beside it the plot, on a small projector
constexpr int sweep_row_padding = 10;
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

void SweepView::build()
{
    key_label_ = new QLabel(this);
    key_ = new QComboBox(this);
    key_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    from_label_ = new QLabel(this);
    from_ = new QDoubleSpinBox(this);
    to_label_ = new QLabel(this);
    to_ = new QDoubleSpinBox(this);
    step_label_ = new QLabel(this);
    step_ = new QDoubleSpinBox(this);
    measure_label_ = new QLabel(this);
    measure_ = new QComboBox(this);
    for (const Measure& each : measures()) {
        // Not {}: that would be an icon, and the key the text.
        measure_->addItem(QString(), QString(each.key));
    }
    run_ = new QPushButton(this);
    run_->setDefault(true);
    progress_ = new QProgressBar(this);
    message_ = new QLabel(this);
    message_->setTextFormat(Qt::PlainText);
    message_->setWordWrap(true);
    plot_ = new SweepPlot(this);
    plot_->setMinimumSize(240, 160);
    table_ = new QTableWidget(0, 2, this);
    table_->setShowGrid(false);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter |
                                                    static_cast<Qt::Alignment>(Qt::TextWordWrap));
    const std::initializer_list<std::pair<QLabel*, QWidget*>> pairs = {{key_label_, key_},
                                                                       {from_label_, from_},
                                                                       {to_label_, to_},
                                                                       {step_label_, step_},
                                                                       {measure_label_, measure_}};
    for (const auto& [label, field] : pairs) {
        label->setBuddy(field);
    }
    for (QDoubleSpinBox* box : {from_, to_, step_}) {
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
}

void SweepView::lay_out()
{
    const auto field = [](QLabel* label, QWidget* widget) {
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(label);
        column->addWidget(widget);
        return column;
    };
    auto* row = new WrapLayout;
    row->setSpacing(16);
    row->add_layout(field(key_label_, key_));
    row->add_layout(field(from_label_, from_));
    row->add_layout(field(to_label_, to_));
    row->add_layout(field(step_label_, step_));
    row->add_layout(field(measure_label_, measure_));
    row->addWidget(run_);
    row->addWidget(progress_);
    row->setAlignment(run_, Qt::AlignBottom);
    row->setAlignment(progress_, Qt::AlignBottom);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(16, 8, 16, 8);
    top->addLayout(row);
    top->addWidget(message_);
    auto* picture = new QHBoxLayout;
    picture->setContentsMargins(0, 0, 16, 0);
    picture->setSpacing(0);
    picture->addWidget(plot_, 1);
    picture->addWidget(table_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(picture, 1);
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

int SweepView::line_height() const
{
    return QFontMetrics(table_->font()).height();
}

/// As high as the words above the columns need, broken into lines.
void SweepView::fit_header()
{
    QHeaderView& header = *table_->horizontalHeader();
    int highest = 0;
    for (int column = 0; column < table_->columnCount(); ++column) {
        const QRect room(0, 0, std::max(header.sectionSize(column) - 16, 1), 10'000);
        const QString text = table_->horizontalHeaderItem(column)->text();
        highest = std::max(
            highest, header.fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height());
    }
    header.setFixedHeight(highest + 10);
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

void SweepView::set_palette(const Palette& palette)
{
    plot_->set_palette(palette);
    QPalette fault = message_->palette();
    fault.setColor(QPalette::WindowText, palette.fault);
    message_->setPalette(fault);
}

void SweepView::retranslate()
{
    table_->setFont(number_font(TextSize::normal)); // the text's size may be another too
    table_->verticalHeader()->setDefaultSectionSize(line_height() + sweep_row_padding);
    table_->setFixedWidth(std::min(scaled(table_width), widest_table));
    for (QDoubleSpinBox* box : {from_, to_, step_}) {
        box->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000")) + 48);
    }
    setAccessibleName(tr("Sweep"));
    key_label_->setText(tr("&Vary"));
    from_label_->setText(tr("&From"));
    to_label_->setText(tr("&To"));
    step_label_->setText(tr("&Step"));
    measure_label_->setText(tr("&Measure"));
    key_->setAccessibleName(tr("Vary"));
    from_->setAccessibleName(tr("From"));
    to_->setAccessibleName(tr("To"));
    step_->setAccessibleName(tr("Step"));
    measure_->setAccessibleName(tr("Measure"));
    for (int i = 0; i < measure_->count(); ++i) {
        measure_->setItemText(i, measure_label(measures()[static_cast<std::size_t>(i)]));
    }
    progress_->setAccessibleName(tr("Progress"));
    plot_->setAccessibleName(tr("Plot"));
    plot_->set_note(tr("Choose what to vary and press Run."));
    table_->setAccessibleName(tr("Points of the plot"));
    fill_keys();
    show_running();
    show_points();
}

} // namespace procession::ui
