// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/variant_card.h"

#include "core/scenario/settings.h"
#include "scheduler/registry.h"
#include "ui/layout/fitting_combo.h"
#include "ui/layout/wrap_layout.h"
#include "ui/policy/form_area.h"
#include "ui/policy/policy_form.h"
#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int usual_width = 316;
constexpr int widest_card = 480;
constexpr int widest_number = 48;
constexpr int popup_width = 320;
constexpr int popup_height = 440;

int number_room()
{
    return std::min(scaled(32), widest_number);
}

} // namespace

int VariantCard::card_width()
{
    return std::min(scaled(usual_width), widest_card);
}

bool VariantCard::is_brief()
{
    constexpr double large = 2; // times the usual text
    return text_scale() >= large;
}

VariantCard::VariantCard(QWidget* parent)
    : QWidget(parent),
      policy_(new FittingCombo(6, this)),
      settings_(new QToolButton(this)),
      remove_(new QToolButton(this)),
      summary_(new QLabel(this)),
      popup_(new QFrame(this, Qt::Popup)),
      form_(new PolicyForm)
{
    for (const scheduler::PolicyInfo& info : scheduler::policies()) {
        policy_->addItem(info.label, QString::fromUtf8(info.name.data(),
                                                       static_cast<qsizetype>(info.name.size())));
    }
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    for (QToolButton* button : {settings_, remove_}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setStyleSheet("padding: 4px;");
    }
    auto* buttons = new QHBoxLayout; // below the policy where its name needs the row
    buttons->setSpacing(4);
    buttons->addWidget(settings_);
    buttons->addWidget(remove_);
    auto* row = new WrapLayout;
    row->setSpacing(4);
    policy_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(policy_);
    row->add_layout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(number_room(), 6, 4, 6);
    column->setSpacing(2);
    column->addStretch(1);
    column->addLayout(row);
    column->addWidget(summary_);
    column->addStretch(1);

    popup_->setObjectName("popup");
    popup_->setFrameShape(QFrame::StyledPanel);
    auto* inside = new QVBoxLayout(popup_);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(new FormArea(form_, popup_));

    connect(policy_, &QComboBox::activated, this, &VariantCard::choose_policy);
    connect(settings_, &QToolButton::clicked, this, &VariantCard::open_settings);
    connect(remove_, &QToolButton::clicked, this, &VariantCard::remove_wanted);
    connect(form_, &PolicyForm::scenario_wanted, this, &VariantCard::scenario_wanted);
    connect(form_, &PolicyForm::revert_wanted, this, &VariantCard::base_wanted);
    retranslate();
}

void VariantCard::show_variant(std::size_t number, const Variant& variant, bool can_remove,
                               const QString& status)
{
    const bool same = variant_ && variant_->scenario == variant.scenario;
    number_ = number;
    variant_ = variant;
    status_ = status;
    remove_->setEnabled(can_remove);
    policy_->setCurrentIndex(
        policy_->findData(QString::fromStdString(variant.scenario.scheduler.policy)));
    if (!same) {
        form_->show_scenario(variant.scenario, true);
    }
    write();
}

void VariantCard::write()
{
    if (!variant_) {
        return;
    }
    QStringList parts;
    switch (variant_->side) {
    case Variant::Side::before:
        //: The run before a change ("Kill P2")
        parts.append(tr("before: %1").arg(variant_->change));
        break;
    case Variant::Side::after:
        parts.append(tr("after: %1").arg(variant_->change));
        break;
    case Variant::Side::none:
        if (!variant_->of_base) {
            parts.append(localized(variant_->scenario.title));
        }
        break;
    }
    parts += settings_text(variant_->scenario);
    if (!status_.isEmpty()) {
        parts.append(status_);
    }
    const QString text = parts.join(QString::fromUtf8(" · "));
    summary_->setText(text);
    summary_->setAccessibleName(text);
    share_row();
    const QString number = QString::number(number_);
    policy_->setAccessibleName(tr("Policy of variant %1").arg(number));
    settings_->setAccessibleName(tr("Settings of variant %1").arg(number));
    remove_->setAccessibleName(tr("Remove variant %1").arg(number));
    update();
}

/// Its row to itself, if the policy's name needs that.
void VariantCard::share_row()
{
    const int room = card_width() - number_room() - 4;
    const QFontMetrics metrics(text_font(TextSize::normal));
    const int wanted = metrics.horizontalAdvance(policy_->shown_text()) + FittingCombo::around;
    policy_->setMinimumWidth(std::min(wanted, room));
}

void VariantCard::choose_policy(int index)
{
    if (!variant_) {
        return;
    }
    core::Scenario changed = variant_->scenario;
    if (!core::set_policy(changed, policy_->itemData(index).toString().toStdString())) {
        emit scenario_wanted(changed);
    }
}

void VariantCard::open_settings()
{
    const QPoint below = settings_->mapToGlobal(QPoint(0, settings_->height()));
    popup_->resize(scaled(popup_width), popup_height);
    popup_->move(below);
    popup_->show();
    form_->setFocus();
}

void VariantCard::set_palette(const Palette& palette)
{
    palette_ = palette;
    form_->set_palette(palette);
    QPalette quiet = summary_->palette();
    quiet.setColor(QPalette::WindowText, palette.quiet);
    summary_->setPalette(quiet);
    settings_->setIcon(tinted_icon("tune", palette.ink, palette));
    remove_->setIcon(tinted_icon("close", palette.ink, palette));
    update();
}

void VariantCard::retranslate()
{
    setFixedWidth(card_width()); // the text's size may be another too
    layout()->setContentsMargins(number_room(), 6, 4, 6);
    for (QToolButton* button : {settings_, remove_}) {
        button->setIconSize(QSize(scaled(16), scaled(16)));
    }
    summary_->setFont(text_font(TextSize::small));
    for (int i = 0; i < policy_->count(); ++i) {
        const scheduler::PolicyInfo& info = scheduler::policies()[static_cast<std::size_t>(i)];
        policy_->setItemText(i, policy_text(info.label));
        policy_->setItemData(i, policy_text(info.short_label), FittingCombo::short_role);
    }
    policy_->set_brief(is_brief());
    policy_->setToolTip(tr("The policy of this variant"));
    settings_->setToolTip(tr("Change quantum, cores and other settings"));
    remove_->setToolTip(tr("Take this variant out"));
    form_->retranslate();
    write();
}

void VariantCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette_.paper);
    painter.setFont(text_font(TextSize::large, true));
    painter.setPen(palette_.quiet);
    const QRect beside(0, policy_->y(), number_room(), policy_->height());
    painter.drawText(beside, Qt::AlignCenter, QString::number(number_));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette_.rule);
}

} // namespace procession::ui
