// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QObject>
#include <memory>
#include <optional>
#include <string>

class QSettings;
class QWidget;
class QWindow;

namespace procession::core::edit {
struct Draft;
} // namespace procession::core::edit

namespace procession::ui {

class DraftKeeper;
class DraftOffer;
class Editor;
class EditorForms;
class Session;

/// The editor inside the window, with its forms and drafts: what goes into it from the run, what
/// comes out of it, and that nothing in it is lost. What is the window's to do is asked for.
class EditorPlace : public QObject {
    Q_OBJECT

public:
    /// All of them outlive it; drafts are kept beside the settings.
    EditorPlace(Session& session, const QSettings& settings, QWidget& window);
    ~EditorPlace() override;

    [[nodiscard]] Editor& editor() { return *editor_; }
    [[nodiscard]] EditorForms& forms() { return *forms_; }
    [[nodiscard]] DraftKeeper& drafts() { return *drafts_; }
    [[nodiscard]] DraftOffer& draft_offer() { return *draft_offer_; }

    /// Goes there with the scenario of the run. Asks if something else in it is not saved.
    void edit_scenario();
    /// A new scenario, begun with one of the templates.
    void start_new();
    /// Opens a form by its name in --view; false if none is called so.
    bool show_form(const QString& name);
    /// Runs what is edited in the window.
    void watch();
    /// Into its file, or one that is asked for; false if it is not saved then.
    bool save();
    /// Into that file, which is its own then; false, with the reason shown.
    bool save_as(const QString& file);
    /// Whether what is in the editor may go: it is saved, or the person says so.
    bool may_drop();
    /// Looks for drafts that a crash left behind, once the first frame of that window is there,
    /// and offers them.
    void offer_drafts(QWindow& frame);

    void set_palette(const Palette& palette);
    /// While the editor is in sight its keys work.
    void set_in_sight(bool on);

signals:
    /// The editor is to be gone to.
    void page_wanted();
    /// A file is to be opened and run.
    void file_wanted(const QString& file);
    /// A scenario in no file is to be run.
    void run_wanted(const core::Scenario& scenario, const QString& name,
                    const std::string& classroom);
    /// Something was written into a file.
    void saved(const QString& file);
    /// What was done or could not be done, in words, for so long.
    void told(const QString& what, int milliseconds);
    /// What is edited is another, or whether it is saved.
    void changed();

private:
    void connect_editor();
    void build_drafts();
    void open_draft(const core::edit::Draft& draft);
    void save_draft(const core::edit::Draft& draft);
    void show_started();
    bool load();

    Session& session_;
    QWidget& window_;
    Editor* editor_ = nullptr;
    EditorForms* forms_ = nullptr;
    DraftOffer* draft_offer_ = nullptr;
    std::unique_ptr<DraftKeeper> drafts_;
    int opening_ = -1; ///< of the session, whose scenario the editor holds, or gave
    std::optional<core::Scenario> from_; ///< that scenario as it was then
};

} // namespace procession::ui
