// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/queue_panel.h"

#include "ui/glossary/both_terms.h"
#include "ui/session/inside.h"
#include "ui/text/device_name.h"
#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QCoreApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace procession::ui {

namespace {

constexpr int panel_margin = 16;
constexpr int margin_above = 12;
constexpr int token_gap = 8;
constexpr int narrowest_token = 48;
constexpr int widest_token = 128;
constexpr std::size_t names_measured = 500; ///< enough to find the width, however many there are
constexpr std::size_t names_described =
    50; ///< members that the description for screen readers names

/// The glossary's term for a row; of several ready queues only the first has it.
const char* term_of_row(const QueueRow& row)
{
    switch (row.kind) {
    case QueueRow::Kind::cores:
        return row.members.size() > 1 ? "core" : "";
    case QueueRow::Kind::ready:
        return row.number == 0 && (row.core == core::no_core || row.core == 0) ? "ready_queue" : "";
    case QueueRow::Kind::job_queue:
        return "job_queue";
    case QueueRow::Kind::suspended:
        return "suspended";
    default:
        return "";
    }
}

int token_height()
{
    return scaled(26);
}

int row_height()
{
    return token_height() + token_gap;
}

/// From one of `members` to the next where one of them is `width` wide and all have `room`. Cores
/// are few and all of them are asked for: they come closer where that lets all be seen.
double step_of(const QueueRow& row, double width, double room)
{
    const double usual = width + token_gap;
    if (row.kind != QueueRow::Kind::cores || row.members.size() < 2) {
        return usual;
    }
    const double closest = scaled(20) + narrowest_token * 2.0 / 3 + token_gap;
    const double shared = (room + token_gap) / static_cast<double>(row.members.size());
    return shared < closest ? usual : std::min(usual, shared);
}

constexpr int most_lines = 8; ///< of cores
constexpr int beside_name = 24;

} // namespace

QueuePanel::QueuePanel(QWidget* parent) : QWidget(parent)
{
    setFont(text_font(TextSize::normal));
    retranslate();
}

void QueuePanel::show_moment(const Moment& moment)
{
    const bool other_scenario = !moment_ || moment_->trace.scenario() != moment.trace.scenario();
    const std::size_t rows_before = rows_.size();
    moment_ = moment;
    std::vector<QueueRow> rows = queue_rows(moment);
    const bool changes = other_scenario || rows != rows_;
    rows_ = std::move(rows);
    const int token_before = token_width_;
    if (other_scenario || rows_.size() != rows_before) {
        measure();
    } else {
        measure_tokens();
    }
    if (changes || token_width_ != token_before) {
        describe();
        update();
    }
}

void QueuePanel::set_palette(const Palette& palette)
{
    palette_ = palette;
    setFont(text_font(TextSize::normal));
    measure();
    updateGeometry();
    update();
}

void QueuePanel::retranslate()
{
    setAccessibleName(tr("Cores and queues"));
    measure();
    describe();
    update();
}

void QueuePanel::measure()
{
    const QFontMetrics metrics(font());
    const auto widest = [&](auto name_of) {
        int width = 0;
        for (const QueueRow& row : rows_) {
            width = std::max(width, metrics.horizontalAdvance((this->*name_of)(row)));
        }
        return width;
    };
    name_width_ = widest(&QueuePanel::row_name);
    with_terms_ = 2 * name_width_ <= width() - 2 * panel_margin; // the processes come first
    name_width_ = with_terms_ ? name_width_ : widest(&QueuePanel::plain_name);
    measure_tokens();
    updateGeometry();
    setMinimumHeight(minimumSizeHint().height());
}

/// As wide as the longest name that may be told: one that is to come would give it away.
void QueuePanel::measure_tokens()
{
    const QFontMetrics metrics(font());
    token_width_ = narrowest_token;
    const std::size_t processes = moment_ ? moment_->trace.scenario().processes.size() : 0;
    for (core::EntityId id = 0; id < std::min(processes, names_measured); ++id) {
        if (moment_->tells_of(id)) {
            token_width_ = std::max(token_width_, metrics.horizontalAdvance(name(id)) + 20);
        }
    }
    token_width_ = std::min(token_width_, widest_token);
    count_lines();
}

/// Of cores all are to be seen: they take several lines where they have to.
void QueuePanel::count_lines()
{
    lines_.clear();
    for (const QueueRow& row : rows_) {
        const std::size_t each = in_line(row);
        const auto lines = static_cast<int>((row.members.size() + each - 1) / each);
        lines_.push_back(row.kind == QueueRow::Kind::cores ? std::clamp(lines, 1, most_lines) : 1);
    }
}

/// How many members one line holds.
std::size_t QueuePanel::in_line(const QueueRow& row) const
{
    const double room = width() - 2 * panel_margin - name_width_ - beside_name;
    const double step = step_of(row, member_width(row), room);
    return static_cast<std::size_t>(std::max(std::floor((room + token_gap) / step), 1.0));
}

int QueuePanel::height_of_rows() const
{
    return std::accumulate(lines_.begin(), lines_.end(), 0) * row_height();
}

/// The content in words, for those who hear the window.
void QueuePanel::describe()
{
    QStringList lines;
    for (const QueueRow& row : rows_) {
        QStringList names;
        for (const core::EntityId member : row.members) {
            if (static_cast<std::size_t>(names.size()) == names_described) {
                names.append("…");
                break;
            }
            names.append(member == core::no_entity ? tr("idle") : name(member));
        }
        lines.append(row_name(row) + ": " + (names.isEmpty() ? tr("empty") : names.join(tr(", "))));
    }
    setAccessibleDescription(lines.join('\n'));
}

QString QueuePanel::ready_name(const QueueRow& row) const
{
    const auto number = static_cast<qulonglong>(row.number);
    const bool levels = moment_->state->levels() > 1;
    if (row.core == core::no_core) {
        return levels ? tr("Ready, level %1").arg(number) : tr("Ready queue");
    }
    return levels ? tr("Ready, core %1, level %2").arg(row.core).arg(number)
                  : tr("Ready, core %1").arg(row.core);
}

QString QueuePanel::plain_name(const QueueRow& row) const
{
    switch (row.kind) {
    case QueueRow::Kind::cores:
        return row.members.size() == 1 ? tr("CPU") : tr("Cores");
    case QueueRow::Kind::ready:
        return ready_name(row);
    case QueueRow::Kind::device:
        return device_name(moment_->trace.scenario(), row.number);
    case QueueRow::Kind::alone:
        if (Inside::has_programs(moment_->trace)) {
            return QCoreApplication::translate("stage", "timer");
        }
        return tr("I/O");
    case QueueRow::Kind::job_queue:
        return tr("Job queue");
    case QueueRow::Kind::suspended:
        return tr("Suspended");
    }
    return {};
}

QString QueuePanel::row_name(const QueueRow& row) const
{
    return with_other_term(plain_name(row), term_of_row(row));
}

QString QueuePanel::name(core::EntityId process) const
{
    return QString::fromStdString(moment_->trace.scenario().processes[process].name);
}

QSize QueuePanel::sizeHint() const
{
    return {480, 2 * margin_above - token_gap + std::max(height_of_rows(), 3 * row_height())};
}

QSize QueuePanel::minimumSizeHint() const
{
    return {240, 2 * margin_above - token_gap + height_of_rows()};
}

void QueuePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    measure();
}

void QueuePanel::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette_.paper);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = margin_above;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const QRectF line(panel_margin, top, width() - 2 * panel_margin, token_height());
        top += lines_[i] * row_height();
        if (line.top() <= event->rect().bottom() && top >= event->rect().top()) {
            paint_row(painter, rows_[i], line);
        }
    }
}

double QueuePanel::member_width(const QueueRow& row) const
{
    const bool numbered = row.kind == QueueRow::Kind::cores && row.members.size() > 1;
    return numbered ? token_width_ + scaled(20)
                    : token_width_; // the core's number stands before it
}

/// Line by line from the left; of a ready queue from the right, where its head is marked.
QRectF QueuePanel::box_of(const QueueRow& row, std::size_t member, std::size_t in_line,
                          const QRectF& line) const
{
    const double left = line.left() + name_width_ + beside_name;
    const double step = step_of(row, member_width(row), line.right() - left);
    const auto column = static_cast<double>(member % in_line);
    const double top = line.top() + static_cast<double>(member / in_line) * row_height();
    const double x = row.kind == QueueRow::Kind::ready
                         ? line.right() - (column + 1) * step + token_gap
                         : left + column * step;
    return {x, top, step - token_gap, line.height()};
}

void QueuePanel::paint_row(QPainter& painter, const QueueRow& row, const QRectF& line) const
{
    painter.setPen(palette_.quiet);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     with_terms_ ? row_name(row) : plain_name(row));
    const double left = line.left() + name_width_ + beside_name;
    const bool ready = row.kind == QueueRow::Kind::ready;
    if (row.members.empty()) {
        painter.setPen(QPen(palette_.rule, 1));
        const double from = ready ? line.right() - token_width_ : left;
        painter.drawLine(QPointF(from, line.center().y() + 0.5),
                         QPointF(from + token_width_, line.center().y() + 0.5));
        return;
    }
    //: Where the first in the ready queue stands
    const QString head = tr("head") + ' ' + QChar(0x2192);
    QRectF tokens = line;
    const double mark = painter.fontMetrics().horizontalAdvance(head) + token_gap;
    if (ready && line.right() - left >= 2 * token_width_ + mark) {
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, head);
        tokens.setRight(line.right() - mark);
    }
    const double room = tokens.right() - left;
    const double step = step_of(row, member_width(row), room);
    const auto fit_in = [&](double width) {
        return static_cast<std::size_t>(std::max(std::floor((width + token_gap) / step), 1.0));
    };
    const std::size_t each = fit_in(room);
    const bool wraps = row.kind == QueueRow::Kind::cores;
    std::size_t shown = std::min(each * (wraps ? most_lines : 1), row.members.size());
    if (shown < row.members.size()) {
        const QString all = tr("+%1").arg(row.members.size());
        const int rest = std::max(painter.fontMetrics().horizontalAdvance(all), 64);
        shown -= each - std::min(fit_in(room - rest - token_gap), each);
    }
    for (std::size_t i = 0; i < shown; ++i) {
        const QRectF box = box_of(row, i, each, tokens);
        paint_member(painter, row, i, box);
        if (i + 1 == row.serving && row.members.size() > row.serving) {
            painter.setPen(QPen(palette_.ink, 1));
            const double x = std::round(box.right() + token_gap / 2.0) + 0.5;
            painter.drawLine(QPointF(x, line.top() - 3), QPointF(x, line.bottom() + 3));
        }
    }
    if (shown < row.members.size()) {
        QRectF rest = box_of(row, shown - 1, each, tokens).translated(ready ? -step : step, 0);
        ready ? rest.setLeft(left) : rest.setRight(line.right());
        const std::size_t more = row.members.size() - shown;
        const QString words = tr("+%1").arg(more);
        const bool fits = painter.fontMetrics().horizontalAdvance(words) <= rest.width();
        painter.setPen(palette_.quiet);
        painter.drawText(rest, Qt::AlignVCenter | (ready ? Qt::AlignRight : Qt::AlignLeft),
                         fits ? words : QStringLiteral("+%1").arg(more));
    }
}

void QueuePanel::paint_member(QPainter& painter, const QueueRow& row, std::size_t member,
                              const QRectF& box) const
{
    const core::EntityId process = row.members[member];
    QRectF token = box;
    if (row.kind == QueueRow::Kind::cores && row.members.size() > 1) {
        painter.setPen(palette_.quiet);
        painter.drawText(QRectF(box.left(), box.top(), scaled(16), box.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(member));
        token.setLeft(box.left() + scaled(20));
    }
    if (process == core::no_entity) {
        painter.setPen(QPen(palette_.quiet, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(token.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.drawText(token, Qt::AlignCenter, tr("idle"));
        return;
    }
    paint_token(painter, token, palette_.identity(moment_->trace.scenario(), process),
                name(process), palette_);
    if (moment_->state->process(process).state == core::State::switching) {
        painter.fillRect(QRectF(token.left() + 1, token.top() + 1, 6, token.height() - 2),
                         palette_.look(core::State::switching).fill);
    }
}

} // namespace procession::ui
