// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/fingerprint.h"
#include "core/machine/kernel/system_call.h"
#include "scheduler/entity.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace procession::core {

/// The files of the machine, which all its processes share; and what they have
/// open. A value: copying it copies the contents.
class Files {
public:
    using Descriptor = std::int64_t;
    using Result = std::variant<Datum, CallError>;

    Files() = default;
    explicit Files(std::map<std::string, std::string> contents);

    /// `mode` as open() of Python takes it: r, w, a or x, perhaps with b, t and +.
    Result open(scheduler::EntityId who, const std::string& path, const std::string& mode);
    /// A file without a name, to be read.
    Result open_text(scheduler::EntityId who, std::string text);
    /// A child has what its parent has open, at the same position.
    void inherit(scheduler::EntityId parent, scheduler::EntityId child);
    /// `who` has ended.
    void close_all(scheduler::EntityId who);
    Result read(Descriptor descriptor, std::int64_t count);
    Result write(Descriptor descriptor, const std::string& bytes);
    Result seek(Descriptor descriptor, std::int64_t offset, std::int64_t from);
    Result truncate(Descriptor descriptor, std::int64_t size);
    Result close(scheduler::EntityId who, Descriptor descriptor);
    Result remove(const std::string& path);
    Result rename(const std::string& from, const std::string& to);
    Result size(const std::string& path) const;
    [[nodiscard]] bool exists(const std::string& path) const;
    [[nodiscard]] Data list() const;
    /// What is in each, by path.
    [[nodiscard]] std::map<std::string, std::string> contents() const;
    /// Of names, contents and what is open.
    [[nodiscard]] Fingerprint fingerprint() const;

private:
    struct Open {
        std::size_t file = 0; ///< in `contents_`: a removed file lives on for those who have it
        std::size_t position = 0;
        std::set<scheduler::EntityId> holders;
        bool reads = false;
        bool writes = false;
        bool appends = false;
    };
    Open* find(Descriptor descriptor);
    [[nodiscard]] static std::string plain(const std::string& path);

    std::vector<std::string> contents_;
    std::map<std::string, std::size_t> names_; ///< path → index in contents_
    std::map<Descriptor, Open> open_;
    Descriptor next_ = 3; ///< 0 to 2 are the terminal
};

} // namespace procession::core
