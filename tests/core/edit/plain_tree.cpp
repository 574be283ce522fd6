// SPDX-License-Identifier: GPL-3.0-or-later
#include "plain_tree.h"

#include <fmt/format.h>

namespace procession::tests {

namespace {

using core::Document;

PlainTree tree_at(const Document& document, Document::Node node)
{
    PlainTree tree{document.kind(node), {}, {}};
    if (tree.kind != Document::Kind::array && tree.kind != Document::Kind::object) {
        tree.scalar = document.source(node);
        return tree;
    }
    for (const Document::Node child : document.children(node)) {
        tree.children.emplace_back(document.key(child), tree_at(document, child));
    }
    return tree;
}

void add_places(const std::string& path, PlainTree& tree, std::vector<PlainPlace>& places)
{
    places.push_back({path, &tree});
    for (std::size_t i = 0; i < tree.children.size(); ++i) {
        auto& [key, child] = tree.children[i];
        const std::string step = tree.kind == Document::Kind::array
                                     ? fmt::format("[{}]", i)
                                     : fmt::format("[{}]", core::quoted(key));
        add_places(path + step, child, places);
    }
}

} // namespace

PlainTree tree_of(const Document& document)
{
    return tree_at(document, document.root());
}

std::vector<PlainPlace> places_in(PlainTree& root)
{
    std::vector<PlainPlace> places;
    add_places("", root, places);
    return places;
}

} // namespace procession::tests
