// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson/page_text.h"

#include "core/scenario/fault_list.h"

namespace procession::lessons {

using core::MessageCode;

namespace {

constexpr std::string_view fence = "```";

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r");
    const auto end = text.find_last_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, end - begin + 1);
}

bool is_id(std::string_view text)
{
    return !text.empty() &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == text.npos;
}

class TextReader {
public:
    explicit TextReader(std::string_view text) : text_(text) {}

    LessonText read()
    {
        for (std::size_t begin = 0; begin < text_.size();) {
            const auto end = std::min(text_.find('\n', begin), text_.size());
            ++line_;
            offset_ = begin;
            read_line(text_.substr(begin, end - begin));
            begin = end + 1;
        }
        if (inside_ != Inside::prose) {
            fault(block_, {MessageCode::lesson_block_not_closed, {}});
        }
        end_prose();
        result_.faults = faults_.finish(text_);
        return std::move(result_);
    }

private:
    enum class Inside : std::uint8_t { prose, code, steps };

    void read_line(std::string_view line)
    {
        const std::string_view bare = trimmed(line);
        if (inside_ == Inside::steps) {
            read_step(line, bare);
        } else if (bare.starts_with(fence)) {
            read_fence(line, bare);
        } else if (inside_ == Inside::prose && line.starts_with("# ")) {
            read_heading(trimmed(line.substr(2)));
        } else {
            read_prose(line);
        }
    }

    void read_step(std::string_view line, std::string_view bare)
    {
        if (bare == fence) {
            inside_ = Inside::prose;
        } else if (!bare.empty() && page()) {
            offset_ += static_cast<std::size_t>(bare.data() - line.data());
            page()->pieces.push_back({"", std::string(bare), line_});
        }
    }

    void read_fence(std::string_view line, std::string_view bare)
    {
        if (inside_ == Inside::prose && bare == "```steps") {
            end_prose();
            inside_ = Inside::steps;
            block_ = offset_;
            return;
        }
        block_ = inside_ == Inside::prose ? offset_ : block_;
        inside_ = inside_ == Inside::prose ? Inside::code : Inside::prose;
        add(line);
    }

    void read_heading(std::string_view heading)
    {
        end_prose();
        const auto colon = heading.find(':');
        const std::string_view id = trimmed(heading.substr(0, colon));
        if (colon == std::string_view::npos || !is_id(id)) {
            fault(offset_, {MessageCode::lesson_page_without_id, {}});
            return;
        }
        for (const auto& [other, text] : result_.pages) {
            if (other == id) {
                fault(offset_, {MessageCode::lesson_id_twice, {{"id", std::string(id)}}});
            }
        }
        PageText text;
        text.title = trimmed(heading.substr(colon + 1));
        text.position = core::advance({}, text_, offset_);
        result_.pages.emplace_back(id, std::move(text));
    }

    void read_prose(std::string_view line)
    {
        if (!page()) {
            if (!trimmed(line).empty()) {
                fault(offset_, {MessageCode::lesson_page_without_id, {}});
            }
            return;
        }
        if (inside_ == Inside::prose) {
            read_links(line);
        }
        add(line);
    }

    void read_links(std::string_view line)
    {
        for (auto at = line.find("]("); at != line.npos; at = line.find("](", at + 1)) {
            const auto end = line.find(')', at);
            if (end != line.npos) {
                page()->links.push_back({std::string(line.substr(at + 2, end - at - 2)),
                                         core::advance({}, text_, offset_ + at + 2)});
            }
        }
    }

    void add(std::string_view line)
    {
        prose_line_ = prose_.empty() ? line_ : prose_line_;
        prose_ += line;
        prose_ += '\n';
    }

    void end_prose()
    {
        const bool has_text =
            !trimmed(prose_).empty() && prose_.find_first_not_of(" \n\r\t") != prose_.npos;
        if (has_text && page()) {
            page()->pieces.push_back({prose_, "", prose_line_});
        }
        prose_.clear();
    }

    PageText* page() { return result_.pages.empty() ? nullptr : &result_.pages.back().second; }
    void fault(std::size_t offset, core::Message message)
    {
        faults_.add(offset, std::move(message));
    }

    std::string_view text_;
    LessonText result_;
    core::FaultList faults_;
    Inside inside_ = Inside::prose;
    std::size_t offset_ = 0;
    std::size_t block_ = 0;
    std::uint32_t line_ = 0;
    std::uint32_t prose_line_ = 0;
    std::string prose_;
};

} // namespace

LessonText read_lesson_text(std::string_view text)
{
    return TextReader(text).read();
}

} // namespace procession::lessons
