// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_source.h"

#include <QDialog>
#include <QImage>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPrinter;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace procession::ui {

/// Asks what to export and how, shows what will come of it, and writes the file,
/// copies the picture or prints it. Remembers the last choice.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `source` has something to export. `settings` outlive the dialog.
    ExportDialog(std::shared_ptr<const ExportSource> source, QSettings& settings,
                 QWidget* parent = nullptr);

    [[nodiscard]] const ExportChoice& choice() const { return choice_; }
    void choose(const ExportChoice& choice);
    void set_file(const QString& file);
    [[nodiscard]] QString file() const;
    /// Writes the file; false and a message in the dialog if that fails.
    bool save();
    /// Puts the picture, or the table's text, on the clipboard.
    void copy();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void lay_out();
    void write_texts();
    void connect_fields();
    void show_choice();
    void show_preview();
    void scale_preview();
    void take_fields();
    void browse();
    void save_and_close();
    void print();
    [[nodiscard]] QString default_file() const;

    std::shared_ptr<const ExportSource> source_;
    QSettings& settings_;
    ExportChoice choice_;
    QComboBox* what_ = nullptr;
    QComboBox* format_ = nullptr;
    QCheckBox* with_table_ = nullptr;
    QCheckBox* monochrome_ = nullptr;
    QLineEdit* file_ = nullptr;
    QPushButton* browse_ = nullptr;
    QLabel* veil_ = nullptr;    ///< says that the rest is not told
    QLabel* problem_ = nullptr; ///< why the file was not written
    QStackedWidget* preview_ = nullptr;
    QLabel* picture_ = nullptr;
    QImage page_image_; ///< of the choice, before it is scaled to the room
    QPlainTextEdit* text_ = nullptr;
    QPushButton* copy_ = nullptr;
    QPushButton* print_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* close_ = nullptr;
};

} // namespace procession::ui
