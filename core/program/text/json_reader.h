// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// JSON as Python's `json` module reads and writes it.
namespace procession::core::program::text {

/// Builds whatever the caller wants out of a JSON text, from left to right.
class JsonBuilder {
public:
    virtual ~JsonBuilder() = default;
    virtual void null() = 0;
    virtual void boolean(bool value) = 0;
    virtual void integer(std::string_view digits) = 0;
    /// A number with a fraction or exponent, NaN or Infinity; and how it is written.
    virtual void real(double value, std::string_view text) = 0;
    virtual void string(std::string value) = 0;
    virtual void begin_list() = 0;
    virtual void end_list() = 0;
    virtual void begin_dict() = 0;
    /// The value follows.
    virtual void key(std::string value) = 0;
    virtual void end_dict() = 0;
};

/// What json.JSONDecodeError says, and where in code points; or that brackets are too deep, which
/// is a RecursionError in Python.
struct JsonFault {
    std::string_view message;
    std::size_t position = 0;
    bool too_deep = false;
};

/// Reads one value with spaces around it, as json.loads does. `text` is UTF-8, at most `depth`
/// brackets stand inside each other.
std::optional<JsonFault> read_json(std::string_view text, JsonBuilder& builder, std::size_t depth);

/// A string in double quotes with escapes; with `ascii` also everything beyond ASCII.
std::string json_string(std::string_view text, bool ascii);
/// A float: its repr, NaN, Infinity or -Infinity.
std::string json_float(double value);

} // namespace procession::core::program::text
