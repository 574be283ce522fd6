// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/fault.h"

#include <cstddef>
#include <vector>

namespace procession::core {

/// Most faults that a reader reports one by one.
inline constexpr std::size_t most_faults = 100;

/// Collects faults of a text and keeps the first `most_faults` in the order of
/// the text, however many there are: a file of a million wrong lines must not
/// cost memory. Positions and paths are worked out for these alone.
class FaultList {
public:
    /// Faults at an offset of the text; `node` says whose path they get.
    void add(std::size_t offset, Document::Node node, Message message);
    void add(std::size_t offset, Message message);

    [[nodiscard]] bool empty() const { return kept_.empty(); }

    /// The faults in order, then one that counts the rest. The document gives the
    /// paths; without one they stay empty.
    [[nodiscard]] std::vector<Fault> finish(std::string_view text,
                                            const Document* document = nullptr);

private:
    struct Entry {
        std::size_t offset;
        Document::Node node;
        Message message;
    };
    void drop_rest();

    std::vector<Entry> kept_;
    std::size_t dropped_ = 0;
};

/// Line and column of an offset, walking on from `known`, a position before it.
[[nodiscard]] Position advance(Position known, std::string_view text, std::size_t offset);

} // namespace procession::core
