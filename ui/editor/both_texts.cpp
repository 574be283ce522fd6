// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/both_texts.h"

#include "lessons/classroom/classroom_edits.h"
#include "lessons/lesson/lesson_reading.h"
#include "ui/editor/setting_field_widgets.h"
#include "ui/theme/fonts.h"

#include <QVBoxLayout>

namespace procession::ui {

BothTexts::BothTexts(EditedFile& file, std::string step, std::string path, QWidget* parent)
    : QWidget(parent), file_(file), step_(std::move(step)), path_(std::move(path))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        auto* line = new SettingLine(this);
        lines_.at(i) = line;
        column->addWidget(line);
        connect(line, &QLineEdit::editingFinished, this, [this, line, i] {
            const std::string typed = line->text().toStdString();
            const std::string_view language = lessons::lesson_languages.at(i);
            if (lessons::text_at(file_.scenario().document(), path_, language) != typed) {
                (void)file_.edit([&](core::edit::EditedScenario& scenario) {
                    return lessons::set_text(scenario, step_, path_, language, typed);
                });
            }
        });
    }
    setFocusProxy(lines_.front());
}

void BothTexts::name(const QString& what)
{
    const std::array<QString, 2> languages{tr("English"), tr("Chinese")};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        lines_.at(i)->setFont(text_font(TextSize::normal));
        lines_.at(i)->setPlaceholderText(languages.at(i));
        //: A text and the language it is in: "Question, English"
        lines_.at(i)->setAccessibleName(tr("%1, %2").arg(what, languages.at(i)));
        lines_.at(i)->setToolTip(lines_.at(i)->accessibleName());
    }
}

void BothTexts::fill()
{
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const QString now = QString::fromStdString(
            lessons::text_at(file_.scenario().document(), path_, lessons::lesson_languages.at(i)));
        lines_.at(i)->show_text(now);
    }
}

} // namespace procession::ui
