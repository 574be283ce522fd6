// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/csv_cells.h"

#include <algorithm>
#include <array>

namespace procession::core {

namespace {

// Those that no number contains come first.
constexpr auto separators = std::to_array<std::string_view>({"\t", ";", "；", "，", ","});

/// The first line with something on it, from `from` on.
std::string_view first_line(std::string_view text, std::size_t from)
{
    const std::size_t begin = std::min(text.find_first_not_of("\r\n", from), text.size());
    return text.substr(begin, text.find_first_of("\r\n", begin) - begin);
}

std::size_t count_outside_quotes(std::string_view line, std::string_view separator)
{
    std::size_t count = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        quoted = quoted != (line[i] == '"');
        count += !quoted && line.substr(i).starts_with(separator) ? 1 : 0;
    }
    return count;
}

} // namespace

TableForm form_of_table(std::string_view text)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    TableForm form;
    form.begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    std::string_view line = first_line(text, form.begin);
    if (line.size() == 5 && line.starts_with("sep=")) {
        form.begin = static_cast<std::size_t>(line.data() - text.data()) + line.size();
        const auto* const told = std::find(separators.begin(), separators.end(), line.substr(4));
        if (told != separators.end()) {
            form.separator = *told;
            return form;
        }
        line = first_line(text, form.begin);
    }
    std::size_t most = 0;
    for (const std::string_view separator : separators) {
        const std::size_t count = count_outside_quotes(line, separator);
        if (count > most) {
            most = count;
            form.separator = separator;
        }
    }
    return form;
}

bool CsvRows::at_line_end() const
{
    return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

bool CsvRows::at_separator() const
{
    return text_.substr(at_).starts_with(separator_);
}

bool CsvRows::at_space() const
{
    return text_[at_] == ' ' || text_[at_] == '\t';
}

bool CsvRows::take_quoted(CsvCell& cell)
{
    ++at_;
    while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) {
            faults_.add(cell.offset, {MessageCode::csv_cell_open, {}});
            return false;
        }
        cell.text += text_.substr(at_, quote - at_);
        at_ = quote + 1;
        if (at_ >= text_.size() || text_[at_] != '"') {
            break;
        }
        cell.text += '"'; // two quotes stand for one
        ++at_;
    }
    while (!at_line_end() && !at_separator() && at_space()) {
        ++at_;
    }
    if (!at_line_end() && !at_separator()) {
        faults_.add(at_, {MessageCode::csv_cell_trailing, {}});
        return false;
    }
    return true;
}

bool CsvRows::take_cell(CsvCell& cell)
{
    while (!at_line_end() && !at_separator() && at_space()) {
        ++at_;
    }
    cell.offset = at_;
    cell.text.clear();
    if (at_ < text_.size() && text_[at_] == '"') {
        return take_quoted(cell);
    }
    while (!at_line_end() && !at_separator()) {
        ++at_;
    }
    cell.text = text_.substr(cell.offset, at_ - cell.offset);
    cell.text.erase(cell.text.find_last_not_of(" \t") + 1);
    return true;
}

bool CsvRows::next(std::vector<CsvCell>& row)
{
    do {
        while (at_ < text_.size() && at_line_end()) {
            ++at_;
        }
        if (at_ >= text_.size()) {
            return false;
        }
        row.clear();
        while (true) {
            if (!take_cell(row.emplace_back())) {
                return false;
            }
            if (at_line_end()) {
                break;
            }
            at_ += separator_.size();
        }
    } while (row.size() == 1 && row[0].text.empty());
    return true;
}

} // namespace procession::core
