// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson/visit.h"
#include "ui/lesson/answer_form.h"
#include "ui/lesson/lesson_shelf.h"

#include <QWidget>
#include <map>
#include <memory>
#include <string>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace procession::ui {

class LessonPage;
class MachineGuide;
class ProgressKeeper;
class SideSwitch;

/// The lesson that is open, beside the machine: its page, and the ways on and back.
class LessonPlace : public QWidget {
    Q_OBJECT

public:
    /// What can be pressed around the page.
    struct Actions {
        QAction& next;
        QAction& previous;
        QAction& back; ///< to where the page wants the machine
        QAction& close;
        QAction& machine; ///< instead of the text, where there is room for one of them
        QList<QAction*> programs;
    };
    LessonPlace(MachineGuide& guide, ProgressKeeper& keeper, const Actions& actions,
                QWidget* parent = nullptr);
    ~LessonPlace() override;

    /// Opens a lesson where the student was in it.
    void open(LessonPointer lesson);
    /// The same at a step; false if the lesson has no such step.
    bool open_at(LessonPointer lesson, std::string_view step);
    /// Questions alone, a page each; what comes of them is told, and of
    /// wrong answers the notebook is kept.
    void open_drill(LessonPointer drill);
    void close();
    /// Writes what is under way, too.
    void save();
    [[nodiscard]] bool is_drill() const { return is_drill_; }
    [[nodiscard]] bool is_open() const { return visit_ != nullptr; }
    [[nodiscard]] const LessonPointer& lesson() const { return lesson_; }
    [[nodiscard]] lessons::Visit* visit() { return visit_.get(); }
    [[nodiscard]] LessonPage& page() { return *page_; }
    /// Leads from the machine back to the page where there is room for one of them; to be put
    /// where the machine is.
    [[nodiscard]] SideSwitch& way_back() { return *to_page_; }
    /// At the page's foot: the other way.
    [[nodiscard]] SideSwitch& way_to_machine() { return *to_machine_; }

    /// Whether a step of the open lesson is done.
    [[nodiscard]] bool is_done(std::string_view step) const;
    void go_to(std::size_t page);
    bool next();
    bool previous();
    /// A lecturer's remote: plays what is to be played, then the next step, then the next
    /// page. False at the end.
    bool step_on();
    bool step_back();

    void set_palette(const Palette& palette);
    void set_language(const QString& language);
    /// The page anew: another theme, size of texts or language.
    void retranslate();
    /// Whether there is room for the text or the machine only, and one of them is shown.
    void set_folded(bool folded);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Another lesson or page is open, or none.
    void page_changed();
    /// The person went to another page of the open lesson.
    void turned();
    void closed();
    /// The person has gone on from the last page; it is closed.
    void lesson_ended(const LessonPointer& lesson);
    /// Past the last question: how many were right at the first try.
    void drill_done(const QString& id, int right, int asked);
    void link_chosen(const QString& target);

private:
    void build(const Actions& actions);
    [[nodiscard]] AnswerForm* form_for(const QKeyEvent& key) const;
    void enter(LessonPointer lesson);
    void show_page(bool arriving);
    void show_place();
    void show_way_back();
    void keep();
    void keep_work();
    void end_drill();
    void end_lesson();

    MachineGuide& guide_;
    ProgressKeeper& keeper_;
    Actions actions_;
    Palette palette_ = Palette::light_theme();
    QString language_ = "en";
    LessonPointer lesson_;
    std::shared_ptr<lessons::Visit> visit_;
    StepStates states_;
    /// What has been written of the student's work in exercises.
    std::map<std::string, core::Scenario, std::less<>> written_;
    bool is_drill_ = false;
    std::map<std::string, bool> first_tries_; ///< of a drill: whether each was right at once
    QLabel* title_ = nullptr;
    QLabel* where_ = nullptr;
    LessonPage* page_ = nullptr;
    QList<QToolButton*> buttons_;
    QToolButton* next_ = nullptr;
    QToolButton* back_ = nullptr;
    SideSwitch* to_machine_ = nullptr;
    SideSwitch* to_page_ = nullptr;
};

} // namespace procession::ui
