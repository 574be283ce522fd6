// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/machine/kernel/fingerprint.h"
#include "core/program/process/program_set.h"
#include "core/program/values/heap.h"

#include <memory>
#include <string>

namespace procession::core::program {

/// The memory of a process, which all its threads share. A thread holds values in it and must end
/// before it does.
struct AddressSpace {
    AddressSpace(std::shared_ptr<const ProgramSet> set, std::string program);
    AddressSpace(std::shared_ptr<const ProgramSet> set, std::string program,
                 std::unique_ptr<Heap> heap);

    /// The same memory once more, with no thread in it.
    [[nodiscard]] std::shared_ptr<AddressSpace> copy() const;

    std::shared_ptr<const ProgramSet> set;
    std::string program; ///< its name in the set
    std::unique_ptr<Heap> heap;
    /// Told apart by it: memories that do not come from one another by copying.
    Fingerprint origin;
    bool had_threads = false; ///< beside the first one, at any time
};

} // namespace procession::core::program
