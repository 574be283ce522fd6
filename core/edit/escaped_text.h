// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/text_change.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// A text as it stands in a JSON string, with escapes, while it is edited: which of the string's
/// bytes stand for which of the text's. However long the text, a question and a change cost about
/// the same. It keeps none of the bytes; `literal` are those between the quotes as they are now.
class EscapedText {
public:
    explicit EscapedText(std::string_view literal = {});

    /// Bytes of the text, escapes resolved.
    [[nodiscard]] std::size_t size() const;
    /// Where the byte `at` of the text begins in the literal; its end for what is behind.
    [[nodiscard]] std::size_t place_of(std::string_view literal, std::size_t at) const;
    /// Replaces `length` bytes of the text: how the literal is to change for that.
    [[nodiscard]] TextChange replace(std::string_view literal, std::size_t at, std::size_t length,
                                     std::string_view inserted);

private:
    /// A piece of the literal that ends between two characters.
    struct Piece {
        std::size_t text = 0;    ///< bytes of the text in it
        std::size_t literal = 0; ///< bytes of the literal
    };
    struct Found {
        std::size_t piece = 0;
        Piece before; ///< all pieces before that one
        std::size_t place = 0;
    };
    [[nodiscard]] Found find(std::string_view literal, std::size_t at) const;
    static std::vector<Piece> pieces_of(std::string_view literal);

    std::vector<Piece> pieces_;
};

} // namespace procession::core::edit
