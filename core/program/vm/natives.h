// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace procession::core::program {

class Registry;

/// The native functions that belong to the machine rather than to the library: attributes, classes,
/// exceptions, generators, names of modules.
void register_machine(Registry& registry);

void register_attribute_functions(Registry& registry);
void register_class_functions(Registry& registry);
void register_exception_functions(Registry& registry);
void register_generator_functions(Registry& registry);
void register_iterator_functions(Registry& registry);
void register_object_methods(Registry& registry);
void register_parcel_functions(Registry& registry);

} // namespace procession::core::program
