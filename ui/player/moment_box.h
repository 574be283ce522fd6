// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/time_text.h"

#include <QDoubleSpinBox>
#include <optional>

namespace procession::ui {

/// The moment that a text stands for: as `form` writes it, or a plain number of ticks; none if
/// neither.
[[nodiscard]] std::optional<core::Ticks> read_moment(const TimeText& form, const QString& text);

/// A field for a moment: ticks, or with a clock the time of day as on the axes, "8:12".
class MomentBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit MomentBox(QWidget* parent = nullptr);

    void set_time_text(const TimeText& text);

protected:
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    [[nodiscard]] QValidator::State validate(QString& text, int& position) const override;

private:
    TimeText time_text_;
};

} // namespace procession::ui
