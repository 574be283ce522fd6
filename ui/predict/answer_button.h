// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QAbstractButton>
#include <optional>

namespace procession::ui {

/// One option of a question: a letter, the process it names if it names one, its
/// text, and once that may be told whether it is right.
class AnswerButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Mark : std::uint8_t { none, right, wrong };

    explicit AnswerButton(QWidget* parent = nullptr);

    /// `letter` as painted in the badge; `identity` of the process it names.
    void show_option(QChar letter, const QString& text, std::optional<Identity> identity);
    void set_mark(Mark mark);
    void set_palette(const Palette& palette);
    [[nodiscard]] Mark mark() const { return mark_; }
    /// Of the process that the option names, if it names one.
    [[nodiscard]] const std::optional<Identity>& identity() const { return identity_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();
    [[nodiscard]] int badge(int width) const;
    [[nodiscard]] int text_left(int width) const;
    void paint_badge(QPainter& painter) const;
    void paint_mark(QPainter& painter) const;
    void paint_choice(QPainter& painter) const;
    [[nodiscard]] QColor mark_colour() const;

    QChar letter_ = 'A';
    std::optional<Identity> identity_;
    Mark mark_ = Mark::none;
    Palette palette_ = Palette::light_theme();
};

} // namespace procession::ui
