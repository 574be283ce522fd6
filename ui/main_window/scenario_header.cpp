// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/scenario_header.h"

#include "ui/text/rules_text.h"
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
    policy_ = policy_line(scenario);
    description_->setText(unbroken(localized(scenario.description)));
    title_->setToolTip(name_ + '\n' + description_->text());
    fill();
}

void ScenarioHeader::set_form(Form form)
{
    form_ = form;
    fill();
}

void ScenarioHeader::fill()
{
    const bool presented = form_ == Form::presented || form_ == Form::policy;
    QStringList parts;
    if (form_ != Form::policy && !name_.isEmpty()) {
        parts.append(name_);
    }
    if (presented && !policy_.isEmpty()) {
        parts.append(policy_);
    }
    const QString line = parts.join(QString::fromUtf8(" · "));
    title_->setText(line);
    title_->setAccessibleName(line);
    title_->setFont(presented ? text_font(TextSize::normal) : text_font(TextSize::large, true));
    description_->setFont(text_font(TextSize::normal));
    description_->setVisible(form_ == Form::whole && !description_->text().isEmpty());
    const int above = line.isEmpty() ? 0 : presented ? 4 : 8;
    layout()->setContentsMargins(16, above, 16, presented ? 0 : above);
}

void ScenarioHeader::set_palette(const Palette& palette)
{
    fill(); // texts may have another size
    QPalette quiet = description_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    description_->setPalette(quiet);
}

} // namespace procession::ui
