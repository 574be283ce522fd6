// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/classroom_page.h"

#include "lessons/classroom/classroom.h"
#include "lessons/classroom/classroom_edits.h"
#include "lessons/lesson/exercise.h"
#include "ui/classroom/hidden.h"
#include "ui/editor/editor_words.h"
#include "ui/editor/goal_fields.h"
#include "ui/editor/question_fields.h"
#include "ui/editor/setting_field_widgets.h"
#include "ui/layout/wrap_layout.h"
#include "ui/lesson/lesson_words.h"
#include "ui/policy/form_area.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

constexpr const char* exam_step = "classroom_exam";
constexpr const char* until_path = "classroom.exam.until";

std::vector<std::string> as_texts(std::span<const std::string_view> names)
{
    return {names.begin(), names.end()};
}

/// What came of holding it all against the simulator.
struct Checked {
    std::vector<core::Fault> faults;
    std::optional<lessons::GoalReached> goal; ///< of the scenario as it is
};

Checked check_all(const std::string& text, const core::Scenario& scenario,
                  const lessons::Onlooker& onlooker)
{
    const core::Document document(text);
    Checked checked{lessons::check_classroom(document, scenario), std::nullopt};
    if (const auto goal = lessons::read_classroom(document).classroom.goal) {
        const auto lesson =
            lessons::lesson_around(std::make_shared<const core::Scenario>(scenario));
        checked.goal = lessons::grade(*goal, *lesson, scenario, onlooker).goals.front();
    }
    return checked;
}

} // namespace

ClassroomPage::ClassroomPage(EditedFile& file, QWidget* parent)
    : EditorPage(parent),
      file_(file),
      hidden_{"classroom.hide", "classroom_hide", as_texts(lessons::hidden_names()), {}},
      locked_{"classroom.lock", "classroom_lock", as_texts(lessons::locked_names()), {}}
{
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(8);
    faults_ = new QLabel(form);
    faults_->setTextFormat(Qt::PlainText);
    faults_->setWordWrap(true);
    column->addWidget(faults_);
    build_boxes(hidden_, *column);
    build_boxes(locked_, *column);
    add_heading(*column);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    exam_ = new QCheckBox(form);
    until_ = new SettingLine(form);
    row->addWidget(exam_);
    row->addWidget(until_);
    column->addLayout(row);
    add_heading(*column);
    goal_ = new GoalFields(file_, form);
    column->addWidget(goal_);
    measured_ = new QLabel(form);
    measured_->setTextFormat(Qt::PlainText);
    measured_->setWordWrap(true);
    column->addWidget(measured_);
    add_heading(*column);
    question_ = new QuestionFields(file_, form);
    column->addWidget(question_);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new FormArea(form, this));
    connect(exam_, &QCheckBox::clicked, this, [this](bool on) {
        until_->setText(on ? "10" : QString());
        write_exam();
    });
    connect(until_, &QLineEdit::editingFinished, this, &ClassroomPage::write_exam);
    connect(&file_, &EditedFile::changed, this, &ClassroomPage::follow);
}

QLabel* ClassroomPage::add_heading(QVBoxLayout& column)
{
    auto* heading = new QLabel(column.parentWidget());
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    column.addWidget(heading);
    headings_.append(heading);
    return heading;
}

void ClassroomPage::build_boxes(Boxes& boxes, QVBoxLayout& column)
{
    add_heading(column);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    for (const std::string& name : boxes.names) {
        auto* box = new QCheckBox(column.parentWidget());
        boxes.boxes.append(box);
        row->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, &boxes, name](bool on) {
            (void)file_.edit([&](core::edit::EditedScenario& scenario) {
                return lessons::set_listed(scenario, boxes.step, boxes.path, name, on);
            });
        });
    }
    column.addLayout(row);
}

void ClassroomPage::write_exam()
{
    const std::string typed = until_->text().toStdString();
    if (typed == lessons::typed_at(file_.scenario().document(), until_path)) {
        return;
    }
    (void)file_.edit([&](core::edit::EditedScenario& scenario) {
        return lessons::set_part(scenario, exam_step, until_path,
                                 typed.empty() ? std::nullopt
                                               : std::optional(core::edit::json_of_typed(typed)));
    });
}

void ClassroomPage::fill_boxes(const Boxes& boxes)
{
    for (std::size_t i = 0; i < boxes.names.size(); ++i) {
        boxes.boxes[static_cast<qsizetype>(i)]->setChecked(
            lessons::is_listed(file_.scenario().document(), boxes.path, boxes.names[i]));
    }
}

/// Out of sight nothing has to be read.
void ClassroomPage::follow()
{
    if (isVisible()) {
        fill();
    } else {
        background_.cancel();
    }
}

void ClassroomPage::showEvent(QShowEvent* event)
{
    EditorPage::showEvent(event);
    fill();
}

void ClassroomPage::fill()
{
    const core::Document& document = file_.scenario().document();
    fill_boxes(hidden_);
    fill_boxes(locked_);
    const std::string until = lessons::typed_at(document, until_path);
    exam_->setChecked(!until.empty());
    until_->setEnabled(!until.empty());
    until_->show_text(QString::fromStdString(until));
    goal_->fill();
    question_->fill();
    show_faults(lessons::read_classroom(document).faults);
    check();
}

/// In another thread: the scenario has to be run.
void ClassroomPage::check()
{
    const auto& scenario = file_.scenario().reading().scenario;
    const lessons::Classroom classroom =
        lessons::read_classroom(file_.scenario().document()).classroom;
    if (!scenario || (!classroom.goal && !classroom.question)) {
        background_.cancel();
        measured_->clear();
        measured_->hide();
        return;
    }
    background_.start([this, text = file_.scenario().text(),
                       scenario = *scenario](const Background::Outside& outside) {
        Checked checked = check_all(text, scenario, {&outside.cancelled(), {}});
        outside.post([this, text, checked = std::move(checked)] {
            if (text != file_.scenario().text()) {
                return; // overtaken
            }
            show_faults(checked.faults);
            QString words;
            if (checked.goal && checked.goal->measured) {
                words = told(*checked.goal->measured);
            }
            if (checked.goal && checked.goal->reached) {
                words += (words.isEmpty() ? "" : " ") + tr("The goal is reached as it is.");
            }
            measured_->setText(words);
            measured_->setVisible(!words.isEmpty());
        });
    });
}

void ClassroomPage::show_faults(const std::vector<core::Fault>& faults)
{
    QStringList lines;
    for (const core::Fault& fault : faults) {
        lines.append(fault_line(fault, file_.scenario().document()));
    }
    faults_->setText(lines.join('\n'));
    faults_->setVisible(!lines.isEmpty());
}

QString ClassroomPage::fault_text() const
{
    return faults_->text();
}

QString ClassroomPage::measured_text() const
{
    return measured_->text();
}

QString ClassroomPage::title() const
{
    return tr("&Classroom");
}

bool ClassroomPage::go_to(const core::Fault& fault)
{
    return fault.path.starts_with("classroom");
}

void ClassroomPage::set_palette(const Palette& palette)
{
    QPalette colours = faults_->palette();
    colours.setColor(QPalette::WindowText, palette.fault);
    faults_->setPalette(colours);
}

void ClassroomPage::retranslate()
{
    const QStringList headings{tr("Hidden from students"), tr("Locked"), tr("Exam"), tr("A goal"),
                               tr("A question")};
    for (qsizetype i = 0; i < headings.size(); ++i) {
        headings_[i]->setText(headings[i]);
        headings_[i]->setFont(text_font(TextSize::normal, true));
    }
    const auto name = [](QCheckBox& box, QString text, const QString& hint) {
        text.replace(0, 1, text.left(1).toUpper());
        box.setText(text);
        box.setFont(text_font(TextSize::normal));
        box.setToolTip(hint);
    };
    for (qsizetype i = 0; i < hidden_.boxes.size(); ++i) {
        name(*hidden_.boxes[i], part_words(static_cast<lessons::Hidden>(i)),
             tr("Hidden in the run, with all that would tell it"));
    }
    for (qsizetype i = 0; i < locked_.boxes.size(); ++i) {
        name(*locked_.boxes[i], part_words(static_cast<lessons::Locked>(i)),
             tr("Students are asked to leave it as it is; whoever wants to can unlock it"));
    }
    name(*exam_, tr("Seen only up to t ="),
         tr("An exam: nothing later is shown, and nothing explained"));
    until_->setAccessibleName(tr("Last moment of the exam"));
    until_->setToolTip(tr("The last moment that is seen, in ticks"));
    until_->setFont(number_font(TextSize::normal));
    until_->setMaximumWidth(scaled(120));
    faults_->setFont(text_font(TextSize::normal));
    measured_->setFont(text_font(TextSize::normal));
    goal_->retranslate();
    question_->retranslate();
    fill();
}

} // namespace procession::ui
