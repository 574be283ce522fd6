// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/exception.h"

namespace procession::core::program {

Owned<Instance> make_exception(Heap& heap, Class& of, std::span<const Value> args)
{
    Owned<Instance> exception = make_instance(heap, of);
    const Owned<Tuple> arguments = make_tuple(heap, args);
    exception->content = Ref(heap.make<ExceptionState>(arguments.get())).detach();
    return exception;
}

Owned<Instance> make_exception(Heap& heap, TypeName of, std::string_view message)
{
    const Ref text = heap.str(message);
    const Value args[] = {text};
    return make_exception(heap, heap.type(of), args);
}

Ref Heap::raise(TypeName type, std::string_view message)
{
    return raise(Ref(make_exception(*this, type, message)));
}

} // namespace procession::core::program
