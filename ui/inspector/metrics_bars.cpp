// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the picture of metrics that belong to one process or core each.
#include "ui/glossary/both_terms.h"
#include "ui/inspector/metrics_picture.h"
#include "ui/theme/colour.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace procession::ui {

namespace {

constexpr int margin = 16;
constexpr int gap = 8;
constexpr std::size_t rows_shown = 200;

int token_width()
{
    return scaled(56);
}

int token_height()
{
    return scaled(22);
}

int row_height()
{
    return token_height() + gap;
}

/// The glossary's term for a part of a bar: what is time spent ready elsewhere is
/// waiting here, and all who are suspended are one.
const char* term_of_part(core::State state)
{
    switch (state) {
    case core::State::ready:
        return "waiting_time";
    case core::State::suspended_ready:
        return "suspended";
    case core::State::new_:
        return "";
    default:
        return term_of(state);
    }
}

/// A state's look at the full height of a bar; an outline where it has no fill.
StateLook full_height(StateLook look)
{
    look.height = 1;
    return look;
}

} // namespace

void MetricsPicture::token(QPainter& painter, core::EntityId process, const QRect& box) const
{
    const core::Scenario& scenario = moment_->trace.scenario();
    painter.setFont(text_font(TextSize::small));
    paint_token(painter, box, palette_.identity(scenario, process),
                QString::fromStdString(scenario.processes[process].name), palette_);
}

/// The states that occur in the bars, with their looks.
void MetricsPicture::legend(Pen& pen) const
{
    std::array<bool, core::state_count> occurs{};
    for (std::size_t i = 0; i < facts_->bars.size(); ++i) {
        for (const LifePart& part : facts_->bars[i].parts) {
            occurs[static_cast<std::size_t>(part.state)] |=
                !cover_.covers({MetricsCell::Kind::bar, i});
        }
    }
    const QFont font = text_font(TextSize::small);
    const QFontMetrics metrics(font);
    int x = margin;
    bool any = false;
    for (const core::State state :
         {core::State::new_, core::State::ready, core::State::switching, core::State::running,
          core::State::blocked, core::State::suspended_ready}) {
        if (!occurs[static_cast<std::size_t>(state)]) {
            continue;
        }
        const QString name = with_other_term(life_part_name(state), term_of_part(state));
        const int needed = 14 + 6 + metrics.horizontalAdvance(name);
        if (x > margin && x + needed > pen.width - margin) {
            x = margin;
            pen.y += metrics.height() + 4;
        }
        if (pen.painter) {
            paint_state(*pen.painter, QRectF(x, pen.y + (metrics.height() - 14) / 2, 14, 14),
                        full_height(palette_.look(state)), palette_);
            pen.painter->setPen(palette_.quiet);
            pen.painter->setFont(font);
            pen.painter->drawText(QRect(x + 20, pen.y, needed, metrics.height()),
                                  Qt::AlignLeft | Qt::AlignVCenter, name);
        }
        x += needed + 16;
        any = true;
    }
    pen.y += any ? metrics.height() + gap : 0;
}

void MetricsPicture::bars(Pen& pen) const
{
    const std::size_t count = std::min(facts_->bars.size(), rows_shown);
    for (std::size_t i = 0; i < count; ++i) {
        bar(pen, i, {margin, pen.y, pen.width - 2 * margin, token_height()});
        pen.y += row_height();
    }
    if (facts_->bars.size() <= rows_shown && !facts_->bars.empty()) {
        return;
    }
    if (pen.painter) {
        pen.painter->setPen(palette_.quiet);
        pen.painter->setFont(text_font(TextSize::small));
        const QString text = facts_->bars.empty()
                                 ? tr("No process has arrived yet.")
                                 : tr("+%1 more").arg(facts_->bars.size() - rows_shown);
        pen.painter->drawText(QRect(margin, pen.y, pen.width - 2 * margin, token_height()),
                              Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    pen.y += row_height();
}

void MetricsPicture::bar(Pen& pen, std::size_t index, const QRect& row) const
{
    const ProcessBar& bar = facts_->bars[index];
    if (pen.painter) {
        token(*pen.painter, bar.process, {row.left(), row.top(), token_width(), row.height()});
    }
    if (!shows(pen, {MetricsCell::Kind::bar, index}, row.adjusted(token_width() + gap, 0, 0, 0))) {
        return;
    }
    QPainter& painter = *pen.painter;
    const core::Ticks longest = longest_shown();
    const QFont font = number_font(TextSize::small);
    const QFontMetrics metrics(font);
    const auto number = [](core::Ticks ticks) {
        return QLocale().toString(static_cast<qlonglong>(ticks));
    };
    const QString so_far = QStringLiteral("≥ "); // a life that goes on has no total yet
    const int number_width =
        std::max(metrics.horizontalAdvance(so_far + number(longest)), scaled(24));
    const double left = row.left() + token_width() + gap;
    const double room = row.right() - number_width - gap - left;
    const double scale = longest > 0 ? room / static_cast<double>(longest) : 0;
    double ticks = 0;
    for (const LifePart& part : bar.parts) {
        const double from = std::round(left + ticks * scale);
        ticks += static_cast<double>(part.ticks);
        const double to = std::max(std::round(left + ticks * scale), from + 2);
        const QRectF box(from, row.top() + 3, to - from + 1, row.height() - 6);
        paint_state(painter, box, full_height(palette_.look(part.state)), palette_);
    }
    painter.setFont(font);
    painter.setPen(palette_.ink);
    const QString text = (bar.ended ? QString() : so_far) + number(bar.total);
    const double end = std::round(left + ticks * scale);
    painter.drawText(QRectF(end + gap, row.top(), number_width, row.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text);
}

void MetricsPicture::cores(Pen& pen) const
{
    for (std::size_t i = 0; i < std::min(facts_->metrics.core_utilisation.size(), rows_shown);
         ++i) {
        core(pen, i, {margin, pen.y, pen.width - 2 * margin, token_height()});
        pen.y += row_height();
    }
}

void MetricsPicture::core(Pen& pen, std::size_t number, const QRect& row) const
{
    if (pen.painter) {
        pen.painter->setFont(text_font(TextSize::small));
        pen.painter->setPen(palette_.quiet);
        pen.painter->drawText(QRect(row.left(), row.top(), token_width(), row.height()),
                              Qt::AlignLeft | Qt::AlignVCenter, tr("Core %1").arg(number));
    }
    const int left = row.left() + token_width() + gap;
    if (!shows(pen, {MetricsCell::Kind::core, number},
               row.adjusted(token_width() + gap, 0, 0, 0))) {
        return;
    }
    QPainter& painter = *pen.painter;
    const QRectF track(left + 0.5, row.top() + 3.5, row.right() - scaled(48) - gap - left,
                       row.height() - 7);
    painter.setPen(QPen(palette_.rule, 1));
    painter.setBrush(palette_.surface);
    painter.drawRect(track);
    const std::optional<double>& use = facts_->metrics.core_utilisation[number];
    const double share = use.value_or(0);
    if (share > 0) {
        QRectF used(left, row.top() + 3, std::round(track.width() * share) + 1, row.height() - 6);
        paint_state(painter, used, palette_.look(core::State::running), palette_);
    }
    painter.setPen(palette_.ink);
    painter.setFont(number_font(TextSize::small));
    const QString text = use ? QLocale().toString(100 * share, 'f', 0) + " %" : QStringLiteral("–");
    painter.drawText(QRect(row.right() - scaled(48) + 1, row.top(), scaled(48), row.height()),
                     Qt::AlignRight | Qt::AlignVCenter, text);
}

std::vector<std::pair<MetricsColumn, int>> MetricsPicture::columns_fitting(int room) const
{
    const QFontMetrics metrics(text_font(TextSize::small, true));
    std::vector<std::pair<MetricsColumn, int>> columns;
    for (std::size_t i = 0; i < metrics_columns; ++i) {
        const auto column = static_cast<MetricsColumn>(i);
        const int width =
            std::max(metrics.horizontalAdvance(metrics_header(column)), scaled(32)) + 12;
        if (width > room) {
            break;
        }
        room -= width;
        columns.emplace_back(column, width);
    }
    const int spare = columns.empty() ? 0 : std::min(room / static_cast<int>(columns.size()), 48);
    for (auto& [column, width] : columns) {
        width += spare;
    }
    return columns;
}

/// Numbers under one another; what there is no room for is left out, the least
/// asked for first.
void MetricsPicture::table(Pen& pen) const
{
    const auto columns = columns_fitting(pen.width - 2 * margin - token_width());
    int x = margin + token_width();
    for (const auto& [column, width] : columns) {
        if (pen.painter) {
            pen.painter->setPen(palette_.quiet);
            pen.painter->setFont(text_font(TextSize::small));
            pen.painter->drawText(QRect(x, pen.y, width, token_height()),
                                  Qt::AlignRight | Qt::AlignVCenter, metrics_header(column));
        }
        x += width;
    }
    pen.y += row_height();
    for (std::size_t i = 0; i < std::min(facts_->bars.size(), rows_shown); ++i) {
        const core::EntityId id = facts_->bars[i].process;
        const core::ProcessMetrics& process = facts_->metrics.processes[id];
        if (pen.painter) {
            token(*pen.painter, id, {margin, pen.y, token_width(), token_height()});
        }
        x = margin + token_width();
        for (const auto& [column, width] : columns) {
            const MetricsCell cell{MetricsCell::Kind::measure, i, static_cast<std::size_t>(column)};
            if (shows(pen, cell, {x + 8, pen.y, width - 8, token_height()})) {
                pen.painter->setPen(palette_.ink);
                pen.painter->setFont(number_font(TextSize::normal));
                pen.painter->drawText(QRect(x, pen.y, width, token_height()),
                                      Qt::AlignRight | Qt::AlignVCenter,
                                      metrics_cell(*moment_, process, column));
            }
            x += width;
        }
        pen.y += row_height();
    }
}

} // namespace procession::ui
