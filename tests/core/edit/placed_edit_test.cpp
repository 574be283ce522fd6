// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/placed_edit.h"

#include <catch2/catch.hpp>
#include <string>
#include <variant>

using namespace procession::core;
using namespace procession::core::edit;

namespace {

std::string after(const std::string& text, const Placed& placed)
{
    if (const auto* message = std::get_if<Message>(&placed)) {
        return std::string(name(message->code));
    }
    std::string result = text;
    std::get<TextChange>(placed).apply(result);
    std::string back = result;
    std::get<TextChange>(placed).take_back(back);
    CHECK(back == text);
    return result;
}

std::string set(const std::string& text, std::string_view path, std::string_view json)
{
    return after(text, place_value(Document(text), path, json));
}

std::string insert(const std::string& text, std::string_view path, std::string_view json)
{
    return after(text, place_element(Document(text), path, json));
}

std::string remove(const std::string& text, std::string_view path)
{
    return after(text, place_removal(Document(text), path));
}

std::string move(const std::string& text, std::size_t from, std::size_t to)
{
    return after(text, place_move(Document(text), "a", from, to));
}

const std::string odd = "{ \"a\":1 ,\n\t\"b\" : [ 1,2 ,3 ]}\r\n\n";

} // namespace

TEST_CASE("a value is replaced and nothing else")
{
    CHECK(set(odd, "a", "7") == "{ \"a\":7 ,\n\t\"b\" : [ 1,2 ,3 ]}\r\n\n");
    CHECK(set(odd, "b[1]", "{\"c\": 0}") == "{ \"a\":1 ,\n\t\"b\" : [ 1,{\"c\": 0} ,3 ]}\r\n\n");
    CHECK(set(odd, "", "[]") == "[]\r\n\n");
}

TEST_CASE("what is new takes on the layout of its neighbours")
{
    CHECK(set(odd, "c", "0") == "{ \"a\":1 ,\n\t\"b\" : [ 1,2 ,3 ],\n\t\"c\": 0}\r\n\n");
    CHECK(set("{\n  \"a\": 1\n}\n", "b", "2") == "{\n  \"a\": 1,\n  \"b\": 2\n}\n");
    CHECK(set("{\"a\": 1}", "b", "2") == "{\"a\": 1, \"b\": 2}");
    CHECK(set("{}", "b", "2") == "{\"b\": 2}");
    CHECK(insert("{\"a\": [1, 2]}", "a[0]", "0") == "{\"a\": [0, 1, 2]}");
    CHECK(insert("{\"a\": [1, 2]}", "a[2]", "3") == "{\"a\": [1, 2, 3]}");
    CHECK(insert("[\n  1,\n  2\n]", "[1]", "0") == "[\n  1,\n  0,\n  2\n]");
    CHECK(insert("[\n  1\n]", "[1]", "2") == "[\n  1,\n  2\n]");
    CHECK(insert("[]", "[0]", "1") == "[1]");
}

TEST_CASE("what is taken out takes its comma with it")
{
    CHECK(remove(odd, "a") == "{ \"b\" : [ 1,2 ,3 ]}\r\n\n");
    CHECK(remove(odd, "b") == "{ \"a\":1}\r\n\n");
    CHECK(remove("[1, 2, 3]", "[1]") == "[1, 3]");
    CHECK(remove("[\n  1,\n  2\n]", "[1]") == "[\n  1\n]");
    CHECK(remove("[1]", "[0]") == "[]");
}

TEST_CASE("an element that moves leaves commas and white space where they are")
{
    const std::string text = "{\"a\": [1,\n  22, 333]}";
    CHECK(move(text, 0, 2) == "{\"a\": [22,\n  333, 1]}");
    CHECK(move(text, 2, 0) == "{\"a\": [333,\n  1, 22]}");
    CHECK(move(text, 1, 1) == text);
    CHECK(move(text, 1, 3) == "edit_no_such_place");
}

TEST_CASE("what cannot be placed says why")
{
    CHECK(set(odd, "c.d", "1") == "edit_no_such_place");
    CHECK(set(odd, "b[3]", "1") == "edit_no_such_place");
    CHECK(insert(odd, "b[4]", "1") == "edit_no_such_place");
    CHECK(insert(odd, "c", "1") == "edit_no_such_place");
    CHECK(remove(odd, "c") == "edit_no_such_place");
    CHECK(remove(odd, "") == "edit_no_such_place");
    CHECK(std::holds_alternative<Message>(place_value(Document(odd), "a", "{")));
    CHECK(std::holds_alternative<Message>(place_value(Document("{half"), "a", "1")));
}

TEST_CASE("what is typed into a cell is kept, right or wrong")
{
    CHECK(json_of_typed("12") == "12");
    CHECK(json_of_typed(" 12 ") == "12");
    CHECK(json_of_typed("true") == "true");
    CHECK(json_of_typed("8:30") == "\"8:30\"");
    CHECK(json_of_typed("1O") == "\"1O\"");
    CHECK(json_of_typed("") == "\"\"");
    CHECK(json_of_typed("[1]") == "\"[1]\"");
    CHECK(json_of_typed("\"A\"") == "\"\\\"A\\\"\"");
}
