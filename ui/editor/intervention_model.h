// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/intervention_cells.h"
#include "ui/editor/list_model.h"

#include <vector>

namespace procession::ui {

/// "Kill"
[[nodiscard]] QString deed_title(core::edit::Deed deed);

/// The interventions of the scenario being edited, in the order listed.
class InterventionModel : public ListModel {
    Q_OBJECT

public:
    explicit InterventionModel(EditedFile& file, QObject* parent = nullptr);

    /// "Kill A", "Priority of A: 3", as it is called on the time line.
    [[nodiscard]] QString brief(int row) const;
    /// Nothing if what stands there is no moment.
    [[nodiscard]] std::optional<core::Ticks> moment(int row) const;

    [[nodiscard]] Text text_at(int row, int column) const override;
    [[nodiscard]] QString title(int column) const override;
    [[nodiscard]] QString hint(int column) const override;
    [[nodiscard]] bool is_open(int row, int column) const override;
    [[nodiscard]] QList<std::pair<QString, QString>> choices(int row, int column) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;

private:
    [[nodiscard]] int count() override;
    [[nodiscard]] std::optional<std::pair<int, int>>
    place_of(const core::Fault& fault) const override;
    [[nodiscard]] std::optional<core::Message> type(core::edit::EditedScenario& scenario, int row,
                                                    int column, const std::string& typed) override;
    [[nodiscard]] bool has_node(int row) const;
    [[nodiscard]] core::Document::Node node(int row) const;

    std::vector<core::Document::Node> nodes_; ///< a row each
};

} // namespace procession::ui
