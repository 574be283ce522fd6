// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/predict/answer_button.h"
#include "ui/predict/prediction.h"

#include <QWidget>
#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace procession::ui {

class TimeBar;

/// A question for a whole room: the next decision in large type, the hands raised for
/// each answer, time if wanted. It scores nothing, and until the run has come to the
/// decision nothing in it tells the answer.
class RoomCard : public QWidget {
    Q_OBJECT

public:
    explicit RoomCard(QWidget* parent = nullptr);

    /// The run has moved: the question is settled, or dropped if it went back.
    void show_moment(const Moment& moment);
    /// Asks about the decision that follows the moment and shows itself; says so if
    /// there is nothing to ask.
    void ask(const Moment& moment);
    void set_palette(const Palette& palette);
    void retranslate();

    /// Asked, and the run has not come to the answer.
    [[nodiscard]] bool is_open() const { return question_.phase() == Prediction::Phase::open; }
    [[nodiscard]] bool is_settled() const
    {
        return question_.phase() == Prediction::Phase::settled;
    }
    [[nodiscard]] const std::optional<lessons::Question>& question() const
    {
        return question_.question();
    }
    /// The letters and texts of the right options, for the lecturer alone; empty unless open.
    [[nodiscard]] QString answer() const;
    [[nodiscard]] int hands(std::size_t option) const;
    void set_hands(std::size_t option, int hands);
    /// How long the room has, in seconds; 0: as long as it takes.
    [[nodiscard]] int seconds() const;
    void set_seconds(int seconds);
    [[nodiscard]] TimeBar& time_bar() { return *time_; }
    /// The height at which everything is in sight at that width in texts of the usual size.
    [[nodiscard]] int wanted_height(int width);
    /// So many times as large as usual are the texts: more where the card has room for it.
    [[nodiscard]] double type() const { return type_; }

public slots:
    /// Plays to the moment that shows the truth.
    void reveal();
    /// Takes the card away.
    void put_away();

signals:
    /// The run is to be played to that moment.
    void reveal_wanted(core::Ticks until);
    /// is_open() or what is asked is another, or the card came or went.
    void changed();
    /// seconds() is another.
    void seconds_changed();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int option_of(const QKeyEvent& event, bool types) const;
    [[nodiscard]] QString badge(std::size_t option) const;
    void build();
    void build_answers();
    void fill_times();
    void fill();
    void fill_options();
    void fill_outcome();
    void colour();
    void set_type(double factor);
    void fit_type();
    [[nodiscard]] int needed_height(int width) const;
    void add_hand(std::size_t option);
    void choose(int option);

    std::optional<Moment> moment_;
    Palette palette_ = Palette::light_theme();
    Prediction question_;
    double type_ = 1;

    QScrollArea* scroll_ = nullptr;
    QWidget* page_ = nullptr;
    QLabel* asked_at_ = nullptr;
    TimeBar* time_ = nullptr;
    QPushButton* stop_ = nullptr;
    QLabel* prompt_ = nullptr;
    QLabel* given_ = nullptr;
    QLabel* hands_label_ = nullptr; ///< what the numbers beside the answers are
    QWidget* answers_ = nullptr;
    std::array<AnswerButton*, 4> options_{};
    std::array<QSpinBox*, 4> hands_{};
    QLabel* outcome_ = nullptr;
    QPushButton* reveal_ = nullptr;
    QPushButton* close_ = nullptr;
    QLabel* limit_label_ = nullptr;
    QComboBox* limit_ = nullptr;
};

} // namespace procession::ui
