// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <cstdlib>
#include <fstream>
#include <sstream>
#ifndef _WIN32
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace procession::tests {

namespace {

#ifdef _WIN32
constexpr const char* settings = "";
#else
constexpr const char* settings = "COLUMNS=80 NO_COLOR=1 LC_ALL=C.UTF-8 ";
#endif

int exit_status(int result)
{
#ifdef _WIN32
    return result;
#else
    return WIFEXITED(result) ? WEXITSTATUS(result) : -1;
#endif
}

/// Test programs run side by side: each has its own folder.
std::filesystem::path scratch_folder()
{
#ifdef _WIN32
    const auto process = std::string("w");
#else
    const auto process = std::to_string(getpid());
#endif
    const auto folder = std::filesystem::path(PROCESSION_CLI_SCRATCH) / process;
    std::filesystem::create_directories(folder);
    return folder;
}

} // namespace

std::filesystem::path scratch_file(const std::string& name)
{
    return scratch_folder() / name;
}

std::string file_with(const std::string& name, const std::string& content)
{
    const auto file = scratch_file(name);
    std::ofstream(file, std::ios::binary) << content;
    return '"' + file.string() + '"';
}

std::string content_of(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

Finished call(const std::string& arguments)
{
    const auto out = scratch_file("stdout");
    const auto error = scratch_file("stderr");
    const std::string command = std::string("cd \"") + PROCESSION_CLI_TESTS + "\" && " + settings +
                                '"' + PROCESSION_CLI + "\" " + arguments + " >\"" + out.string() +
                                "\" 2>\"" + error.string() + '"';
    Finished finished;
    finished.status = exit_status(std::system(command.c_str()));
    finished.out = content_of(out);
    finished.error = content_of(error);
    return finished;
}

} // namespace procession::tests
