// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core {

/// Writes JSON as it goes, through a buffer, so that results of a million rows
/// need no tree. Objects and arrays are written on one line, or with one line an
/// entry if opened as `lines`.
class JsonWriter {
public:
    enum class Layout : std::uint8_t { inline_, lines };

    explicit JsonWriter(std::ostream& out) : out_(out) {}
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;
    /// Hands over what is left in the buffer.
    ~JsonWriter();

    void begin_object(Layout layout = Layout::inline_) { begin('{', layout); }
    void end_object() { end('}'); }
    void begin_array(Layout layout = Layout::inline_) { begin('[', layout); }
    void end_array() { end(']'); }
    void key(std::string_view name);

    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool truth) { raw(truth ? "true" : "false"); }
    /// A quotient: at least four decimals, and at least six digits of a small one.
    void value(double number);
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) void value(Number number) { raw(std::to_string(number)); }
    void null() { raw("null"); }
    /// A value that is JSON already.
    void json(std::string_view text) { raw(text); }
    /// null if there is none.
    template <typename Value>
    void value(const std::optional<Value>& maybe)
    {
        if (maybe) {
            value(*maybe);
        } else {
            null();
        }
    }

    template <typename Value>
    void member(std::string_view name, const Value& content)
    {
        key(name);
        value(content);
    }

private:
    struct Level {
        Layout layout;
        bool empty = true;
    };
    void begin(char bracket, Layout layout);
    void end(char bracket);
    /// The comma and line break that go before an entry.
    void separate();
    void raw(std::string_view text);
    void flush_if_full();

    std::ostream& out_;
    std::string buffer_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

/// A quotient as results show it: fixed notation, at least four decimals.
[[nodiscard]] std::string quotient_text(double number);

} // namespace procession::core
