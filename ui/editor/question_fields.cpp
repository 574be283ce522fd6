// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/question_fields.h"

#include "lessons/classroom/classroom_edits.h"
#include "ui/editor/both_texts.h"
#include "ui/editor/field_grid.h"
#include "ui/editor/field_lists.h"
#include "ui/editor/setting_field_widgets.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

constexpr const char* step = "classroom_question";
constexpr const char* question_path = "classroom.question";
constexpr const char* options_path = "classroom.question.options";

std::string option_path(std::size_t i, const char* key = "")
{
    return options_path + ('[' + std::to_string(i) + ']') + key;
}

} // namespace

QuestionFields::QuestionFields(EditedFile& file, QWidget* parent)
    : QWidget(parent), file_(file), form_(new FieldGrid(this))
{
    kind_ = new_list(this);
    text_ = new BothTexts(file_, step, "classroom.question.text", this);
    answer_ = new SettingLine(this);
    of_ = new_list(this);
    measure_ = new_list(this);
    options_ = new QWidget(this);
    rows_ = new QVBoxLayout(options_);
    rows_->setContentsMargins(0, 0, 0, 0);
    rows_->setSpacing(8);
    more_ = new QPushButton(options_);
    rows_->addWidget(more_, 0, Qt::AlignLeft);
    hint_ = new BothTexts(file_, step, "classroom.question.hint", this);
    because_ = new BothTexts(file_, step, "classroom.question.because", this);
    for (QWidget* field : std::initializer_list<QWidget*>{kind_, text_, answer_, of_, measure_,
                                                          options_, hint_, because_}) {
        form_->add(field);
    }
    connect(kind_, &QComboBox::activated, this, &QuestionFields::choose_kind);
    connect(answer_, &QLineEdit::editingFinished, this,
            [this] { write("answer", answer_->text().toStdString()); });
    connect(of_, &QComboBox::activated, this, [this] {
        fill_with_measures(*measure_, of_->currentData().toString());
        write_asked();
    });
    connect(measure_, &QComboBox::activated, this, &QuestionFields::write_asked);
    connect(more_, &QPushButton::clicked, this, &QuestionFields::add_option);
}

std::string QuestionFields::value(const char* key) const
{
    return lessons::typed_at(file_.scenario().document(), std::string(question_path) + '.' + key);
}

QString QuestionFields::kind_now() const
{
    if (file_.scenario().document().find(question_path) == core::Document::none) {
        return "none";
    }
    const std::string form = value("question");
    return form == "number" || form == "choice" ? QString::fromStdString(form) : "other";
}

/// The words of the question stay.
void QuestionFields::choose_kind()
{
    const QString kind = kind_->currentData().toString();
    if (kind == kind_now() || kind == "other") {
        return fill();
    }
    const core::Document& document = file_.scenario().document();
    const auto text = document.find("classroom.question.text");
    const std::string words =
        text == core::Document::none ? R"("?")" : std::string(document.source(text));
    std::optional<std::string> json;
    if (kind == "number") {
        json = R"({"question": "number", "text": )" + words + R"(, "answer": 0})";
    } else if (kind == "choice") {
        json = R"({"question": "choice", "text": )" + words +
               R"(, "options": [{"text": "A", "right": true}, {"text": "B"}]})";
    }
    (void)file_.edit([&](core::edit::EditedScenario& scenario) {
        return lessons::set_part(scenario, step, question_path, json);
    });
}

void QuestionFields::write(const char* key, const std::string& typed)
{
    if (typed == value(key)) {
        return;
    }
    (void)file_.edit([&](core::edit::EditedScenario& scenario) {
        return lessons::set_part(scenario, step, std::string(question_path) + '.' + key,
                                 typed.empty() ? std::nullopt
                                               : std::optional(core::edit::json_of_typed(typed)));
    });
}

/// What the simulator is asked; an answer that it contradicts is told at once.
void QuestionFields::write_asked()
{
    const std::string of = of_->currentData().toString().toStdString();
    const std::string measure = measure_->currentData().toString().toStdString();
    if (of == value("of") && measure == value("measure")) {
        return;
    }
    (void)file_.edit([&](core::edit::EditedScenario& scenario) {
        const auto json = [](const std::string& text) {
            return text.empty() ? std::nullopt : std::optional(core::quoted(text));
        };
        scenario.begin_together(step);
        auto problem =
            lessons::set_part(scenario, step, "classroom.question.measure", json(measure));
        if (!problem) {
            problem = lessons::set_part(scenario, step, "classroom.question.of",
                                        measure.empty() ? std::nullopt : json(of));
        }
        scenario.end_together();
        return problem;
    });
}

void QuestionFields::add_option()
{
    const std::size_t count = lessons::count_at(file_.scenario().document(), options_path);
    const std::string letter(1, static_cast<char>('A' + count % 26));
    (void)file_.edit([&](core::edit::EditedScenario& scenario) {
        const std::string json = R"({"text": ")" + letter + "\"}";
        return count == 0 ? lessons::set_part(scenario, step, options_path, '[' + json + ']')
                          : scenario.insert(step, option_path(count), json);
    });
}

/// One of them is.
void QuestionFields::set_right(std::size_t option)
{
    (void)file_.edit([&](core::edit::EditedScenario& scenario) {
        scenario.begin_together(step);
        std::optional<core::Message> problem;
        for (std::size_t i = 0; i < option_rows_.size() && !problem; ++i) {
            problem =
                lessons::set_part(scenario, step, option_path(i, ".right"),
                                  i == option ? std::optional<std::string>("true") : std::nullopt);
        }
        scenario.end_together();
        return problem;
    });
}

void QuestionFields::build_options(std::size_t count)
{
    if (count == option_rows_.size()) {
        return;
    }
    for (const OptionRow& row : option_rows_) {
        row.box->deleteLater(); // its own button may have asked for it
        row.box->hide();
    }
    option_rows_.clear();
    for (std::size_t i = 0; i < count; ++i) {
        auto* box = new QWidget(options_);
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        OptionRow row{
            box, new QCheckBox(box), new BothTexts(file_, step, option_path(i, ".text"), box),
            new BothTexts(file_, step, option_path(i, ".mistake"), box), new QPushButton(box)};
        for (QWidget* part : std::initializer_list<QWidget*>{row.right, row.text, row.mistake}) {
            column->addWidget(part);
        }
        column->addWidget(row.remove, 0, Qt::AlignLeft);
        connect(row.right, &QCheckBox::clicked, this, [this, i] { set_right(i); });
        connect(row.remove, &QPushButton::clicked, this, [this, i] {
            (void)file_.edit([i](core::edit::EditedScenario& scenario) {
                return lessons::set_part(scenario, step, option_path(i), std::nullopt);
            });
        });
        rows_->insertWidget(static_cast<int>(i), box);
        option_rows_.push_back(row);
        name_option(i);
    }
}

void QuestionFields::name_option(std::size_t i)
{
    const OptionRow& row = option_rows_[i];
    const int number = static_cast<int>(i) + 1;
    //: Of the answers to choose from, the how-manieth
    const QString option = tr("Option %1").arg(number);
    row.right->setText(tr("Option %1 is right").arg(number));
    row.right->setToolTip(tr("One of the options is right"));
    row.text->name(option);
    row.mistake->name(tr("Option %1: what the mistake is").arg(number));
    row.remove->setText(tr("Remove option %1").arg(number));
    row.remove->setToolTip(tr("The option goes"));
    row.right->setFont(text_font(TextSize::normal));
    row.remove->setFont(text_font(TextSize::normal));
}

void QuestionFields::fill()
{
    const QString kind = kind_now();
    {
        const QSignalBlocker quiet(kind_);
        kind_->clear();
        kind_->addItem(tr("None"), "none");
        kind_->addItem(tr("A choice"), "choice");
        kind_->addItem(tr("A number"), "number");
        if (kind == "other") {
            kind_->addItem(tr("Another, in the text"), "other");
        }
    }
    choose(*kind_, kind);
    const core::Document& document = file_.scenario().document();
    answer_->show_text(QString::fromStdString(value("answer")));
    fill_with_processes(*of_, file_.scenario(), tr("the whole run"));
    const QString of = QString::fromStdString(value("of"));
    choose(*of_, of);
    fill_with_measures(*measure_, of);
    measure_->insertItem(0, tr("Nothing: the answer stands above"), QString());
    measure_->setCurrentIndex(0);
    choose(*measure_, QString::fromStdString(value("measure")));
    build_options(kind == "choice" ? lessons::count_at(document, options_path) : 0);
    for (std::size_t i = 0; i < option_rows_.size(); ++i) {
        const OptionRow& row = option_rows_[i];
        row.right->setChecked(lessons::typed_at(document, option_path(i, ".right")) == "true");
        row.text->fill();
        row.mistake->fill();
        row.mistake->setVisible(!row.right->isChecked());
    }
    for (BothTexts* texts : {text_, hint_, because_}) {
        texts->fill();
    }
    show_rows();
}

/// Only what the form of the question has.
void QuestionFields::show_rows()
{
    const QString kind = kind_now();
    const auto show = [this](QWidget* field, bool shown) { form_->show(field, shown); };
    show(text_, kind != "none");
    show(answer_, kind == "number");
    show(of_, kind == "number");
    show(measure_, kind == "number");
    show(options_, kind == "choice");
    show(hint_, kind != "none");
    show(because_, kind != "none");
}

void QuestionFields::retranslate()
{
    const auto name = [this](QWidget* field, const QString& text, const QString& hint) {
        form_->name(field, text, hint);
    };
    name(kind_, tr("Question"), tr("What a student is asked about the scenario"));
    name(text_, tr("In your words"), tr("What the student reads"));
    name(answer_, tr("Answer"), tr("The number that is right"));
    name(of_, tr("Of"), tr("Of which process it is"));
    name(measure_, tr("Ask the simulator for"),
         tr("The simulator then says whether the answer is right, here and now"));
    name(options_, tr("Options"), tr("The answers to choose from"));
    name(hint_, tr("Hint"), tr("What helps a student who asks for it"));
    name(because_, tr("Why it is right"), tr("Shown once the answer is right"));
    text_->name(tr("Words of the question"));
    hint_->name(tr("Hint to the question"));
    because_->name(tr("Why it is right"));
    more_->setText(tr("Add an &option"));
    more_->setToolTip(tr("An answer more to choose from"));
    more_->setFont(text_font(TextSize::normal));
    for (std::size_t i = 0; i < option_rows_.size(); ++i) {
        name_option(i);
    }
    fill();
}

} // namespace procession::ui
