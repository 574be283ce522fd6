// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/player_bar.h"

#include "ui/layout/wrap_layout.h"
#include "ui/player/moment_box.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace procession::ui {

PlayerBar::PlayerBar(Player& player, PlayerActions& actions, QWidget* parent)
    : QWidget(parent), player_(player), actions_(actions)
{
    auto* rows = new WrapLayout(this);
    rows->setContentsMargins(16, 8, 16, 8);
    rows->setSpacing(8);
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
    auto* row = new QHBoxLayout; // stays together
    row->setSpacing(8);
    static_cast<WrapLayout*>(layout())->add_layout(row);
    for (QAction* action : {&actions_.to_start, &actions_.step_back, &actions_.toggle,
                            &actions_.step, &actions_.to_end}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(action == &actions_.toggle ? Qt::ToolButtonTextBesideIcon
                                                              : Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(action == &actions_.toggle ? "primary" : "");
        play_ = action == &actions_.toggle ? button : play_;
        connect(action, &QAction::changed, button,
                [button, action] { button->setAccessibleName(action->iconText()); });
        button->setAccessibleName(action->iconText());
        row->addWidget(button);
    }
}

void PlayerBar::build_time()
{
    time_label_ = new QLabel(this);
    time_ = new MomentBox(this);
    time_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    time_->setAlignment(Qt::AlignRight);
    time_->setKeyboardTracking(false); // jumps when the number is complete
    end_ = new QLabel(this);
    slider_ = new QSlider(Qt::Horizontal, this);
    time_label_->setBuddy(time_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(time_label_);
    row->addWidget(time_);
    row->addWidget(end_);
    static_cast<WrapLayout*>(layout())->add_layout(row);
    layout()->addWidget(slider_);
    connect(time_, &QDoubleSpinBox::valueChanged, this,
            [this](double t) { go_to(static_cast<core::Ticks>(t)); });
    connect(slider_, &QSlider::valueChanged, this,
            [this](int value) { go_to(scale_.to_time(value)); });
}

void PlayerBar::build_speed()
{
    speed_label_ = new QLabel(this);
    speed_ = new QComboBox(this);
    for (const double speed : speeds) {
        speed_->addItem(QString::fromUtf8("%1×").arg(speed));
    }
    pace_ = new QComboBox(this);
    pace_->addItems({QString(), QString()});
    pace_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    speed_label_->setBuddy(speed_);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(speed_label_);
    row->addWidget(speed_);
    row->addWidget(pace_);
    static_cast<WrapLayout*>(layout())->add_layout(row);
    connect(speed_, &QComboBox::activated, this,
            [this](int index) { player_.set_speed(static_cast<std::size_t>(index)); });
    connect(pace_, &QComboBox::activated, this,
            [this](int index) { player_.set_pace(static_cast<PaceKind>(index)); });
    connect(&player_, &Player::pace_changed, this, &PlayerBar::show_speed);
}

/// A tool bar asks for the height without a width: at the width there is.
QSize PlayerBar::sizeHint() const
{
    return {layout()->sizeHint().width(), layout()->heightForWidth(width())};
}

QSize PlayerBar::minimumSizeHint() const
{
    return {layout()->minimumSize().width(), layout()->heightForWidth(width())};
}

void PlayerBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        show_label_of_speed();
        updateGeometry();
    }
}

void PlayerBar::set_veil(bool veiled, core::Ticks horizon)
{
    if (veiled != veiled_ || horizon != horizon_) {
        veiled_ = veiled;
        horizon_ = horizon;
        show_range();
    }
}

void PlayerBar::set_time_text(const TimeText& text)
{
    time_text_ = text;
    show_range();
}

void PlayerBar::set_open_end(std::optional<core::Ticks> end)
{
    if (end != open_end_) {
        open_end_ = end;
        show_range();
    }
}

void PlayerBar::go_to(core::Ticks t)
{
    player_.set_t(t);
    if (open_end_ && t > player_.t()) {
        show_beyond(t);
        emit beyond_wanted(t);
    }
}

void PlayerBar::show_beyond(core::Ticks t)
{
    const QSignalBlocker quiet_time(time_);
    const QSignalBlocker quiet_slider(slider_);
    time_->setValue(static_cast<double>(t));
    slider_->setValue(scale_.to_slider(t));
}

void PlayerBar::add_tool(QAction& action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(&action, &QAction::changed, button, [button, &action] {
        button->setAccessibleName(action.iconText());
        button->setVisible(action.isEnabled()); // where it says nothing it is not there
    });
    button->setAccessibleName(action.iconText());
    layout()->addWidget(button);
}

void PlayerBar::set_brief(bool brief)
{
    if (brief == brief_) {
        return;
    }
    brief_ = brief;
    play_->setToolButtonStyle(brief ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    speed_->setVisible(!brief);
    pace_->setVisible(!brief);
    retranslate();
    updateGeometry();
}

void PlayerBar::show_time()
{
    show_beyond(player_.t());
}

void PlayerBar::show_range()
{
    const QSignalBlocker quiet_time(time_);
    const QSignalBlocker quiet_slider(slider_);
    // Neither range may tell where the run ends; the player keeps t within it.
    const bool veiled = veiled_ && !open_end_;
    const core::Ticks end = open_end_ ? std::max(*open_end_, player_.end()) : player_.end();
    scale_.end = veiled ? horizon_ : end;
    time_->set_time_text(time_text_);
    time_->setRange(0, static_cast<double>(veiled ? scheduler::latest_tick : end));
    const int digits_in_sight = brief_ ? 5 : 7;
    time_->setFixedWidth(time_->fontMetrics().horizontalAdvance(QString(digits_in_sight, '0')) +
                         scaled(24));
    slider_->setRange(0, scale_.maximum());
    slider_->setPageStep(std::max(scale_.maximum() / 10, 1));
    //: Beside the time: of how many ticks
    end_->setText(veiled ? QString() : tr("of %1").arg(time_text_.moment(end)));
    end_->setVisible(!veiled && !brief_);
    show_time();
}

void PlayerBar::show_speed()
{
    speed_->setCurrentIndex(static_cast<int>(player_.speed()));
    const bool statements = player_.has_statements() || player_.pace() == PaceKind::by_statement;
    if (statements != (pace_->count() > 2)) { // only programs have any
        statements ? pace_->addItem(QString()) : pace_->removeItem(2);
    }
    pace_->setCurrentIndex(static_cast<int>(player_.pace()));
    const QString rate = QLocale().toString(player_.rate(), 'g', 4);
    //: How fast it plays: ticks of virtual time a second
    pace_->setItemText(0, player_.rate() == 1 ? tr("1 tick/s") : tr("%1 ticks/s").arg(rate));
    //: How fast it plays: moments at which something happens, a second
    pace_->setItemText(1, player_.rate() == 1 ? tr("1 event/s") : tr("%1 events/s").arg(rate));
    if (statements) {
        //: How fast it plays: lines of programs a second
        pace_->setItemText(2, player_.rate() == 1 ? tr("1 statement/s")
                                                  : tr("%1 statements/s").arg(rate));
    }
}

/// Not where texts are large and the bar is narrow: "2×" says that it is the speed.
void PlayerBar::show_label_of_speed()
{
    constexpr double crowded = 1.75; // times the usual text
    constexpr double roomy = 800;    // pixels, in the usual text
    const bool fits = text_scale() < crowded || width() >= roomy * text_scale();
    speed_label_->setVisible(fits && !brief_);
}

void PlayerBar::retranslate()
{
    show_label_of_speed();
    constexpr int least_slider = 60; // the bar is no higher once the end has come into it
    slider_->setMinimumWidth(brief_ ? least_slider : scaled(least_slider));
    for (QToolButton* button : findChildren<QToolButton*>()) {
        button->setIconSize(QSize(scaled(16), scaled(16)));
    }
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
    pace_->setAccessibleName(tr("Pace"));
    pace_->setToolTip(tr("Whether ticks, events or statements pass evenly"));
    show_range();
    show_speed();
}

} // namespace procession::ui
