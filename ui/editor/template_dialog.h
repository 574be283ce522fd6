// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/templates.h"
#include "ui/theme/palette.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace procession::ui {

/// With what a new scenario begins: a template, each with its picture and a line that says what it
/// is, or a random workload, or a table.
class TemplateDialog : public QDialog {
    Q_OBJECT

public:
    TemplateDialog(const Palette& palette, QWidget* parent);

    [[nodiscard]] QListWidget& list() { return *list_; }

signals:
    /// The text that it begins with.
    void chosen(const std::string& text);
    void random_wanted();
    void import_wanted();

private:
    void fill(const Palette& palette);
    void build_buttons(QVBoxLayout& column);
    void choose();

    std::vector<Template> templates_;
    QListWidget* list_ = nullptr;
    QPushButton* create_ = nullptr;
};

} // namespace procession::ui
