// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

#ifdef _WIN32
#include <io.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace procession::cli {

namespace {

std::string_view environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool is_terminal(std::FILE* file)
{
#ifdef _WIN32
    return _isatty(_fileno(file)) != 0;
#else
    return isatty(fileno(file)) != 0;
#endif
}

/// Columns of the terminal at standard output; 0 if there is none to ask.
std::size_t terminal_width()
{
#ifndef _WIN32
    winsize size{};
    if (ioctl(fileno(stdout), TIOCGWINSZ, &size) == 0) {
        return size.ws_col;
    }
#endif
    return 0;
}

std::size_t output_width()
{
    constexpr std::size_t usual = 80;
    std::size_t width = terminal_width();
    if (width == 0) {
        const std::string_view columns = environment("COLUMNS");
        std::from_chars(columns.data(), columns.data() + columns.size(), width);
    }
    return width == 0 ? usual : std::clamp<std::size_t>(width, 20, 1000);
}

bool shows_unicode()
{
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        if (const std::string_view locale = environment(name); !locale.empty()) {
            return locale != "C" && locale != "POSIX";
        }
    }
    return true;
}

} // namespace

void complain(std::string_view text)
{
    const std::string line = fmt::format("procession-cli: {}\n", text);
    std::fwrite(line.data(), 1, line.size(), stderr);
}

void complain(const core::Message& message)
{
    complain(core::render(message));
}

core::TextStyle style_of_output()
{
    core::TextStyle style;
    style.width = output_width();
    style.unicode = shows_unicode();
    style.colour =
        is_terminal(stdout) && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    return style;
}

bool errors_go_to_terminal()
{
    return is_terminal(stderr);
}

} // namespace procession::cli
