// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/editor_page.h"

#include <QAction>
#include <cstdint>
#include <vector>

class QLabel;
class QToolButton;

namespace procession::core::edit {
struct TextChange;
}

namespace procession::ui {

class CodeEdit;
class EditedFile;

/// The scenario as it stands in its file: JSON, with what is wrong at its place. While it is out
/// of sight it follows no change.
class TextPage : public EditorPage {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit TextPage(EditedFile& file, QWidget* parent = nullptr);

    [[nodiscard]] CodeEdit& edit() { return *edit_; }
    /// The whole text in the house format, as one step.
    [[nodiscard]] QAction& house_format() { return house_format_; }

    [[nodiscard]] QString title() const override;
    void set_palette(const Palette& palette) override;
    void retranslate() override;
    /// Everything has a place in the text: this page is asked last.
    [[nodiscard]] bool go_to(const core::Fault& fault) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void follow();
    void take_typed(const std::vector<core::edit::TextChange>& changes);
    void format();
    void tell();

    EditedFile& file_;
    QAction house_format_;
    CodeEdit* edit_ = nullptr;
    QToolButton* format_button_ = nullptr;
    QLabel* told_ = nullptr;  ///< where the cursor is, and what is wrong there
    bool is_another_ = false; ///< a scenario that was not shown yet
    std::uint64_t shown_ = 0; ///< the version of the text shown
};

} // namespace procession::ui
