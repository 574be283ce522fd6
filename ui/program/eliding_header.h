// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace procession::ui {

/// Says by "…" where a name is too long for its column; a style with a style sheet only cuts it.
class ElidingHeader : public QHeaderView {
public:
    using QHeaderView::QHeaderView;

    /// What is painted: both ends of the name, for ForkPoolWorker-1 and -2 differ at the last.
    [[nodiscard]] QString shown(int section) const;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;
};

} // namespace procession::ui
