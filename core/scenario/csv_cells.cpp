// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/csv_cells.h"

#include <algorithm>

namespace procession::core {

bool CsvRows::at_cell_end() const
{
    return at_ >= text_.size() || text_[at_] == ',' || text_[at_] == '\n' || text_[at_] == '\r';
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
    if (!at_cell_end()) {
        faults_.add(at_, {MessageCode::csv_cell_trailing, {}});
        return false;
    }
    return true;
}

bool CsvRows::take_cell(CsvCell& cell)
{
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) {
        ++at_;
    }
    cell.offset = at_;
    cell.text.clear();
    if (at_ < text_.size() && text_[at_] == '"') {
        return take_quoted(cell);
    }
    const std::size_t end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
    cell.text = text_.substr(at_, end - at_);
    cell.text.erase(cell.text.find_last_not_of(" \t") + 1);
    at_ = end;
    return true;
}

bool CsvRows::next(std::vector<CsvCell>& row)
{
    do {
        while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) {
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
            if (at_ >= text_.size() || text_[at_] != ',') {
                break;
            }
            ++at_;
        }
    } while (row.size() == 1 && row[0].text.empty());
    return true;
}

} // namespace procession::core
