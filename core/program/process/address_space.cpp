// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/process/address_space.h"

#include <utility>

namespace procession::core::program {

AddressSpace::AddressSpace(std::shared_ptr<const ProgramSet> its_set, std::string its_program)
    : set(std::move(its_set)),
      program(std::move(its_program)),
      heap(std::make_unique<Heap>(set->image, set->heap_limit))
{
    heap->grant_beyond_limit();
    for (const auto& [name, entry] : set->programs) {
        if (entry.program) {
            heap->offer(std::string(module_name(name)), entry.program);
        }
    }
}

AddressSpace::AddressSpace(std::shared_ptr<const ProgramSet> its_set, std::string its_program,
                           std::unique_ptr<Heap> its_heap)
    : set(std::move(its_set)), program(std::move(its_program)), heap(std::move(its_heap))
{
}

std::shared_ptr<AddressSpace> AddressSpace::copy() const
{
    auto twin = std::make_shared<AddressSpace>(set, program, heap->clone());
    twin->origin = origin;
    twin->had_threads = had_threads;
    return twin;
}

} // namespace procession::core::program
