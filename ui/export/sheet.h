// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <QString>

class QPainter;

namespace procession::ui {

/// A picture to keep: laid out once in pixels of the screen, painted to any size and any
/// device.
class Sheet {
public:
    virtual ~Sheet() = default;

    [[nodiscard]] virtual QSizeF size() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    /// Paints with the sheet's top left corner at the origin.
    virtual void paint(QPainter& painter) const = 0;
};

} // namespace procession::ui
