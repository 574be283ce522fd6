// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/metrics_picture.h"

#include <QScrollArea>

namespace procession::ui {

/// The measures up to the moment shown, as numbers and as bars.
class MetricsPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit MetricsPanel(QWidget* parent = nullptr);

    /// Covers every value, or none.
    void set_covered(bool covered) { picture_->set_covered(covered); }
    void show_moment(const Moment& moment) { picture_->show_moment(moment); }
    void set_palette(const Palette& palette);
    void retranslate();

    [[nodiscard]] MetricsPicture& picture() { return *picture_; }
    [[nodiscard]] const MetricsPicture& picture() const { return *picture_; }
    [[nodiscard]] QSize sizeHint() const override { return {320, 480}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr int frame_ = 2; ///< pixels
    void mark(bool focused);

    MetricsPicture* picture_;
};

} // namespace procession::ui
