// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/json_reader.h"

#include "core/program/text/float_text.h"
#include "core/program/text/utf8.h"

#include <limits>
#include <vector>

namespace procession::core::program::text {

namespace {

constexpr std::string_view no_value = "Expecting value";

bool is_ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

int hex_value(char c)
{
    return is_ascii_digit(c)      ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

class Reader {
public:
    Reader(std::string_view text, JsonBuilder& builder, std::size_t depth)
        : text_(text), builder_(builder), depth_(depth)
    {
    }

    std::optional<JsonFault> read()
    {
        if (text_.starts_with("\xEF\xBB\xBF")) {
            fail("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0);
            return fault_;
        }
        skip_spaces();
        if (read_value() && (skip_spaces(), at_ < text_.size())) {
            fail("Extra data", at_);
        }
        return fault_;
    }

private:
    bool at(char wanted) const { return at_ < text_.size() && text_[at_] == wanted; }

    bool fail(std::string_view message, std::size_t offset)
    {
        fault_ = JsonFault{message, count_points(text_.substr(0, offset))};
        return false;
    }

    void skip_spaces() { at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size()); }

    bool take_word(std::string_view word)
    {
        const bool found = text_.substr(at_).starts_with(word);
        at_ += found ? word.size() : 0;
        return found;
    }

    /// A value with all that it holds. The brackets that are open stand in a list of our own, so
    /// that no text can exhaust the stack.
    bool read_value()
    {
        do {
            const std::size_t opened = open_.size();
            if (!read_item()) {
                return false;
            }
            if (open_.size() > opened) {
                continue; // a bracket with something in it: its first item follows
            }
            if (!close_brackets()) {
                return false;
            }
        } while (!open_.empty());
        return true;
    }

    /// After a value: a comma, or as many closing brackets as there are.
    bool close_brackets()
    {
        while (!open_.empty()) {
            skip_spaces();
            const char end = open_.back();
            if (at(end)) {
                ++at_;
                close(end);
                continue;
            }
            if (!at(',')) {
                return fail("Expecting ',' delimiter", at_);
            }
            ++at_;
            skip_spaces();
            return end == ']' || read_key();
        }
        return true;
    }

    void close(char end)
    {
        open_.pop_back();
        if (end == ']') {
            builder_.end_list();
        } else {
            builder_.end_dict();
        }
    }

    bool read_key()
    {
        if (!at('"')) {
            return fail("Expecting property name enclosed in double quotes", at_);
        }
        std::string key;
        if (!read_string(key)) {
            return false;
        }
        builder_.key(std::move(key));
        skip_spaces();
        if (!at(':')) {
            return fail("Expecting ':' delimiter", at_);
        }
        ++at_;
        skip_spaces();
        return true;
    }

    /// One plain value, an empty pair of brackets, or an opening bracket.
    bool read_item()
    {
        if (at_ == text_.size()) {
            return fail(no_value, at_);
        }
        switch (text_[at_]) {
        case '"': {
            std::string value;
            if (!read_string(value)) {
                return false;
            }
            builder_.string(std::move(value));
            return true;
        }
        case '[':
        case '{':
            return read_opening(text_[at_] == '[' ? ']' : '}');
        default:
            return read_word() || read_number();
        }
    }

    bool read_opening(char end)
    {
        if (open_.size() == depth_) {
            fault_ = JsonFault{{}, 0, true};
            return false;
        }
        ++at_;
        open_.push_back(end);
        if (end == ']') {
            builder_.begin_list();
        } else {
            builder_.begin_dict();
        }
        skip_spaces();
        if (at(end)) {
            ++at_;
            close(end);
            return true;
        }
        return end == ']' || read_key();
    }

    bool read_word()
    {
        if (take_word("null")) {
            builder_.null();
        } else if (take_word("true")) {
            builder_.boolean(true);
        } else if (take_word("false")) {
            builder_.boolean(false);
        } else if (take_word("NaN")) {
            builder_.real(std::numeric_limits<double>::quiet_NaN(), "NaN");
        } else if (take_word("Infinity")) {
            builder_.real(std::numeric_limits<double>::infinity(), "Infinity");
        } else if (take_word("-Infinity")) {
            builder_.real(-std::numeric_limits<double>::infinity(), "-Infinity");
        } else {
            return false;
        }
        return true;
    }

    std::size_t after_digits(std::size_t from) const
    {
        while (from < text_.size() && is_ascii_digit(text_[from])) {
            ++from;
        }
        return from;
    }

    bool read_number()
    {
        const std::size_t start = at_;
        const std::size_t digits = start + (at('-') ? 1 : 0);
        std::size_t end = after_digits(digits);
        if (end == digits) {
            return fail(no_value, start);
        }
        if (text_[digits] == '0') {
            end = digits + 1;
        }
        bool whole = true;
        if (end + 1 < text_.size() && text_[end] == '.' && is_ascii_digit(text_[end + 1])) {
            whole = false;
            end = after_digits(end + 1);
        }
        if (end + 1 < text_.size() && (text_[end] == 'e' || text_[end] == 'E')) {
            const bool sign = text_[end + 1] == '+' || text_[end + 1] == '-';
            const std::size_t exponent = end + (sign ? 2 : 1);
            if (after_digits(exponent) > exponent) {
                whole = false;
                end = after_digits(exponent);
            }
        }
        const std::string_view number = text_.substr(start, end - start);
        at_ = end;
        if (whole) {
            builder_.integer(number);
        } else {
            builder_.real(parse_float(number).value_or(0), number);
        }
        return true;
    }

    bool read_string(std::string& value)
    {
        const std::size_t start = at_++;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                ++at_;
                return true;
            }
            if (static_cast<unsigned char>(c) < 0x20) {
                return fail("Invalid control character at", at_);
            }
            if (c != '\\') {
                value += c;
                ++at_;
            } else if (!read_escape(value, start)) {
                return false;
            }
        }
        return fail("Unterminated string starting at", start);
    }

    bool read_escape(std::string& value, std::size_t start)
    {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        if (++at_ == text_.size()) {
            return fail("Unterminated string starting at", start);
        }
        const std::size_t which = letters.find(text_[at_]);
        if (which != std::string_view::npos) {
            value += meant[which];
            ++at_;
            return true;
        }
        if (text_[at_] != 'u') {
            return fail("Invalid \\escape", at_ - 1);
        }
        char32_t point = 0;
        if (!read_hex(at_ + 1, point)) {
            return fail("Invalid \\uXXXX escape", at_);
        }
        at_ += 5;
        char32_t low = 0;
        if (point >= 0xD800 && point < 0xDC00 && text_.substr(at_).starts_with("\\u") &&
            read_hex(at_ + 2, low) && low >= 0xDC00 && low < 0xE000) {
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            at_ += 6;
        }
        append_point(value, point);
        return true;
    }

    bool read_hex(std::size_t from, char32_t& point) const
    {
        point = 0;
        for (std::size_t i = from; i < from + 4; ++i) {
            const int digit = i < text_.size() ? hex_value(text_[i]) : -1;
            if (digit < 0) {
                return false;
            }
            point = point << 4 | static_cast<char32_t>(digit);
        }
        return true;
    }

    std::string_view text_;
    JsonBuilder& builder_;
    std::size_t depth_;
    std::size_t at_ = 0;
    std::vector<char> open_;
    std::optional<JsonFault> fault_;
};

} // namespace

std::optional<JsonFault> read_json(std::string_view text, JsonBuilder& builder, std::size_t depth)
{
    return Reader(text, builder, depth).read();
}

} // namespace procession::core::program::text
