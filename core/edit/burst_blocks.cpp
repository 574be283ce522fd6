// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/burst_blocks.h"

#include "core/edit/intervention_parts.h"
#include "core/edit/steps.h"

#include <charconv>
#include <fmt/format.h>
#include <utility>

namespace procession::core::edit {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;
using scheduler::Ticks;

std::optional<Ticks> ticks_of(const Document& document, Node node)
{
    const std::string_view source = node == Document::none ? "" : document.source(node);
    Ticks ticks = 0;
    const auto read = std::from_chars(source.data(), source.data() + source.size(), ticks);
    const bool whole =
        !source.empty() && read.ec == std::errc() && read.ptr == source.data() + source.size();
    return whole && ticks >= 0 && ticks <= scheduler::latest_tick ? std::optional(ticks)
                                                                  : std::nullopt;
}

std::optional<BurstBlock> block_of(const Document& document, Node burst)
{
    const Node cpu = member_of(document, burst, "cpu");
    const Node io = member_of(document, burst, "io");
    const Node device = member_of(document, burst, "device");
    if (cpu == Document::none && io == Document::none) {
        return member_of(document, burst, "fault") == Document::none
                   ? std::nullopt
                   : std::optional(BurstBlock{false, "", 0});
    }
    const bool is_io = cpu == Document::none;
    const auto ticks = ticks_of(document, is_io ? io : cpu);
    const bool named = device != Document::none && document.kind(device) == Kind::string;
    return ticks && *ticks > 0 ? std::optional(BurstBlock{
                                     is_io, is_io && named ? document.string(device) : "", *ticks})
                               : std::nullopt;
}

std::string burst_path(std::size_t row)
{
    return fmt::format("processes[{}].bursts", row);
}

std::string burst_path(std::size_t row, std::size_t burst)
{
    return fmt::format("{}[{}]", burst_path(row), burst);
}

/// The device that the process uses already.
std::string device_of(const BurstRow& row)
{
    for (const BurstBlock& block : row.blocks) {
        if (!block.device.empty()) {
            return block.device;
        }
    }
    return {};
}

std::string block_json(bool io, Ticks ticks, const std::string& device)
{
    return !io ? fmt::format(R"({{"cpu": {}}})", ticks)
           : device.empty()
               ? fmt::format(R"({{"io": {}}})", ticks)
               : fmt::format(R"({{"io": {}, "device": {}}})", ticks, core::quoted(device));
}

std::string length_path(const BurstBlock& block, std::size_t row, std::size_t burst)
{
    return burst_path(row, burst) + (block.io ? ".io" : ".cpu");
}

/// The block at a place; nothing if there is none that lasts.
std::optional<BurstBlock> block_at(const BurstRow& row, std::size_t burst)
{
    return row.kind == BurstRow::Kind::blocks && burst < row.blocks.size() &&
                   row.blocks[burst].ticks > 0
               ? std::optional(row.blocks[burst])
               : std::nullopt;
}

/// What can be drawn of an array of bursts; nothing if something in it cannot.
std::optional<std::vector<BurstBlock>> blocks_of(const Document& document, Node list)
{
    std::vector<BurstBlock> blocks;
    if (list == Document::none) {
        return blocks;
    }
    if (document.kind(list) != Kind::array) {
        return std::nullopt;
    }
    for (const Node burst : document.children(list)) {
        const auto block = block_of(document, burst);
        if (!block) {
            return std::nullopt;
        }
        blocks.push_back(*block);
    }
    return blocks;
}

BurstRow row_of(const Document& document, Node process, std::size_t row)
{
    BurstRow result;
    result.kind = BurstRow::Kind::wrong;
    result.name = default_of(row, ProcessColumn::name);
    if (process == Document::none || document.kind(process) != Kind::object) {
        return result;
    }
    if (const Cell name = cell_of(document, process, ProcessColumn::name); name.stated) {
        result.name = name.text;
    }
    if (document.member(process, "program") != Document::none) {
        result.kind = BurstRow::Kind::program;
        result.program = cell_of(document, process, ProcessColumn::program).text;
        return result;
    }
    const Node arrival = document.member(process, "arrival");
    const auto at =
        arrival == Document::none ? std::optional(Ticks{0}) : ticks_of(document, arrival);
    auto blocks = blocks_of(document, document.member(process, "bursts"));
    if (at && blocks) {
        result.kind = BurstRow::Kind::blocks;
        result.arrival = *at;
        result.blocks = std::move(*blocks);
    }
    return result;
}

} // namespace

BurstRow burst_row(const Document& document, std::size_t row)
{
    const std::vector<Node> rows = process_rows(document);
    return row_of(document, row < rows.size() ? rows[row] : Document::none, row);
}

std::vector<BurstRow> burst_rows(const Document& document)
{
    std::vector<BurstRow> rows;
    for (const Node process : process_rows(document)) {
        rows.push_back(row_of(document, process, rows.size()));
    }
    return rows;
}

std::optional<Message> set_length(EditedScenario& edited, std::size_t row, std::size_t burst,
                                  Ticks ticks)
{
    const auto block = block_at(burst_row(edited.document(), row), burst);
    return block
               ? edited.set("burst_length", length_path(*block, row, burst), std::to_string(ticks))
               : std::nullopt;
}

std::optional<Message> move_burst(EditedScenario& edited, std::size_t row, std::size_t from,
                                  std::size_t to)
{
    const std::size_t count = burst_row(edited.document(), row).blocks.size();
    return from < count && to < count ? edited.move("burst_order", burst_path(row), from, to)
                                      : std::nullopt;
}

std::optional<Message> add_burst(EditedScenario& edited, std::size_t row,
                                 std::optional<std::size_t> burst)
{
    const BurstRow now = burst_row(edited.document(), row);
    if (now.kind != BurstRow::Kind::blocks || (burst && !block_at(now, *burst))) {
        return std::nullopt;
    }
    const bool io = burst && !now.blocks[*burst].io;
    return together(edited, "add_burst", [&]() -> std::optional<Message> {
        if (auto problem = ensure_there(edited, "add_burst", burst_path(row), "[]")) {
            return problem;
        }
        return edited.insert("add_burst", burst_path(row, burst ? *burst + 1 : 0),
                             block_json(io, 1, device_of(now)));
    });
}

std::optional<Message> split_burst(EditedScenario& edited, std::size_t row, std::size_t burst,
                                   Ticks first)
{
    const BurstRow now = burst_row(edited.document(), row);
    const auto block = block_at(now, burst);
    if (!block || first < 1 || first >= block->ticks) {
        return std::nullopt;
    }
    return together(edited, "split_burst", [&]() -> std::optional<Message> {
        auto problem =
            edited.set("split_burst", length_path(*block, row, burst), std::to_string(first));
        if (!problem) {
            problem = edited.insert("split_burst", burst_path(row, burst + 1),
                                    block_json(!block->io, 1, device_of(now)));
        }
        return problem ? problem
                       : edited.insert("split_burst", burst_path(row, burst + 2),
                                       block_json(block->io, block->ticks - first, block->device));
    });
}

std::optional<Message> remove_burst(EditedScenario& edited, std::size_t row, std::size_t burst)
{
    return burst < burst_row(edited.document(), row).blocks.size()
               ? edited.remove("remove_burst", burst_path(row, burst))
               : std::nullopt;
}

std::optional<Message> set_arrival(EditedScenario& edited, std::size_t row, Ticks arrival)
{
    const std::string path = fmt::format("processes[{}].arrival", row);
    return row < process_rows(edited.document()).size()
               ? edited.set("cell:arrival", path, std::to_string(arrival))
               : std::nullopt;
}

} // namespace procession::core::edit
