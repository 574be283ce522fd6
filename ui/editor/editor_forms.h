// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "ui/theme/palette.h"

#include <QAction>
#include <QObject>
#include <functional>
#include <string>

namespace procession::ui {

class Editor;

/// How a scenario comes into the editor other than from a file, and out of it other than into its
/// own: templates, imports, random workloads, a search; a duplicate, a copy for others. Each has
/// its dialog, none of which holds anything up.
class EditorForms : public QObject {
    Q_OBJECT

public:
    /// `may_drop`: whether what is in the editor may go, which is asked if it has to be. Both the
    /// editor and the window outlive it.
    EditorForms(Editor& editor, std::function<bool()> may_drop, QWidget* window);

    void set_palette(const Palette& palette) { palette_ = palette; }
    void retranslate();
    /// Whether the editor is in sight.
    void set_in_sight(bool on);

    void show_templates();
    /// With that text; with a file's if there is one.
    void show_import(const QString& text, const QString& file = {});
    void show_random();
    void show_find();
    void show_share();
    /// The edited scenario once more, in no file.
    void start_duplicate();

    QAction import;
    QAction random;
    QAction find;
    QAction duplicate; ///< while the editor is in sight, as the next
    QAction share;

signals:
    /// Another scenario is in the editor.
    void started();
    /// Something was done that is not seen, in words.
    void told(const QString& what);

private:
    bool start(std::string text, const QString& name, bool unsaved);
    void start_made(const core::Scenario& scenario, const QString& name);
    void save_copy();
    [[nodiscard]] static QString why_locked();
    [[nodiscard]] QString why_not_append(const core::Scenario& made) const;

    Editor& editor_;
    std::function<bool()> may_drop_;
    QWidget* window_ = nullptr;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
