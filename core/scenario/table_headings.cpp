// SPDX-License-Identifier: GPL-3.0-or-later
// The words in which textbooks and lecturers head their tables of processes.
#include "core/scenario/table_headings.h"

#include <algorithm>
#include <array>
#include <string>

namespace procession::core {

namespace {

struct Word {
    std::string_view text; ///< small letters, without spaces
    ColumnRole role;
};

constexpr auto words = std::to_array<Word>({
    {"pid", ColumnRole::name},
    {"process", ColumnRole::name},
    {"processes", ColumnRole::name},
    {"processid", ColumnRole::name},
    {"processname", ColumnRole::name},
    {"name", ColumnRole::name},
    {"id", ColumnRole::name},
    {"job", ColumnRole::name},
    {"jobid", ColumnRole::name},
    {"task", ColumnRole::name},
    {"进程", ColumnRole::name},
    {"进程名", ColumnRole::name},
    {"进程名称", ColumnRole::name},
    {"进程号", ColumnRole::name},
    {"进程标识", ColumnRole::name},
    {"作业", ColumnRole::name},
    {"作业名", ColumnRole::name},
    {"作业号", ColumnRole::name},
    {"任务", ColumnRole::name},
    {"名称", ColumnRole::name},
    {"arrival", ColumnRole::arrival},
    {"arrivaltime", ColumnRole::arrival},
    {"arrives", ColumnRole::arrival},
    {"submitted", ColumnRole::arrival},
    {"submissiontime", ColumnRole::arrival},
    {"到达", ColumnRole::arrival},
    {"到达时间", ColumnRole::arrival},
    {"到达时刻", ColumnRole::arrival},
    {"提交时间", ColumnRole::arrival},
    {"提交时刻", ColumnRole::arrival},
    {"进入时间", ColumnRole::arrival},
    {"进入时刻", ColumnRole::arrival},
    {"burst", ColumnRole::burst},
    {"bursttime", ColumnRole::burst},
    {"cpuburst", ColumnRole::burst},
    {"cpubursttime", ColumnRole::burst},
    {"cputime", ColumnRole::burst},
    {"service", ColumnRole::burst},
    {"servicetime", ColumnRole::burst},
    {"runtime", ColumnRole::burst},
    {"runningtime", ColumnRole::burst},
    {"executiontime", ColumnRole::burst},
    {"processingtime", ColumnRole::burst},
    {"length", ColumnRole::burst},
    {"duration", ColumnRole::burst},
    {"服务时间", ColumnRole::burst},
    {"要求服务时间", ColumnRole::burst},
    {"运行时间", ColumnRole::burst},
    {"需要运行时间", ColumnRole::burst},
    {"估计运行时间", ColumnRole::burst},
    {"执行时间", ColumnRole::burst},
    {"cpu执行时间", ColumnRole::burst},
    {"cpu时间", ColumnRole::burst},
    {"priority", ColumnRole::priority},
    {"prioritynumber", ColumnRole::priority},
    {"优先级", ColumnRole::priority},
    {"优先数", ColumnRole::priority},
    {"优先权", ColumnRole::priority},
    // What comes out of a run, and what is about the table.
    {"", ColumnRole::left_out},
    {"start", ColumnRole::left_out},
    {"starttime", ColumnRole::left_out},
    {"finish", ColumnRole::left_out},
    {"finishtime", ColumnRole::left_out},
    {"completion", ColumnRole::left_out},
    {"completiontime", ColumnRole::left_out},
    {"turnaround", ColumnRole::left_out},
    {"turnaroundtime", ColumnRole::left_out},
    {"weightedturnaround", ColumnRole::left_out},
    {"weightedturnaroundtime", ColumnRole::left_out},
    {"normalizedturnaroundtime", ColumnRole::left_out},
    {"waiting", ColumnRole::left_out},
    {"waitingtime", ColumnRole::left_out},
    {"response", ColumnRole::left_out},
    {"responsetime", ColumnRole::left_out},
    {"responseratio", ColumnRole::left_out},
    {"开始时间", ColumnRole::left_out},
    {"开始时刻", ColumnRole::left_out},
    {"完成时间", ColumnRole::left_out},
    {"完成时刻", ColumnRole::left_out},
    {"结束时间", ColumnRole::left_out},
    {"周转时间", ColumnRole::left_out},
    {"带权周转时间", ColumnRole::left_out},
    {"等待时间", ColumnRole::left_out},
    {"响应时间", ColumnRole::left_out},
    {"响应比", ColumnRole::left_out},
});

/// Small letters without spaces, hyphens and underscores.
std::string bare(std::string_view text)
{
    std::string result;
    for (const char letter : with_narrow_characters(text)) {
        if (letter != ' ' && letter != '_' && letter != '-') {
            result +=
                letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        }
    }
    return result;
}

/// Takes the unit off the end: "(ms)", "/小时".
TimeUnit take_unit(std::string& text)
{
    const std::size_t at = text.find_last_of("(/[");
    if (at == std::string::npos) {
        return TimeUnit::none;
    }
    std::string inside = text.substr(at + 1);
    if (text[at] != '/' && !inside.empty()) {
        inside.pop_back();
    }
    const auto unit = unit_named(inside);
    if (unit) {
        text.resize(at);
    }
    return unit.value_or(TimeUnit::none);
}

} // namespace

std::string_view name_of(ColumnRole role)
{
    constexpr auto names =
        std::to_array<std::string_view>({"", "pid", "arrival", "burst", "priority"});
    return names[static_cast<std::size_t>(role)];
}

std::optional<Heading> heading_of(std::string_view text)
{
    std::string word = bare(text);
    const TimeUnit unit = take_unit(word);
    const auto* const found = std::find_if(words.begin(), words.end(),
                                           [&](const Word& known) { return known.text == word; });
    return found == words.end() ? std::nullopt : std::optional(Heading{found->role, unit});
}

bool is_summary(std::string_view name)
{
    constexpr auto known =
        std::to_array<std::string_view>({"total", "sum", "average", "avg", "mean", "合计", "总计",
                                         "总和", "平均", "平均值", "平均数"});
    std::string word = bare(name);
    while (word.ends_with(':')) {
        word.pop_back();
    }
    return std::find(known.begin(), known.end(), word) != known.end();
}

} // namespace procession::core
