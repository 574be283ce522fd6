// SPDX-License-Identifier: GPL-3.0-or-later
// How the sweep's page is put together, named and coloured.
#include "ui/compare/sweep_view.h"
#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int table_width = 280;
constexpr int widest_table = 480; ///< beside it the plot, on a small projector
constexpr int sweep_row_padding = 10;

} // namespace

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
