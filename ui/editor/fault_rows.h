// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/edited_file.h"
#include "ui/theme/palette.h"

#include <QListWidget>

namespace procession::ui {

/// What is wrong with the scenario being edited, one fault a line; going to a line goes to its
/// place. Not there while nothing is wrong.
class FaultRows : public QListWidget {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit FaultRows(EditedFile& file, QWidget* parent = nullptr);

    void set_palette(const Palette& palette);
    void retranslate();
    /// On to the fault behind the current one, or to the first.
    void go_to_next();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The person wants to see that fault's place.
    void fault_wanted(const core::Fault& fault);

private:
    void fill();
    void go_to(int row);

    EditedFile& file_;
    Palette palette_ = Palette::light_theme();
    int visited_ = -1; ///< the fault gone to last
};

} // namespace procession::ui
