// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include "core/program/text/json_reader.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

using namespace procession::core::program::text;

namespace {

/// Writes what is read again as json.dumps does.
class Echo : public JsonBuilder {
public:
    std::string text;

    void null() override { add("null"); }
    void boolean(bool value) override { add(value ? "true" : "false"); }
    void integer(std::string_view digits) override { add(digits); }
    void real(double value, std::string_view) override { add(json_float(value)); }
    void string(std::string value) override { add(json_string(value, true)); }
    void begin_list() override { open("["); }
    void end_list() override { close("]"); }
    void begin_dict() override { open("{"); }
    void key(std::string value) override
    {
        add(json_string(value, true) + ": ");
        first_ = true;
    }
    void end_dict() override { close("}"); }

private:
    void add(std::string_view item)
    {
        text += first_ ? "" : ", ";
        text += item;
        first_ = false;
    }
    void open(std::string_view bracket)
    {
        add(bracket);
        first_ = true;
    }
    void close(std::string_view bracket)
    {
        text += bracket;
        first_ = false;
    }
    bool first_ = true;
};

std::string echoed(const std::string& text)
{
    Echo echo;
    const auto fault = read_json(text, echo, 900);
    if (!fault) {
        return echo.text;
    }
    // JSONDecodeError tells line and column of the position.
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t offset = 0;
    for (std::size_t point = 0; point < fault->position; ++point) {
        column = text[offset] == '\n' ? 1 : column + 1;
        line += text[offset] == '\n' ? 1 : 0;
        do {
            ++offset;
        } while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80);
    }
    return fmt::format("!JSONDecodeError: {}: line {} column {} (char {})", fault->message, line,
                       column, fault->position);
}

} // namespace

TEST_CASE("JSON is read as json.loads reads it")
{
    check_vectors("json_good", [](const Vector& line) { return echoed(line.arguments[0]); });
}

TEST_CASE("mistakes in JSON are told in the words of json.loads")
{
    check_vectors("json_bad", [](const Vector& line) { return echoed(line.arguments[0]); });
}

TEST_CASE("strings are written as json.dumps writes them")
{
    check_vectors("json_string",
                  [](const Vector& line) { return json_string(line.arguments[0], true); });
    check_vectors("json_string_plain",
                  [](const Vector& line) { return json_string(line.arguments[0], false); });
}

TEST_CASE("brackets inside brackets end somewhere")
{
    Echo echo;
    CHECK(!read_json(std::string(900, '[') + std::string(900, ']'), echo, 900));
    const auto fault = read_json(std::string(1000000, '['), echo, 900);
    REQUIRE(fault);
    CHECK(fault->too_deep);
}
