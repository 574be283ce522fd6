// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace procession::tests {

/// What a call of procession-cli came to.
struct Finished {
    int status = -1; ///< exit status; -1 if a signal ended it
    std::string out;
    std::string error;
};

/// Calls the program that was built, with `arguments` as a shell reads them, in
/// the folder of these tests. 80 columns, no colour, a UTF-8 locale.
[[nodiscard]] Finished call(const std::string& arguments);

/// A file for one test, emptied folder and all, below the build folder.
[[nodiscard]] std::filesystem::path scratch_file(const std::string& name);
/// The same with a content; returns its path as an argument.
[[nodiscard]] std::string file_with(const std::string& name, const std::string& content);
[[nodiscard]] std::string content_of(const std::filesystem::path& file);

} // namespace procession::tests
