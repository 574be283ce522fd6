// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/lock_bar.h"

#include "ui/classroom/hidden.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/sentence_gap.h"
#include "ui/theme/fonts.h"

#include <QAction>
#include <QLabel>
#include <QStringList>
#include <QToolButton>

namespace procession::ui {

LockBar::LockBar(QAction& unlock, QWidget* parent)
    : QWidget(parent), told_(new QLabel(this)), button_(new QToolButton(this))
{
    setAutoFillBackground(true);
    auto* row = new WrapLayout(this);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(8);
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    told_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    button_->setDefaultAction(&unlock);
    button_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button_->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(told_);
    row->addWidget(button_);
    hide();
}

void LockBar::show_classroom(const lessons::Classroom& classroom)
{
    classroom_ = classroom;
    retranslate();
}

QString LockBar::text() const
{
    return told_->text();
}

void LockBar::set_palette(const Palette& palette)
{
    QPalette colours = this->palette();
    colours.setColor(QPalette::Window, palette.changed);
    colours.setColor(QPalette::WindowText, palette.ink);
    setPalette(colours);
    told_->setPalette(colours);
}

void LockBar::retranslate()
{
    QStringList sentences{classroom_words(classroom_)};
    if (classroom_.question) {
        sentences.append(tr("The answer to its question is covered."));
    }
    sentences.removeAll(QString());
    const QString words = sentences.join(sentence_gap());
    //: Of a lecturer's lock: whoever wants to, may undo it
    told_->setText(words.isEmpty()
                       ? QString()
                       : words + sentence_gap() + tr("That is a request, not a secret."));
    told_->setFont(text_font(TextSize::normal));
    button_->setFont(text_font(TextSize::normal));
    button_->setText(button_->defaultAction()->iconText());
    button_->setAccessibleName(button_->defaultAction()->iconText());
    button_->setToolTip(button_->defaultAction()->toolTip());
    setVisible(!words.isEmpty());
}

} // namespace procession::ui
