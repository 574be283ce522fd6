// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace/record.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace procession::core {

/// The records of a run in order: append only, random access, 16 bytes for a
/// record without keys (or an event in a life whose keys are 0) and 32 with. Grows by blocks, never
/// moves what is there.
class RecordLog {
public:
    /// Most records a log holds; a run ends before (limit `events`).
    static constexpr std::size_t most = (std::size_t{1} << 32) - 1;

    void append(const Record& record);
    /// The same for a dispatch_plain.
    void append_plain(Ticks at, CoreNumber core, EntityId subject, EntityId other,
                      scheduler::Why why, scheduler::Tie tie, Leave leave);
    [[nodiscard]] RecordIndex size() const { return static_cast<RecordIndex>(size_); }
    [[nodiscard]] bool empty() const { return size_ == 0; }

    [[nodiscard]] Record operator[](RecordIndex index) const;
    /// Moment of a record, without reading the rest.
    [[nodiscard]] Ticks at(RecordIndex index) const
    {
        return static_cast<Ticks>(head(index).when & time_mask);
    }
    /// Calls `visit(index, record)` for first … last-1.
    template <typename Visit>
    void for_each(RecordIndex first, RecordIndex last, Visit&& visit) const;
    /// Bytes held.
    [[nodiscard]] std::size_t memory() const;

private:
    // A head packs everything but the keys: `when` holds the moment (53 bits), the
    // core (8) and the kind (3); `who` subject (24), other (24), code (8), tie (4)
    // and leave (4). Kinds that fold nothing use `leave` to say whether there is a
    // core, for all 256 values of it are numbers.
    struct Head {
        std::uint64_t when;
        std::uint64_t who;
    };
    struct Keys {
        std::int64_t key;
        std::int64_t other_key;
    };
    static constexpr std::size_t block = std::size_t{1} << 15;
    static constexpr std::size_t stride = 64; ///< heads between two entries of keys_before_
    static constexpr std::uint64_t time_mask = (std::uint64_t{1} << 53) - 1;

    /// What a head says instead of RecordKind::life if both keys are 0.
    static constexpr std::uint64_t plain_life = 7;

    static bool has_keys(const Head& head)
    {
        const std::uint64_t kind = head.when >> 61;
        return kind != static_cast<std::uint64_t>(RecordKind::dispatch_plain) &&
               kind != static_cast<std::uint64_t>(RecordKind::served) && kind != plain_life;
    }
    static RecordKind kind_of(const Head& head)
    {
        const std::uint64_t kind = head.when >> 61;
        return kind == plain_life ? RecordKind::life : static_cast<RecordKind>(kind);
    }
    static Head pack(const Record& record);
    static Record unpack(const Head& head);
    [[nodiscard]] const Head& head(std::size_t index) const
    {
        return heads_[index / block][index % block];
    }
    [[nodiscard]] const Keys& keys(std::size_t index) const
    {
        return keys_[index / block][index % block];
    }
    /// How many records before `index` have keys.
    [[nodiscard]] std::size_t keys_before(std::size_t index) const;
    void append_head(const Head& head);
    void next_stride();
    void grow_keys();

    std::size_t size_ = 0;
    std::size_t key_count_ = 0;
    Head* next_head_ = nullptr;
    Keys* next_key_ = nullptr;
    std::vector<std::unique_ptr<Head[]>> heads_;
    std::vector<std::unique_ptr<Keys[]>> keys_;
    std::vector<std::uint32_t> keys_before_; ///< at each multiple of `stride`
};

inline RecordLog::Head RecordLog::pack(const Record& record)
{
    const bool folds = record.kind <= RecordKind::dispatch_plain;
    const auto core = static_cast<std::uint64_t>(record.core & 0xFF);
    const auto low = folds ? static_cast<std::uint64_t>(record.leave)
                           : static_cast<std::uint64_t>(record.core != no_core);
    const bool plain = record.kind == RecordKind::life && record.key == 0 && record.other_key == 0;
    const std::uint64_t kind = plain ? plain_life : static_cast<std::uint64_t>(record.kind);
    return {static_cast<std::uint64_t>(record.at) | core << 53 | kind << 61,
            static_cast<std::uint64_t>(record.subject) |
                static_cast<std::uint64_t>(record.other) << 24 |
                static_cast<std::uint64_t>(record.code) << 48 |
                static_cast<std::uint64_t>(record.tie) << 56 | low << 60};
}

inline Record RecordLog::unpack(const Head& head)
{
    Record record;
    record.at = static_cast<Ticks>(head.when & time_mask);
    record.kind = kind_of(head);
    const bool folds = record.kind <= RecordKind::dispatch_plain;
    const auto low = static_cast<std::uint8_t>(head.who >> 60);
    record.leave = folds ? static_cast<Leave>(low) : Leave::not_ready;
    record.core = folds || low ? static_cast<CoreNumber>(head.when >> 53 & 0xFF) : no_core;
    record.subject = static_cast<EntityId>(head.who & no_entity);
    record.other = static_cast<EntityId>(head.who >> 24 & no_entity);
    record.code = static_cast<std::uint8_t>(head.who >> 48);
    record.tie = static_cast<std::uint8_t>(head.who >> 56 & 0xF);
    return record;
}

inline void RecordLog::append_head(const Head& head)
{
    if (size_ % stride == 0) {
        next_stride();
    }
    *next_head_++ = head;
    ++size_;
}

inline void RecordLog::append_plain(Ticks at, CoreNumber core, EntityId subject, EntityId other,
                                    scheduler::Why why, scheduler::Tie tie, Leave leave)
{
    append_head({static_cast<std::uint64_t>(at) | static_cast<std::uint64_t>(core) << 53 |
                     static_cast<std::uint64_t>(RecordKind::dispatch_plain) << 61,
                 static_cast<std::uint64_t>(subject) | static_cast<std::uint64_t>(other) << 24 |
                     static_cast<std::uint64_t>(why) << 48 | static_cast<std::uint64_t>(tie) << 56 |
                     static_cast<std::uint64_t>(leave) << 60});
}

inline void RecordLog::append(const Record& record)
{
    const Head head = pack(record);
    append_head(head);
    if (has_keys(head)) {
        if (key_count_ % block == 0) {
            grow_keys();
        }
        *next_key_++ = {record.key, record.other_key};
        ++key_count_;
    }
}

template <typename Visit>
void RecordLog::for_each(RecordIndex first, RecordIndex last, Visit&& visit) const
{
    std::size_t key = first < last ? keys_before(first) : 0;
    for (RecordIndex index = first; index < last; ++index) {
        const Head& packed = head(index);
        Record record = unpack(packed);
        if (has_keys(packed)) {
            const Keys& pair = keys(key++);
            record.key = pair.key;
            record.other_key = pair.other_key;
        }
        visit(index, record);
    }
}

} // namespace procession::core
