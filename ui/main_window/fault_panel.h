// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault.h"

#include <QWidget>
#include <vector>

class QLabel;
class QTreeWidget;

namespace procession::ui {

/// What is wrong with a file: every fault with line, column and place.
class FaultPanel : public QWidget {
    Q_OBJECT

public:
    explicit FaultPanel(QWidget* parent = nullptr);

    /// `file` is the name of the faulty file; `shown` that of the one whose picture
    /// stays, empty if there is none.
    void show_faults(const std::vector<core::Fault>& faults, const QString& file,
                     const QString& shown);
    void retranslate();
    /// The faults as text, one a line: file:line:column: message.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override { return {480, 144}; }

private:
    void fill();

    std::vector<core::Fault> faults_;
    QString file_;
    QString shown_;
    QLabel* summary_ = nullptr;
    QTreeWidget* list_ = nullptr;
};

} // namespace procession::ui
