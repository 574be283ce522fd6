// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/export_source.h"
#include "ui/session/moment.h"

namespace procession::ui {

/// A run: its timeline, the pictures of the moment, measures, trace, explanations.
class RunSource : public ExportSource {
public:
    /// `view` is what the timeline shows now; the process that it marks is explained, or
    /// the first if none is.
    RunSource(const Moment& moment, const TimelinePicture& view);

    [[nodiscard]] std::vector<ExportWhat> whats() const override;
    [[nodiscard]] QString name_of(ExportWhat what) const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString veil_note() const override;
    [[nodiscard]] std::unique_ptr<Sheet> sheet(const ExportChoice& choice) const override;
    [[nodiscard]] std::vector<std::unique_ptr<Sheet>>
    pages(const ExportChoice& choice) const override;
    [[nodiscard]] QByteArray bytes(const ExportChoice& choice) const override;
    [[nodiscard]] QString preview(const ExportChoice& choice) const override;

private:
    [[nodiscard]] core::RecordIndex told_records() const;

    Moment moment_;
    Told told_;
    TimelinePicture view_;
    core::EntityId process_ = core::no_entity; ///< that is explained; none if none may be told of
};

} // namespace procession::ui
