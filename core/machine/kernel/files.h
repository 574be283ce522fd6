// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/fingerprint.h"
#include "core/machine/kernel/system_call.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace procession::core {

/// The files of the machine, which all its processes share; and which are open at
/// which position, for those who have descriptors of them. A value: copying it
/// copies the contents.
class Files {
public:
    /// Of a file that is open; no process knows it.
    using Descriptor = std::int64_t;
    using Result = std::variant<Datum, CallError>;

    Files() = default;
    explicit Files(std::map<std::string, std::string> contents);

    /// `mode` as open() of Python takes it: r, w, a or x, perhaps with b, t and +.
    Result open(const std::string& path, const std::string& mode);
    /// A file without a name, to be read.
    Result open_text(std::string text);
    Result read(Descriptor descriptor, std::int64_t count);
    Result write(Descriptor descriptor, const std::string& bytes);
    Result seek(Descriptor descriptor, std::int64_t offset, std::int64_t from);
    Result truncate(Descriptor descriptor, std::int64_t size);
    Result close(Descriptor descriptor);
    Result remove(const std::string& path);
    Result rename(const std::string& from, const std::string& to);
    Result size(const std::string& path) const;
    [[nodiscard]] bool exists(const std::string& path) const;
    [[nodiscard]] Data list() const;
    /// What is in each, by path.
    [[nodiscard]] std::map<std::string, std::string> contents() const;
    /// Of names and contents.
    [[nodiscard]] Fingerprint fingerprint() const;
    /// Of what is open under that number: which file, where in it, for what.
    [[nodiscard]] Fingerprint fingerprint(Descriptor descriptor) const;

private:
    struct Open {
        std::size_t file = 0; ///< in `contents_`: a removed file lives on for those who have it
        std::size_t position = 0;
        bool reads = false;
        bool writes = false;
        bool appends = false;
        bool discards = false; ///< /dev/null
    };
    Open* find(Descriptor descriptor);
    [[nodiscard]] static std::string plain(const std::string& path);

    std::vector<std::string> contents_;
    std::map<std::string, std::size_t> names_; ///< path → index in contents_
    std::map<Descriptor, Open> open_;
    Descriptor next_ = 0;
};

} // namespace procession::core
