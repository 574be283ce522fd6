// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory.h"

#include "../run_program.h"

#include "core/program/values/image.h"
#include "core/text/message.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <vector>

using namespace procession::core;
using namespace procession::core::program;

namespace {

using Names = std::set<std::string>;

std::string row(std::string_view title, const Names& names)
{
    std::string text = fmt::format("| {} |", title);
    for (const std::string& name : names) {
        text += fmt::format(" `{}`", name);
    }
    return text + " |\n";
}

Names public_names(const Dict& dict)
{
    Names names;
    for (std::size_t i = 0; i < dict.table.places(); ++i) {
        const Value key = dict.table.at(i).key;
        if (is<Str>(key) && !text_of(key).starts_with('_')) {
            names.emplace(text_of(key));
        }
    }
    return names;
}

std::string builtins(const Image& image)
{
    Names functions;
    Names types;
    Names exceptions;
    for (const std::string& name : public_names(*image.builtins)) {
        const Class* const cls = try_as<Class>(image.builtins->get(name));
        (cls == nullptr ? functions : cls->is_exception ? exceptions : types).insert(name);
    }
    return "| | builtin names |\n|---|---|\n" + row("functions and constants", functions) +
           row("types", types) + row("exceptions", exceptions);
}

std::string methods(const Image& image)
{
    std::string text = "| type | methods and attributes |\n|---|---|\n";
    for (const Class* const cls : image.types) {
        if (cls == nullptr || cls->is_exception || cls->attributes == nullptr) {
            continue;
        }
        if (const Names names = public_names(*cls->attributes); !names.empty()) {
            text += row(fmt::format("`{}`", text_of(cls->name)), names);
        }
    }
    return text;
}

std::string modules(const Image& image)
{
    std::string text = "| module | names |\n|---|---|\n";
    for (const auto& [name, module] : image.modules) {
        if (name.starts_with('_')) {
            continue;
        }
        const ProgramRun run = run_program(
            fmt::format("import sys\nimport {0}\nfor name in dir({0}):\n    kind = "
                        "type(getattr({0}, name))\n    if name[0] != '_' and (kind is not "
                        "type(sys) or name == 'path'):\n        print(name)\n",
                        name));
        Names names;
        std::size_t at = 0;
        for (std::size_t end = 0; (end = run.out.find('\n', at)) != std::string::npos;
             at = end + 1) {
            names.insert(run.out.substr(at, end - at));
        }
        text += row(fmt::format("`{}`", name), names) + run.err;
    }
    return text;
}

std::string outside()
{
    std::string text = "| outside the subset |\n|---|\n";
    constexpr MessageCode codes[] = {
#define PROCESSION_MESSAGE(code, english) MessageCode::code,
#include "core/text/messages.inc"
#undef PROCESSION_MESSAGE
    };
    for (const MessageCode code : codes) {
        const std::string_view known = procession::core::name(code);
        if (known.starts_with("program_no_") || known == "program_too_large") {
            text += fmt::format("| {} |\n", english_template(code));
        }
    }
    return text;
}

} // namespace

std::string language_inventory()
{
    const Image& image = *TestProcess::image();
    return builtins(image) + "\n" + methods(image) + "\n" + modules(image) + "\n" + outside();
}
