// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/parcel_text.h"

#include "core/program/text/float_text.h"
#include "core/program/text/quote.h"
#include "core/program/values/parcel_tags.h"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>
#include <utility>

namespace procession::core::program {
namespace {

constexpr std::string_view ellipsis = "…";

/// Reads a parcel from its start and writes what is in it. Reading goes on to the end of the parcel
/// even where nothing more is written, for only then it is sure that it is one.
class ParcelReader {
public:
    explicit ParcelReader(std::string_view bytes) : bytes_(bytes) {}

    /// Reads all of it; false if it is not one whole parcel.
    bool read() { return value() && at_ == bytes_.size(); }

    std::string text;

private:
    bool number(std::uint64_t& number)
    {
        if (bytes_.size() - at_ < 8) {
            return false;
        }
        number = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            number |= std::uint64_t{static_cast<unsigned char>(bytes_[at_++])} << shift;
        }
        return true;
    }

    bool words(std::string_view& words)
    {
        std::uint64_t size = 0;
        if (!number(size) || size > bytes_.size() - at_) {
            return false;
        }
        words = bytes_.substr(at_, size);
        at_ += size;
        return true;
    }

    /// Count of values to come, each at least a byte.
    bool count(std::uint64_t& count) { return number(count) && count <= bytes_.size() - at_; }

    bool write(std::string_view piece)
    {
        if (!silent_) {
            text += piece;
        }
        return true;
    }

    /// A value that is read but not shown.
    bool skip()
    {
        const bool was_silent = std::exchange(silent_, true);
        const bool done = value();
        silent_ = was_silent;
        return done;
    }

    bool value()
    {
        constexpr int deepest = 600; // as in unpack()
        if (at_ >= bytes_.size() || depth_ >= deepest) {
            return false;
        }
        ++depth_;
        const bool done = of_tag(static_cast<ParcelTag>(bytes_[at_++]));
        --depth_;
        return done;
    }

    bool of_tag(ParcelTag tag)
    {
        std::uint64_t bits = 0;
        std::string_view read;
        switch (tag) {
        case ParcelTag::none:
            return write("None");
        case ParcelTag::true_:
            return write("True");
        case ParcelTag::false_:
            return write("False");
        case ParcelTag::ellipsis:
            return write("Ellipsis");
        case ParcelTag::not_implemented:
            return write("NotImplemented");
        case ParcelTag::small:
            return number(bits) && write(fmt::format("{}", static_cast<std::int64_t>(bits)));
        case ParcelTag::integer:
            return words(read) && write(read);
        case ParcelTag::floating: {
            double real = 0;
            if (!number(bits)) {
                return false;
            }
            std::memcpy(&real, &bits, sizeof real);
            return write(text::float_repr(real));
        }
        case ParcelTag::str:
            return words(read) && write(text::string_repr(read));
        case ParcelTag::bytes:
            return words(read) && write(text::bytes_repr(read));
        case ParcelTag::byte_array:
            return words(read) && write(fmt::format("bytearray({})", text::bytes_repr(read)));
        case ParcelTag::again:
            return number(bits) && write(ellipsis);
        default:
            return of_parts(tag);
        }
    }

    bool of_parts(ParcelTag tag)
    {
        std::string_view read;
        switch (tag) {
        case ParcelTag::list:
            return items("[", "]");
        case ParcelTag::tuple:
            return items("(", ")", ",");
        case ParcelTag::dict:
            return dict();
        case ParcelTag::set:
            return items("{", "}");
        case ParcelTag::frozen_set:
            return items("frozenset({", "})");
        case ParcelTag::range:
        case ParcelTag::slice:
            return write(tag == ParcelTag::range ? "range(" : "slice(") && value() && write(", ") &&
                   value() && write(", ") && value() && write(")");
        case ParcelTag::name:
            return words(read) && words(read) && write(read);
        case ParcelTag::method:
            return skip() && words(read) && write(read);
        case ParcelTag::exception: // class, arguments, cause, attributes
            return value() && arguments() && skip() && skip();
        case ParcelTag::instance: // class, content, attributes or state
        case ParcelTag::state:
        case ParcelTag::call: // callable, arguments, state
            return write("<") && value() && write(">") && skip() && skip();
        default:
            return false;
        }
    }

    /// `alone` follows the only item, as in (1,).
    bool items(std::string_view open, std::string_view close, std::string_view alone = "")
    {
        std::uint64_t left = 0;
        if (!count(left) || !write(open)) {
            return false;
        }
        const bool is_alone = left == 1;
        for (bool is_first = true; left > 0; --left, is_first = false) {
            if (!separate(is_first) || !value()) {
                return false;
            }
        }
        return write(is_alone ? alone : "") && write(close);
    }

    /// The tuple after the class of an exception.
    bool arguments()
    {
        return at_ < bytes_.size() && static_cast<ParcelTag>(bytes_[at_++]) == ParcelTag::tuple &&
               items("(", ")");
    }

    bool dict()
    {
        std::uint64_t left = 0;
        if (!count(left) || !write("{")) {
            return false;
        }
        for (bool is_first = true; left > 0; --left, is_first = false) {
            if (!separate(is_first) || !value() || !write(": ") || !value()) {
                return false;
            }
        }
        return write("}");
    }

    bool separate(bool is_first) { return write(is_first ? "" : ", "); }

    std::string_view bytes_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool silent_ = false; ///< what is read is not shown
};

/// Cut between characters.
std::string shortened(std::string text)
{
    constexpr std::size_t longest = 60;
    if (text.size() <= longest) {
        return text;
    }
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        --end;
    }
    return text.substr(0, end).append(ellipsis);
}

} // namespace

std::string parcel_text(std::string_view bytes)
{
    ParcelReader reader(bytes);
    return shortened(reader.read() ? std::move(reader.text) : text::bytes_repr(bytes));
}

} // namespace procession::core::program
