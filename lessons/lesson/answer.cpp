// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/answer.h"

#include "core/scenario/document.h"

#include <fmt/format.h>

#include <charconv>

namespace procession::lessons {

using core::Document;
using Node = Document::Node;

namespace {

std::string chart_text(const Chart& chart)
{
    std::string text = "[";
    for (const auto& core : chart) {
        text += text.size() > 1 ? ", [" : "[";
        for (std::size_t i = 0; i < core.size(); ++i) {
            text += (i > 0 ? ", " : "") + core::quoted(core[i]);
        }
        text += "]";
    }
    return text + "]";
}

template <typename Indices>
std::string index_text(const Indices& indices)
{
    return fmt::format("[{}]", fmt::join(indices, ", "));
}

struct Writer {
    std::string operator()(std::monostate) const { return "{}"; }
    std::string operator()(const ChosenOptions& chosen) const
    {
        return "{\"options\": " + index_text(chosen.options) + "}";
    }
    std::string operator()(double number) const
    {
        return fmt::format("{{\"number\": {}}}", number);
    }
    std::string operator()(const Ordering& order) const
    {
        return "{\"order\": " + index_text(order.items) + "}";
    }
    std::string operator()(const std::string& text) const
    {
        return "{\"text\": " + core::quoted(text) + "}";
    }
    std::string operator()(const Chart& chart) const
    {
        return "{\"chart\": " + chart_text(chart) + "}";
    }
    std::string operator()(const TableAnswer& table) const
    {
        std::string cells;
        for (const auto& [cell, value] : table.cells) {
            cells += fmt::format("{}{}: {}", cells.empty() ? "" : ", ", core::quoted(cell), value);
        }
        return "{\"cells\": {" + cells + "}, \"of\": " + chart_text(table.chart) + "}";
    }
};

std::optional<double> number_at(const Document& document, Node node)
{
    const std::string_view source = document.source(node);
    double value = 0;
    const auto result = std::from_chars(source.data(), source.data() + source.size(), value);
    const bool is_number =
        document.kind(node) == Document::Kind::number && result.ec == std::errc();
    return is_number ? std::optional(value) : std::nullopt;
}

std::optional<std::vector<std::size_t>> indices_at(const Document& document, Node node)
{
    constexpr double most = 1000;
    std::vector<std::size_t> indices;
    if (document.kind(node) != Document::Kind::array) {
        return std::nullopt;
    }
    for (const Node entry : document.children(node)) {
        const auto value = number_at(document, entry);
        if (!value || *value < 0 || *value > most) {
            return std::nullopt;
        }
        indices.push_back(static_cast<std::size_t>(*value));
    }
    return indices;
}

std::optional<Chart> chart_at(const Document& document, Node node)
{
    Chart chart;
    if (document.kind(node) != Document::Kind::array) {
        return std::nullopt;
    }
    for (const Node core : document.children(node)) {
        if (document.kind(core) != Document::Kind::array) {
            return std::nullopt;
        }
        chart.emplace_back();
        for (const Node cell : document.children(core)) {
            if (document.kind(cell) != Document::Kind::string) {
                return std::nullopt;
            }
            chart.back().push_back(document.string(cell));
        }
    }
    return chart;
}

std::optional<LessonAnswer> table_at(const Document& document, Node cells, Node of)
{
    TableAnswer table;
    if (document.kind(cells) != Document::Kind::object || of == Document::none) {
        return std::nullopt;
    }
    for (const Node cell : document.children(cells)) {
        const auto value = number_at(document, cell);
        if (!value) {
            return std::nullopt;
        }
        table.cells[document.key(cell)] = *value;
    }
    const auto chart = chart_at(document, of);
    table.chart = chart.value_or(Chart{});
    return chart ? std::optional<LessonAnswer>(table) : std::nullopt;
}

} // namespace

std::string to_json(const LessonAnswer& answer)
{
    return std::visit(Writer{}, answer);
}

std::optional<LessonAnswer> answer_from_json(std::string_view json)
{
    const Document document{std::string(json)};
    const Node root = document.root();
    if (root == Document::none || document.kind(root) != Document::Kind::object) {
        return std::nullopt;
    }
    const auto member = [&](std::string_view key) { return document.member(root, key); };
    if (const Node options = member("options"); options != Document::none) {
        const auto read = indices_at(document, options);
        return read ? std::optional<LessonAnswer>(ChosenOptions{{read->begin(), read->end()}})
                    : std::nullopt;
    }
    if (const Node number = member("number"); number != Document::none) {
        const auto read = number_at(document, number);
        return read ? std::optional<LessonAnswer>(*read) : std::nullopt;
    }
    if (const Node order = member("order"); order != Document::none) {
        auto read = indices_at(document, order);
        return read ? std::optional<LessonAnswer>(Ordering{std::move(*read)}) : std::nullopt;
    }
    if (const Node text = member("text"); text != Document::none) {
        return document.kind(text) == Document::Kind::string
                   ? std::optional<LessonAnswer>(document.string(text))
                   : std::nullopt;
    }
    if (const Node chart = member("chart"); chart != Document::none) {
        auto read = chart_at(document, chart);
        return read ? std::optional<LessonAnswer>(std::move(*read)) : std::nullopt;
    }
    if (const Node cells = member("cells"); cells != Document::none) {
        return table_at(document, cells, member("of"));
    }
    return LessonAnswer{};
}

} // namespace procession::lessons
