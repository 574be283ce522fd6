// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/program/lazy_panel.h"

class QLabel;

namespace procession::ui {

class ObjectView;
class WaitPicture;

/// By what processes wait for one another: locks, semaphores, queues and pipes with who holds
/// them, what is in them and who waits; below, who waits for whom.
class ObjectsPanel : public LazyPanel {
    Q_OBJECT

public:
    ObjectsPanel(Inside& inside, QWidget* parent);

    void retranslate() override;
    [[nodiscard]] ObjectView& objects() { return *objects_; }
    [[nodiscard]] WaitPicture& waits() { return *waits_; }
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QSize sizeHint() const override { return {360, 240}; }

signals:
    void process_chosen(core::EntityId process);

protected:
    void fill() override;

private:
    [[nodiscard]] QString deadlocks_told() const;

    QLabel* nothing_ = nullptr;
    ObjectView* objects_ = nullptr;
    QLabel* waits_title_ = nullptr;
    WaitPicture* waits_ = nullptr;
    QLabel* deadlocks_ = nullptr; ///< circles of waiting that have arisen, in words
};

} // namespace procession::ui
