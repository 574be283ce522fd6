// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>

namespace procession::ui {

/// One sentence on the latest decision: always there, two lines high.
class WhyLine : public QWidget {
    Q_OBJECT

public:
    explicit WhyLine(QWidget* parent = nullptr);

    void show_moment(const Moment& moment);
    void set_palette(const Palette& palette);
    void retranslate();

    /// The sentence shown.
    [[nodiscard]] const QString& sentence() const { return sentence_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void compose();

    std::optional<Moment> moment_;
    core::RecordIndex explained_ = 0; ///< the record that the sentence is about
    bool at_end_ = false;
    Palette palette_ = Palette::light_theme();
    QString title_;
    QString when_;
    QString sentence_;
};

} // namespace procession::ui
