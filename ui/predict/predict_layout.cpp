// SPDX-License-Identifier: GPL-3.0-or-later
// How the panel is put together, named and coloured.
#include "ui/accessible/spoken_parts.h"
#include "ui/layout/fitting_combo.h"
#include "ui/predict/predict_panel.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

QLabel* text_label(QWidget* parent, TextSize size, bool bold = false)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(text_font(size, bold));
    return label;
}

QComboBox* choice(QWidget* parent)
{
    return new FittingCombo(6, parent);
}

void set_colour(QWidget* widget, const QColor& colour)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, colour);
    widget->setPalette(palette);
}

} // namespace

PredictPanel::PredictPanel(QWidget* parent) : QWidget(parent)
{
    build();
    retranslate();
}

void PredictPanel::build()
{
    mode_label_ = new QLabel(this);
    mode_ = choice(this);
    mode_label_->setBuddy(mode_);
    kind_label_ = new QLabel(this);
    kind_ = choice(this);
    kind_label_->setBuddy(kind_);
    ask_ = new QPushButton(this);
    invitation_ = text_label(this, TextSize::normal);
    score_ = text_label(this, TextSize::normal);
    build_question();

    auto* settings = new QFormLayout;
    settings->setHorizontalSpacing(16);
    settings->setVerticalSpacing(8);
    settings->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    settings->setLabelAlignment(Qt::AlignLeft);
    settings->setRowWrapPolicy(QFormLayout::WrapLongRows); // where it is narrow, or type large
    settings->addRow(mode_label_, mode_);
    settings->addRow(kind_label_, kind_);

    // A long question in large type may need more height than there is.
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(settings);
    column->addWidget(ask_, 0, Qt::AlignLeft);
    column->addWidget(invitation_);
    column->addWidget(question_);
    column->addWidget(score_);
    column->addStretch(1);
    scroll_ = new QScrollArea(this);
    scroll_->setWidget(page);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll_);

    connect(mode_, &QComboBox::activated, this,
            [this](int index) { set_asking(static_cast<Asking>(index)); });
    connect(ask_, &QPushButton::clicked, this, &PredictPanel::ask_now);
    connect(reveal_, &QPushButton::clicked, this, &PredictPanel::reveal);
}

void PredictPanel::build_question()
{
    question_ = new QWidget(this);
    speak_as(*question_, QAccessible::Grouping);
    question_->setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout(question_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    asked_at_ = text_label(question_, TextSize::normal);
    prompt_ = text_label(question_, TextSize::title, true);
    column->addWidget(asked_at_);
    column->addWidget(prompt_);
    given_ = text_label(question_, TextSize::normal);
    column->addWidget(given_);
    column->addSpacing(8);
    for (std::size_t i = 0; i < options_.size(); ++i) {
        options_[i] = new AnswerButton(question_);
        column->addWidget(options_[i]);
        connect(options_[i], &QAbstractButton::clicked, this,
                [this, i] { answer(static_cast<int>(i)); });
    }
    column->addSpacing(8);
    verdict_ = text_label(question_, TextSize::large, true);
    reason_ = text_label(question_, TextSize::normal);
    reveal_ = new QPushButton(question_);
    column->addWidget(verdict_);
    column->addWidget(reason_);
    column->addWidget(reveal_, 0, Qt::AlignLeft);
}

void PredictPanel::fill_kinds()
{
    const QSignalBlocker quiet_mode(mode_);
    const QSignalBlocker quiet_kind(kind_);
    mode_->clear();
    mode_->addItem(tr("Off"));
    mode_->addItem(tr("When I ask"));
    mode_->addItem(tr("At every decision"));
    const int chosen = std::max(kind_->currentIndex(), 0);
    kind_->clear();
    kind_->addItem(tr("Anything"), -1);
    kind_->addItem(tr("Who runs next"), static_cast<int>(lessons::Kind::next_process));
    kind_->addItem(tr("For how long"), static_cast<int>(lessons::Kind::how_long));
    kind_->addItem(tr("Which state"), static_cast<int>(lessons::Kind::state_at));
    kind_->addItem(tr("When it finishes"), static_cast<int>(lessons::Kind::finish));
    kind_->addItem(tr("Average waiting time"), static_cast<int>(lessons::Kind::average_waiting));
    kind_->addItem(tr("What is printed next"), static_cast<int>(lessons::Kind::next_print));
    kind_->addItem(tr("Which line is next"), static_cast<int>(lessons::Kind::next_line));
    kind_->setCurrentIndex(chosen);
}

/// Once the layout has settled.
void PredictPanel::bring_into_sight(QWidget* widget)
{
    QMetaObject::invokeMethod(
        this, [this, widget] { scroll_->ensureWidgetVisible(widget, 0, 16); },
        Qt::QueuedConnection);
}

/// Large type in a narrow panel would leave a word a line.
void PredictPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool tight = width() < scaled(240);
    if (tight != tight_) {
        tight_ = tight;
        set_fonts();
    }
}

void PredictPanel::set_fonts()
{
    for (QLabel* label : {invitation_, score_, asked_at_, given_, reason_}) {
        label->setFont(text_font(TextSize::normal));
    }
    prompt_->setFont(text_font(tight_ ? TextSize::large : TextSize::title, true));
    verdict_->setFont(text_font(TextSize::large, true));
    for (AnswerButton* option : options_) {
        option->setFont(text_font(tight_ ? TextSize::normal : TextSize::large));
        option->updateGeometry();
    }
}

void PredictPanel::retranslate()
{
    set_fonts();
    setAccessibleName(tr("Predict"));
    mode_label_->setText(tr("&Questions"));
    mode_->setAccessibleName(tr("When questions are asked"));
    kind_label_->setText(tr("A&bout"));
    kind_->setAccessibleName(tr("What is asked about"));
    ask_->setText(tr("Ask &me"));
    ask_->setToolTip(tr("A question about what comes next"));
    fill_kinds();
    fill();
}

/// The one thing to press next in the accent, the verdict in its own colour too.
void PredictPanel::colour()
{
    const bool under_way = prediction_.phase() == Prediction::Phase::open ||
                           prediction_.phase() == Prediction::Phase::answered;
    const auto primary = [this](QPushButton* button, bool is) {
        const QColor back = is ? palette_.accent : palette_.surface;
        button->setStyleSheet(
            QStringLiteral("QPushButton { background: %1; color: %2; border: 1px solid %3;"
                           " border-radius: 4px; padding: 6px 16px; }"
                           "QPushButton:focus { border: 2px solid %4; padding: 5px 15px; }"
                           "QPushButton:hover { border-color: %4; }"
                           "QPushButton:disabled { background: %5; color: %6;"
                           " border-color: %7; }")
                .arg(back.name(), is ? text_on(back).name() : palette_.ink.name(),
                     is ? back.name() : palette_.quiet.name(), palette_.ink.name(),
                     palette_.surface.name(), mixed(palette_.surface, palette_.ink, 0.45).name(),
                     palette_.rule.name()));
    };
    primary(ask_, !under_way);
    primary(reveal_, prediction_.phase() == Prediction::Phase::answered);
    const QColor green = palette_.look(core::State::running).fill;
    const QColor right = palette_.dark ? green : mixed(green, palette_.ink, 0.4);
    const bool answered = !prediction_.answers().empty();
    set_colour(verdict_, !answered ? palette_.ink : prediction_.right() ? right : palette_.fault);
    set_colour(invitation_, palette_.quiet);
    set_colour(score_, palette_.quiet);
    set_colour(asked_at_, palette_.quiet);
    set_colour(given_, palette_.ink);
    set_colour(prompt_, palette_.ink);
}

} // namespace procession::ui
