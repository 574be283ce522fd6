// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"

#include <QWidget>
#include <array>
#include <string>

namespace procession::ui {

class SettingLine;

/// A text of the scenario in both languages, one line each.
class BothTexts : public QWidget {
    Q_OBJECT

public:
    /// Of the text at `path`; changing it is a step of that name. `file` outlives it.
    BothTexts(EditedFile& file, std::string step, std::string path, QWidget* parent);

    /// What it is a text of, for those who hear it: "Question".
    void name(const QString& what);
    /// What stands in the scenario now.
    void fill();

private:
    EditedFile& file_;
    std::string step_;
    std::string path_;
    std::array<SettingLine*, 2> lines_{};
};

} // namespace procession::ui
