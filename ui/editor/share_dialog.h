// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QDialog>
#include <QString>
#include <optional>

class QLabel;

namespace procession::ui {

/// A scenario for others: it is one file with all that it needs. Says what is in it, copies it as
/// text, or has a copy saved.
class ShareDialog : public QDialog {
    Q_OBJECT

public:
    /// `text`: none if the lecturer hides something in it; then it is not put on the clipboard.
    /// `scenario`: what the text says; none while something is wrong.
    ShareDialog(const std::optional<QString>& text, const std::optional<core::Scenario>& scenario,
                QWidget* parent);

    [[nodiscard]] QString told() const;

signals:
    /// The text is on the clipboard.
    void copied();
    /// A copy is to be saved; which file is to be asked.
    void copy_wanted();

private:
    QLabel* told_ = nullptr;
};

} // namespace procession::ui
