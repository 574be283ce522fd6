// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/fault.h"
#include "core/text/message.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

/// What a person wrote: a text and, where it is JSON, the tree over it. Holds any
/// content, also what is wrong or half typed. The tree refers to the bytes of the
/// text, so an unmodified document saves its very bytes; an edit rewrites the
/// text in the house format. A value: keep a copy to undo.
class Document {
public:
    /// Index of a value in the tree; parents stand before children, in the order
    /// of the text. Valid until the next edit.
    using Node = std::uint32_t;
    static constexpr Node none = 0xFFFFFFFF;

    enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

    static constexpr std::size_t most_bytes = std::size_t{1} << 30;
    static constexpr std::size_t deepest = 64; ///< brackets inside each other

    explicit Document(std::string text = {});

    /// The text as it was given, or in the house format since an edit.
    [[nodiscard]] const std::string& text() const { return text_; }
    /// Why the text is not JSON (one fault, and no tree), or keys that stand twice.
    [[nodiscard]] const std::vector<Fault>& faults() const { return faults_; }

    /// The outermost value; `none` if the text is not JSON.
    [[nodiscard]] Node root() const { return nodes_.empty() ? none : 0; }
    [[nodiscard]] Kind kind(Node node) const { return nodes_[node].kind; }
    /// The bytes of the value as written: `"A"`, `1.5`, `[1, 2]`.
    [[nodiscard]] std::string_view source(Node node) const;
    /// Text of a string value, escapes resolved.
    [[nodiscard]] std::string string(Node node) const;
    /// Key of an object's member, escapes resolved; empty for others.
    [[nodiscard]] std::string key(Node member) const;
    /// Offset of the value's first byte.
    [[nodiscard]] std::size_t begin(Node node) const { return nodes_[node].begin; }
    /// Offset of the member's key; of the value if it has none.
    [[nodiscard]] std::size_t key_begin(Node node) const;

    /// Values of an array, members of an object, in order; for range-for.
    class Children {
    public:
        class Iterator {
        public:
            Iterator(const Document& document, Node node) : document_(&document), node_(node) {}
            Node operator*() const { return node_; }
            Iterator& operator++()
            {
                node_ = document_->nodes_[node_].after;
                return *this;
            }
            bool operator==(const Iterator& other) const { return node_ == other.node_; }

        private:
            const Document* document_;
            Node node_;
        };
        Children(const Document& document, Node parent) : document_(&document), parent_(parent) {}
        [[nodiscard]] Iterator begin() const { return {*document_, parent_ + 1}; }
        [[nodiscard]] Iterator end() const
        {
            return {*document_, document_->nodes_[parent_].after};
        }

    private:
        const Document* document_;
        Node parent_;
    };
    [[nodiscard]] Children children(Node parent) const { return {*this, parent}; }
    /// The first member of that key, or `none`.
    [[nodiscard]] Node member(Node object, std::string_view key) const;

    /// Line and column of a byte of the text.
    [[nodiscard]] Position position(std::size_t offset) const;
    /// Path of a value such as `processes[2].bursts[0].cpu`; `programs["a.py"]`
    /// where a key is not a plain word; empty for the root.
    [[nodiscard]] std::string path(Node node) const;
    /// The value at a path, or `none`.
    [[nodiscard]] Node find(std::string_view path) const;

    /// Edits take a path and the new value as JSON. They fail with a message, and
    /// change nothing, if the path leads nowhere or the value is not JSON.
    /// Replaces the value, or gives an object a new member behind its others.
    [[nodiscard]] std::optional<Message> set(std::string_view path, std::string_view json);
    /// Puts an element into an array before the one at the path's index; an index
    /// equal to the array's length appends.
    [[nodiscard]] std::optional<Message> insert(std::string_view path, std::string_view json);
    /// Takes out a member or an element.
    [[nodiscard]] std::optional<Message> remove(std::string_view path);

private:
    friend class DocumentParser;

    struct NodeData {
        std::uint32_t key = none; ///< offset of the key's opening quote
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        Node after = 0; ///< the first node behind this one and all inside it
        Kind kind = Kind::null;
    };

    [[nodiscard]] std::optional<Message> splice(std::size_t begin, std::size_t end,
                                                std::string_view bytes);

    std::string text_;
    std::vector<NodeData> nodes_;
    std::vector<Fault> faults_;
};

/// The text of a JSON string literal that has been found valid, escapes resolved.
[[nodiscard]] std::string unescaped(std::string_view literal);
/// `text` as a JSON string literal, with its quotes.
[[nodiscard]] std::string quoted(std::string_view text);
/// The tree in the house format: two spaces a level, on one line what fits into
/// 100 columns, numbers and texts as written, a line break at the end.
[[nodiscard]] std::string house_format(const Document& document);

} // namespace procession::core
