// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace procession::core::edit {

/// What the teaching language knows by name, sorted.
struct SupportedNames {
    std::vector<std::string> keywords;
    std::vector<std::string> builtins;
    /// What is public in each module: by the module's name, with dots for packages.
    std::map<std::string, std::vector<std::string>, std::less<>> modules;
};
/// The machine itself is asked, by a program that imports everything: tens of milliseconds.
[[nodiscard]] SupportedNames supported_names();

/// What one program calls its things.
struct ProgramNames {
    std::vector<std::string> names; ///< sorted, each once; not those in texts and comments
    /// Which module a name stands for: `mp` after `import multiprocessing as mp`.
    std::map<std::string, std::string, std::less<>> modules;
};
/// Of any text, also one that is half typed. Grows with it.
[[nodiscard]] ProgramNames names_of_program(std::string_view text);

/// What can stand where something is being typed.
struct Completions {
    std::size_t typed = 0; ///< bytes of the word that are there already
    std::vector<std::string> words;
};
/// `before` is what stands before the cursor in its line. No words in texts and comments, and
/// where only the word itself would be offered. Of a program's own names the first hundred that
/// fit, so that it takes no longer in a long one.
[[nodiscard]] Completions completions(std::string_view before, const SupportedNames& supported,
                                      const ProgramNames& program);

} // namespace procession::core::edit
