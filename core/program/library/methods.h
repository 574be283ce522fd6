// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace procession::core::program {

class Registry;

// What the library consists of, file by file; library.cpp calls them all.
void register_bytes(Registry& registry);
void register_codecs(Registry& registry);
void register_dict(Registry& registry);
void register_float(Registry& registry);
void register_integer(Registry& registry);
void register_iteration(Registry& registry);
void register_json(Registry& registry);
void register_list(Registry& registry);
void register_math(Registry& registry);
void register_math_functions(Registry& registry);
void register_numbers(Registry& registry);
void register_objects(Registry& registry);
void register_operators(Registry& registry);
void register_random(Registry& registry);
void register_range(Registry& registry);
void register_set(Registry& registry);
void register_set_algebra(Registry& registry);
void register_sort(Registry& registry);
void register_str_new(Registry& registry);
void register_str_search(Registry& registry);
void register_str_shape(Registry& registry);
void register_str_split(Registry& registry);
void register_str_tests(Registry& registry);
void register_tables(Registry& registry);
void register_tuple(Registry& registry);

/// The sources of `modules/`, put into the program when it is built.
void register_sources(Registry& registry);

} // namespace procession::core::program
