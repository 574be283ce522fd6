// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/scenario_header.h"

#include "ui/text/translate.h"
#include "ui/text/unbroken.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace procession::ui {

ScenarioHeader::ScenarioHeader(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), description_(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    column->addWidget(title_);
    column->addWidget(description_);
    title_->setFont(text_font(TextSize::large, true));
    title_->setTextFormat(Qt::PlainText);
    title_->setWordWrap(true); // it keeps nothing wide
    description_->setFont(text_font(TextSize::normal));
    description_->setTextFormat(Qt::PlainText);
    description_->setWordWrap(true);
    description_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ScenarioHeader::show_scenario(const core::Scenario& scenario, const QString& name)
{
    const QString title = localized(scenario.title);
    name_ = title.isEmpty() ? name : title;
    title_->setAccessibleName(name_);
    description_->setText(unbroken(localized(scenario.description)));
    title_->setToolTip(name_ + '\n' + description_->text());
    title_->setText(name_);
    set_brief(brief_);
}

void ScenarioHeader::set_brief(bool brief)
{
    brief_ = brief;
    description_->setVisible(!brief && !description_->text().isEmpty());
}

void ScenarioHeader::set_palette(const Palette& palette)
{
    title_->setFont(text_font(TextSize::large, true));
    description_->setFont(text_font(TextSize::normal));
    QPalette quiet = description_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    description_->setPalette(quiet);
}

} // namespace procession::ui
