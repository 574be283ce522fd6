// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/help_row.h"

#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace procession::ui {

using lessons::Help;

HelpRow::HelpRow(lessons::Visit& visit, std::string step, const lessons::LocalizedText& hint,
                 const lessons::LocalizedText& stronger, QWidget* parent)
    : QWidget(parent),
      visit_(visit),
      step_(std::move(step)),
      hint_(localized(hint)),
      stronger_(localized(stronger)),
      button_(new QPushButton(this)),
      said_(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    said_->setWordWrap(true);
    said_->setTextFormat(Qt::PlainText);
    said_->setFont(text_font(TextSize::normal));
    button_->setFont(text_font(TextSize::normal));
    column->addWidget(said_);
    column->addWidget(button_, 0, Qt::AlignLeft);
    connect(button_, &QPushButton::clicked, this, &HelpRow::ask);
    fill();
}

/// The next help that there is: predictions have no hints.
Help HelpRow::next() const
{
    const Help now = visit_.help(step_);
    if (now == Help::none && !hint_.isEmpty()) {
        return Help::hint;
    }
    return now < Help::stronger && !stronger_.isEmpty() ? Help::stronger : Help::shown;
}

void HelpRow::ask()
{
    const Help wanted = next();
    while (visit_.help(step_) != wanted) {
        (void)visit_.ask_for_help(step_);
    }
    fill();
    if (wanted == Help::shown) {
        emit show_me();
    }
}

void HelpRow::close()
{
    closed_ = true;
    fill();
}

void HelpRow::set_held_back(bool held_back)
{
    held_back_ = held_back;
    fill();
}

void HelpRow::fill()
{
    const Help now = visit_.help(step_);
    QStringList said;
    if (now >= Help::hint && !hint_.isEmpty()) {
        said.append(hint_);
    }
    if (now >= Help::stronger && !stronger_.isEmpty()) {
        said.append(stronger_);
    }
    said_->setText(said.join('\n'));
    said_->setVisible(!said.isEmpty());
    const Help wanted = next();
    button_->setText(wanted == Help::hint       ? tr("Hin&t")
                     : wanted == Help::stronger ? tr("Stronger hin&t")
                                                : tr("&Show me"));
    button_->setToolTip(wanted == Help::shown ? tr("The answer; it does not count as found")
                                              : tr("A word that helps; it costs nothing"));
    button_->setVisible(!closed_ && now != Help::shown);
    setVisible(!held_back_ && (!said.isEmpty() || !button_->isHidden()));
}

} // namespace procession::ui
