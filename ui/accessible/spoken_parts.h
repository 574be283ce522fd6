// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>

class QWidget;

namespace procession::ui {

/// One part of a picture as a screen reader meets it.
struct SpokenPart {
    QString name;
    QString description = {};
    QRect box; ///< in the view
    QAccessible::Role role = QAccessible::ListItem;
    bool pressable = false;
    bool selectable = false;
    bool selected = false;
};

/// A picture that is told part by part: a widget that also derives from this has its
/// parts as children in the tree of screen readers, before the widgets inside it. What
/// a part says is looked up each time; nothing is kept of it.
class SpokenParts {
public:
    virtual ~SpokenParts() = default;

    [[nodiscard]] virtual int spoken_count() const = 0;
    /// `part` is one of them.
    [[nodiscard]] virtual SpokenPart spoken_part(int part) const = 0;
    /// The part that the keys point at; -1 if none.
    [[nodiscard]] virtual int focused_part() const { return -1; }
    /// What a press does there. Nothing for a number that is no part.
    virtual void press_part(int part) = 0;
};

/// Has screen readers told what a widget of our own is, where Qt knows no role for it.
void speak_as(QWidget& widget, QAccessible::Role role);

/// Makes Qt ask such widgets. May be called again.
void install_spoken_parts();

} // namespace procession::ui
