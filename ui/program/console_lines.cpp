// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/console_lines.h"

#include <algorithm>

namespace procession::ui {

namespace {

bool is_same_source(const core::Output& one, const core::Output& other)
{
    return one.process == other.process && one.stream == other.stream;
}

} // namespace

void ConsoleLines::set_trace(const core::Trace& trace)
{
    trace_ = trace;
    lines_.clear();
    const std::vector<core::Output>& output = trace.output();
    bool goes_on = false; // the last line has not been ended
    for (std::size_t piece = 0; piece < output.size(); ++piece) {
        const std::string& text = output[piece].text;
        if (goes_on && !is_same_source(output[piece - 1], output[piece])) {
            goes_on = false;
        }
        for (std::size_t at = 0; at < text.size();) {
            if (!goes_on) {
                lines_.push_back(
                    {static_cast<std::uint32_t>(piece), static_cast<std::uint32_t>(at)});
            }
            const std::size_t end = text.find('\n', at);
            goes_on = end == std::string::npos;
            at = goes_on ? text.size() : end + 1;
        }
    }
}

std::size_t ConsoleLines::pieces_at(const Moment& moment)
{
    const core::Ticks latest = moment.t - (moment.is_inside() ? 1 : 0);
    const std::vector<core::Output>& output = moment.trace.output();
    const auto later = std::ranges::upper_bound(output, latest, {}, &core::Output::at);
    return static_cast<std::size_t>(later - output.begin());
}

std::size_t ConsoleLines::lines(std::size_t pieces) const
{
    const auto end = std::ranges::lower_bound(lines_, pieces, {}, &Line::piece);
    return static_cast<std::size_t>(end - lines_.begin());
}

const core::Output& ConsoleLines::origin(std::size_t line) const
{
    return trace_->output()[lines_[line].piece];
}

QString ConsoleLines::text(std::size_t line, std::size_t pieces) const
{
    const std::vector<core::Output>& output = trace_->output();
    std::string text;
    std::size_t at = lines_[line].offset;
    for (std::size_t piece = lines_[line].piece;
         piece < pieces && is_same_source(output[piece], origin(line)); ++piece) {
        const std::size_t end = output[piece].text.find('\n', at);
        text += output[piece].text.substr(at, end == std::string::npos ? end : end - at);
        if (end != std::string::npos) {
            break;
        }
        at = 0;
    }
    return QString::fromStdString(text);
}

} // namespace procession::ui
