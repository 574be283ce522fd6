// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/library/library.h"

#include "core/program/library/methods.h"

namespace procession::core::program {

void register_library(Registry& registry)
{
    register_operators(registry);
    register_bytes(registry);
    register_codecs(registry);
    register_dict(registry);
    register_float(registry);
    register_integer(registry);
    register_iteration(registry);
    register_json(registry);
    register_list(registry);
    register_math(registry);
    register_math_functions(registry);
    register_numbers(registry);
    register_objects(registry);
    register_random(registry);
    register_range(registry);
    register_set(registry);
    register_set_algebra(registry);
    register_sort(registry);
    register_str_new(registry);
    register_str_search(registry);
    register_str_shape(registry);
    register_str_split(registry);
    register_str_tests(registry);
    register_tables(registry);
    register_tuple(registry);
    register_sources(registry);
}

} // namespace procession::core::program
