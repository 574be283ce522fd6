// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/predict/ask.h"
#include "lessons/predict/score.h"
#include "ui/session/moment.h"

#include <optional>
#include <string>
#include <vector>

namespace procession::ui {

/// One question under way and the score so far: what the panel shows, without a
/// widget. Only the first answer to a question counts; it may be tried again, or
/// left unanswered, at any time.
class Prediction {
public:
    enum class Phase : std::uint8_t {
        idle,     ///< nothing is asked
        open,     ///< asked, not answered
        answered, ///< answered, the run has not come to it yet
        settled,  ///< the run has shown what happens
    };

    /// Asks at `moment`; of the kinds possible the next in turn unless one is
    /// given. False, with nothing changed, if there is nothing to ask.
    bool ask(const Moment& moment, std::optional<lessons::Kind> kind = std::nullopt);
    /// Takes an option as an answer. Meaningful while open or answered wrong.
    void answer(std::size_t option);
    /// The run has moved: settles the question, or drops it if it went back.
    void move_to(const Moment& moment);
    void drop();
    void clear_score() { score_ = {}; }

    [[nodiscard]] Phase phase() const { return phase_; }
    [[nodiscard]] const std::optional<lessons::Question>& question() const { return question_; }
    /// What was answered, in order.
    [[nodiscard]] const std::vector<lessons::Answer>& answers() const { return answers_; }
    [[nodiscard]] bool tried(std::size_t option) const;
    /// The letter or number that stands for an option; the options are in their order.
    [[nodiscard]] char letter(std::size_t option) const { return letters_[option]; }
    /// The option of that letter, or at that place (1 to 4); -1 if there is none.
    [[nodiscard]] int option_of(char letter_or_digit) const;
    /// Whether the latest answer was right.
    [[nodiscard]] bool right() const { return !answers_.empty() && answers_.back().right; }
    [[nodiscard]] bool can_answer() const;
    [[nodiscard]] const lessons::Score& score() const { return score_; }

private:
    Phase phase_ = Phase::idle;
    std::optional<lessons::Question> question_;
    std::string letters_; ///< of the options
    std::vector<lessons::Answer> answers_;
    lessons::Score score_;
    std::size_t turn_ = 0; ///< kind to try first when any will do
};

} // namespace procession::ui
