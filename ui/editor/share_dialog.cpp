// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/share_dialog.h"

#include "ui/classroom/hidden.h"
#include "ui/layout/wrap_layout.h"
#include "ui/text/listed.h"
#include "ui/theme/fonts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <map>
#include <string>

namespace procession::ui {

namespace {

QString names_in(const std::map<std::string, std::string>& named)
{
    QStringList names;
    for (const auto& [name, text] : named) {
        names.append(QString::fromStdString(name));
    }
    return listed(names);
}

} // namespace

ShareDialog::ShareDialog(const std::optional<QString>& text,
                         const std::optional<core::Scenario>& scenario, QWidget* parent)
    : QDialog(parent), told_(new QLabel(this))
{
    setWindowTitle(tr("Share as a single file"));
    QStringList sentences{
        tr("The scenario is one file with all that it needs. Whoever has it sees the same run.")};
    if (!scenario) {
        sentences.append(tr("Something in it is wrong; it cannot be run yet."));
    } else {
        sentences.append(tr("Processes: %1.").arg(scenario->listed));
        if (!scenario->programs.empty()) {
            sentences.append(tr("Programs: %1.").arg(names_in(scenario->programs)));
        }
        if (!scenario->files.empty()) {
            sentences.append(tr("Files of its disk: %1.").arg(names_in(scenario->files)));
        }
    }
    told_->setText(sentences.join('\n'));
    told_->setTextFormat(Qt::PlainText);
    told_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(told_, 1);
    auto* row = new WrapLayout;
    row->setSpacing(8);
    const auto add = [this, row](const QString& label, const QString& hint) {
        auto* button = new QPushButton(label, this);
        button->setToolTip(hint);
        row->addWidget(button);
        return button;
    };
    auto* const copy =
        add(tr("&Copy as text"),
            text ? tr("All of it on the clipboard, for a message or a page") : hidden_words());
    copy->setEnabled(text.has_value());
    if (text) {
        connect(copy, &QPushButton::clicked, this, [this, text = *text] {
            QGuiApplication::clipboard()->setText(text);
            emit copied();
            accept();
        });
    }
    connect(add(tr("&Save a copy…"), tr("Another file; you go on in this one")),
            &QPushButton::clicked, this, [this] {
                accept();
                emit copy_wanted();
            });
    connect(add(tr("Cancel"), tr("Leave everything as it is")), &QPushButton::clicked, this,
            &QDialog::reject);
    column->addLayout(row);
    setMinimumWidth(std::min(scaled(420), parent->window()->width() - 32));
}

QString ShareDialog::told() const
{
    return told_->text();
}

} // namespace procession::ui
