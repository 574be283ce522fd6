// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include "core/program/text/float_text.h"
#include "core/program/text/format_spec.h"
#include "core/program/text/percent_format.h"

#include <catch2/catch.hpp>

using namespace procession::core::program::text;

namespace {

std::string with_spec(const std::string& spec, std::string_view type, char32_t default_type,
                      char align,
                      const std::function<Outcome<std::string>(const FormatSpec&)>& format)
{
    const auto parsed = parse_format_spec(spec, type, default_type, align);
    return parsed ? answer_of(format(*parsed))
                  : answer_of<FormatSpec>(parsed, [](const FormatSpec&) { return ""; });
}

/// The template's only conversion, the rest of the template around it.
std::string with_percent(const std::string& pattern,
                         const std::function<Outcome<std::string>(const PercentSpec&)>& format)
{
    PercentReader reader(pattern);
    std::string result;
    while (!reader.at_end()) {
        const auto piece = reader.next();
        if (!piece) {
            return answer_of<PercentPiece>(piece, [](const PercentPiece&) { return ""; });
        }
        result += piece->literal;
        if (piece->spec) {
            const auto text = format(*piece->spec);
            if (!text) {
                return answer_of(text);
            }
            result += *text;
        }
    }
    return result;
}

} // namespace

TEST_CASE("floats are written and read as Python does")
{
    check_vectors("float_repr",
                  [](const Vector& line) { return float_repr(float_of(line.arguments[0])); });
    check_vectors("float_hex",
                  [](const Vector& line) { return float_hex(float_of(line.arguments[0])); });
    check_vectors("parse_float", [](const Vector& line) {
        const auto value = parse_float(line.arguments[0]);
        return value ? float_hex(*value) : line.answer.substr(0, 1) == "!" ? line.answer : "none";
    });
}

TEST_CASE("format() of numbers and text")
{
    check_vectors("format_float", [](const Vector& line) {
        return with_spec(line.arguments[1], "float", 0, '>', [&](const FormatSpec& spec) {
            return format_float(float_of(line.arguments[0]), spec, "float");
        });
    });
    check_vectors("format_integer", [](const Vector& line) {
        return with_spec(line.arguments[1], "int", 'd', '>', [&](const FormatSpec& spec) {
            return format_integer(*BigInteger::from_digits(line.arguments[0], 10), spec, "int");
        });
    });
    check_vectors("format_string", [](const Vector& line) {
        return with_spec(line.arguments[1], "str", 's', '<', [&](const FormatSpec& spec) {
            return format_string(line.arguments[0], spec, "str");
        });
    });
}

TEST_CASE("percent formatting of numbers and text")
{
    check_vectors("percent_integer", [](const Vector& line) {
        return with_percent(line.arguments[0], [&](const PercentSpec& spec) {
            return percent_integer(*BigInteger::from_digits(line.arguments[1], 10), spec);
        });
    });
    check_vectors("percent_float", [](const Vector& line) {
        return with_percent(line.arguments[0], [&](const PercentSpec& spec) {
            return Outcome(percent_float(float_of(line.arguments[1]), spec));
        });
    });
    check_vectors("percent_string", [](const Vector& line) {
        return with_percent(line.arguments[0], [&](const PercentSpec& spec) {
            return Outcome(percent_string(line.arguments[1], spec));
        });
    });
    check_vectors("percent_bad", [](const Vector& line) {
        return with_percent(line.arguments[0], [&](const PercentSpec& spec) {
            return Outcome<std::string>(unsupported_format_character(spec));
        });
    });
}
