// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace procession::ui {

/// The files opened last, the latest first.
struct RecentFiles {
    static constexpr qsizetype most = 10;
    QStringList files;

    /// Puts a file on top; it stands in the list once.
    void add(const QString& file)
    {
        files.removeAll(file);
        files.prepend(file);
        files = files.first(qMin(files.size(), most));
    }
};

} // namespace procession::ui
