// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/text_table.h"

#include "core/text/display_width.h"

#include <algorithm>
#include <ostream>

namespace procession::core {

namespace {

constexpr std::size_t most_name_columns = 32;
constexpr std::string_view gap = "  ";

} // namespace

TextTable::TextTable(std::vector<std::string> header) : widths_(header.size())
{
    add(std::move(header));
    add_rule();
}

void TextTable::add(std::vector<std::string> row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const std::size_t width = display_width(row[i]);
        widths_[i] = std::max(widths_[i], i == 0 ? std::min(width, most_name_columns) : width);
    }
    rows_.push_back(std::move(row));
}

std::string TextTable::line(const std::vector<std::string>& row) const
{
    std::string text = padded(row[0], widths_[0]);
    for (std::size_t i = 1; i < row.size(); ++i) {
        text += gap;
        text += padded_left(row[i], widths_[i]);
    }
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

void TextTable::write(std::ostream& out, bool colour, bool unicode) const
{
    std::size_t across = gap.size() * (widths_.size() - 1);
    for (const std::size_t width : widths_) {
        across += width;
    }
    std::string rule;
    for (std::size_t i = 0; i < across; ++i) {
        rule += unicode ? "─" : "-";
    }
    auto next_rule = rules_.begin();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (next_rule != rules_.end() && *next_rule == i) {
            out << rule << '\n';
            ++next_rule;
        }
        const bool bold = colour && i == 0;
        out << (bold ? "\x1b[1m" : "") << line(rows_[i]) << (bold ? "\x1b[0m" : "") << '\n';
    }
}

} // namespace procession::core
