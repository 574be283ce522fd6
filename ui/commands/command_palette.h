// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace procession::ui {

/// Something that can be done by its name.
struct Command {
    QString name;
    QString hint; ///< where else it is found: menu, shortcut
    QString also; ///< other words by which it is found
    std::function<void()> run;
};

/// Type a few letters of anything and it is done: commands, scenarios, policies; or
/// a workload ("A 0 5; B 1 3"), and it runs.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(std::vector<Command> commands, QWidget* parent = nullptr);

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

    std::vector<Command> commands_;
    QLineEdit* box_ = nullptr;
    QListWidget* list_ = nullptr;
};

/// How well `command` fits what was typed: 0 = not at all; a name that begins with
/// it before one that has a word beginning with it, before one that contains it.
[[nodiscard]] int fit(const Command& command, const QString& typed);

} // namespace procession::ui
