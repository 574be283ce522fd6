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

/// Takes one row after the other from a text in CSV (RFC 4180).
class CsvRows {
public:
    CsvRows(std::string_view text, FaultList& faults) : text_(text), faults_(faults)
    {
        if (text.starts_with("\xEF\xBB\xBF")) {
            at_ = 3;
        }
    }

    /// The next row that is not blank; false at the end, or after a fault in the
    /// quoting, behind which nothing can be trusted.
    bool next(std::vector<CsvCell>& row);

private:
    bool take_cell(CsvCell& cell);
    bool take_quoted(CsvCell& cell);
    [[nodiscard]] bool at_cell_end() const;

    std::string_view text_;
    FaultList& faults_;
    std::size_t at_ = 0;
};

} // namespace procession::core
