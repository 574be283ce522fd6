// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <string>
#include <utility>
#include <vector>

namespace procession::tests {

/// JSON as a plain value: what a document should hold after an edit, worked out without its text.
struct PlainTree {
    core::Document::Kind kind = core::Document::Kind::null;
    std::string scalar;                                      ///< as written, of what holds nothing
    std::vector<std::pair<std::string, PlainTree>> children; ///< of an array without keys

    friend bool operator==(const PlainTree&, const PlainTree&) = default;
};

/// The tree of a document that is JSON.
[[nodiscard]] PlainTree tree_of(const core::Document& document);

/// A value somewhere in a tree, with its path as documents write it.
struct PlainPlace {
    std::string path;
    PlainTree* tree = nullptr;
};
/// All of them, the root first.
[[nodiscard]] std::vector<PlainPlace> places_in(PlainTree& root);

} // namespace procession::tests
