// SPDX-License-Identifier: GPL-3.0-or-later
// "What will be printed next?" and "Which line will main run next?"
#include "core/replay/replay.h"
#include "lessons/predict/asking.h"
#include "lessons/predict/courses.h"
#include "lessons/predict/option_list.h"

#include <algorithm>
#include <string>
#include <vector>

namespace procession::lessons {

using core::MessageCode;
using core::Output;

namespace {

constexpr std::size_t longest_text = 60; ///< bytes of a line shown as an option

std::string shortened(const std::string& line)
{
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos) {
        return {};
    }
    std::size_t end = line.find_last_not_of(" \t\r") + 1;
    if (end - begin <= longest_text) {
        return line.substr(begin, end - begin);
    }
    end = begin + longest_text;
    while (end > begin && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) {
        --end; // between two characters
    }
    return line.substr(begin, end - begin) + "…";
}

/// The first line of what was printed; empty if that is blank.
std::string first_line(const Output& output)
{
    return shortened(output.text.substr(0, output.text.find('\n')));
}

Message printed(const std::string& text)
{
    return {MessageCode::option_text, {{"text", text}}};
}

/// Options by text, in an order that tells nothing.
struct PrintOptions {
    OptionList list;

    static std::int64_t rank_of(const std::string& text)
    {
        // By a sum over its characters: the same for the same text, and of no meaning.
        std::uint64_t sum = 17;
        for (const char c : text) {
            sum = sum * 31 + static_cast<unsigned char>(c);
        }
        return static_cast<std::int64_t>(sum >> 1U);
    }
    void add_wrong(const Output& output, MessageCode mistake)
    {
        if (const std::string text = first_line(output); !text.empty()) {
            list.add_wrong(rank_of(text), printed(text), {mistake, {}});
        }
    }
};

/// The source of a program, line by line.
std::vector<std::string> lines_of(const core::Scenario& scenario, const std::string& program)
{
    std::vector<std::string> lines;
    const auto found = scenario.programs.find(program);
    if (found == scenario.programs.end()) {
        return lines;
    }
    const std::string& text = found->second;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// The lines that could be an answer: neither blank nor a comment.
struct LineOptions {
    const std::vector<std::string>& lines;
    OptionList list{};

    [[nodiscard]] bool is_code(std::uint32_t line) const
    {
        const std::string text =
            line >= 1 && line <= lines.size() ? shortened(lines[line - 1]) : std::string();
        return !text.empty() && text.front() != '#';
    }
    [[nodiscard]] Message text_of(std::uint32_t line) const
    {
        return {MessageCode::option_line,
                {{"line", std::int64_t{line}}, {"text", shortened(lines[line - 1])}}};
    }
    void add_wrong(std::uint32_t line, MessageCode mistake)
    {
        if (is_code(line)) {
            list.add_wrong(line, text_of(line), {mistake, {}});
        }
    }
    /// The next line of code below.
    [[nodiscard]] std::uint32_t below(std::uint32_t line) const
    {
        for (++line; line < lines.size() && !is_code(line);) {
            ++line;
        }
        return line;
    }
};

/// Who may be asked about: has a program and runs it.
std::vector<EntityId> running_programs(const Asking& asking)
{
    std::vector<EntityId> result;
    for (const core::CoreAt& core : asking.state.cores()) {
        if (core.process != core::no_entity &&
            !asking.trace.scenario().processes[core.process].program.empty()) {
            result.push_back(core.process);
        }
    }
    return result;
}

} // namespace

std::optional<Question> ask_next_print(const Asking& asking)
{
    const std::vector<Output>& all = asking.trace.output();
    const auto first = std::ranges::upper_bound(all, asking.t, {}, &Output::at);
    const auto next = std::find_if(
        first, all.end(), [](const Output& output) { return !first_line(output).empty(); });
    if (next == all.end() || next->at > asking.trace.end() || leaves_choices(asking.trace) ||
        hand_intervenes(asking, next->at)) {
        return std::nullopt;
    }
    PrintOptions options;
    auto later = next;
    for (; later != all.end() && later->at == next->at; ++later) { // who is first then is open
        if (const std::string text = first_line(*later); !text.empty()) {
            options.list.add_right(options.rank_of(text), printed(text));
        }
    }
    for (; later != all.end() && options.list.size() < 3; ++later) {
        options.add_wrong(*later, MessageCode::mistake_printed_later);
    }
    for (auto before = first; before != all.begin() && !options.list.full();) {
        options.add_wrong(*--before, MessageCode::mistake_printed_before);
    }
    Question question;
    question.kind = Kind::next_print;
    question.asked_at = asking.t;
    question.prompt = {MessageCode::ask_next_print, {}};
    question.about = next->process;
    question.options = std::move(options.list).take();
    question.settled_at = next->at;
    return question.options.empty() ? std::nullopt : std::optional(std::move(question));
}

std::optional<Question> ask_next_line(const Asking& asking)
{
    const EntityId process = subject_of(asking, running_programs(asking));
    if (process == core::no_entity || leaves_choices(asking.trace)) {
        return std::nullopt;
    }
    core::Replay replay(asking.trace);
    const core::ProgramAt now = replay.program(process, asking.t);
    const auto at = now.calls.empty() ? std::nullopt : replay.next_line(process, asking.t);
    if (!at || hand_intervenes(asking, *at)) {
        return std::nullopt;
    }
    const core::ProgramAt then = replay.program(process, *at);
    if (then.calls.empty() || then.calls.back().program != now.calls.back().program) {
        return std::nullopt;
    }
    const auto lines = lines_of(asking.trace.scenario(), then.calls.back().program);
    LineOptions options{lines};
    const std::uint32_t here = now.calls.back().line;
    const std::uint32_t right = then.calls.back().line;
    if (!options.is_code(right)) {
        return std::nullopt;
    }
    options.list.add_right(right, options.text_of(right));
    options.add_wrong(options.below(here), MessageCode::mistake_line_below);
    options.add_wrong(here, MessageCode::mistake_line_again);
    for (std::size_t call = now.calls.size() - 1; call-- > 0;) {
        options.add_wrong(now.calls[call].line, MessageCode::mistake_line_of_caller);
    }
    options.add_wrong(options.below(options.below(here)), MessageCode::mistake_line_below);
    Question question;
    question.kind = Kind::next_line;
    question.asked_at = asking.t;
    question.prompt = about_process(MessageCode::ask_next_line, asking.trace, process);
    question.about = process;
    question.options = std::move(options.list).take();
    question.settled_at = *at;
    return question.options.empty() ? std::nullopt : std::optional(std::move(question));
}

} // namespace procession::lessons
