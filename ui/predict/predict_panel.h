// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/predict/answer_button.h"
#include "ui/predict/prediction.h"

#include <QWidget>
#include <array>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace procession::ui {

/// Asks what comes before it is shown, and keeps the score. While a question is
/// open nothing in it tells the answer.
class PredictPanel : public QWidget {
    Q_OBJECT

public:
    /// When questions are asked.
    enum class Asking : std::uint8_t { off, on_request, at_every_decision };

    explicit PredictPanel(QWidget* parent = nullptr);

    void show_moment(const Moment& moment);
    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] Asking asking() const { return asking_; }
    void set_asking(Asking asking);
    [[nodiscard]] bool asks_at_every_decision() const
    {
        return asking_ == Asking::at_every_decision;
    }
    /// Whether it was to ask at this moment, and nothing that comes can be asked about.
    [[nodiscard]] bool found_nothing() const { return nothing_to_ask_; }
    /// Where to stop and ask next, not before the moment shown: just before a
    /// decision on which there is a question. nullopt if there is none, if that one
    /// is under way, or unless asked at every decision.
    [[nodiscard]] std::optional<core::Ticks> next_pause() const;
    /// Asks about what follows the moment shown; says so if there is nothing to ask.
    void ask_now();

    [[nodiscard]] const Prediction& prediction() const { return prediction_; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 480}; }

public slots:
    /// Takes the option of that index as the answer.
    void answer(int option);
    /// Takes the option that names the process, if there is one.
    void answer_process(core::EntityId process);
    /// Takes the option that is this state or this moment, if there is one.
    void answer_state(core::State state);
    void answer_moment(core::Ticks t);
    /// Plays to the moment that shows the truth; unanswered, it does not count.
    void reveal();

signals:
    /// The run is to be played to that moment.
    void reveal_wanted(core::Ticks until);
    /// Tokens that may be clicked as an answer; none when nothing is to be answered.
    void process_candidates_changed(const std::vector<core::EntityId>& processes);
    /// What may be pressed as an answer in the state diagram and on the time axis, with the
    /// letters; both empty when nothing is to be answered.
    void places_changed(const std::vector<std::pair<core::State, QChar>>& states,
                        const std::vector<std::pair<core::Ticks, QChar>>& moments);
    /// A question was asked whose answer is in sight: what comes is to be hidden.
    void veil_wanted();
    /// asking() is another.
    void asking_changed();
    /// prediction() or asking() may be another.
    void question_changed();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int option_of(const QKeyEvent& event) const;
    void build();
    void build_question();
    void ask(std::optional<lessons::Kind> kind);
    void fill();
    void fill_options();
    void fill_verdict();
    void fill_score();
    void fill_kinds();
    void set_fonts();
    void bring_into_sight(QWidget* widget);
    void colour();
    void tell_candidates();
    void tell_places();
    [[nodiscard]] QString what_happened() const;

    std::optional<Moment> moment_;
    Palette palette_ = Palette::light_theme();
    Prediction prediction_;
    Asking asking_ = Asking::on_request;
    bool nothing_to_ask_ = false;
    bool tight_ = false;                     ///< narrow for the size of the type
    std::vector<core::EntityId> candidates_; ///< as last told
    std::vector<std::pair<core::State, QChar>> states_;
    std::vector<std::pair<core::Ticks, QChar>> moments_;

    QScrollArea* scroll_ = nullptr;
    QLabel* mode_label_ = nullptr;
    QComboBox* mode_ = nullptr;
    QLabel* kind_label_ = nullptr;
    QComboBox* kind_ = nullptr;
    QPushButton* ask_ = nullptr;
    QLabel* invitation_ = nullptr;
    QWidget* question_ = nullptr; ///< all that belongs to one question
    QLabel* asked_at_ = nullptr;
    QLabel* prompt_ = nullptr;
    QLabel* given_ = nullptr;
    std::array<AnswerButton*, 4> options_{};
    QLabel* verdict_ = nullptr;
    QLabel* reason_ = nullptr;
    QPushButton* reveal_ = nullptr;
    QLabel* score_ = nullptr;
};

} // namespace procession::ui
