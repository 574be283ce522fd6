// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/object_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/pattern.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace procession::ui {

namespace {

constexpr int margin = 12;
constexpr int gap = 6;
constexpr int widest_token = 96;

int line_height()
{
    return scaled(28);
}

} // namespace

void ObjectView::show_lines(const Moment& moment, std::vector<ObjectLine> lines,
                            const Palette& palette)
{
    const bool other_size = lines.size() != lines_.size();
    moment_ = moment;
    lines_ = std::move(lines);
    palette_ = palette;
    setFont(text_font(TextSize::normal));
    if (other_size) {
        updateGeometry();
    }
    setAccessibleName(tr("Locks, queues and who waits"));
    setAccessibleDescription(words());
    update();
}

QString ObjectView::name(core::EntityId process) const
{
    return QString::fromStdString(moment_->trace.scenario().processes[process].name);
}

QString ObjectView::words() const
{
    QString words;
    for (const ObjectLine& line : lines_) {
        QStringList names;
        for (const core::EntityId process : line.who) {
            names.append(name(process));
        }
        const QString what = names.isEmpty() ? line.text : names.join(tr(", "));
        words += (line.is_title && !words.isEmpty() ? "\n"
                  : words.isEmpty()                 ? ""
                                                    : "; ") +
                 (what.isEmpty() ? line.label : line.label + ": " + what);
    }
    return words;
}

QSize ObjectView::sizeHint() const
{
    return {320, static_cast<int>(lines_.size()) * line_height() + 8};
}

int ObjectView::label_width() const
{
    int width = scaled(40);
    for (const ObjectLine& line : lines_) {
        if (!line.is_title) {
            width = std::max(width, fontMetrics().horizontalAdvance(line.label));
        }
    }
    return width;
}

std::vector<QRectF> ObjectView::boxes(std::size_t line) const
{
    std::vector<QRectF> boxes;
    double left = 2 * margin + label_width() + gap;
    const double top = static_cast<double>(line) * line_height() + 2;
    for (const core::EntityId process : lines_[line].who) {
        const int width =
            std::min(fontMetrics().horizontalAdvance(name(process)) + 16, scaled(widest_token));
        if (left + width > this->width() - margin) {
            break;
        }
        boxes.emplace_back(left, top, width, line_height() - 4);
        left += width + gap;
    }
    return boxes;
}

void ObjectView::paint_line(QPainter& painter, std::size_t index) const
{
    const ObjectLine& line = lines_[index];
    const QRectF box(margin, static_cast<double>(index) * line_height(), width() - 2 * margin,
                     line_height());
    painter.setFont(text_font(TextSize::normal, line.is_title));
    painter.setPen(line.is_title ? palette_.ink : palette_.quiet);
    const QRectF label = line.is_title ? box : box.adjusted(margin, 0, 0, 0);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, line.label);
    painter.setFont(font());
    if (line.is_title) {
        painter.setPen(palette_.quiet);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, line.text);
        if (index > 0) {
            painter.setPen(QPen(palette_.rule, 1));
            painter.drawLine(QPointF(margin, box.top() + 0.5),
                             QPointF(width() - margin, box.top() + 0.5));
        }
        return;
    }
    const double left = label.left() + label_width() + gap;
    painter.setPen(palette_.ink);
    const QRectF rest(left, box.top(), box.right() - left, box.height());
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line.text, Qt::ElideRight,
                                                      static_cast<int>(rest.width())));
    const std::vector<QRectF> tokens = boxes(index);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        paint_token(painter, tokens[i], palette_.identity(moment_->trace.scenario(), line.who[i]),
                    name(line.who[i]), palette_);
    }
    if (tokens.size() < line.who.size()) {
        painter.setPen(palette_.quiet);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter,
                         tr("+%1").arg(line.who.size() - tokens.size()));
    }
}

void ObjectView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette_.paper);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t line = 0; moment_ && line < lines_.size(); ++line) {
        const int top = static_cast<int>(line) * line_height();
        if (top <= event->rect().bottom() && top + line_height() >= event->rect().top()) {
            paint_line(painter, line);
        }
    }
}

void ObjectView::mousePressEvent(QMouseEvent* event)
{
    const auto line = static_cast<std::size_t>(std::max(event->position().y(), 0.0)) /
                      static_cast<std::size_t>(line_height());
    if (line >= lines_.size()) {
        return;
    }
    const std::vector<QRectF> tokens = boxes(line);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].contains(event->position())) {
            emit process_chosen(lines_[line].who[i]);
            return;
        }
    }
}

} // namespace procession::ui
