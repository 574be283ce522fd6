// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/measure_model.h"

#include "ui/text/rules_text.h"
#include "ui/text/translate.h"
#include "ui/theme/fonts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace procession::ui {

namespace {

/// What a variant can be judged by: only a run that completed. An unfinished
/// run's averages are over fewer processes and prove nothing.
bool counts(const Variant& variant)
{
    return variant.fresh && variant.trace->outcome() == core::Outcome::completed;
}

/// By these the ways of waiting for something are told apart.
constexpr std::array<std::string_view, 5> of_waiting{"questions", "work", "cpu", "switches",
                                                     "makespan"};

bool has_effort(const Variant& variant)
{
    return variant.fresh && variant.measures->effort &&
           (variant.measures->effort->questions > 0 || variant.measures->effort->work > 0);
}

/// In the order in which they are shown.
std::vector<const Measure*> measures_of(const std::vector<Variant>& variants)
{
    std::vector<const Measure*> result;
    if (std::ranges::any_of(variants, has_effort)) {
        for (const std::string_view key : of_waiting) {
            result.push_back(&find_measure(QString::fromUtf8(key.data(), key.size())));
        }
    }
    // Those that programs alone have stand last, and only beside programs.
    const bool has_programs = std::ranges::any_of(
        variants, [](const Variant& variant) { return !variant.scenario.programs.empty(); });
    for (const Measure& measure : measures()) {
        if ((!measure.of_programs || has_programs) &&
            std::ranges::find(result, &measure) == result.end()) {
            result.push_back(&measure);
        }
    }
    return result;
}

} // namespace

QString MeasureModel::heading_of(const Variant& variant)
{
    switch (variant.side) {
    case Variant::Side::before:
        return tr("before");
    case Variant::Side::after:
        return tr("after");
    case Variant::Side::none:
        break;
    }
    return variant.of_base ? short_policy_name(variant.scenario)
                           : localized(variant.scenario.title);
}

void MeasureModel::show_variants(const std::vector<Variant>& variants)
{
    beginResetModel();
    headings_.clear();
    rows_.clear();
    QStringList names;
    for (const Variant& variant : variants) {
        names.append(heading_of(variant));
    }
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const QString& name = names.at(static_cast<qsizetype>(i));
        const auto* quantum = variants[i].scenario.scheduler.parameters.find("quantum");
        const auto* ticks = quantum ? std::get_if<std::int64_t>(quantum) : nullptr;
        //: A variant's number and its policy: "2 RR"
        QString heading = tr("%1  %2").arg(i + 1).arg(name);
        if (names.count(name) > 1 && ticks) {
            //: The heading of a variant, and its quantum: what tells it from its namesakes
            heading = tr("%1, q = %2").arg(heading).arg(*ticks);
        }
        headings_.append(heading);
    }
    for (const Measure* const measure : measures_of(variants)) {
        Row& row = rows_.emplace_back();
        row.measure = measure;
        std::vector<std::optional<double>> judged;
        for (const Variant& variant : variants) {
            const auto value =
                variant.fresh ? measure->value(*variant.measures) : std::optional<double>();
            row.values.push_back(value);
            judged.push_back(counts(variant) ? value : std::nullopt);
        }
        row.best = best_of(*measure, judged);
    }
    endResetModel();
}

void MeasureModel::retranslate()
{
    if (!rows_.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

bool MeasureModel::is_best(int row, int column) const
{
    return column > 0 &&
           rows_[static_cast<std::size_t>(row)].best[static_cast<std::size_t>(column - 1)];
}

int MeasureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int MeasureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(headings_.size()) + 1;
}

QVariant MeasureModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (index.column() == 0) {
        return name_data(measure(index.row()), role);
    }
    return value_data(index.row(), static_cast<std::size_t>(index.column() - 1), role);
}

QVariant MeasureModel::name_data(const Measure& measure, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return measure_title(measure);
    case Qt::ToolTipRole:
        return measure_explanation(measure);
    default:
        return {};
    }
}

QVariant MeasureModel::value_data(int row, std::size_t variant, int role) const
{
    const Row& values = rows_[static_cast<std::size_t>(row)];
    const QString text = measure_text(*values.measure, values.values[variant]);
    const bool best = values.best[variant];
    switch (role) {
    case Qt::DisplayRole:
        return best ? QString::fromUtf8("★ ") + text : text;
    case Qt::AccessibleTextRole:
        return best ? tr("%1, best").arg(text) : text;
    case Qt::FontRole: {
        QFont font = number_font(TextSize::normal);
        font.setBold(best);
        return font;
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case share_role: {
        double largest = 0;
        for (const auto& value : values.values) {
            largest = std::max(largest, value.value_or(0));
        }
        const auto& value = values.values[variant];
        return value && largest > 0 ? QVariant(*value / largest) : QVariant();
    }
    default:
        return {};
    }
}

QVariant MeasureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return section == 0 ? tr("Measure (times in ticks)") : headings_.value(section - 1);
    case Qt::TextAlignmentRole:
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace procession::ui
