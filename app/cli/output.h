// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_status.h"

#include <cstdio>
#include <ostream>
#include <streambuf>
#include <vector>

namespace procession::cli {

/// Standard output with a large buffer, that remembers what went wrong when it
/// was written to. A reader who has had enough (`| head`) is not a failure.
class Output : private std::streambuf {
public:
    Output();
    ~Output() override;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    [[nodiscard]] std::ostream& stream() { return stream_; }

    /// Writes what is left. `status` if that worked, or nobody reads any more;
    /// else says on standard error what went wrong.
    [[nodiscard]] ExitStatus finish(ExitStatus status);

private:
    int overflow(int character) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;
    bool write(const char* text, std::size_t size);

    std::vector<char> buffer_;
    int error_ = 0; ///< errno of the first failure
    std::ostream stream_;
};

} // namespace procession::cli
