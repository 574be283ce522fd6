// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/notes_window.h"

#include "ui/theme/fonts.h"

#include <QCloseEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolBar>
#include <QVBoxLayout>
#include <algorithm>

namespace procession::ui {

namespace {

QLabel* text_label(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void set_colour(QWidget* widget, const QColor& colour)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, colour);
    widget->setPalette(palette);
}

} // namespace

NotesWindow::NotesWindow(QWidget* owner) : QWidget(owner, Qt::Window)
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    title_ = text_label(page);
    notes_ = text_label(page);
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(title_);
    column->addWidget(notes_);
    column->addSpacing(16);
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        headings_[i] = text_label(page);
        texts_[i] = text_label(page);
        column->addWidget(headings_[i]);
        column->addWidget(texts_[i]);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea(this); // notes may be long
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    tools_ = new QToolBar(this);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(scroll, 1);
    rows->addWidget(tools_);
    retranslate();
}

void NotesWindow::set_tools(const QList<QAction*>& tools)
{
    tools_->addActions(tools);
}

void NotesWindow::show_notes(const LecturerNotes& notes)
{
    told_ = notes;
    fill();
}

void NotesWindow::fill()
{
    title_->setText(told_.title);
    notes_->setText(told_.notes);
    notes_->setVisible(!told_.notes.isEmpty());
    const std::array texts{told_.answer, told_.next_bookmark, told_.next_item};
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        texts_[i]->setText(texts[i]);
        texts_[i]->setVisible(!texts[i].isEmpty());
        headings_[i]->setVisible(!texts[i].isEmpty());
    }
}

void NotesWindow::retranslate()
{
    setWindowTitle(tr("Lecturer's notes – Procession"));
    setAccessibleName(tr("Lecturer's notes"));
    headings_[0]->setText(tr("Answer"));
    headings_[1]->setText(tr("Next bookmark"));
    headings_[2]->setText(tr("Next item"));
    // The application's text size is the projector's: here somebody sits close to it.
    const auto near = [](TextSize size, bool bold = false) {
        QFont font = text_font(size, bold);
        font.setPixelSize(static_cast<int>(size));
        return font;
    };
    title_->setFont(near(TextSize::title, true));
    notes_->setFont(near(TextSize::large));
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        headings_[i]->setFont(near(TextSize::normal, true));
        texts_[i]->setFont(near(TextSize::large));
    }
    tools_->setFont(near(TextSize::normal));
}

void NotesWindow::set_palette(const Palette& palette)
{
    palette_ = palette;
    retranslate(); // fonts may be others
    for (QLabel* heading : headings_) {
        set_colour(heading, palette.quiet);
    }
    fill();
}

QString NotesWindow::text() const
{
    QStringList lines;
    for (const QLabel* label : {title_, notes_, headings_[0], texts_[0], headings_[1], texts_[1],
                                headings_[2], texts_[2]}) {
        if (!label->isHidden()) {
            lines.append(label->text());
        }
    }
    return lines.join('\n');
}

void NotesWindow::closeEvent(QCloseEvent* event)
{
    QWidget::closeEvent(event);
    emit closed();
}

int audience_screen(const QStringList& screens, const QString& lecturers, const QString& chosen)
{
    if (const auto at = screens.indexOf(chosen); at >= 0) {
        return static_cast<int>(at);
    }
    const auto other =
        std::ranges::find_if(screens, [&](const QString& screen) { return screen != lecturers; });
    return other == screens.end() ? 0 : static_cast<int>(other - screens.begin());
}

} // namespace procession::ui
