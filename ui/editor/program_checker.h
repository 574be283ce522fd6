// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/completion.h"
#include "core/edit/fault_span.h"
#include "core/text/message.h"
#include "ui/session/background.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace procession::ui {

/// Looks at a program while it is typed, away from the window's thread: what keeps it from
/// running, and what its things are called. What was overtaken is dropped.
class ProgramChecker : public QObject {
    Q_OBJECT

public:
    /// What keeps a program from running.
    struct Wrong {
        core::edit::FaultSpan span;
        core::Message message;
    };
    struct Found {
        std::optional<Wrong> wrong;
        core::edit::ProgramNames names;
    };

    explicit ProgramChecker(QObject* parent = nullptr);

    /// Looks at what `program` gives soon, when no more is typed for a moment.
    void look_at(std::function<std::string()> program);
    /// It is another altogether: what was found holds no more.
    void forget();
    [[nodiscard]] bool is_busy() const { return soon_.isActive() || background_.running(); }
    [[nodiscard]] const Found& found() const { return found_; }
    /// Empty before it has been looked at anything.
    [[nodiscard]] const core::edit::SupportedNames& supported() const { return *supported_; }

signals:
    /// found() is another.
    void checked();

private:
    void start();

    QTimer soon_;
    std::function<std::string()> program_;
    Found found_;
    std::shared_ptr<const core::edit::SupportedNames> supported_;
    bool knows_ = false;
    Background background_; ///< the last member: it waits for the work when it goes
};

} // namespace procession::ui
