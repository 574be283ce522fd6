// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QAbstractItemModel>
#include <optional>
#include <vector>

namespace procession::ui {

/// The processes created up to a moment, each under its parent; those whose
/// parent is the kernel, or is not there, under init.
class ProcessTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { name_column, pid_column, state_column, column_count };
    static constexpr auto init_pid = static_cast<std::int32_t>(core::init_pid);

    /// A process and who created it.
    struct Entry {
        core::EntityId process = core::no_entity;
        std::int32_t pid = 0;
        std::int32_t parent = init_pid; ///< its pid
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    explicit ProcessTreeModel(QObject* parent = nullptr);

    void show_moment(const Moment& moment);
    void set_daemons(std::vector<core::EntityId> daemons) { daemons_ = std::move(daemons); }
    /// The same with parents of the caller's.
    void show_entries(const Moment& moment, std::vector<Entry> entries);
    void set_palette(const Palette& palette);
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Node 0 is init; the others follow in the order of the entries.
    struct Node {
        Entry entry;
        std::size_t parent = 0;
        int row = 0; ///< among the children of its parent
        std::vector<std::size_t> children;
    };
    void grow(std::vector<Entry> entries);
    [[nodiscard]] QString text(const Node& node, int column) const;
    [[nodiscard]] QString explanation(core::EntityId id) const;
    [[nodiscard]] bool is_daemon(core::EntityId id) const;
    void tell_all_changed(const QModelIndex& parent);

    std::optional<Moment> moment_;
    Palette palette_ = Palette::light_theme();
    std::vector<Entry> entries_;
    std::vector<core::EntityId> daemons_;
    std::vector<Node> nodes_;
};

} // namespace procession::ui
