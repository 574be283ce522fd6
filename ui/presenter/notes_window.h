// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QStringList>
#include <QWidget>
#include <array>

class QLabel;
class QToolBar;

namespace procession::ui {

/// What the one who speaks is told, and the audience is not.
struct LecturerNotes {
    QString title;         ///< the item of the lecture, or the scenario
    QString notes;         ///< of the item, or the scenario's description
    QString answer;        ///< of the question that the room is asked; empty: none is
    QString next_bookmark; ///< empty: none comes
    QString next_item;     ///< empty: none comes
};

/// The lecturer's own window beside the one that the audience sees. Its keys are
/// those of the presentation: the window that owns it gives it the actions.
class NotesWindow : public QWidget {
    Q_OBJECT

public:
    explicit NotesWindow(QWidget* owner);

    void show_notes(const LecturerNotes& notes);
    /// The buttons at its foot.
    void set_tools(const QList<QAction*>& tools);
    void set_palette(const Palette& palette);
    void retranslate();
    /// Everything in it, a line each: what stands above a text, then the text.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override { return {640, 560}; }

signals:
    /// The person has closed it.
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void fill();

    LecturerNotes told_;
    Palette palette_ = Palette::light_theme();
    QLabel* title_ = nullptr;
    QLabel* notes_ = nullptr;
    std::array<QLabel*, 3> headings_{}; ///< answer, next bookmark, next item
    std::array<QLabel*, 3> texts_{};
    QToolBar* tools_ = nullptr;
};

/// Which of the screens is the audience's: the one chosen if it is there, else the first
/// that is not the lecturer's, else the only one. An index into `screens`.
[[nodiscard]] int audience_screen(const QStringList& screens, const QString& lecturers,
                                  const QString& chosen);

} // namespace procession::ui
