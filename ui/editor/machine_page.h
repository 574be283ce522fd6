// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/setting_fields.h"
#include "ui/editor/edited_file.h"
#include "ui/editor/editor_page.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

class QFormLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace procession::ui {

class DeviceTable;
class FormArea;
class SettingRow;

/// All that the scenario states once: policy and parameters, the machine with its devices, seed,
/// clock and limits; forms built from what the reader and the registry know.
class MachinePage : public EditorPage {
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit MachinePage(EditedFile& file, QWidget* parent = nullptr);

    /// The row of the setting at that path; null if there is none now.
    [[nodiscard]] SettingRow* row(std::string_view path) const;
    [[nodiscard]] DeviceTable& devices() { return *devices_; }

    [[nodiscard]] QString title() const override;
    void set_palette(const Palette& palette) override;
    void retranslate() override;
    [[nodiscard]] bool go_to(const core::Fault& fault) override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Section {
        QLabel* heading = nullptr;
        QFormLayout* form = nullptr;
        std::vector<SettingRow*> rows;
    };

    void build(QVBoxLayout* column);
    void read();
    void read_if_seen();
    void build_section(Section& section, const std::vector<core::edit::SettingField>& fields);
    static void drop(Section& section, std::size_t index);
    void tidy_focus();

    EditedFile& file_;
    Palette palette_ = Palette::light_theme();
    bool stale_ = true; ///< something has changed since it was read
    FormArea* area_ = nullptr;
    QWidget* form_ = nullptr;
    std::array<Section, core::edit::setting_group_count> sections_;
    DeviceTable* devices_ = nullptr;
};

} // namespace procession::ui
