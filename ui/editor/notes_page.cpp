// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/notes_page.h"

#include "core/scenario/scenario.h"
#include "ui/editor/note_edit.h"
#include "ui/editor/setting_field_widgets.h"
#include "ui/policy/form_area.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace procession::ui {

namespace {

using core::edit::Note;
using core::edit::NoteLanguage;

constexpr std::array<NoteLanguage, core::edit::note_language_count> languages{
    NoteLanguage::english, NoteLanguage::chinese};

QLabel* new_label(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

NotesPage::NotesPage(EditedFile& file, QWidget* parent) : EditorPage(parent), file_(file)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(24);
    faults_ = new_label(form);
    faults_->hide();
    column->addWidget(faults_);
    for (const NoteLanguage language : languages) {
        column->addWidget(build(language, form));
    }
    column->addStretch(1);
    area_ = new FormArea(form, this);
    all->addWidget(area_);
    connect(&file_, &EditedFile::changed, this, &NotesPage::read);
    retranslate();
}

QWidget* NotesPage::build(NoteLanguage language, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    Part& own = part(language);
    own.heading = new_label(box);
    own.title_label = new_label(box);
    own.title = new SettingLine(box);
    own.title_label->setBuddy(own.title);
    own.description_label = new_label(box);
    own.description = new NoteEdit(box);
    own.description_label->setBuddy(own.description);
    own.look = new_label(box);
    auto* frame = new QFrame(box);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(16, 8, 16, 8);
    inside->setSpacing(4);
    own.seen_title = new_label(frame);
    own.seen_description = new_label(frame);
    inside->addWidget(own.seen_title);
    inside->addWidget(own.seen_description);
    for (QWidget* one :
         {static_cast<QWidget*>(own.heading), static_cast<QWidget*>(own.title_label),
          static_cast<QWidget*>(own.title), static_cast<QWidget*>(own.description_label),
          static_cast<QWidget*>(own.description), static_cast<QWidget*>(own.look),
          static_cast<QWidget*>(frame)}) {
        column->addWidget(one);
    }
    connect(own.title, &SettingLine::typed, this,
            [this, language](const QString& text) { type(Note::title, language, text); });
    connect(own.description, &NoteEdit::typed, this,
            [this, language](const QString& text) { type(Note::description, language, text); });
    connect(own.title, &QLineEdit::textChanged, this, &NotesPage::show_look);
    connect(own.description, &QPlainTextEdit::textChanged, this, &NotesPage::show_look);
    return box;
}

NotesPage::Part& NotesPage::part(NoteLanguage language)
{
    return parts_[static_cast<std::size_t>(language)];
}

SettingLine& NotesPage::title_in(NoteLanguage language)
{
    return *part(language).title;
}

NoteEdit& NotesPage::description_in(NoteLanguage language)
{
    return *part(language).description;
}

QString NotesPage::seen_in(NoteLanguage language) const
{
    const Part& own = parts_[static_cast<std::size_t>(language)];
    return own.seen_title->text() + '\n' + own.seen_description->text();
}

void NotesPage::type(Note note, NoteLanguage language, const QString& text)
{
    file_.edit([&, typed = text.toStdString()](core::edit::EditedScenario& scenario) {
        return core::edit::type_into(scenario, note, language, typed);
    });
}

void NotesPage::read()
{
    const core::Document& document = file_.scenario().document();
    const bool open = document.root() != core::Document::none &&
                      document.kind(document.root()) == core::Document::Kind::object;
    for (const NoteLanguage language : languages) {
        const Part& own = part(language);
        own.title->setEnabled(open); // until then the text is all there is
        own.description->setEnabled(open);
        if (open) {
            own.title->show_text(
                QString::fromStdString(core::edit::note_in(document, Note::title, language)));
            own.description->show_text(
                QString::fromStdString(core::edit::note_in(document, Note::description, language)));
        }
    }
    show_look();
    show_faults();
}

/// What is being typed is seen at once. A language without a text of its own shows the other's.
void NotesPage::show_look()
{
    core::LocalizedText title;
    core::LocalizedText description;
    for (const NoteLanguage language : languages) {
        const Part& own = part(language);
        const std::string key(core::edit::key_of(language));
        if (!own.title->text().isEmpty()) {
            title.set(key, own.title->text().toStdString());
        }
        if (!own.description->toPlainText().isEmpty()) {
            description.set(key, own.description->toPlainText().toStdString());
        }
    }
    for (const NoteLanguage language : languages) {
        const Part& own = part(language);
        const std::string_view key = core::edit::key_of(language);
        const QString named = QString::fromStdString(title.in(key));
        own.seen_title->setText(named.isEmpty() ? file_.name() : named);
        own.seen_description->setText(QString::fromStdString(description.in(key)));
        own.seen_description->setVisible(!own.seen_description->text().isEmpty());
    }
}

void NotesPage::show_faults()
{
    QString wrong;
    for (const core::Fault& fault : file_.scenario().reading().faults) {
        if (core::edit::note_place_of(fault)) {
            wrong += (wrong.isEmpty() ? "⚠ " : "\n⚠ ") + translate(fault.message);
        }
    }
    faults_->setText(wrong);
    faults_->setVisible(!wrong.isEmpty());
}

QString NotesPage::title() const
{
    return tr("&Notes");
}

bool NotesPage::go_to(const core::Fault& fault)
{
    const auto place = core::edit::note_place_of(fault);
    if (place) {
        const Part& own = part(place->language);
        place->note == Note::title ? own.title->setFocus() : own.description->setFocus();
    }
    return place.has_value();
}

void NotesPage::set_palette(const Palette& palette)
{
    palette_ = palette;
    retranslate();
}

void NotesPage::retranslate()
{
    const auto colour = [](QLabel& label, const QColor& ink) {
        QPalette colours = label.palette();
        colours.setColor(QPalette::WindowText, ink);
        label.setPalette(colours);
    };
    faults_->setFont(text_font(TextSize::normal));
    colour(*faults_, palette_.fault);
    for (const NoteLanguage language : languages) {
        const Part& own = part(language);
        const QString name = language == NoteLanguage::english ? tr("English") : tr("Chinese");
        own.heading->setFont(text_font(TextSize::normal, true));
        own.heading->setText(name);
        own.title_label->setFont(text_font(TextSize::normal));
        own.title_label->setText(tr("Title"));
        own.title->setFont(text_font(TextSize::normal));
        //: A language
        own.title->setAccessibleName(tr("Title in %1").arg(name));
        own.description_label->setFont(text_font(TextSize::normal));
        own.description_label->setText(tr("Description"));
        own.description->setFont(text_font(TextSize::normal));
        //: A language
        own.description->setAccessibleName(tr("Description in %1").arg(name));
        own.look->setFont(text_font(TextSize::small));
        //: A language; heads the title and the description as a student sees them
        own.look->setText(tr("Seen in %1:").arg(name));
        colour(*own.look, palette_.quiet);
        own.seen_title->setFont(text_font(TextSize::large, true));
        own.seen_description->setFont(text_font(TextSize::normal));
        colour(*own.seen_description, palette_.quiet);
    }
    read();
    area_->measure_anew();
}

} // namespace procession::ui
