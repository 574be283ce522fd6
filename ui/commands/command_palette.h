// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/search/findable.h"

#include <QDialog>
#include <QString>
#include <vector>

class QLineEdit;
class QListWidget;

namespace procession::ui {

/// Type a few letters of anything and it is done: commands, scenarios, policies, terms;
/// or a workload ("A 0 5; B 1 3"), and it runs.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(std::vector<Findable> all, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& box() { return *box_; }
    [[nodiscard]] QListWidget& list() { return *list_; }

signals:
    /// The text typed reads as a workload, and was chosen.
    void workload_wanted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    void run_current();

    std::vector<Findable> all_;
    QLineEdit* box_ = nullptr;
    QListWidget* list_ = nullptr;
};

} // namespace procession::ui
