// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accessible/spoken_parts.h"
#include "ui/session/moment.h"
#include "ui/stage/token_picture.h"
#include "ui/stage/travel.h"
#include "ui/theme/palette.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

namespace procession::ui {

/// How changes are shown.
enum class Motion : std::uint8_t { smooth, highlights_only };

/// A part of a picture as a screen reader meets it.
struct PicturePart {
    QString name;
    QRectF box;
    core::EntityId process = core::no_entity; ///< of a token; else the part is a place
    std::size_t place = 0;                    ///< index into TokenPicture::places
    bool pressable = false;                   ///< keys stop at it
};

/// A picture in which processes are tokens: moves them, lets them be pointed at,
/// walked through by keys and heard. What the picture is, derived classes say. It is
/// a function of the moment; only the way from one to the next is kept here.
class TokenView : public QWidget, public SpokenParts {
    Q_OBJECT

public:
    explicit TokenView(QWidget* parent);

    void show_moment(const Moment& moment);
    void set_palette(const Palette& palette);
    /// Outlines a process; no_entity for none.
    void set_selected(core::EntityId process);
    void set_motion(Motion motion);
    /// How many events a second pass while playing; 0 while stepping by hand. Above
    /// ten nothing travels.
    void set_pace(double events_per_second);
    void retranslate();

    [[nodiscard]] core::EntityId selected() const { return selected_; }
    /// Whether tokens are under way to where they belong.
    [[nodiscard]] bool moving() const { return travel_.has_value(); }
    /// Lets so much of the way pass; the timer calls it.
    void advance(double milliseconds);
    /// Ends the way at once.
    void finish();

    /// Paints the picture as it is when nothing moves and nothing has the focus.
    void paint_still(QPainter& painter) const;

    /// Where the tokens are when nothing moves.
    [[nodiscard]] const TokenPicture& field() const { return field_; }
    /// What the pointer is told at `point`; empty where there is nothing to tell.
    [[nodiscard]] QString tip_at(const QPointF& point) const;
    /// Places and tokens in reading order.
    [[nodiscard]] const std::vector<PicturePart>& parts() const { return parts_; }
    /// Index into parts() of what the keys point at; -1 if nothing.
    [[nodiscard]] int focused_part() const override;
    /// What Enter does there.
    void press_part(int part) override;
    [[nodiscard]] int spoken_count() const override { return static_cast<int>(parts_.size()); }
    [[nodiscard]] SpokenPart spoken_part(int part) const override;

signals:
    void process_chosen(core::EntityId process);
    void process_menu_wanted(core::EntityId process, const QPoint& global);
    /// The pointer has come to a token, or left it: no_entity.
    void process_pointed_at(core::EntityId process);

protected:
    /// Lays the picture out anew; gives its tokens.
    virtual TokenPicture compose(const Moment& moment) = 0;
    /// Everything but the tokens.
    virtual void paint_ground(QPainter& painter) const = 0;
    /// The whole picture in words, and one place of it.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString words(const Moment& moment) const = 0;
    [[nodiscard]] virtual QString words_of_place(std::size_t place) const = 0;
    [[nodiscard]] virtual QString tip_elsewhere(const QPointF&) const { return {}; }
    /// A place was pressed, by pointer or key.
    virtual void press_place(std::size_t) {}
    /// Whether keys stop at places, too.
    [[nodiscard]] virtual bool places_can_be_pressed() const { return false; }

    [[nodiscard]] const std::optional<Moment>& moment() const { return moment_; }
    [[nodiscard]] const Palette& colours() const { return palette_; }
    /// Lays out again at the same moment, without movement.
    void recompose();
    /// Says anew in words what is shown.
    void redescribe();
    void paint_more(QPainter& painter) const;

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void tell_pointed_at(core::EntityId process);
    void start_travel(const Moment& before, const TokenPicture& from);
    void walk(Qt::Key key);
    void focus_part(int part);
    [[nodiscard]] std::vector<DrawnToken> drawn() const;
    void paint_with(QPainter& painter, const std::vector<DrawnToken>& tokens) const;
    void paint_focus(QPainter& painter) const;

    std::optional<Moment> moment_;
    TokenPicture field_;
    std::vector<PicturePart> parts_;
    Palette palette_ = Palette::light_theme();
    core::EntityId selected_ = core::no_entity;
    core::EntityId pointed_at_ = core::no_entity;
    std::optional<PicturePart> focus_; ///< what the keys point at: its process or place counts
    Motion motion_ = Motion::smooth;
    double events_per_second_ = 0;
    std::optional<Travel> travel_;
    QTimer frame_timer_;
    QElapsedTimer since_frame_;
};

} // namespace procession::ui
