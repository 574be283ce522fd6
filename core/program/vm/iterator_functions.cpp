// SPDX-License-Identifier: GPL-3.0-or-later
// iter, next, and the methods of iterators.
#include "core/program/values/exception.h"
#include "core/program/values/generator.h"
#include "core/program/values/native.h"
#include "core/program/values/operations.h"
#include "core/program/vm/natives.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

Ref iter(Call& call)
{
    return call[1].is_unbound() ? call.ask(Call::Ask::iterate) : call.go_slow();
}

Ref stop_iteration(Call& call)
{
    Heap& heap = call.heap();
    return heap.raise(Ref(make_exception(heap, heap.type(TypeName::StopIteration), {})));
}

Ref next_(Call& call)
{
    Heap& heap = call.heap();
    const Value iterator = call[0];
    const bool has_default = !call[1].is_unbound();
    if (is_native_iterator(iterator)) {
        Ref item = next(heap, iterator);
        if (item || heap.has_raised()) {
            return item;
        }
        return has_default ? Ref(call[1]) : stop_iteration(call);
    }
    if (has_default) {
        return call.go_slow();
    }
    if (is<Generator>(iterator) && as<Generator>(iterator).is_plain()) {
        return call.ask(Call::Ask::send);
    }
    const Ref method(class_of(heap, iterator).lookup(heap, Name::next));
    if (!is<Instance>(iterator) || !method) {
        return call.raise(TypeName::TypeError, fmt::format("'{}' object is not an iterator",
                                                           type_name_of(heap, iterator)));
    }
    const Value arguments[] = {iterator};
    return call.tail_call(method, arguments);
}

Ref iterator_itself(Call& call)
{
    return Ref(call[0]);
}

Ref next_of_iterator(Call& call)
{
    Ref item = next(call.heap(), call[0]);
    return item || call.heap().has_raised() ? std::move(item) : stop_iteration(call);
}

constexpr NativeEntry functions[] = {
    {"iter", "object, sentinel=?, /", iter, "_operators.iterate_until"},
    {"next", "iterator, default=?, /", next_, "_operators.next_or"},
};
constexpr NativeEntry iterator_methods[] = {
    {"__iter__", "self, /", iterator_itself},
    {"__next__", "self, /", next_of_iterator},
};
constexpr TypeName iterator_types[] = {TypeName::bytes_iterator,
                                       TypeName::dict_itemiterator,
                                       TypeName::dict_keyiterator,
                                       TypeName::dict_valueiterator,
                                       TypeName::enumerate,
                                       TypeName::list_iterator,
                                       TypeName::list_reverseiterator,
                                       TypeName::range_iterator,
                                       TypeName::set_iterator,
                                       TypeName::str_ascii_iterator,
                                       TypeName::str_iterator,
                                       TypeName::tuple_iterator,
                                       TypeName::zip};

} // namespace

void register_iterator_functions(Registry& registry)
{
    registry.builtins(functions);
    for (const TypeName type : iterator_types) {
        registry.methods(type, iterator_methods);
    }
}

} // namespace procession::core::program
