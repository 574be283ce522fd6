// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QAbstractItemView;

namespace procession::ui {

/// What a list says as long as it has no rows.
class EmptyText : public QLabel {
public:
    /// Belongs to `view`, and stands where its rows will.
    explicit EmptyText(QAbstractItemView& view);

    /// Nothing is said if `text` is empty.
    void say(const QString& text);

private:
    void appear();

    QAbstractItemView& view_;
};

} // namespace procession::ui
