// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/read_lesson.h"

#include "core/scenario/nearest.h"
#include "core/scenario/read_file.h"
#include "core/scenario/reader.h"
#include "lessons/lesson/lesson_reading.h"
#include "lessons/lesson/page_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace procession::lessons {

using core::MessageCode;
using Node = core::Document::Node;

namespace {

constexpr const char* lesson_file = "lesson.json";

class LessonReader {
public:
    LessonReader(const LessonFiles& files, std::string_view folder) : files_(files), folder_(folder)
    {
    }

    ReadLesson read()
    {
        const auto text = files_(lesson_file);
        if (!text) {
            fault(lesson_file, {},
                  {MessageCode::file_missing, {{"file", std::string(lesson_file)}}});
            return {std::nullopt, std::move(faults_)};
        }
        const core::Document document(*text);
        core::Reading reading(document);
        if (document.root() != core::Document::none &&
            reading.expect(document.root(), core::Document::Kind::object, "lesson")) {
            read_head(reading, document.root());
            read_steps(reading, document.root());
            read_scenarios(reading, document.root());
            read_texts_of_pages(reading, document.root());
        }
        std::vector<core::Fault> faults = reading.faults.finish(document.text(), &document);
        faults.insert(faults.end(), document.faults().begin(), document.faults().end());
        for (core::Fault& one : faults) {
            faults_.push_back({lesson_file, std::move(one)});
        }
        std::ranges::stable_sort(faults_, [](const LessonFault& a, const LessonFault& b) {
            return a.file != b.file ? a.file < b.file
                                    : a.fault.position.offset < b.fault.position.offset;
        });
        return {faults_.empty() ? std::optional(std::move(lesson_)) : std::nullopt,
                std::move(faults_)};
    }

private:
    void fault(std::string file, core::Position position, core::Message message)
    {
        faults_.push_back({std::move(file), {position, "", std::move(message)}});
    }

    void read_head(core::Reading& reading, Node root)
    {
        const core::Document& document = reading.document;
        reading.check_keys(root, {"lesson", "id", "number", "title", "summary", "minutes", "needs",
                                  "rows", "terms", "pages", "scenarios", "steps"});
        const auto number = [&](std::string_view key, int least, int most) {
            const Node member = required(reading, root, key);
            return member == core::Document::none
                       ? least
                       : static_cast<int>(
                             reading.integer(member, key, least, most).value_or(least));
        };
        (void)number("lesson", 1, 1);
        lesson_.number = number("number", 1, 99);
        lesson_.minutes = number("minutes", 1, 90);
        if (const Node id = required(reading, root, "id"); id != core::Document::none) {
            lesson_.id = reading.name(id, "id").value_or("");
            const std::string expected = fmt::format("{:02}-{}", lesson_.number, lesson_.id);
            if (!folder_.empty() && folder_ != expected) {
                reading.fault(id, MessageCode::lesson_folder_differs, {{"expected", expected}});
            }
        }
        (void)required(reading, root, "title");
        (void)required(reading, root, "summary");
        lesson_.title = texts_of(reading, root, "title");
        lesson_.summary = texts_of(reading, root, "summary");
        lesson_.needs = read_names(reading, root, "needs");
        lesson_.terms = read_names(reading, root, "terms");
        if (const Node rows = required(reading, root, "rows"); rows != core::Document::none) {
            for (const Node row : document.children(rows)) {
                lesson_.rows.push_back(
                    static_cast<int>(reading.integer(row, "rows", 1, 99).value_or(1)));
            }
        }
        for (std::string& id : read_names(reading, root, "pages")) {
            lesson_.pages.push_back({std::move(id), {}, {}});
        }
    }

    void read_steps(core::Reading& reading, Node root)
    {
        const Node steps = required(reading, root, "steps");
        if (steps == core::Document::none ||
            !reading.expect(steps, core::Document::Kind::object, "steps")) {
            return;
        }
        for (const Node member : reading.document.children(steps)) {
            if (auto step = read_step(reading, member)) {
                lesson_.steps.push_back(std::move(*step));
            }
        }
    }

    void read_scenarios(core::Reading& reading, Node root)
    {
        const Node list = required(reading, root, "scenarios");
        if (list == core::Document::none ||
            !reading.expect(list, core::Document::Kind::object, "scenarios")) {
            return;
        }
        for (const Node member : reading.document.children(list)) {
            const auto file = reading.name(member, "scenarios");
            const auto text = file ? files_(*file) : std::nullopt;
            const std::string name = reading.document.key(member);
            if (!text) {
                reading.fault(member, MessageCode::file_missing, {{"file", file.value_or("")}});
                continue;
            }
            core::ReadScenario read = core::read_scenario(*text);
            for (core::Fault& one : read.faults) {
                faults_.push_back({*file, std::move(one)});
            }
            if (read.scenario) {
                lesson_.scenarios[name] =
                    std::make_shared<const core::Scenario>(*std::move(read.scenario));
            }
            lesson_.scenario_positions[name] = position_of(reading, member);
        }
        check_scenario_names(reading, list);
    }

    /// That what steps call a scenario is one, and that each is used.
    void check_scenario_names(core::Reading& reading, Node list)
    {
        std::set<std::string, std::less<>> used;
        for (const Step& step : lesson_.steps) {
            for (const std::string& name : scenarios_of(step)) {
                used.insert(name);
                if (!lesson_.scenario_positions.contains(name)) {
                    unknown_scenario(step, name);
                }
            }
        }
        for (const Node member : reading.document.children(list)) {
            const std::string name = reading.document.key(member);
            if (!used.contains(name)) {
                reading.fault(member, MessageCode::lesson_scenario_unused, {{"scenario", name}});
            }
        }
    }

    static std::vector<std::string> scenarios_of(const Step& step)
    {
        if (const auto* run = std::get_if<RunStep>(&step.what)) {
            return {run->scenario};
        }
        if (const auto* compare = std::get_if<CompareStep>(&step.what)) {
            return {compare->scenario};
        }
        if (const auto* question = std::get_if<LessonQuestion>(&step.what)) {
            return question->scenario.empty() ? std::vector<std::string>{}
                                              : std::vector{question->scenario};
        }
        if (const auto* exercise = std::get_if<Exercise>(&step.what)) {
            return {exercise->scenario, exercise->solution, exercise->near_miss};
        }
        return {};
    }

    void unknown_scenario(const Step& step, const std::string& name)
    {
        std::vector<std::string_view> known;
        for (const auto& [id, position] : lesson_.scenario_positions) {
            known.push_back(id);
        }
        fault(lesson_file, step.position,
              {MessageCode::value_not_choice,
               {{"key", step.id}, {"choices", joined(known)}, {"found", name}}});
    }

    void read_texts_of_pages(core::Reading& reading, Node root)
    {
        for (const std::string_view language : lesson_languages) {
            const std::string file = std::string(language) + ".md";
            const auto text = files_(file);
            if (!text) {
                reading.fault(root, MessageCode::file_missing, {{"file", file}});
                continue;
            }
            LessonText read = read_lesson_text(*text);
            for (core::Fault& one : read.faults) {
                faults_.push_back({file, std::move(one)});
            }
            take_pages(std::string(language), file, std::move(read));
        }
        check_pages(reading, root);
    }

    void take_pages(const std::string& language, const std::string& file, LessonText read)
    {
        for (std::size_t i = 0; i < read.pages.size(); ++i) {
            auto& [id, text] = read.pages[i];
            const std::string expected = i < lesson_.pages.size() ? lesson_.pages[i].id : "";
            if (id != expected) {
                fault(file, text.position,
                      {MessageCode::lesson_page_differs, {{"found", id}, {"expected", expected}}});
                return;
            }
            take_page(language, file, lesson_.pages[i], std::move(text));
        }
        for (std::size_t i = read.pages.size(); i < lesson_.pages.size(); ++i) {
            fault(file, {}, {MessageCode::lesson_page_missing, {{"page", lesson_.pages[i].id}}});
        }
    }

    void take_page(const std::string& language, const std::string& file, Page& page, PageText text)
    {
        std::vector<std::string> steps;
        for (const Piece& piece : text.pieces) {
            if (piece.step.empty()) {
                continue;
            }
            steps.push_back(piece.step);
            if (!lesson_.step(piece.step)) {
                unknown_step(file, piece);
            }
        }
        if (page.texts.empty()) {
            page.steps = steps;
        } else if (page.steps != steps) {
            const auto list = [](const std::vector<std::string>& ids) {
                return joined(std::vector<std::string_view>(ids.begin(), ids.end()));
            };
            fault(file, text.position,
                  {MessageCode::lesson_steps_differ,
                   {{"found", list(steps)},
                    {"language", page.texts.begin()->first},
                    {"expected", list(page.steps)}}});
        }
        page.texts.emplace(language, std::move(text));
    }

    void unknown_step(const std::string& file, const Piece& piece)
    {
        std::vector<std::string_view> known;
        for (const Step& step : lesson_.steps) {
            known.push_back(step.id);
        }
        core::Position position;
        position.line = piece.line;
        fault(file, position,
              {MessageCode::lesson_step_unknown,
               {{"step", piece.step},
                {"nearest", std::string(core::nearest(piece.step, known).word)}}});
    }

    /// That every step is taken once, and every page takes one.
    void check_pages(core::Reading& reading, Node root)
    {
        std::set<std::string, std::less<>> taken;
        for (const Page& page : lesson_.pages) {
            for (const std::string& id : page.steps) {
                if (!taken.insert(id).second) {
                    reading.fault(root, MessageCode::lesson_id_twice, {{"id", id}});
                }
            }
            if (page.steps.empty() && page.texts.contains("en")) {
                fault("en.md", page.texts.at("en").position,
                      {MessageCode::lesson_page_without_step, {}});
            }
        }
        for (const Step& step : lesson_.steps) {
            if (!taken.contains(step.id)) {
                fault(lesson_file, step.position,
                      {MessageCode::lesson_step_unused, {{"step", step.id}}});
            }
        }
    }

    const LessonFiles& files_;
    std::string_view folder_;
    Lesson lesson_;
    std::vector<LessonFault> faults_;
};

} // namespace

ReadLesson read_lesson(const LessonFiles& files, std::string_view folder)
{
    return LessonReader(files, folder).read();
}

LessonFiles files_in(std::filesystem::path folder)
{
    return [folder = std::move(folder)](const std::string& name) -> std::optional<std::string> {
        auto read = core::read_file(folder / std::u8string(name.begin(), name.end()));
        auto* text = std::get_if<std::string>(&read);
        return text ? std::optional(std::move(*text)) : std::nullopt;
    };
}

std::vector<std::filesystem::path> lesson_folders(const std::filesystem::path& lessons)
{
    std::vector<std::filesystem::path> folders;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(lessons, error)) {
        if (std::filesystem::is_regular_file(entry.path() / lesson_file, error)) {
            folders.push_back(entry.path());
        }
    }
    std::ranges::sort(folders);
    return folders;
}

} // namespace procession::lessons
