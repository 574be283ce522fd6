// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stage/stage_layout.h"
#include "ui/stage/token_view.h"

namespace procession::ui {

/// The machine as a picture: cores, queues in true order, and what the blocked wait
/// for, with processes as tokens that move when their state changes.
class Stage : public TokenView {
    Q_OBJECT

public:
    explicit Stage(QWidget* parent = nullptr);

    /// What is to be told of places at the moment that is shown next.
    void set_place_notes(PlaceNotes notes);

    /// The picture when nothing moves.
    [[nodiscard]] const StagePicture& still() const { return picture_; }
    [[nodiscard]] QSize sizeHint() const override { return {960, 280}; }

signals:
    /// A place was clicked where no token stands.
    void area_chosen(StageArea area);

public:
    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 160}; }

protected:
    TokenPicture compose(const Moment& moment) override;
    void paint_ground(QPainter& painter) const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString words(const Moment& moment) const override;
    [[nodiscard]] QString words_of_place(std::size_t place) const override;
    [[nodiscard]] QString tip_elsewhere(const QPointF& point) const override;
    void press_place(std::size_t place) override;

private:
    void paint_region(QPainter& painter, const StageRegion& region) const;
    void paint_place(QPainter& painter, std::size_t index) const;
    void paint_note(QPainter& painter, std::size_t index) const;
    [[nodiscard]] QString rule_of(StageArea area) const;
    [[nodiscard]] QString told(const Moment& moment, const StagePlace& place) const;
    /// Null if nothing is to be told of it.
    [[nodiscard]] const PlaceNote* note_of(const StagePlace& place) const;
    void paint_idle(QPainter& painter, std::size_t index) const;

    StagePicture picture_;
    PlaceNotes notes_;
};

} // namespace procession::ui
