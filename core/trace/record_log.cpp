// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/record_log.h"

namespace procession::core {

std::size_t RecordLog::keys_before(std::size_t index) const
{
    std::size_t count = keys_before_[index / stride];
    for (std::size_t i = index / stride * stride; i < index; ++i) {
        count += has_keys(head(i));
    }
    return count;
}

Record RecordLog::operator[](RecordIndex index) const
{
    const Head& packed = head(index);
    Record record = unpack(packed);
    if (has_keys(packed)) {
        const Keys& pair = keys(keys_before(index));
        record.key = pair.key;
        record.other_key = pair.other_key;
    }
    return record;
}

// Blocks are left uninitialised: their pages are touched when they are written.

void RecordLog::next_stride()
{
    if (size_ % block == 0) {
        heads_.push_back(std::make_unique_for_overwrite<Head[]>(block));
        next_head_ = heads_.back().get();
    }
    keys_before_.push_back(static_cast<std::uint32_t>(key_count_));
}

void RecordLog::grow_keys()
{
    keys_.push_back(std::make_unique_for_overwrite<Keys[]>(block));
    next_key_ = keys_.back().get();
}

std::size_t RecordLog::memory() const
{
    return heads_.size() * block * sizeof(Head) + keys_.size() * block * sizeof(Keys) +
           keys_before_.capacity() * sizeof(std::uint32_t);
}

} // namespace procession::core
