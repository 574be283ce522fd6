// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/inside.h"
#include "ui/theme/palette.h"

#include <QWidget>
#include <optional>

namespace procession::ui {

/// A panel that looks into programs. That costs a re-execution, so it is filled only while it is
/// in sight; what it shows then is of the moment given last.
class LazyPanel : public QWidget {
    Q_OBJECT

public:
    /// `inside` outlives the panel.
    explicit LazyPanel(Inside& inside, QWidget* parent) : QWidget(parent), inside_(inside) {}

    void show_moment(const Moment& moment);
    void set_selected(core::EntityId process);
    void set_palette(const Palette& palette);
    /// Fills it if it has come into sight since it was given its moment.
    void come_into_sight();
    /// The language of the window, or the size of its texts, is another.
    virtual void retranslate() = 0;

protected:
    void showEvent(QShowEvent* event) override;
    /// Shows moment(), which there is.
    virtual void fill() = 0;
    /// Fills it now or when it comes into sight.
    void refill();

    [[nodiscard]] Inside& inside() const { return inside_; }
    [[nodiscard]] const std::optional<Moment>& moment() const { return moment_; }
    [[nodiscard]] const Palette& colours() const { return palette_; }
    [[nodiscard]] core::EntityId selected() const { return selected_; }
    /// Whether the run has anything to look into.
    [[nodiscard]] bool has_programs() const
    {
        return moment_ && Inside::has_programs(moment_->trace);
    }

private:
    [[nodiscard]] bool is_in_sight() const;

    Inside& inside_;
    std::optional<Moment> moment_;
    Palette palette_ = Palette::light_theme();
    core::EntityId selected_ = core::no_entity;
    bool stale_ = false;
};

} // namespace procession::ui
