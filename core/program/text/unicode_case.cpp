// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/unicode.h"
#include "core/program/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace procession::core::program::text {

namespace {

/// Characters first, first + step, … last become themselves plus the difference.
struct Run {
    std::uint32_t first;
    std::uint32_t last;
    std::uint32_t step;
    std::int32_t difference;
};

/// A character that becomes two or three.
struct Special {
    std::uint32_t point;
    std::array<std::uint32_t, 3> becomes;
};

constexpr auto lower_runs = std::to_array<Run>({
#include "core/program/text/unicode_to_lower.inc"
});
constexpr auto upper_runs = std::to_array<Run>({
#include "core/program/text/unicode_to_upper.inc"
});
constexpr auto title_runs = std::to_array<Run>({
#include "core/program/text/unicode_to_title.inc"
});
constexpr auto fold_runs = std::to_array<Run>({
#include "core/program/text/unicode_to_fold.inc"
});
constexpr auto lower_special = std::to_array<Special>({
#include "core/program/text/unicode_to_lower_special.inc"
});
constexpr auto upper_special = std::to_array<Special>({
#include "core/program/text/unicode_to_upper_special.inc"
});
constexpr auto title_special = std::to_array<Special>({
#include "core/program/text/unicode_to_title_special.inc"
});
constexpr auto fold_special = std::to_array<Special>({
#include "core/program/text/unicode_to_fold_special.inc"
});

struct Mapping {
    std::span<const Run> runs;
    std::span<const Special> special;
};

constexpr Mapping lower_mapping{lower_runs, lower_special};
constexpr Mapping upper_mapping{upper_runs, upper_special};
constexpr Mapping title_mapping{title_runs, title_special};
constexpr Mapping fold_mapping{fold_runs, fold_special};

void append(std::string& result, char32_t point, const Mapping& mapping)
{
    const auto special = std::lower_bound(
        mapping.special.begin(), mapping.special.end(), point,
        [](const Special& entry, char32_t wanted) { return entry.point < wanted; });
    if (special != mapping.special.end() && special->point == point) {
        for (const std::uint32_t part : special->becomes) {
            if (part != 0) {
                append_point(result, part);
            }
        }
        return;
    }
    auto run =
        std::upper_bound(mapping.runs.begin(), mapping.runs.end(), point,
                         [](char32_t wanted, const Run& entry) { return wanted < entry.first; });
    // Runs with a step can lie inside each other, two deep.
    for (int i = 0; i < 3 && run != mapping.runs.begin(); ++i) {
        --run;
        if (point <= run->last && (point - run->first) % run->step == 0) {
            point = static_cast<char32_t>(static_cast<std::int32_t>(point) + run->difference);
            break;
        }
    }
    append_point(result, point);
}

constexpr char32_t capital_sigma = 0x3A3;
constexpr char32_t final_sigma = 0x3C2;

/// Characters between letters that do not end a word for the rule of the final sigma.
bool is_ignorable(char32_t point)
{
    return point == '\'' || point == '.' || point == ':' || point == '^' || point == '`' ||
           point == 0xA8 || point == 0xAD || point == 0xB7 || (point >= 0x300 && point <= 0x36F) ||
           point == 0x2019;
}

bool ends_word(std::u32string_view points, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && is_ignorable(points[before - 1])) {
        --before;
    }
    std::size_t after = at + 1;
    while (after < points.size() && is_ignorable(points[after])) {
        ++after;
    }
    return before > 0 && is_cased(points[before - 1]) &&
           (after == points.size() || !is_cased(points[after]));
}

void append_lower(std::string& result, std::u32string_view points, std::size_t at)
{
    if (points[at] == capital_sigma && ends_word(points, at)) {
        append_point(result, final_sigma);
    } else {
        append(result, points[at], lower_mapping);
    }
}

std::string mapped(std::string_view text, const Mapping& mapping)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        append(result, next_point(text, at), mapping);
    }
    return result;
}

} // namespace

std::string to_lower(std::string_view text)
{
    const std::u32string points = points_of(text);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < points.size(); ++at) {
        append_lower(result, points, at);
    }
    return result;
}

std::string to_upper(std::string_view text)
{
    return mapped(text, upper_mapping);
}

std::string fold_case(std::string_view text)
{
    return mapped(text, fold_mapping);
}

std::string to_title(std::string_view text)
{
    const std::u32string points = points_of(text);
    std::string result;
    bool inside = false;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (inside) {
            append_lower(result, points, at);
        } else {
            append(result, points[at], title_mapping);
        }
        inside = is_cased(points[at]);
    }
    return result;
}

std::string swap_case(std::string_view text)
{
    const std::u32string points = points_of(text);
    std::string result;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (is_upper(points[at])) {
            append_lower(result, points, at);
        } else {
            append(result, points[at], is_lower(points[at]) ? upper_mapping : Mapping{});
        }
    }
    return result;
}

std::string capitalize(std::string_view text)
{
    const std::u32string points = points_of(text);
    std::string result;
    for (std::size_t at = 0; at < points.size(); ++at) {
        if (at == 0) {
            append(result, points[at], title_mapping);
        } else {
            append_lower(result, points, at);
        }
    }
    return result;
}

} // namespace procession::core::program::text
