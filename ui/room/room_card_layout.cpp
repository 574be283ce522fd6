// SPDX-License-Identifier: GPL-3.0-or-later
// How the card is put together, named and coloured.
#include "ui/accessible/spoken_parts.h"
#include "ui/room/room_card.h"
#include "ui/room/time_bar.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int most_hands = 9999;
constexpr int boldest = 63;                                   ///< pixels
constexpr std::array<int, 5> time_limits{0, 15, 30, 60, 120}; ///< seconds

QLabel* text_label(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QFont grown(QFont font, double factor)
{
    font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    return font;
}

void set_colour(QWidget* widget, const QColor& colour)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, colour);
    widget->setPalette(palette);
}

} // namespace

RoomCard::RoomCard(QWidget* parent) : QWidget(parent)
{
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    speak_as(*this, QAccessible::Grouping);
    build();
    retranslate();
    hide();
}

void RoomCard::build()
{
    page_ = new QWidget(this);
    asked_at_ = new QLabel(page_);
    time_ = new TimeBar(page_);
    stop_ = new QPushButton(page_);
    prompt_ = text_label(page_);
    given_ = text_label(page_);
    hands_label_ = text_label(page_);
    outcome_ = text_label(page_);
    build_answers();
    auto* top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(asked_at_);
    top->addWidget(time_, 1);
    top->addWidget(stop_);
    top->addStretch();
    reveal_ = new QPushButton(page_);
    close_ = new QPushButton(page_);
    limit_label_ = new QLabel(page_);
    limit_ = new QComboBox(page_);
    limit_label_->setBuddy(limit_);
    auto* bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(reveal_);
    bottom->addWidget(close_);
    bottom->addStretch(1);
    bottom->addWidget(limit_label_);
    bottom->addWidget(limit_);
    auto* column = new QVBoxLayout(page_);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(prompt_);
    column->addWidget(given_);
    column->addWidget(hands_label_);
    column->addWidget(answers_, 3); // the answers fill what nothing else needs
    column->addWidget(outcome_);
    column->addStretch(1);
    column->addLayout(bottom);
    scroll_ = new QScrollArea(this); // large type may need more than there is
    scroll_->setWidget(page_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 1, 0, 0);
    whole->addWidget(scroll_);
    connect(stop_, &QPushButton::clicked, time_, &TimeBar::stop);
    connect(time_, &TimeBar::running_changed, this,
            [this] { stop_->setVisible(time_->running()); });
    connect(reveal_, &QPushButton::clicked, this, &RoomCard::reveal);
    connect(close_, &QPushButton::clicked, this, &RoomCard::put_away);
    connect(limit_, &QComboBox::activated, this, [this] {
        time_->start(is_open() ? seconds() : 0);
        emit seconds_changed();
    });
}

/// Two columns: each answer with its number of hands behind it.
void RoomCard::build_answers()
{
    answers_ = new QWidget(page_);
    auto* grid = new QGridLayout(answers_);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    for (std::size_t i = 0; i < options_.size(); ++i) {
        options_[i] = new AnswerButton(answers_);
        options_[i]->setFocusPolicy(Qt::NoFocus); // the field behind it has the focus
        hands_[i] = new QSpinBox(answers_);
        hands_[i]->setRange(0, most_hands);
        hands_[i]->setAlignment(Qt::AlignRight);
        hands_[i]->installEventFilter(this);
        connect(options_[i], &QAbstractButton::clicked, this, [this, i] { add_hand(i); });
        const int row = static_cast<int>(i) / 2;
        const int column = static_cast<int>(i) % 2 * 3;
        grid->addWidget(options_[i], row, column);
        grid->addWidget(hands_[i], row, column + 1);
        grid->setColumnStretch(column, 1);
    }
    grid->setColumnMinimumWidth(2, 16);
}

void RoomCard::fill_times()
{
    const QSignalBlocker quiet(limit_);
    const int chosen = std::max(limit_->currentIndex(), 0);
    limit_->clear();
    for (const int seconds : time_limits) {
        limit_->addItem(seconds == 0   ? tr("No limit")
                        : seconds < 60 ? tr("%1 s").arg(seconds)
                                       : tr("%1 min").arg(seconds / 60),
                        seconds);
    }
    limit_->setCurrentIndex(chosen);
}

void RoomCard::retranslate()
{
    setAccessibleName(tr("Question for the room"));
    for (std::size_t i = 0; i < options_.size(); ++i) {
        options_[i]->setToolTip(tr("Click to count one hand more"));
        hands_[i]->setToolTip(tr("How many hands were raised: type the number"));
    }
    hands_label_->setText(tr("Beside each answer: how many hands were raised for it"));
    set_type(type_);
    stop_->setText(tr("Stop the &clock"));
    stop_->setToolTip(tr("As much time as it takes"));
    reveal_->setText(tr("&Show what happens"));
    reveal_->setToolTip(tr("Plays to the decision and explains it (Enter)"));
    close_->setText(tr("C&lose"));
    close_->setToolTip(tr("Take the question away (Esc)"));
    limit_label_->setText(tr("&Time"));
    limit_->setAccessibleName(tr("Time for the answer"));
    limit_->setToolTip(tr("How long the room has; nothing is scored"));
    time_->retranslate();
    fill_times();
    if (moment_) {
        fill();
    }
}

void RoomCard::set_palette(const Palette& palette)
{
    palette_ = palette;
    time_->set_palette(palette);
    for (AnswerButton* option : options_) {
        option->set_palette(palette);
    }
    if (moment_) {
        fill();
    }
}

/// The one thing to press next in the accent.
void RoomCard::colour()
{
    const auto primary = [this](QPushButton* button, bool is) {
        const QColor back = is ? palette_.accent : palette_.surface;
        button->setStyleSheet(
            QStringLiteral("QPushButton { background: %1; color: %2; border: 1px solid %3;"
                           " border-radius: 4px; padding: 6px 16px; }"
                           "QPushButton:focus { border: 2px solid %4; padding: 5px 15px; }"
                           "QPushButton:hover { border-color: %4; }")
                .arg(back.name(), is ? text_on(back).name() : palette_.ink.name(),
                     is ? back.name() : palette_.quiet.name(), palette_.ink.name()));
    };
    primary(reveal_, is_open());
    primary(close_, !is_open());
    primary(stop_, false);
    set_colour(asked_at_, palette_.quiet);
    set_colour(prompt_, palette_.ink);
    set_colour(given_, palette_.ink);
    set_colour(hands_label_, palette_.quiet);
    set_colour(outcome_, palette_.ink);
    set_colour(limit_label_, palette_.quiet);
}

/// Texts `factor` times as large as usual.
void RoomCard::set_type(double factor)
{
    type_ = factor;
    asked_at_->setFont(grown(text_font(TextSize::normal), factor));
    QFont prompt = grown(text_font(TextSize::display, true), factor);
    // Larger glyphs are drawn by their outlines, and those of many Chinese fonts have no bold.
    prompt.setPixelSize(std::min(prompt.pixelSize(), boldest));
    prompt_->setFont(prompt);
    given_->setFont(grown(text_font(TextSize::normal), factor));
    hands_label_->setFont(grown(text_font(TextSize::small), factor));
    outcome_->setFont(grown(text_font(TextSize::large), factor));
    const QFont digits = grown(number_font(TextSize::title), factor);
    for (std::size_t i = 0; i < options_.size(); ++i) {
        options_[i]->setFont(grown(text_font(TextSize::title), factor));
        options_[i]->updateGeometry();
        hands_[i]->setFont(digits);
        hands_[i]->findChild<QLineEdit*>()->setFont(digits); // the style sheet keeps its own
        hands_[i]->setMinimumHeight(QFontMetrics(digits).height() + scaled(12));
    }
}

/// On a large projector as large as the card holds, with room for what is said when it is settled.
void RoomCard::fit_type()
{
    constexpr int lines_to_come = 3;
    for (const double factor : {1.75, 1.5, 1.25}) {
        set_type(factor);
        const int to_come = is_open() ? lines_to_come * outcome_->fontMetrics().height() : 0;
        if (needed_height(width()) + to_come <= height()) {
            return;
        }
    }
    set_type(1);
}

/// The bar stays away where all is in sight.
void RoomCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit_type();
    const bool fits = needed_height(width()) <= height();
    scroll_->setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

int RoomCard::needed_height(int width) const
{
    // Sizes of texts have changed, and the layouts have not been told of it yet.
    for (QWidget* part : page_->findChildren<QWidget*>()) {
        part->updateGeometry();
    }
    for (QLayout* part : page_->findChildren<QLayout*>()) {
        part->invalidate();
    }
    const QLayout& rows = *page_->layout();
    return (rows.hasHeightForWidth() ? rows.heightForWidth(width) : rows.sizeHint().height()) + 1;
}

int RoomCard::wanted_height(int width)
{
    const double now = type_;
    set_type(1);
    const int wanted = needed_height(width);
    set_type(now);
    return wanted;
}

} // namespace procession::ui
