// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace procession::ui {

/// A value that two scenarios have in common, or both of it.
template <typename T>
struct ValueDifference {
    std::vector<T> both; ///< empty, or that of before and that of after

    ValueDifference(const T& before, const T& after);
    void apply(T& value) const;
    void take_back(T& value) const;
    [[nodiscard]] std::size_t kept() const { return both.size(); }
};

/// The rows that are others, between those at the beginning and the end that are the same.
template <typename T>
struct RowDifference {
    std::size_t at = 0;
    std::vector<T> removed;
    std::vector<T> inserted;

    RowDifference(const std::vector<T>& before, const std::vector<T>& after);
    void apply(std::vector<T>& rows) const;
    void take_back(std::vector<T>& rows) const;
    [[nodiscard]] std::size_t kept() const { return removed.size() + inserted.size(); }
};

/// The named texts that are others.
struct TextDifference {
    using Texts = std::map<std::string, std::string>;
    Texts removed;
    Texts inserted;

    TextDifference(const Texts& before, const Texts& after);
    void apply(Texts& texts) const;
    void take_back(Texts& texts) const;
    [[nodiscard]] std::size_t kept() const { return removed.size() + inserted.size(); }
};

/// What makes one scenario of another, and that one of it again: only what differs, so that
/// a change of a large scenario can be taken back at the price of the change.
class ScenarioDifference {
public:
    ScenarioDifference(const core::Scenario& before, const core::Scenario& after);

    /// Makes `scenario`, which is as before, as after.
    void apply(core::Scenario& scenario) const;
    /// Makes `scenario`, which is as after, as before.
    void take_back(core::Scenario& scenario) const;
    /// How many values, rows and texts it keeps.
    [[nodiscard]] std::size_t kept() const;

private:
    ValueDifference<core::LocalizedText> title_;
    ValueDifference<core::LocalizedText> description_;
    ValueDifference<core::Rules> rules_;
    ValueDifference<std::optional<core::Clock>> clock_;
    ValueDifference<std::uint64_t> seed_;
    ValueDifference<core::MachineSpec> machine_;
    ValueDifference<core::SchedulerSpec> scheduler_;
    RowDifference<core::ProcessSpec> processes_;
    ValueDifference<std::size_t> listed_;
    TextDifference programs_;
    TextDifference files_;
    RowDifference<core::Intervention> interventions_;
    ValueDifference<core::Limits> limits_;
    ValueDifference<std::optional<core::Ticks>> until_;
    RowDifference<std::uint64_t> choices_;

    /// One after the other, each with its part of the scenario.
    template <typename Self, typename Scenario, typename Do>
    static void with_parts(Self& self, Scenario& scenario, const Do& act);
};

} // namespace procession::ui
