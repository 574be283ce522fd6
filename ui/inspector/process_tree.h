// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/process_tree_model.h"

#include <QTreeView>

namespace procession::ui {

/// Who created whom, as a tree: init at the root.
class ProcessTree : public QTreeView {
    Q_OBJECT

public:
    explicit ProcessTree(QWidget* parent = nullptr);

    void show_moment(const Moment& moment);
    /// Which processes are daemonic at the moment shown next.
    void set_daemons(std::vector<core::EntityId> daemons)
    {
        model_.set_daemons(std::move(daemons));
    }
    void set_palette(const Palette& palette) { model_.set_palette(palette); }
    void retranslate();

    [[nodiscard]] const ProcessTreeModel& processes() const { return model_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void spread_columns();

    ProcessTreeModel model_;
};

} // namespace procession::ui
