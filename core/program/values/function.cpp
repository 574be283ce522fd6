// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/function.h"

#include "core/program/code/code.h"

namespace procession::core::program {

CodeInstance::CodeInstance(const Code* what, Dict* module_globals)
    : Object(tag), code(what), globals(module_globals)
{
    retain(static_cast<Object*>(module_globals));
}

void CodeInstance::free_storage(Heap& heap)
{
    caches.free(heap);
    children.free(heap);
}

void CodeInstance::copy_storage(Heap& heap, const CodeInstance&)
{
    // What was found out holds pointers of the other heap: it is found out again.
    caches.copy(heap);
    std::fill(caches.begin(), caches.end(), InlineCache{});
    children.copy(heap);
}

} // namespace procession::core::program
