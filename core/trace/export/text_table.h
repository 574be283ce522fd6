// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

namespace procession::core {

/// Rows of text in aligned columns, the first to the left and the others, which
/// hold numbers, to the right. Wide characters count as two columns.
class TextTable {
public:
    explicit TextTable(std::vector<std::string> header);

    /// As many cells as the header has.
    void add(std::vector<std::string> row);
    /// A rule across the table before the next row.
    void add_rule() { rules_.push_back(rows_.size()); }
    /// Header in bold if colours are wanted.
    void write(std::ostream& out, bool colour, bool unicode) const;

private:
    [[nodiscard]] std::string line(const std::vector<std::string>& row) const;

    std::vector<std::size_t> widths_;
    std::vector<std::vector<std::string>> rows_; ///< the header first
    std::vector<std::size_t> rules_;             ///< before which rows
};

} // namespace procession::core
