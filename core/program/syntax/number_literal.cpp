// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/syntax/number_literal.h"

namespace procession::core::program::syntax {

namespace {

class NumberReader {
public:
    explicit NumberReader(std::string_view text) : text_(text) {}

    NumberScan read()
    {
        if (at() == '.') {
            ++size_;
            return fraction();
        }
        if (at() == '0') {
            return from_zero();
        }
        return decimal_tail() ? behind_digits() : scan_;
    }

private:
    [[nodiscard]] char at(std::size_t ahead = 0) const
    {
        return size_ + ahead < text_.size() ? text_[size_ + ahead] : '\n';
    }

    NumberScan done() { return {size_, {}, 0}; }
    NumberScan wrong(std::string message) { return scan_ = {size_, std::move(message), 0}; }

    // Digits with single underscores between them; false after a fault.
    bool decimal_tail()
    {
        for (;;) {
            while (is_digit(at())) {
                ++size_;
            }
            if (at() != '_') {
                return true;
            }
            ++size_;
            if (!is_digit(at())) {
                wrong("invalid decimal literal");
                return false;
            }
        }
    }

    NumberScan from_zero()
    {
        ++size_;
        switch (at()) {
        case 'x':
        case 'X':
            return with_base("hexadecimal", 16);
        case 'o':
        case 'O':
            return with_base("octal", 8);
        case 'b':
        case 'B':
            return with_base("binary", 2);
        default:
            return zeros();
        }
    }

    static bool is_digit_of(char c, int base)
    {
        if (base == 16) {
            return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        }
        return c >= '0' && c < '0' + base;
    }

    NumberScan with_base(std::string_view kind, int base)
    {
        ++size_;
        do {
            if (at() == '_') {
                ++size_;
            }
            if (!is_digit_of(at(), base)) {
                return wrong_digit(kind);
            }
            while (is_digit_of(at(), base)) {
                ++size_;
            }
        } while (at() == '_');
        return is_digit(at()) ? wrong_digit(kind) : end(kind);
    }

    NumberScan wrong_digit(std::string_view kind)
    {
        if (is_digit(at())) {
            const char digit = at();
            ++size_;
            return wrong("invalid digit '" + std::string(1, digit) + "' in " + std::string(kind) +
                         " literal");
        }
        return wrong("invalid " + std::string(kind) + " literal");
    }

    // Zeros in front: right for 0 and for what is no integer.
    NumberScan zeros()
    {
        for (;;) {
            if (at() == '_') {
                ++size_;
                if (!is_digit(at())) {
                    return wrong("invalid decimal literal");
                }
            }
            if (at() != '0') {
                break;
            }
            ++size_;
        }
        const std::size_t zeros_end = size_;
        if (!is_digit(at())) {
            return behind_digits();
        }
        if (!decimal_tail()) {
            return scan_;
        }
        const char c = at();
        if (c == '.' || c == 'e' || c == 'E' || c == 'j' || c == 'J') {
            return behind_digits();
        }
        wrong("leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
              "octal integers");
        scan_.marked = zeros_end;
        return scan_;
    }

    NumberScan behind_digits()
    {
        if (at() == '.') {
            ++size_;
            return fraction();
        }
        return exponent();
    }

    NumberScan fraction()
    {
        if (is_digit(at()) && !decimal_tail()) {
            return scan_;
        }
        return exponent();
    }

    NumberScan exponent()
    {
        if (at() != 'e' && at() != 'E') {
            return imaginary();
        }
        const bool is_signed = at(1) == '+' || at(1) == '-';
        if (!is_digit(at(is_signed ? 2 : 1))) {
            if (!is_signed) {
                return end("decimal");
            }
            size_ += 2;
            return wrong("invalid decimal literal");
        }
        size_ += is_signed ? 2 : 1;
        return decimal_tail() ? imaginary() : scan_;
    }

    NumberScan imaginary()
    {
        if (at() != 'j' && at() != 'J') {
            return end("decimal");
        }
        ++size_;
        return end("imaginary");
    }

    // A name may not follow, except for keywords that can: `1if x else 2`.
    NumberScan end(std::string_view kind)
    {
        const bool is_ascii = static_cast<unsigned char>(at()) < 0x80;
        if (!is_ascii || !is_name_byte(at()) || keyword_follows()) {
            return done();
        }
        return wrong("invalid " + std::string(kind) + " literal");
    }

    [[nodiscard]] bool keyword_follows() const
    {
        if (at() == 'i') {
            return at(1) == 'f' || at(1) == 'n' || at(1) == 's';
        }
        for (const std::string_view word : {"and", "else", "for", "or", "not"}) {
            if (text_.substr(size_).starts_with(word) && !is_name_byte(at(word.size()))) {
                return true;
            }
        }
        return false;
    }

    std::string_view text_;
    std::size_t size_ = 0;
    NumberScan scan_;
};

} // namespace

NumberScan scan_number(std::string_view text)
{
    return NumberReader(text).read();
}

} // namespace procession::core::program::syntax
