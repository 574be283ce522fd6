// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/escaped_text.h"

#include "core/scenario/document.h"

#include <algorithm>

namespace procession::core::edit {

namespace {

constexpr std::size_t long_enough = 512; ///< bytes of a piece

/// One character of the literal, or one byte of a character that is written as it is.
struct EscapeStep {
    std::size_t text = 1;
    std::size_t literal = 1;
};

/// The escape or byte with which `rest` begins.
EscapeStep step_of(std::string_view rest)
{
    if (rest.front() != '\\' || rest.size() < 2) {
        return {};
    }
    if (rest[1] != 'u') {
        return {1, 2};
    }
    const std::size_t length =
        rest.size() > 11 && (rest[2] == 'd' || rest[2] == 'D') &&
                std::string_view("89abAB").find(rest[3]) != std::string_view::npos
            ? 12 // two halves of one character
            : std::min<std::size_t>(6, rest.size());
    const std::string character = unescaped('"' + std::string(rest.substr(0, length)) + '"');
    return {character.size(), length};
}

} // namespace

EscapedText::EscapedText(std::string_view literal) : pieces_(pieces_of(literal)) {}

std::vector<EscapedText::Piece> EscapedText::pieces_of(std::string_view literal)
{
    std::vector<Piece> pieces;
    Piece piece;
    while (!literal.empty()) {
        const EscapeStep step = step_of(literal);
        piece.text += step.text;
        piece.literal += step.literal;
        literal.remove_prefix(step.literal);
        if (piece.literal >= long_enough) {
            pieces.push_back(piece);
            piece = {};
        }
    }
    if (piece.literal > 0 || pieces.empty()) {
        pieces.push_back(piece);
    }
    return pieces;
}

std::size_t EscapedText::size() const
{
    std::size_t size = 0;
    for (const Piece& piece : pieces_) {
        size += piece.text;
    }
    return size;
}

EscapedText::Found EscapedText::find(std::string_view literal, std::size_t at) const
{
    Found found;
    while (found.piece + 1 < pieces_.size() &&
           found.before.text + pieces_[found.piece].text <= at) {
        found.before.text += pieces_[found.piece].text;
        found.before.literal += pieces_[found.piece].literal;
        ++found.piece;
    }
    std::size_t text = found.before.text;
    found.place = found.before.literal;
    const std::size_t end = found.before.literal + pieces_[found.piece].literal;
    while (found.place < end) {
        const EscapeStep step = step_of(literal.substr(found.place));
        if (text + step.text > at) {
            break;
        }
        text += step.text;
        found.place += step.literal;
    }
    return found;
}

std::size_t EscapedText::place_of(std::string_view literal, std::size_t at) const
{
    return find(literal, at).place;
}

TextChange EscapedText::replace(std::string_view literal, std::size_t at, std::size_t length,
                                std::string_view inserted)
{
    const Found from = find(literal, at);
    const Found to = find(literal, at + length);
    const std::string quoted_text = core::quoted(inserted);
    TextChange change{from.place, std::string(literal.substr(from.place, to.place - from.place)),
                      quoted_text.substr(1, quoted_text.size() - 2)};
    const std::size_t end = to.before.literal + pieces_[to.piece].literal;
    std::string now(literal.substr(from.before.literal, from.place - from.before.literal));
    now += change.inserted;
    now += literal.substr(to.place, end - to.place);
    const std::vector<Piece> pieces = pieces_of(now);
    const auto first = pieces_.begin() + static_cast<std::ptrdiff_t>(from.piece);
    const auto behind = pieces_.begin() + static_cast<std::ptrdiff_t>(to.piece) + 1;
    pieces_.insert(pieces_.erase(first, behind), pieces.begin(), pieces.end());
    return change;
}

} // namespace procession::core::edit
