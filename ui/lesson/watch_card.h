// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/step_card.h"

namespace procession::ui {

/// Something to watch: a stretch of a run, things lit up, policies side by side.
class WatchCard : public StepCard {
    Q_OBJECT

public:
    WatchCard(const PageContext& context, const lessons::Step& step, QWidget* parent);

    bool act() override;
    [[nodiscard]] QWidget* first_control() override;
    [[nodiscard]] QPushButton& button() { return *button_; }

protected:
    void take_machine() override;

private:
    [[nodiscard]] QString words() const;
    void show_it();
    void add_program_actions();

    QPushButton* button_ = nullptr;
};

} // namespace procession::ui
