// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_bar.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace procession::ui {

PlayerBar::PlayerBar(Player& player, PlayerActions& actions, QWidget* parent)
    : QWidget(parent), player_(player), actions_(actions)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    build_buttons();
    build_time();
    build_speed();
    connect(&player, &Player::moved, this, &PlayerBar::show_time);
    connect(&player, &Player::range_changed, this, &PlayerBar::show_range);
    connect(&player, &Player::speed_changed, this, &PlayerBar::show_speed);
    retranslate();
}

void PlayerBar::build_buttons()
{
    for (QAction* action : {&actions_.to_start, &actions_.step_back, &actions_.toggle,
                            &actions_.step, &actions_.to_end}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(action == &actions_.toggle ? "primary" : "");
        connect(action, &QAction::changed, button,
                [button, action] { button->setAccessibleName(action->iconText()); });
        button->setAccessibleName(action->iconText());
        layout()->addWidget(button);
    }
}

void PlayerBar::build_time()
{
    time_label_ = new QLabel(this);
    time_ = new QDoubleSpinBox(this);
    time_->setDecimals(0);
    time_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    time_->setAlignment(Qt::AlignRight);
    time_->setKeyboardTracking(false); // jumps when the number is complete
    end_ = new QLabel(this);
    slider_ = new QSlider(Qt::Horizontal, this);
    time_label_->setBuddy(time_);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->addSpacing(8);
    row->addWidget(time_label_);
    row->addWidget(time_);
    row->addWidget(end_);
    row->addWidget(slider_, 1);
    connect(time_, &QDoubleSpinBox::valueChanged, this,
            [this](double t) { player_.set_t(static_cast<core::Ticks>(t)); });
    connect(slider_, &QSlider::valueChanged, this,
            [this](int value) { player_.set_t(scale_.to_time(value)); });
}

void PlayerBar::build_speed()
{
    speed_label_ = new QLabel(this);
    speed_ = new QComboBox(this);
    for (const double speed : speeds) {
        speed_->addItem(QString::fromUtf8("%1×").arg(speed));
    }
    rate_ = new QLabel(this);
    speed_label_->setBuddy(speed_);
    layout()->addWidget(speed_label_);
    layout()->addWidget(speed_);
    layout()->addWidget(rate_);
    connect(speed_, &QComboBox::activated, this,
            [this](int index) { player_.set_speed(static_cast<std::size_t>(index)); });
}

void PlayerBar::show_time()
{
    const QSignalBlocker quiet_time(time_);
    const QSignalBlocker quiet_slider(slider_);
    time_->setValue(static_cast<double>(player_.t()));
    slider_->setValue(scale_.to_slider(player_.t()));
}

void PlayerBar::show_range()
{
    const QSignalBlocker quiet_time(time_);
    const QSignalBlocker quiet_slider(slider_);
    scale_.end = player_.end();
    time_->setRange(0, static_cast<double>(player_.end()));
    slider_->setRange(0, scale_.maximum());
    slider_->setPageStep(std::max(scale_.maximum() / 10, 1));
    //: Beside the time: of how many ticks
    end_->setText(tr("of %1").arg(QLocale().toString(static_cast<qlonglong>(player_.end()))));
    show_time();
}

void PlayerBar::show_speed()
{
    speed_->setCurrentIndex(static_cast<int>(player_.speed()));
    const double rate = player_.ticks_per_second();
    //: How fast it plays: ticks of virtual time a second
    rate_->setText(rate == 1 ? tr("1 tick/s")
                             : tr("%1 ticks/s").arg(QLocale().toString(rate, 'g', 4)));
}

void PlayerBar::retranslate()
{
    setAccessibleName(tr("Player"));
    //: Label before the time; t is its symbol
    time_label_->setText(tr("t ="));
    time_->setAccessibleName(tr("Time in ticks"));
    time_->setToolTip(tr("The moment shown, in ticks"));
    slider_->setAccessibleName(tr("Time"));
    slider_->setToolTip(tr("Drag to another moment"));
    speed_label_->setText(tr("Sp&eed"));
    speed_->setAccessibleName(tr("Speed"));
    speed_->setToolTip(tr("How fast it plays (+ and −)"));
    rate_->setMinimumWidth(rate_->fontMetrics().horizontalAdvance(tr("%1 ticks/s").arg("0000")));
    show_range();
    show_speed();
}

} // namespace procession::ui
