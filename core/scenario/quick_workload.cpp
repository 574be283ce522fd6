// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/quick_workload.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace procession::core {

namespace {

constexpr Ticks most = 1'000'000'000;

std::string with_plain_punctuation(std::string_view text)
{
    struct Pair {
        std::string_view wide;
        char plain;
    };
    constexpr Pair pairs[] = {{"；", ';'}, {"，", ' '}, {"、", ' '}, {"\u3000", ' '}};
    std::string plain;
    while (!text.empty()) {
        const auto* const pair = std::ranges::find_if(
            pairs, [&](const Pair& one) { return text.starts_with(one.wide); });
        if (pair != std::end(pairs)) {
            plain += pair->plain;
            text.remove_prefix(pair->wide.size());
        } else {
            const char c = text.front();
            plain += c == '\n' ? ';' : c == ',' || c == '\t' || c == '\r' ? ' ' : c;
            text.remove_prefix(1);
        }
    }
    return plain;
}

std::vector<std::string_view> parts_between(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) {
            parts.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<Ticks> number(std::string_view text)
{
    Ticks value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<ProcessSpec> read_process(std::string_view text)
{
    const std::vector<std::string_view> words = parts_between(text, ' ');
    if (words.size() < 3 || words.size() % 2 == 0 || number(words[0])) {
        return {};
    }
    ProcessSpec process;
    process.name = std::string(words[0]);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::optional<Ticks> value = number(words[i]);
        if (!value || (i > 1 && *value == 0)) {
            return {};
        }
        if (i == 1) {
            process.arrival = *value;
        } else {
            const bool computes = i % 2 == 0;
            process.bursts.push_back({computes ? Burst::Kind::cpu : Burst::Kind::io,
                                      computes ? no_device : DeviceIndex{0},
                                      *value,
                                      {}});
        }
    }
    return process;
}

} // namespace

std::optional<std::vector<ProcessSpec>> read_quick_workload(std::string_view text)
{
    constexpr std::size_t most_processes_typed = 1000;
    const std::string plain = with_plain_punctuation(text);
    std::vector<ProcessSpec> processes;
    for (const std::string_view part : parts_between(plain, ';')) {
        if (part.find_first_not_of(' ') == std::string_view::npos) {
            continue;
        }
        std::optional<ProcessSpec> process = read_process(part);
        const auto has_its_name = [&](const ProcessSpec& other) {
            return other.name == process->name;
        };
        if (!process || std::ranges::any_of(processes, has_its_name) ||
            processes.size() >= most_processes_typed) {
            return {};
        }
        processes.push_back(std::move(*process));
    }
    return processes.empty() ? std::nullopt : std::optional(std::move(processes));
}

} // namespace procession::core
