// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/draft.h"
#include "core/edit/edited_scenario.h"
#include "ui/session/background.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace procession::ui {

/// A scenario that is being edited, and the file that it is in, if any: what is done to it, saved,
/// and what happens to the file meanwhile. Everything that shows it hears `changed`.
class EditedFile : public QObject {
    Q_OBJECT

public:
    explicit EditedFile(QObject* parent = nullptr);

    /// Another scenario: `text` as it stands in `file`. Without a file it is called `name`.
    void start(std::string text, const QString& file, const QString& name);
    /// Whether there is one.
    [[nodiscard]] bool is_open() const { return open_; }

    /// Says why it may not become that; empty if it may.
    using Guard = std::function<QString(const core::Scenario& wanted)>;
    /// Asked of all that edit() comes to from now on; none: everything may be done. What is typed
    /// into texts and what is undone is not asked about.
    void set_guard(Guard guard) { guard_ = std::move(guard); }

    using Edit = std::function<std::optional<core::Message>(core::edit::EditedScenario& scenario)>;
    /// Does something to it; what could not be done is told by `refused` and by the result.
    bool edit(const Edit& edit);
    /// Takes what was typed into the text, one change after the other, as typing of that name. At
    /// once only `typed` tells of it; what the text says then is read away from this thread, so
    /// that typing costs what is typed, and `changed` comes when it has been read.
    void type(const std::string& name, const std::vector<core::edit::TextChange>& changes);
    /// Whether `changed` has told of all that was typed.
    [[nodiscard]] bool is_told() const { return !is_untold_; }
    void undo();
    void redo();

    [[nodiscard]] const core::edit::EditedScenario& scenario() const { return scenario_; }
    /// Whether saving would write something else than the file holds.
    [[nodiscard]] bool is_modified() const { return scenario_.is_modified() || parted_; }
    /// Where saving writes to; empty if that has to be asked.
    [[nodiscard]] const QString& file() const { return file_; }
    /// What it is called: the file's name, or what it was called at the start.
    [[nodiscard]] QString name() const;

    /// Writes it, right or wrong. What goes wrong then is returned, and nothing has changed.
    [[nodiscard]] std::optional<core::Message> save_as(const QString& file);
    [[nodiscard]] std::optional<core::Message> save() { return save_as(file_); }

    /// Whether the file is not as it was read or saved here last.
    [[nodiscard]] bool differs_on_disk() const;
    /// What the file holds now, as a step that can be undone; a file that is gone is left alone.
    void take_from_disk();
    /// Starts with a draft that was left behind, as a step behind what its file holds now. Without
    /// a file it is called `name`.
    void recover(const core::edit::Draft& draft, const QString& name);
    /// What the file held when it was read or saved here last; none: there is no file.
    [[nodiscard]] const std::optional<std::string>& seen_on_disk() const { return last_seen_; }
    /// What is here counts, whatever the file holds: it is not saved then.
    void keep_mine();

signals:
    /// The text, what can be undone, or whether it is saved: something is another.
    void changed();
    /// The text is another by type(); nothing is known yet of what it says.
    void typed();
    /// Another scenario has been started.
    void started();
    /// An edit could not be done.
    void refused(const core::Message& why);
    /// An edit was not done, because the guard is against it.
    void forbidden(const QString& why);
    /// Somebody else has changed the file, or taken it away.
    void changed_on_disk();

private:
    [[nodiscard]] std::optional<std::string> on_disk() const;
    void watch();
    void look_at_disk();
    void read_typed();
    void take_read();
    void tell();

    core::edit::EditedScenario scenario_;
    QString file_;
    QString name_;
    Guard guard_;
    bool open_ = false;
    bool parted_ = false;                  ///< from a file that somebody else has changed
    std::optional<std::string> last_seen_; ///< what the file held
    QFileSystemWatcher watcher_;
    QTimer soon_;            ///< who writes a file may do so in several steps
    int starts_ = 0;         ///< how many scenarios there were
    bool is_untold_ = false; ///< something was typed since `changed` came last
    QTimer read_soon_;
    Background reader_; ///< the last member: it waits for its work when it goes
};

} // namespace procession::ui
