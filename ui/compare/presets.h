// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <span>
#include <vector>

namespace procession::ui {

/// Shipped scenarios that do the same in several ways, to be laid side by side.
struct Preset {
    const char* title = "";             ///< translated in context "presets"
    std::vector<const char*> scenarios; ///< names: at most Comparison::most_variants

    /// In the language of the window.
    [[nodiscard]] QString text() const;
    /// The files that are compiled in, in their order.
    [[nodiscard]] QStringList files() const;
};

[[nodiscard]] std::span<const Preset> presets();

} // namespace procession::ui
