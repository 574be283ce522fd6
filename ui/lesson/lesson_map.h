// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/progress.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/theme/palette.h"

#include <QWidget>

class QAction;
class QFontMetrics;
class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace procession::ui {

/// A button's "Begin: TITLE", without the title where texts are too large for it.
[[nodiscard]] QString fitting_offer(const QString& text, const QFontMetrics& metrics);

/// All lessons: what each needs, how long it takes, and how far the student is. Nothing is
/// locked.
class LessonMap : public QWidget {
    Q_OBJECT

public:
    /// `tools` stand above the list: notebook, quiz and the like.
    explicit LessonMap(const QList<QAction*>& tools, QWidget* parent = nullptr);

    void show_progress(const lessons::Progress& progress);
    void set_palette(const Palette& palette);
    void retranslate();
    [[nodiscard]] QListWidget& list() { return *list_; }
    [[nodiscard]] QPushButton& go_on() { return *go_on_; }
    [[nodiscard]] QPushButton& know() { return *know_; }

signals:
    void lesson_wanted(const QString& id);
    /// "I know this".
    void skip_wanted(const QString& id);

private:
    void fill();
    void offer_chosen();
    [[nodiscard]] QString line_of(const lessons::Lesson& lesson) const;
    [[nodiscard]] QString standing_of(const lessons::Lesson& lesson) const;
    [[nodiscard]] QString chosen() const;

    lessons::Progress progress_;
    Palette palette_ = Palette::light_theme();
    QLabel* title_ = nullptr;
    QLabel* point_ = nullptr;
    QPushButton* go_on_ = nullptr;
    QPushButton* know_ = nullptr;
    QList<QToolButton*> tools_;
    QListWidget* list_ = nullptr;
};

} // namespace procession::ui
