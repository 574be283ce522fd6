// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/program_file.h"

#include "app/cli/console.h"
#include "core/scenario/read_file.h"

namespace procession::cli {

namespace {

/// What is in a file; nothing, with a word of complaint, if it cannot be read.
std::optional<std::string> contents_of(const std::string& path)
{
    auto read = core::read_file(path);
    if (const auto* const problem = std::get_if<core::Message>(&read)) {
        complain(*problem);
        return std::nullopt;
    }
    return std::get<std::string>(std::move(read));
}

} // namespace

std::optional<core::Scenario> load_program(const std::string& path,
                                           const std::vector<std::string>& files)
{
    std::optional<std::string> source = contents_of(path);
    if (!source) {
        return std::nullopt;
    }
    core::Scenario scenario;
    scenario.programs[path] = std::move(*source);
    core::ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "main";
    process.program = path;
    scenario.listed = 1;
    for (const std::string& file : files) {
        const auto equals = file.find('=');
        std::optional<std::string> text =
            contents_of(equals == std::string::npos ? file : file.substr(equals + 1));
        if (!text) {
            return std::nullopt;
        }
        scenario.files[file.substr(0, equals)] = std::move(*text);
    }
    return scenario;
}

} // namespace procession::cli
