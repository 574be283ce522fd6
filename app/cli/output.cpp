// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/console.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fmt/format.h>

namespace procession::cli {

Output::Output() : buffer_(std::size_t{1} << 16), stream_(this)
{
#ifdef SIGPIPE
    // A closed pipe is then an error of the write, which we can tell from others.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    setp(buffer_.data(), buffer_.data() + buffer_.size());
}

Output::~Output()
{
    sync();
}

bool Output::write(const char* text, std::size_t size)
{
    if (error_ != 0) {
        return false;
    }
    errno = 0;
    if (size > 0 && std::fwrite(text, 1, size, stdout) != size) {
        error_ = errno != 0 ? errno : EIO;
    }
    return error_ == 0;
}

int Output::overflow(int character)
{
    if (sync() != 0) {
        return traits_type::eof();
    }
    if (character != traits_type::eof()) {
        *pptr() = static_cast<char>(character);
        pbump(1);
    }
    return traits_type::not_eof(character);
}

std::streamsize Output::xsputn(const char* text, std::streamsize size)
{
    if (size > epptr() - pptr() && sync() != 0) {
        return 0;
    }
    if (size > epptr() - pptr()) {
        return write(text, static_cast<std::size_t>(size)) ? size : 0;
    }
    std::memcpy(pptr(), text, static_cast<std::size_t>(size));
    pbump(static_cast<int>(size));
    return size;
}

int Output::sync()
{
    const bool written = write(pbase(), static_cast<std::size_t>(pptr() - pbase()));
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    if (written) {
        errno = 0;
        if (std::fflush(stdout) != 0) {
            error_ = errno != 0 ? errno : EIO;
        }
    }
    return error_ == 0 ? 0 : -1;
}

ExitStatus Output::finish(ExitStatus status)
{
    if (sync() == 0 || error_ == EPIPE) {
        return status;
    }
    complain(fmt::format("cannot write the result: {}", std::strerror(error_)));
    return ExitStatus::failed;
}

} // namespace procession::cli
