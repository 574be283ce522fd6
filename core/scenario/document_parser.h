// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/fault_list.h"

#include <string_view>
#include <vector>

namespace procession::core {

/// Builds a document's tree from its text. Handler of RapidJSON's iterative SAX
/// reader, which calls it once a token.
class DocumentParser {
public:
    explicit DocumentParser(Document& document) : document_(document), text_(document.text_) {}

    /// Fills the document's nodes and faults.
    void parse();

    // Handler. The arguments of RapidJSON are not needed: the tree refers to the text.
    bool Null() { return value(Document::Kind::null); }
    bool Bool(bool) { return value(Document::Kind::boolean); }
    bool Int(int) { return value(Document::Kind::number); }
    bool Uint(unsigned) { return value(Document::Kind::number); }
    bool Int64(std::int64_t) { return value(Document::Kind::number); }
    bool Uint64(std::uint64_t) { return value(Document::Kind::number); }
    bool Double(double) { return value(Document::Kind::number); }
    bool RawNumber(const char*, unsigned, bool) { return value(Document::Kind::number); }
    bool String(const char*, unsigned, bool) { return value(Document::Kind::string); }
    bool Key(const char*, unsigned, bool);
    bool StartObject() { return open(Document::Kind::object); }
    bool EndObject(unsigned);
    bool StartArray() { return open(Document::Kind::array); }
    bool EndArray(unsigned);

private:
    class Stream;

    bool value(Document::Kind kind);
    bool open(Document::Kind kind);
    void close();
    [[nodiscard]] std::size_t token_begin() const;
    void check_keys(Document::Node object);
    void fail(std::size_t offset, MessageCode code);

    Document& document_;
    std::string_view text_;
    const Stream* stream_ = nullptr;
    std::size_t last_end_ = 0; ///< behind the latest token
    std::uint32_t key_ = Document::none;
    std::vector<Document::Node> open_;
    std::vector<std::pair<std::string, Document::Node>> keys_; ///< of the object being closed
    bool too_deep_ = false;
    FaultList faults_;
};

/// Offset of the first byte that is not UTF-8 (no surrogates, nothing overlong)
/// or that is NUL; the text's size if there is none.
[[nodiscard]] std::size_t first_bad_byte(std::string_view text);

} // namespace procession::core
