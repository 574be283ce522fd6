// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/record.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace procession::core {

/// The records of a run in order: append only, random access, 16 bytes for a
/// record without keys and 32 with. Grows by blocks, never moves what is there.
class RecordLog {
public:
    RecordLog() = default;
    RecordLog(RecordLog&&) noexcept = default;
    RecordLog& operator=(RecordLog&&) noexcept = default;
    RecordLog(const RecordLog&) = delete;
    RecordLog& operator=(const RecordLog&) = delete;
    ~RecordLog() = default;

    void append(const Record& record);
    [[nodiscard]] RecordIndex size() const { return static_cast<RecordIndex>(size_); }
    [[nodiscard]] bool empty() const { return size_ == 0; }

    [[nodiscard]] Record operator[](RecordIndex index) const;
    /// Moment of a record, without reading the rest.
    [[nodiscard]] Ticks at(RecordIndex index) const;
    /// Calls `visit(index, record)` for first … last-1.
    template <typename Visit>
    void for_each(RecordIndex first, RecordIndex last, Visit&& visit) const;
    /// Bytes held.
    [[nodiscard]] std::size_t memory() const;

private:
    std::size_t size_ = 0;
};

} // namespace procession::core
