// SPDX-License-Identifier: GPL-3.0-or-later
// What the teaching language knows by name: asked of the machine that runs it.
#include "core/edit/completion.h"
#include "core/program/values/image.h"
#include "core/program/values/str.h"
#include "core/simulate.h"

#include <algorithm>
#include <fmt/format.h>

namespace procession::core::edit {

namespace {

bool is_public(std::string_view name)
{
    return !name.empty() && name.front() != '_' && name.find("._") == std::string_view::npos;
}

/// A program that prints a line for each module: its name and those in it.
std::string asking(const std::vector<std::string>& modules)
{
    std::string program;
    for (const std::string& module : modules) {
        program += fmt::format("import {}\n"
                               "print('{}', *[n for n in dir({}) if n[0] != '_'])\n",
                               module, module, module);
    }
    return program;
}

std::string printed(const std::string& program)
{
    Scenario scenario;
    scenario.scheduler.policy = "rr";
    scenario.scheduler.parameters.set("quantum", std::int64_t{1000});
    scenario.programs["names.py"] = program;
    ProcessSpec& process = scenario.processes.emplace_back();
    process.name = "names";
    process.program = "names.py";
    scenario.listed = 1;
    std::string text;
    const Trace trace = simulate(scenario);
    for (const Output& output : trace.output()) {
        text += output.text;
    }
    return text;
}

std::vector<std::string> words_of(std::string_view line)
{
    std::vector<std::string> words;
    while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        words.emplace_back(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return words;
}

/// What `_builtins`, which runs in the builtin names, defines.
void add_defined(std::string_view source, std::vector<std::string>& names)
{
    for (const std::string_view definition : {"\ndef ", "\nclass "}) {
        for (std::size_t at = source.find(definition); at != std::string_view::npos;
             at = source.find(definition, at + 1)) {
            const std::size_t begin = at + definition.size();
            names.emplace_back(source.substr(begin, source.find_first_of("(:", begin) - begin));
        }
    }
}

std::vector<std::string> builtins_of(const program::Image& image)
{
    std::vector<std::string> names;
    const program::Table& table = image.builtins->table;
    for (std::size_t i = 0; i < table.places(); ++i) {
        if (!table.at(i).key.is_unbound()) {
            names.emplace_back(program::text_of(table.at(i).key));
        }
    }
    const auto written = image.modules.find("_builtins");
    if (written != image.modules.end()) {
        add_defined(written->second.source, names);
    }
    std::erase_if(names, [](const std::string& name) { return !is_public(name); });
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace

SupportedNames supported_names()
{
    SupportedNames names;
#define PROCESSION_OPERATOR(name, text)
#define PROCESSION_KEYWORD(name, text) names.keywords.emplace_back(text);
#include "core/program/syntax/tokens.inc"
#undef PROCESSION_OPERATOR
#undef PROCESSION_KEYWORD
    std::sort(names.keywords.begin(), names.keywords.end());
    const std::shared_ptr<const program::Image> image = program::make_image();
    names.builtins = builtins_of(*image);
    std::vector<std::string> modules;
    for (const auto& [name, module] : image->modules) {
        if (is_public(name)) {
            modules.push_back(name);
        }
    }
    const std::string text = printed(asking(modules));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::vector<std::string> words = words_of(std::string_view(text).substr(at, end - at));
        at = end + 1;
        if (!words.empty()) {
            std::string module = std::move(words.front());
            words.erase(words.begin());
            std::sort(words.begin(), words.end());
            names.modules.emplace(std::move(module), std::move(words));
        }
    }
    return names;
}

} // namespace procession::core::edit
