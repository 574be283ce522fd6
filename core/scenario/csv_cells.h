// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault_list.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

struct CsvCell {
    std::size_t offset = 0; ///< of its first byte in the text
    std::string text;       ///< quotes resolved, spaces around it taken off
};

/// What separates the cells of a table, and where its rows begin.
struct TableForm {
    std::string_view separator = ","; ///< a comma, semicolon or tab; also , or ; in full width
    std::size_t begin = 0;            ///< behind a byte order mark and a line "sep=;" of Excel
};

/// The separator that occurs most often in the first row, outside quotes; of those that occur
/// equally often, the one that no number contains.
[[nodiscard]] TableForm form_of_table(std::string_view text);

/// Takes one row after the other from a table (RFC 4180, with other separators too).
class CsvRows {
public:
    CsvRows(std::string_view text, TableForm form, FaultList& faults)
        : text_(text), separator_(form.separator), faults_(faults), at_(form.begin)
    {
    }

    /// The next row that is not blank; false at the end, or after a fault in the
    /// quoting, behind which nothing can be trusted.
    bool next(std::vector<CsvCell>& row);

private:
    bool take_cell(CsvCell& cell);
    bool take_quoted(CsvCell& cell);
    [[nodiscard]] bool at_line_end() const;
    [[nodiscard]] bool at_separator() const;
    [[nodiscard]] bool at_space() const;

    std::string_view text_;
    std::string_view separator_;
    FaultList& faults_;
    std::size_t at_ = 0;
};

} // namespace procession::core
