// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/what_if/change_banner.h"

#include "ui/layout/wrap_layout.h"
#include "ui/theme/fonts.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>

namespace procession::ui {

ChangeBanner::ChangeBanner(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent), said_(new QLabel(this))
{
    auto* row = new WrapLayout(this);
    row->setContentsMargins(16, 2, 16, 2);
    row->setSpacing(8);
    said_->setTextFormat(Qt::PlainText);
    said_->setWordWrap(true);
    said_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    row->addWidget(said_);
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        buttons_.append(button);
    }
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void ChangeBanner::show_change(const QString& what)
{
    what_ = what;
    retranslate();
    setVisible(!what.isEmpty());
}

void ChangeBanner::set_palette(const Palette& palette)
{
    QPalette colours = this->palette();
    colours.setColor(QPalette::Window, palette.changed);
    colours.setColor(QPalette::WindowText, palette.ink);
    setPalette(colours);
    said_->setPalette(colours);
    retranslate();
}

void ChangeBanner::retranslate()
{
    said_->setFont(text_font(TextSize::normal)); // the text's size may be another too
    //: What was done to the scenario last ("Kill P2")
    said_->setText(tr("Changed: %1").arg(what_));
    said_->setToolTip(said_->text());
    for (QToolButton* button : buttons_) {
        button->setFont(text_font(TextSize::normal));
        button->setToolTip(button->defaultAction()->statusTip());
        button->setAccessibleName(button->defaultAction()->iconText());
    }
}

} // namespace procession::ui
