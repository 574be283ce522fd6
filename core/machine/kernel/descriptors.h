// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scheduler/entity.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace procession::core {

/// What a descriptor stands for, shared by all its copies (POSIX: open file description).
struct Description {
    enum class Kind : std::uint8_t { terminal, file, pipe_reader, pipe_writer, socket };
    Kind kind{};
    /// terminal: 0 input, 1 output, 2 error; else which file, pipe or socket.
    std::int64_t object = 0;
    bool blocking = true;
    std::size_t copies = 0; ///< descriptors, of any process
};

/// The descriptors of all processes: 0, 1 and 2 are the terminal unless a process says otherwise.
/// A value.
class Descriptors {
public:
    using Number = std::int64_t;
    /// Descriptions that have lost their last descriptor: to be closed by who knows them.
    using Gone = std::vector<Description>;

    Descriptors();

    /// A process that has the terminal and nothing else.
    void begin(scheduler::EntityId who);
    /// A child has all that its parent has …
    void inherit(scheduler::EntityId parent, scheduler::EntityId child);
    /// … or, of what is not standard, only these, under the same numbers.
    void inherit(scheduler::EntityId parent, scheduler::EntityId child,
                 const std::vector<Number>& only);
    /// A new description, under the lowest free number.
    Number open(scheduler::EntityId who, const Description& description);
    [[nodiscard]] Description* find(scheduler::EntityId who, Number number);
    [[nodiscard]] const Description* find(scheduler::EntityId who, Number number) const;
    /// A copy under number `to`, closing what stands there, or under the lowest free one from
    /// `to` = -1 - least on. Nothing if there is no such descriptor.
    std::optional<Number> copy(scheduler::EntityId who, Number from, Number to, bool inheritable,
                               Gone& gone);
    /// False if there is no such descriptor.
    bool close(scheduler::EntityId who, Number number, Gone& gone);
    void close_all(scheduler::EntityId who, Gone& gone);
    /// `who` runs another program: what is not inheritable is closed.
    void close_private(scheduler::EntityId who, Gone& gone);
    [[nodiscard]] bool is_inheritable(scheduler::EntityId who, Number number) const;
    void set_inheritable(scheduler::EntityId who, Number number, bool inheritable);
    /// The processes that have a descriptor of such a thing.
    [[nodiscard]] std::vector<scheduler::EntityId> holders(Description::Kind kind,
                                                           std::int64_t object) const;
    /// Calls `tell(who, number, description)` for each, in the order of processes and numbers.
    template <typename Tell>
    void each(Tell&& tell) const
    {
        for (const auto& [who, table] : tables_) {
            for (const auto& [number, descriptor] : table) {
                tell(who, number, descriptions_.at(descriptor.description));
            }
        }
    }

private:
    struct Descriptor {
        std::size_t description = 0;
        bool inheritable = false;
    };
    using Table = std::map<Number, Descriptor>;
    [[nodiscard]] static Number lowest_free(const Table& table, Number least);
    void release(const Descriptor& descriptor, Gone& gone);

    std::map<scheduler::EntityId, Table> tables_;
    std::map<std::size_t, Description> descriptions_;
    std::size_t next_ = 3; ///< 0 to 2 are the terminal's
};

} // namespace procession::core
