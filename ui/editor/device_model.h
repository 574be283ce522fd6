// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/list_model.h"

namespace procession::ui {

/// The devices of the scenario being edited, each with a name and servers.
class DeviceModel : public ListModel {
    Q_OBJECT

public:
    explicit DeviceModel(EditedFile& file, QObject* parent = nullptr);

    [[nodiscard]] Text text_at(int row, int column) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString hint(int column) const override;
    [[nodiscard]] bool is_open(int, int) const override { return true; }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;

private:
    [[nodiscard]] int count() override;
    [[nodiscard]] std::optional<std::pair<int, int>>
    place_of(const core::Fault& fault) const override;
    [[nodiscard]] std::optional<core::Message> type(core::edit::EditedScenario& scenario, int row,
                                                    int column, const std::string& typed) override;
};

} // namespace procession::ui
