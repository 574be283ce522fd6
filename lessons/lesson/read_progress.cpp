// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what was kept of somebody's learning, however damaged it is.
#include "core/scenario/document.h"
#include "lessons/lesson/progress.h"

#include <charconv>

namespace procession::lessons {

using core::Document;
using Node = Document::Node;

namespace {

/// One line of the file. Whatever is not as it should be makes it unreadable.
class LineReader {
public:
    explicit LineReader(std::string_view line) : document_(std::string(line)) {}

    [[nodiscard]] bool read(Progress& progress)
    {
        const Node root = document_.root();
        if (root == Document::none || document_.kind(root) != Document::Kind::object) {
            return false;
        }
        if (document_.member(root, "progress") != Document::none) {
            return true;
        }
        return document_.member(root, "mistake") != Document::none ? read_mistake(root, progress)
                                                                   : read_lesson(root, progress);
    }

private:
    bool text(Node object, std::string_view key, std::string& into)
    {
        const Node node = document_.member(object, key);
        if (node == Document::none || document_.kind(node) != Document::Kind::string) {
            return false;
        }
        into = document_.string(node);
        return true;
    }

    template <typename Number>
    bool number(Node node, Number& into)
    {
        if (node == Document::none || document_.kind(node) != Document::Kind::number) {
            return false;
        }
        const std::string_view source = document_.source(node);
        const char* const end = source.data() + source.size();
        const auto result = std::from_chars(source.data(), end, into);
        return result.ec == std::errc() && result.ptr == end && into >= 0;
    }

    bool truth(Node node, bool& into)
    {
        if (node == Document::none || document_.kind(node) != Document::Kind::boolean) {
            return false;
        }
        into = document_.source(node) == "true";
        return true;
    }

    bool read_lesson(Node root, Progress& progress)
    {
        std::string id;
        LessonProgress lesson;
        const bool whole = text(root, "lesson", id) && text(root, "page", lesson.page) &&
                           truth(document_.member(root, "known"), lesson.known) &&
                           read_seen(document_.member(root, "seen"), lesson) &&
                           read_questions(document_.member(root, "questions"), lesson) &&
                           read_exercises(document_.member(root, "exercises"), lesson);
        if (whole) {
            progress.lessons[id] = std::move(lesson);
        }
        return whole;
    }

    bool read_seen(Node list, LessonProgress& lesson)
    {
        if (list == Document::none || document_.kind(list) != Document::Kind::array) {
            return false;
        }
        for (const Node page : document_.children(list)) {
            if (document_.kind(page) != Document::Kind::string) {
                return false;
            }
            lesson.seen.push_back(document_.string(page));
        }
        return true;
    }

    bool read_questions(Node object, LessonProgress& lesson)
    {
        if (object == Document::none || document_.kind(object) != Document::Kind::object) {
            return false;
        }
        for (const Node member : document_.children(object)) {
            if (document_.kind(member) != Document::Kind::array) {
                return false;
            }
            std::vector<int> counts;
            for (const Node entry : document_.children(member)) {
                if (!number(entry, counts.emplace_back())) {
                    return false;
                }
            }
            if (counts.size() != 2 || counts[0] > counts[1]) {
                return false;
            }
            lesson.questions[document_.key(member)] = {counts[1], counts[0]};
        }
        return true;
    }

    bool read_exercises(Node object, LessonProgress& lesson)
    {
        if (object == Document::none || document_.kind(object) != Document::Kind::object) {
            return false;
        }
        for (const Node member : document_.children(object)) {
            if (!truth(member, lesson.exercises[document_.key(member)])) {
                return false;
            }
        }
        return true;
    }

    bool read_mistake(Node root, Progress& progress)
    {
        Mistake mistake;
        const Node answer = document_.member(root, "answer");
        const auto read =
            answer == Document::none ? std::nullopt : answer_from_json(document_.source(answer));
        const bool whole = read && text(root, "mistake", mistake.question) &&
                           text(root, "lesson", mistake.lesson) &&
                           number(document_.member(root, "at"), mistake.at) &&
                           number(document_.member(root, "times"), mistake.times) &&
                           number(document_.member(root, "right_since"), mistake.right_since);
        if (whole) {
            const Node made_up = document_.member(root, "made_up");
            mistake.made_up = made_up == Document::none ? "" : document_.source(made_up);
            mistake.answer = *read;
            progress.notebook.push_back(std::move(mistake));
        }
        return whole;
    }

    Document document_;
};

} // namespace

ReadProgress progress_from_json(std::string_view json)
{
    ReadProgress result;
    while (!json.empty()) {
        const auto end = std::min(json.find('\n'), json.size());
        const std::string_view line = json.substr(0, end);
        json.remove_prefix(std::min(end + 1, json.size()));
        const bool blank = line.find_first_not_of(" \r\t") == std::string_view::npos;
        if (!blank && !LineReader(line).read(result.progress)) {
            result.damaged = Message{core::MessageCode::progress_damaged, {}};
        }
    }
    return result;
}

} // namespace procession::lessons
