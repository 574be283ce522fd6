// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/reading.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace procession::lessons {

/// Helpers for reading the JSON of a lesson; faults go to `reading`.

/// The latest moment that lessons name: JSON carries whole numbers exactly up to there.
inline constexpr core::Ticks last_tick = 9'007'199'254'740'991;

/// "a, b and c" for a message.
[[nodiscard]] std::string joined(std::span<const std::string_view> words);
/// One of `choices`; empty after a fault.
[[nodiscard]] std::string read_choice(core::Reading& reading, core::Document::Node node,
                                      std::string_view key,
                                      std::span<const std::string_view> choices);
/// Any JSON number.
[[nodiscard]] std::optional<double> read_number(core::Reading& reading, core::Document::Node node,
                                                std::string_view key);
/// A text in every language of lessons; one plain text stands for all.
[[nodiscard]] core::LocalizedText read_texts(core::Reading& reading, core::Document::Node node,
                                             std::string_view key);
/// The same of a member, which need not be there.
[[nodiscard]] core::LocalizedText texts_of(core::Reading& reading, core::Document::Node object,
                                           std::string_view key);
/// The member; a fault if it is missing.
[[nodiscard]] core::Document::Node required(core::Reading& reading, core::Document::Node object,
                                            std::string_view key);
/// The members of an array that must be there, as texts.
[[nodiscard]] std::vector<std::string>
read_names(core::Reading& reading, core::Document::Node object, std::string_view key);
[[nodiscard]] core::Position position_of(const core::Reading& reading, core::Document::Node node);

/// The languages in which every lesson is written.
inline constexpr std::array<std::string_view, 2> lesson_languages{"en", "zh_CN"};

} // namespace procession::lessons
