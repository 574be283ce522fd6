// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ambiguity.h"
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/output.h"
#include "app/cli/scenario_file.h"
#include "core/program/process/program_faults.h"
#include "core/scenario/document.h"
#include "core/scenario/read_file.h"
#include "core/scenario/reader.h"
#include "lessons/classroom/classroom.h"
#include "lessons/lesson/check_lesson.h"

#include <filesystem>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace procession::cli {

namespace {

bool is_program(const std::string& file)
{
    return file.size() > 3 && file.compare(file.size() - 3, 3, ".py") == 0;
}

std::vector<core::Fault> faults_of_program(const std::string& file)
{
    const auto read = core::read_file(file);
    if (const auto* const problem = std::get_if<core::Message>(&read)) {
        return {{{}, "", *problem}};
    }
    const auto fault = core::program::program_fault(std::get<std::string>(read));
    return fault ? std::vector<core::Fault>{*fault} : std::vector<core::Fault>{};
}

/// Those of the scenario itself, or else those of its programs, or else those of its classroom.
std::vector<core::Fault> faults_of_scenario(const std::string& file)
{
    core::ReadScenario scenario = core::read_scenario_file(file);
    const auto text = core::read_file(file);
    if (!scenario.faults.empty() || std::holds_alternative<core::Message>(text)) {
        return std::move(scenario.faults);
    }
    const core::Document document(std::get<std::string>(text));
    std::vector<core::Fault> faults = core::program::program_faults(document);
    return faults.empty() ? lessons::check_classroom(document, *scenario.scenario) : faults;
}

/// The terms that a lesson may name: those of the glossary beside the folder of lessons.
/// Without one they are not checked.
std::set<std::string, std::less<>> terms_for(const std::filesystem::path& folder)
{
    const auto glossary = folder.parent_path().parent_path() / "glossary" / "terms.json";
    const auto read = core::read_file(glossary);
    const auto* const text = std::get_if<std::string>(&read);
    return text ? lessons::glossary_terms(*text) : std::set<std::string, std::less<>>();
}

/// Faults of one lesson, each with its file's name before it.
std::string lesson_lines(const std::filesystem::path& folder)
{
    const std::string name =
        std::filesystem::absolute(folder).lexically_normal().filename().string();
    lessons::ReadLesson read = lessons::read_lesson(lessons::files_in(folder), name);
    if (read.lesson) {
        const auto whole = std::filesystem::absolute(folder).lexically_normal();
        read.faults = lessons::check_lesson(*read.lesson, terms_for(whole));
    }
    std::string lines;
    for (const lessons::LessonFault& fault : read.faults) {
        lines += lines_of(std::vector{fault.fault}, (folder / fault.file).string());
    }
    return lines;
}

/// Those of a lesson's folder, or of all lessons in a folder of them; any other folder is
/// no scenario.
std::string lines_of_folder(std::string name)
{
    while (name.size() > 1 && name.ends_with('/')) {
        name.pop_back();
    }
    const std::filesystem::path folder(name);
    std::error_code error;
    if (std::filesystem::is_regular_file(folder / "lesson.json", error)) {
        return lesson_lines(folder);
    }
    const auto inside = lessons::lesson_folders(folder);
    std::string lines;
    for (const std::filesystem::path& lesson : inside) {
        lines += lesson_lines(lesson);
    }
    return inside.empty() ? lines_of(faults_of_scenario(name), name) : lines;
}

std::string lines_of_file(const std::string& file)
{
    std::error_code error;
    if (std::filesystem::is_directory(file, error)) {
        return lines_of_folder(file);
    }
    return lines_of(is_program(file) ? faults_of_program(file) : faults_of_scenario(file), file);
}

struct CheckArguments {
    std::vector<std::string> files;
    bool ambiguity = false;
    bool json = false;
};

bool is_scenario(const std::string& file)
{
    std::error_code error;
    return !is_program(file) && !std::filesystem::is_directory(file, error);
}

ExitStatus check(const CheckArguments& arguments)
{
    std::vector<std::string> scenarios; // without faults
    ExitStatus status = ExitStatus::done;
    {
        // With JSON, faults must not stand between.
        Output output;
        for (const std::string& file : arguments.files) {
            const std::string lines = lines_of_file(file);
            if (!lines.empty()) {
                (arguments.json ? std::cerr : output.stream()) << lines;
                status = ExitStatus::refused;
            } else if (is_scenario(file)) {
                scenarios.push_back(file);
            }
        }
        status = output.finish(status);
    }
    if (!arguments.ambiguity || status == ExitStatus::failed) {
        return status;
    }
    const ExitStatus found = check_ambiguity(scenarios, arguments.json);
    return status == ExitStatus::done || found == ExitStatus::failed ? found : status;
}

} // namespace

Command add_check(CLI::App& app)
{
    auto arguments = std::make_shared<CheckArguments>();
    CLI::App* command =
        app.add_subcommand("check", "Say what is wrong in scenarios, programs and lessons: one "
                                    "line a fault, file:line:column: message");
    command->add_option("FILE", arguments->files, "Scenarios, programs, folders of lessons")
        ->required();
    auto* const ambiguity = command->add_flag(
        "--ambiguity", arguments->ambiguity,
        "Say too whether the schedule of a scenario is the same under all conventions, or else "
        "the first moment and the rule on which it depends");
    command->add_flag("--json", arguments->json, "With --ambiguity: one JSON array")
        ->needs(ambiguity);
    return {command, [arguments] { return check(*arguments); }};
}

} // namespace procession::cli
