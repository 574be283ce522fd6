// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/exception.h"
#include "core/program/values/generator.h"
#include "core/program/values/iterators.h"
#include "core/program/values/kind_operations.h"
#include "core/program/values/list.h"
#include "core/program/values/operations.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

namespace procession::core::program {

bool is_native_iterator(Value value)
{
    return value.is_object() && operations_of(value.object()->kind).next != nullptr;
}

Ref next(Heap& heap, Value iterator)
{
    return operations_of(iterator.object()->kind).next(*iterator.object(), heap);
}

Ref iterator(Heap& heap, Value value)
{
    if (const Instance* const instance = try_as<Instance>(value)) {
        if (has_own(*instance->cls, Name::iter) || has_own(*instance->cls, Name::getitem)) {
            return Ref::adopt(Value::slow());
        }
    }
    const Value content = content_of(value);
    if (content.is_object()) {
        switch (content.object()->kind) {
        case Kind::list:
            return heap.make<ListIterator>(&as<List>(content));
        case Kind::tuple:
            return heap.make<TupleIterator>(&as<Tuple>(content));
        case Kind::str:
            if (as<Str>(content).is_ascii()) {
                return heap.make<StrAsciiIterator>(&as<Str>(content));
            }
            return heap.make<StrIterator>(&as<Str>(content));
        case Kind::bytes:
        case Kind::byte_array:
            return heap.make<BytesIterator>(content);
        case Kind::dict:
            return heap.make<DictIterator>(&as<Dict>(content), DictPart::keys, false);
        case Kind::dict_view: {
            const DictView& view = as<DictView>(content);
            return heap.make<DictIterator>(view.dict, view.part, false);
        }
        case Kind::set:
        case Kind::frozen_set:
            return heap.make<SetIterator>(try_as_set(content));
        case Kind::range: {
            const Range& range = as<Range>(content);
            return heap.make<RangeIterator>(range.start, range.step, range.length);
        }
        case Kind::generator:
            if (as<Generator>(content).is_plain()) {
                return Ref::adopt(Value::slow());
            }
            break;
        default:
            if (is_native_iterator(content)) {
                return Ref(content);
            }
        }
    }
    return heap.raise(TypeName::TypeError,
                      fmt::format("'{}' object is not iterable", type_name_of(heap, value)));
}

Truth iterate(Heap& heap, Value iterable, const std::function<bool(Value)>& each)
{
    const Ref over = iterator(heap, iterable);
    if (!over) {
        return Truth::raised;
    }
    if (over.get() == Value::slow()) {
        return Truth::slow;
    }
    for (;;) {
        const Ref item = next(heap, over);
        if (!item) {
            return heap.has_raised() ? Truth::raised : Truth::yes;
        }
        if (!each(item)) {
            return Truth::no;
        }
    }
}

} // namespace procession::core::program
