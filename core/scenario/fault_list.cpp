// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/fault_list.h"

#include <algorithm>

namespace procession::core {

void FaultList::add(std::size_t offset, Document::Node node, Message message)
{
    kept_.push_back({offset, node, std::move(message)});
    if (kept_.size() >= 2 * most_faults) {
        drop_rest();
    }
}

void FaultList::add(std::size_t offset, Message message)
{
    add(offset, Document::none, std::move(message));
}

void FaultList::drop_rest()
{
    std::stable_sort(kept_.begin(), kept_.end(),
                     [](const Entry& a, const Entry& b) { return a.offset < b.offset; });
    if (kept_.size() > most_faults) {
        dropped_ += kept_.size() - most_faults;
        kept_.erase(kept_.begin() + most_faults, kept_.end());
    }
}

std::vector<Fault> FaultList::finish(std::string_view text, const Document* document)
{
    drop_rest();
    std::vector<Fault> faults;
    Position position;
    for (Entry& entry : kept_) {
        position = advance(position, text, entry.offset);
        const bool placed = document && entry.node != Document::none;
        faults.push_back(
            {position, placed ? document->path(entry.node) : "", std::move(entry.message)});
    }
    if (dropped_ > 0) {
        const auto count = static_cast<std::int64_t>(dropped_);
        faults.push_back({position, "", {MessageCode::fault_more, {{"count", count}}}});
    }
    kept_.clear();
    dropped_ = 0;
    return faults;
}

Position advance(Position known, std::string_view text, std::size_t offset)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    offset = std::min(offset, text.size());
    if (known.offset == 0 && text.starts_with(byte_order_mark)) {
        known.offset = std::min(offset, byte_order_mark.size());
    }
    for (; known.offset < offset; ++known.offset) {
        const auto byte = static_cast<unsigned char>(text[known.offset]);
        if (byte == '\n') {
            ++known.line;
            known.column = 1;
        } else if ((byte & 0xC0u) != 0x80u) { // not a continuation byte of UTF-8
            ++known.column;
        }
    }
    return known;
}

} // namespace procession::core
