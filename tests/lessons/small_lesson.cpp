// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/lessons/small_lesson.h"

#include "lessons/lesson/check_lesson.h"

#include <catch2/catch.hpp>

namespace procession::tests {

const char* const three_jobs = R"({"procession": 1, "processes": [
  {"name": "A", "arrival": 0, "bursts": [{"cpu": 5}]},
  {"name": "B", "arrival": 1, "bursts": [{"cpu": 3}]},
  {"name": "C", "arrival": 2, "bursts": [{"cpu": 1}]}]})";

SmallLesson::SmallLesson(const std::string& steps, const std::vector<std::string>& ids,
                         const std::map<std::string, std::string>& scenarios)
{
    std::string list;
    for (const auto& [name, text] : scenarios) {
        files[name + ".json"] = text;
        list += (list.empty() ? "\"" : ", \"") + name + "\": \"" + name + ".json\"";
    }
    std::string block = "```steps\n";
    for (const std::string& id : ids) {
        block += id + "\n";
    }
    block += "```\n";
    files["en.md"] = "# one: One\n\nText.\n\n" + block;
    files["zh_CN.md"] = "# one: 一\n\n正文。\n\n" + block;
    files["lesson.json"] =
        "{\"lesson\": 1, \"id\": \"small\", \"number\": 3,\n"
        " \"title\": {\"en\": \"Small\", \"zh_CN\": \"小\"},\n"
        " \"summary\": {\"en\": \"Small\", \"zh_CN\": \"小\"},\n"
        " \"minutes\": 10, \"needs\": [], \"rows\": [1], \"terms\": [\"process\"],\n"
        " \"pages\": [\"one\"],\n \"scenarios\": {" +
        list + "},\n \"steps\": " + steps + "}\n";
}

lessons::ReadLesson SmallLesson::read() const
{
    return lessons::read_lesson(
        [this](const std::string& name) -> std::optional<std::string> {
            const auto found = files.find(name);
            return found == files.end() ? std::nullopt : std::optional(found->second);
        },
        "03-small");
}

std::string SmallLesson::faults() const
{
    lessons::ReadLesson read = this->read();
    if (read.lesson) {
        read.faults = lessons::check_lesson(*read.lesson, {"process", "program"});
    }
    std::string lines;
    for (const lessons::LessonFault& fault : read.faults) {
        lines += core::render(fault.fault, fault.file) + "\n";
    }
    return lines;
}

lessons::Lesson SmallLesson::lesson() const
{
    INFO(faults());
    lessons::ReadLesson read = this->read();
    REQUIRE(read.lesson);
    return *std::move(read.lesson);
}

void SmallLesson::change(const std::string& file, const std::string& from, const std::string& to)
{
    std::string& text = files.at(file);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
}

SmallLesson asking(const std::string& form, const std::string& rest, const std::string& scenario)
{
    const std::string steps =
        "{\"q\": {\"question\": \"" + form +
        "\", \"scenario\": \"s\", \"text\": \"?\", \"hint\": \"h\", \"stronger\": \"s\"" +
        (rest.empty() ? "" : ", " + rest) + "}}";
    return {steps, {"q"}, {{"s", scenario}}};
}

const lessons::LessonQuestion& question_of(const lessons::Lesson& lesson)
{
    return std::get<lessons::LessonQuestion>(lesson.step("q")->what);
}

} // namespace procession::tests
