// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ambiguity.h"

#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/scenario_file.h"
#include "core/exercise/ambiguity.h"
#include "core/scenario/read_file.h"
#include "core/scenario/reader.h"
#include "core/trace/export/json_writer.h"

#include <fmt/format.h>
#include <optional>
#include <ostream>
#include <variant>

namespace procession::cli {

namespace {

namespace exercise = core::exercise;

struct Checked {
    std::string file;
    core::Document document;
    exercise::AmbiguityResult result;
};

/// Nothing if the file has faults, which check() tells.
std::optional<Checked> checked(const std::string& file)
{
    auto read = core::read_file(file);
    auto* const text = std::get_if<std::string>(&read);
    if (!text) {
        return std::nullopt;
    }
    Checked result{file, core::Document(std::move(*text)), {}};
    const auto scenario = core::read_scenario(result.document);
    if (!scenario.scenario) {
        return std::nullopt;
    }
    ProgressLine line;
    exercise::AmbiguityOptions options;
    options.progress = [&line](std::size_t tried, std::size_t of) {
        line.show("reading", static_cast<std::int64_t>(tried), static_cast<std::int64_t>(of));
    };
    result.result = exercise::check_ambiguity(*scenario.scenario,
                                              exercise::stated_in(result.document), options);
    return result;
}

/// At the scheduler, where rules are to be stated; where there is none, at the scenario.
std::string line_of(const Checked& checked)
{
    const core::Message message = message_of(checked.result);
    if (!checked.result.found) {
        return fmt::format("{}: {}\n", checked.file, core::render(message));
    }
    const core::Document& document = checked.document;
    auto node = document.member(document.root(), "scheduler");
    node = node == core::Document::none ? document.root() : node;
    const core::Fault fault{document.position(document.begin(node)), document.path(node), message};
    return lines_of(std::vector{fault}, checked.file);
}

ExitStatus status_of_answer(const exercise::AmbiguityResult& result)
{
    return result.found      ? ExitStatus::refused
           : result.complete ? ExitStatus::done
                             : ExitStatus::limit;
}

void write_json(std::ostream& stream, const std::vector<Checked>& all)
{
    {
        core::JsonWriter json(stream);
        json.begin_array(core::JsonWriter::Layout::lines);
        for (const Checked& one : all) {
            json.begin_object();
            json.member("file", std::string_view(one.file));
            write_members(json, one.result);
            json.end_object();
        }
        json.end_array();
    }
    stream << '\n';
}

} // namespace

ExitStatus check_ambiguity(const std::vector<std::string>& files, bool json)
{
    std::vector<Checked> all;
    ExitStatus status = ExitStatus::done;
    for (const std::string& file : files) {
        if (auto one = checked(file)) {
            const ExitStatus its = status_of_answer(one->result);
            status = status == ExitStatus::refused || its == ExitStatus::done ? status : its;
            all.push_back(std::move(*one));
        }
    }
    Output output;
    if (json) {
        write_json(output.stream(), all);
    } else {
        for (const Checked& one : all) {
            output.stream() << line_of(one);
        }
    }
    return output.finish(status);
}

} // namespace procession::cli
