// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/glossary/glossary.h"
#include "ui/theme/palette.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace procession::ui {

/// The terms of the field: a list to search, and what the chosen one means, in both
/// languages.
class GlossaryView : public QDialog {
    Q_OBJECT

public:
    explicit GlossaryView(QWidget* parent = nullptr);

    void show_term(const Term& term);
    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] QLineEdit& search_box() { return *search_; }
    [[nodiscard]] QListWidget& list() { return *list_; }
    /// All that is said of the term chosen.
    [[nodiscard]] QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void fill();
    void tell();

    QString chosen_; ///< id of the term told of
    QLineEdit* search_ = nullptr;
    QListWidget* list_ = nullptr;
    QLabel* name_ = nullptr;
    QLabel* other_name_ = nullptr;
    QLabel* meaning_ = nullptr;
    QLabel* other_meaning_ = nullptr;
    QLabel* also_ = nullptr;
};

} // namespace procession::ui
