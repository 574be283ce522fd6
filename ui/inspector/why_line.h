// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/moment.h"
#include "ui/text/paragraph.h"
#include "ui/theme/palette.h"

#include <QStringList>
#include <QWidget>
#include <optional>

class QScrollBar;

namespace procession::ui {

/// One sentence on the latest event, a decision before all else that happened with it; below it
/// what else happened and why runs who does, or why the process chosen does not run.
class WhyLine : public QWidget {
    Q_OBJECT

public:
    explicit WhyLine(QWidget* parent = nullptr);

    void show_moment(const Moment& moment);
    /// The process of which it is said why it does not run; no_entity = none.
    void set_selected(core::EntityId process);
    void set_palette(const Palette& palette);
    void retranslate();

    /// The sentence shown.
    [[nodiscard]] const QString& sentence() const { return sentence_; }
    /// What is said below it; empty if nothing is.
    [[nodiscard]] QString detail() const;
    /// Smaller, where there is hardly any room.
    void set_low(bool low);
    /// How large the letters of the sentence are, in pixels.
    [[nodiscard]] int letters() const { return words_.sentence.font().pixelSize(); }
    /// Moves a sentence that is longer than the room for it; hidden where all is in sight.
    [[nodiscard]] QScrollBar& bar() { return *bar_; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What is painted.
    struct Words {
        Paragraph sentence;
        Paragraph detail;
        double gap = 0; ///< between them
        [[nodiscard]] double height() const { return sentence.height() + gap + detail.height(); }
    };
    void compose();
    void compose_sentence();
    void compose_detail();
    [[nodiscard]] bool still_runs(const core::Record& dispatch) const;
    void arrange();
    [[nodiscard]] QRectF words_room() const;
    [[nodiscard]] Words words_for(const QRectF& room) const;

    std::optional<Moment> moment_;
    core::RecordIndex told_ = 0; ///< the record that the sentence is about
    core::EntityId selected_ = core::no_entity;
    Palette palette_ = Palette::light_theme();
    QString title_;
    QString when_;
    QString sentence_;
    QStringList details_;
    bool low_ = false;
    Words words_;
    QScrollBar* bar_ = nullptr;
};

} // namespace procession::ui
