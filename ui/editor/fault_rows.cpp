// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/fault_rows.h"

#include "ui/editor/editor_words.h"
#include "ui/theme/fonts.h"

#include <algorithm>

namespace procession::ui {

namespace {
constexpr int most_lines = 4;
}

FaultRows::FaultRows(EditedFile& file, QWidget* parent) : QListWidget(parent), file_(file)
{
    setWordWrap(true);
    setResizeMode(QListView::Adjust);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(&file_, &EditedFile::changed, this, &FaultRows::fill);
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { go_to(row(item)); });
    connect(this, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { go_to(row(item)); });
    hide();
}

void FaultRows::fill()
{
    const int current = currentRow();
    visited_ = file_.scenario().reading().faults.empty() ? -1 : visited_;
    clear();
    for (const core::Fault& fault : file_.scenario().reading().faults) {
        auto* const item = new QListWidgetItem(
            QStringLiteral("⚠ ") + fault_line(fault, file_.scenario().document()), this);
        item->setForeground(palette_.fault);
        item->setToolTip(tr("Go to its place"));
    }
    setVisible(count() > 0);
    setCurrentRow(std::clamp(current, 0, std::max(count() - 1, 0)));
    updateGeometry();
}

void FaultRows::go_to(int row)
{
    const std::vector<core::Fault>& faults = file_.scenario().reading().faults;
    if (row >= 0 && row < static_cast<int>(faults.size())) {
        const core::Fault fault = faults[static_cast<std::size_t>(row)];
        visited_ = row;
        emit fault_wanted(fault);
    }
}

void FaultRows::go_to_next()
{
    if (count() > 0) {
        visited_ = (visited_ + 1) % count();
        setCurrentRow(visited_);
        go_to(visited_);
    }
}

void FaultRows::set_palette(const Palette& palette)
{
    palette_ = palette;
    retranslate();
}

void FaultRows::retranslate()
{
    setFont(text_font(TextSize::normal));
    setAccessibleName(tr("Problems of the scenario"));
    fill();
}

QSize FaultRows::sizeHint() const
{
    const int line = fontMetrics().height() + 6;
    return {scaled(240), line * std::min(count(), most_lines) + 2 * frameWidth()};
}

QSize FaultRows::minimumSizeHint() const
{
    return {120, fontMetrics().height() + 6 + 2 * frameWidth()};
}

} // namespace procession::ui
