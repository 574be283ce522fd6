// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rules/rules_card.h"

#include "core/scenario/settings.h"
#include "ui/layout/wrap_layout.h"
#include "ui/policy/form_area.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

QString conventions_text(const char* english)
{
    return QCoreApplication::translate("conventions", english);
}

constexpr int widest_minimum = 480; ///< pixels of a rule

/// From here on each rule stands below its name.
bool is_large()
{
    return text_scale() >= 1.75;
}

} // namespace

RulesCard::RulesCard(QWidget* parent)
    : QDialog(parent),
      conventions_label_(new QLabel(this)),
      conventions_(new QComboBox(this)),
      explanation_(new QLabel(this)),
      rules_(new QFormLayout)
{
    page_ = new QWidget(this);
    auto* column = new QVBoxLayout(page_);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    conventions_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(conventions_label_);
    row->addWidget(conventions_);
    column->addLayout(row);
    column->addWidget(explanation_);
    column->addLayout(rules_);
    column->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    area_ = new FormArea(page_, this); // large texts may need more height than there is
    whole->addWidget(area_);
    rules_->setHorizontalSpacing(16);
    rules_->setVerticalSpacing(8);
    explanation_->setWordWrap(true);
    conventions_label_->setBuddy(conventions_);
    for (const core::Conventions& bundle : core::conventions()) {
        conventions_->addItem(conventions_text(bundle.label));
    }
    connect(conventions_, &QComboBox::activated, this, &RulesCard::choose);
    retranslate();
}

void RulesCard::show_scenario(const core::Scenario& scenario)
{
    scenario_ = scenario;
    const auto bundles = core::conventions();
    for (std::size_t i = 0; i < bundles.size(); ++i) {
        if (bundles[i].name == scenario.rules.conventions) {
            conventions_->setCurrentIndex(static_cast<int>(i));
            explanation_->setText(conventions_text(bundles[i].explanation));
        }
    }
    fill();
}

void RulesCard::lock(bool locked)
{
    conventions_->setEnabled(!locked);
}

void RulesCard::fill()
{
    rules_->setRowWrapPolicy(is_large() ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
    while (rules_->rowCount() > 0) {
        rules_->removeRow(0);
    }
    for (const RuleText& rule : rules_of(*scenario_)) {
        auto* what = new QLabel(rule.what, this);
        auto* text = new QLabel(rule.rule, this);
        text->setWordWrap(true);
        text->setMinimumWidth(std::min(scaled(280), widest_minimum));
        what->setWordWrap(is_large());
        text->setFont(text_font(TextSize::normal, true));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rules_->addRow(what, text);
    }
    setAccessibleDescription(text());
    if (isVisible()) {
        fit();
    }
}

/// As high as its texts are at its width, but no larger than the window below it.
void RulesCard::fit()
{
    const QSize most = parentWidget() ? parentWidget()->size() - QSize(32, 32) : QSize(992, 736);
    const int frame = 2 * area_->frameWidth();
    const int wanted = std::max(page_->sizeHint().width() + frame, scaled(480));
    const int width = std::max(std::min(wanted, most.width()), minimumSizeHint().width());
    const int height = page_->layout()->totalHeightForWidth(width - frame) + frame;
    resize(width, std::min(height, most.height()));
}

void RulesCard::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    fit();
}

QString RulesCard::text() const
{
    return scenario_ ? rules_text(*scenario_) : QString();
}

void RulesCard::choose(int index)
{
    if (scenario_) {
        core::Scenario changed = *scenario_;
        core::set_conventions(changed, core::conventions()[static_cast<std::size_t>(index)]);
        emit scenario_wanted(changed);
    }
}

void RulesCard::retranslate()
{
    setWindowTitle(tr("Rules"));
    conventions_label_->setText(tr("&Conventions"));
    conventions_->setAccessibleName(tr("Conventions"));
    for (int i = 0; i < conventions_->count(); ++i) {
        conventions_->setItemText(
            i, conventions_text(core::conventions()[static_cast<std::size_t>(i)].label));
    }
    if (scenario_) {
        show_scenario(*scenario_);
    }
}

} // namespace procession::ui
