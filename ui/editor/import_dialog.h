// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/import_preview.h"
#include "ui/theme/palette.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace procession::ui {

class ImportColumns;

/// A table or a job list that becomes processes: from a file, the clipboard or typed in. Shows at
/// once what would be read, row by row, how it was understood and what is wrong with it; what was
/// guessed can be told. Only then is anything made of it.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    /// Begins with `text`. `may_append` says why the processes cannot be appended to the present
    /// scenario; empty: they can.
    using WhyNot = std::function<QString(const core::Scenario&)>;
    ImportDialog(const QString& text, const Palette& palette, WhyNot why_not_append,
                 QWidget* parent);

    [[nodiscard]] QPlainTextEdit& source() { return *source_; }
    [[nodiscard]] QTableWidget& rows() { return *rows_; }
    [[nodiscard]] QListWidget& told() { return *told_; }
    [[nodiscard]] ImportColumns& columns() { return *columns_; }
    [[nodiscard]] const core::ImportPreview& preview() const { return preview_; }
    /// Reads what stands there now, rather than in a moment.
    void read();
    /// Takes a file's text; what goes wrong is shown.
    void take_file(const QString& file);

signals:
    /// As a scenario of its own, or behind the processes of the present one.
    void scenario_wanted(const core::Scenario& scenario);
    void append_wanted(const core::Scenario& scenario);

private:
    void build_source(QVBoxLayout& column);
    void build_choices(QVBoxLayout& column);
    void build_result(QVBoxLayout& column);
    void build_buttons(QVBoxLayout& column);
    void connect_parts();
    void ask_for_file();
    [[nodiscard]] core::ImportOptions options() const;
    [[nodiscard]] bool has_text() const;
    void show_choices();
    void show_rows();
    void show_told();
    void show_buttons();
    void go_to(const core::Position& position);

    Palette palette_;
    WhyNot why_not_;
    core::ImportPreview preview_;
    QTimer soon_; ///< who types on is not read at each letter
    QPlainTextEdit* source_ = nullptr;
    QComboBox* format_ = nullptr;
    QComboBox* separator_ = nullptr;
    QComboBox* heading_ = nullptr;
    QComboBox* unit_ = nullptr;
    ImportColumns* columns_ = nullptr;
    QLabel* summary_ = nullptr;
    QTableWidget* rows_ = nullptr;
    QListWidget* told_ = nullptr; ///< faults, then notes
    QPushButton* file_ = nullptr;
    QPushButton* clipboard_ = nullptr;
    QPushButton* create_ = nullptr;
    QPushButton* append_ = nullptr;
};

} // namespace procession::ui
