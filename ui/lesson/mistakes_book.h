// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/progress.h"
#include "ui/theme/palette.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace procession::ui {

/// The mistakes notebook: every question answered wrong, with the answer given and its
/// moment, until it has been right twice in a row.
class MistakesBook : public QDialog {
    Q_OBJECT

public:
    MistakesBook(const lessons::Progress& progress, const Palette& palette, QWidget* parent);

    [[nodiscard]] QListWidget& list() { return *list_; }

signals:
    /// To the question, to be answered anew.
    void question_wanted(const lessons::Mistake& mistake);

private:
    void fill();
    void go();

    std::vector<lessons::Mistake> notebook_; ///< as it was when this was opened
    QLabel* point_ = nullptr;
    QListWidget* list_ = nullptr;
    QPushButton* go_ = nullptr;
};

} // namespace procession::ui
