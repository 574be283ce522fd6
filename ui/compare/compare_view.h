// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/comparison.h"
#include "ui/compare/shared_axis.h"
#include "ui/theme/palette.h"
#include "ui/timeline/lane.h"

#include <QStringList>
#include <QWidget>

class QScrollArea;
class QSplitter;
class QVBoxLayout;

namespace procession::ui {

class AxisRuler;
class CompareBar;
class Legend;
class MeasureTable;
class RunStrip;
class VariantCard;

/// Several variants of one workload: timelines one below the other on a common
/// axis with one playhead, measures beside one another. Shown without a veil.
class CompareView : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    /// Another workload to compare on. Variants take it over.
    void set_base(const core::Scenario& base);
    /// The runs before and after a change of the base, and nothing else.
    void compare_change(const core::Scenario& before, const core::Scenario& base,
                        const QString& change);
    /// Where the playhead stands.
    void show_position(double t);
    void set_palette(const Palette& palette);
    /// Process lanes show states; core lanes, as at first, who runs.
    void set_lane_mode(LaneMode mode);
    void retranslate();

    /// Adds a scenario of its own from a file, or one compiled in (":/…"). What is
    /// wrong with it is shown in the bar.
    void add_file(const QString& file);
    /// Lays these, and nothing else, side by side.
    void compare_files(const QStringList& files);
    void fit() { axis_.fit(); }
    void zoom(double factor) { axis_.zoom(factor); }

    [[nodiscard]] Comparison& comparison() { return comparison_; }
    [[nodiscard]] LaneMode lane_mode() const { return mode_; }
    [[nodiscard]] SharedAxis& axis() { return axis_; }
    [[nodiscard]] const MeasureTable& table() const { return *table_; }

signals:
    /// The person wants the playhead at `t`, which may lie behind the end of the
    /// base's own run.
    void time_wanted(core::Ticks t);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        QWidget* box = nullptr;
        VariantCard* card = nullptr;
        RunStrip* strip = nullptr;
    };

    void show_base(const core::Scenario& base);
    void build();
    void connect_parts();
    void add_row();
    void show_variants();
    void show_results();
    void show_strips();
    void align_ruler();
    void share_room();
    bool key_pressed(int key);
    void step(bool forward);
    [[nodiscard]] QString status_of(const Variant& variant) const;

    Comparison comparison_;
    SharedAxis axis_;
    Palette palette_ = Palette::light_theme();
    LaneMode mode_ = LaneMode::by_core;
    std::vector<Row> rows_;
    CompareBar* bar_ = nullptr;
    QWidget* head_ = nullptr; ///< the ruler, over the strips
    AxisRuler* ruler_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    QWidget* list_ = nullptr; ///< the rows; takes the keys
    QVBoxLayout* list_layout_ = nullptr;
    Legend* legend_ = nullptr;
    MeasureTable* table_ = nullptr;
    QSplitter* splitter_ = nullptr;
    bool arranged_ = false; ///< by the person
};

} // namespace procession::ui
