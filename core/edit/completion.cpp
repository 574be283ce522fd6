// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/completion.h"

#include "core/program/syntax/token.h"

#include <algorithm>
#include <set>

namespace procession::core::edit {

namespace {

bool begins_name(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           (static_cast<unsigned char>(byte) & 0x80u) != 0;
}

bool is_of_name(char byte)
{
    return begins_name(byte) || (byte >= '0' && byte <= '9');
}

/// Goes through a program word by word, over texts and comments.
class Words {
public:
    explicit Words(std::string_view text) : text_(text) {}

    /// The next word or sign, empty at the end; ends of lines are signs.
    std::string_view next()
    {
        while (at_ < text_.size()) {
            const char byte = text_[at_];
            if (byte == '#') {
                at_ = std::min(text_.find('\n', at_), text_.size());
                inside_ = at_ == text_.size();
            } else if (byte == '"' || byte == '\'') {
                skip_text();
            } else if (begins_name(byte)) {
                return take(is_of_name);
            } else if (byte >= '0' && byte <= '9') {
                (void)take(is_of_name);
            } else if (byte == ' ' || byte == '\t' || byte == '\r') {
                ++at_;
            } else {
                return text_.substr(at_++, 1);
            }
        }
        return {};
    }
    /// Whether the text ends inside a comment or a text.
    [[nodiscard]] bool ends_inside() const { return inside_; }

private:
    template <typename Belongs>
    std::string_view take(const Belongs& belongs)
    {
        const std::size_t begin = at_;
        while (at_ < text_.size() && belongs(text_[at_])) {
            ++at_;
        }
        return text_.substr(begin, at_ - begin);
    }
    void skip_text()
    {
        const char quote = text_[at_];
        const bool triple = text_.substr(at_, 3) == std::string(3, quote);
        const std::string end(triple ? 3 : 1, quote);
        for (at_ += end.size(); at_ < text_.size(); ++at_) {
            if (text_[at_] == '\\') {
                ++at_;
            } else if (!triple && text_[at_] == '\n') {
                return; // it was never closed
            } else if (text_.substr(at_, end.size()) == end) {
                at_ += end.size();
                return;
            }
        }
        at_ = text_.size();
        inside_ = true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool inside_ = false;
};

/// Whether a text or a comment is open at the end of the line.
bool is_inside(std::string_view line)
{
    Words words(line);
    while (!words.next().empty()) {
    }
    return words.ends_inside();
}

/// `import a.b as c, d`: from the word behind `import` to the end of the line.
void read_import(Words& words, std::map<std::string, std::string, std::less<>>& modules)
{
    std::string module;
    std::string name;
    bool renamed = false;
    const auto end_one = [&] {
        if (!module.empty()) {
            modules[renamed ? name : module.substr(0, module.find('.'))] =
                renamed ? module : module.substr(0, module.find('.'));
            if (!renamed) {
                modules[module] = module;
            }
        }
        module.clear();
        renamed = false;
    };
    for (std::string_view word = words.next(); !word.empty() && word != "\n"; word = words.next()) {
        if (word == ",") {
            end_one();
        } else if (word == "as") {
            renamed = true;
        } else if (renamed) {
            name = word;
        } else {
            module += word;
        }
    }
    end_one();
}

constexpr std::size_t most_words = 100; ///< of a program; who types on comes to the others

/// What stands before the cursor: `os.pa` is "os" and "pa".
struct Typed {
    std::string_view owner; ///< before the last dot, with dots
    std::string_view word;
    bool is_member = false;
};

Typed typed_of(std::string_view before)
{
    std::size_t begin = before.size();
    while (begin > 0 && is_of_name(before[begin - 1])) {
        --begin;
    }
    Typed typed{{}, before.substr(begin), begin > 0 && before[begin - 1] == '.'};
    if (typed.is_member) {
        std::size_t from = begin - 1;
        while (from > 0 && (is_of_name(before[from - 1]) || before[from - 1] == '.')) {
            --from;
        }
        typed.owner = before.substr(from, begin - 1 - from);
    }
    return typed;
}

std::vector<std::string> modules_below(const SupportedNames& supported, std::string_view package)
{
    std::vector<std::string> names;
    const std::string prefix = package.empty() ? std::string() : std::string(package) + '.';
    for (const auto& [name, members] : supported.modules) {
        const std::string_view rest =
            std::string_view(name).substr(name.starts_with(prefix) ? prefix.size() : name.size());
        if (!rest.empty() && rest.find('.') == std::string_view::npos) {
            names.emplace_back(rest);
        }
    }
    return names;
}

/// The module that `mp.pool` stands for; empty if none.
std::string module_of(std::string_view owner, const SupportedNames& supported,
                      const ProgramNames& program)
{
    const std::size_t dot = std::min(owner.find('.'), owner.size());
    const auto found = program.modules.find(owner.substr(0, dot));
    if (found == program.modules.end()) {
        return {};
    }
    std::string module = found->second + std::string(owner.substr(dot));
    return supported.modules.contains(module) ? module : std::string();
}

/// Lists of all that may stand there, each in order.
template <typename Take>
void for_candidates(std::string_view before, const Typed& typed, const SupportedNames& supported,
                    const ProgramNames& program, const Take& take)
{
    const auto take_members = [&](std::string_view module) {
        if (const auto found = supported.modules.find(module); found != supported.modules.end()) {
            take(found->second);
        }
    };
    Words words(before);
    const std::string_view first = words.next();
    if (first == "from") {
        std::string module;
        std::string_view word = words.next();
        for (; !word.empty() && word != "import"; word = words.next()) {
            module += word;
        }
        if (word == "import") {
            return take_members(module);
        }
    }
    if (first == "import" || first == "from") {
        return take(modules_below(supported, typed.owner));
    }
    if (typed.is_member) {
        const std::string module = module_of(typed.owner, supported, program);
        if (module.empty()) {
            return take(program.names); // of an object nothing is known but what others are called
        }
        take_members(module);
        return take(modules_below(supported, module));
    }
    take(supported.keywords);
    take(supported.builtins);
    take(program.names);
}

} // namespace

ProgramNames names_of_program(std::string_view text)
{
    ProgramNames found;
    std::set<std::string, std::less<>> names;
    Words words(text);
    bool is_from = false;
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
        if (word == "from") { // what it imports are names like others
            names.emplace(words.next());
            is_from = true;
        } else if (word == "import" && !is_from) {
            read_import(words, found.modules);
        } else if (word == "\n") {
            is_from = false;
        } else if (begins_name(word.front()) &&
                   program::syntax::keyword_of(word) == program::syntax::TokenKind::name) {
            names.emplace(word);
        }
    }
    for (const auto& [name, module] : found.modules) {
        if (name.find('.') == std::string::npos) {
            names.insert(name);
        }
    }
    found.names.assign(names.begin(), names.end());
    return found;
}

Completions completions(std::string_view before, const SupportedNames& supported,
                        const ProgramNames& program)
{
    const Typed typed = typed_of(before);
    Completions found{typed.word.size(), {}};
    if (is_inside(before) || (!typed.word.empty() && !begins_name(typed.word.front()))) {
        return found;
    }
    std::set<std::string> words;
    for_candidates(before, typed, supported, program, [&](const std::vector<std::string>& all) {
        const std::size_t most = &all == &program.names ? most_words : all.size();
        std::size_t taken = 0;
        for (auto word = std::lower_bound(all.begin(), all.end(), typed.word);
             word != all.end() && word->starts_with(typed.word) && taken < most; ++word) {
            taken += *word != typed.word && words.insert(*word).second ? 1 : 0;
        }
    });
    found.words.assign(words.begin(), words.end());
    return found;
}

} // namespace procession::core::edit
