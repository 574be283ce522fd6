// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/class.h"

#include "core/program/values/instance.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace procession::core::program {
namespace {

using Order = std::vector<Class*>;

/// The C3 linearisation of Barrett et al. (1996), as Python uses it. Empty if there is none.
Order merge(std::vector<Order> lists)
{
    Order result;
    for (;;) {
        std::erase_if(lists, [](const Order& list) { return list.empty(); });
        if (lists.empty()) {
            return result;
        }
        const auto is_free = [&](Class* candidate) {
            return std::none_of(lists.begin(), lists.end(), [&](const Order& list) {
                return std::find(list.begin() + 1, list.end(), candidate) != list.end();
            });
        };
        const auto found = std::find_if(lists.begin(), lists.end(),
                                        [&](const Order& list) { return is_free(list.front()); });
        if (found == lists.end()) {
            return {};
        }
        Class* const next = found->front();
        result.push_back(next);
        for (Order& list : lists) {
            if (list.front() == next) {
                list.erase(list.begin());
            }
        }
    }
}

std::string names_of(const Tuple& bases)
{
    std::string names;
    for (const Value base : bases.items()) {
        names += (names.empty() ? "" : ", ") + std::string(text_of(as<Class>(base).name));
    }
    return names;
}

bool check_bases(Heap& heap, const Tuple& bases)
{
    for (std::size_t i = 0; i < bases.size; ++i) {
        const Class* const base = try_as<Class>(bases[i]);
        if (base == nullptr) {
            heap.raise(TypeName::TypeError, "bases must be types");
            return false;
        }
        if (base->is_final) {
            heap.raise(TypeName::TypeError, fmt::format("type '{}' is not an acceptable base type",
                                                        text_of(base->name)));
            return false;
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (bases[j] == bases[i]) {
                heap.raise(TypeName::TypeError,
                           fmt::format("duplicate base class {}", text_of(base->name)));
                return false;
            }
        }
    }
    return true;
}

Order order_of(Heap& heap, const Tuple& bases)
{
    std::vector<Order> lists;
    Order direct;
    for (const Value base : bases.items()) {
        Class& cls = as<Class>(base);
        lists.emplace_back(cls.mro.begin(), cls.mro.end());
        direct.push_back(&cls);
    }
    lists.push_back(direct);
    Order order = merge(std::move(lists));
    if (order.empty()) {
        heap.raise(TypeName::TypeError, "Cannot create a consistent method resolution\n"
                                        "order (MRO) for bases " +
                                            names_of(bases));
    }
    return order;
}

/// What instances hold besides attributes comes from one base only.
bool find_content(Heap& heap, Class& made)
{
    for (const Value value : made.bases->items()) {
        Class& base = as<Class>(value);
        made.is_exception = made.is_exception || base.is_exception;
        made.has_finalizer = made.has_finalizer || base.has_finalizer;
        if (base.content_type == nullptr) {
            continue;
        }
        if (made.content_type == nullptr || base.content_type->derives_from(*made.content_type)) {
            made.content_type = base.content_type;
        } else if (!made.content_type->derives_from(*base.content_type)) {
            heap.raise(TypeName::TypeError, "multiple bases have instance lay-out conflict");
            return false;
        }
    }
    return true;
}

} // namespace

Owned<Class> make_class(Heap& heap, Value name, Tuple& bases, Dict& attributes)
{
    if (!check_bases(heap, bases)) {
        return {};
    }
    const Order order = order_of(heap, bases);
    if (order.empty()) {
        return {};
    }
    Owned<Class> made = heap.make<Class>();
    made->name = Ref(name).detach();
    made->qualname = Ref(name).detach();
    made->bases = Owned<Tuple>(&bases).detach();
    made->attributes = Owned<Dict>(&attributes).detach();
    made->version = heap.next_version();
    made->mro.push(heap, made.get());
    if (!find_content(heap, *made)) {
        return {};
    }
    if (made->content_type != nullptr) {
        retain(static_cast<Object*>(made->content_type));
    }
    for (Class* const base : order) {
        retain(static_cast<Object*>(base));
        made->mro.push(heap, base);
        const bool is_of_heap = Chunk::of(base).heap == &heap;
        if (is_of_heap) {
            base->subclasses.push(heap, made.get());
        }
    }
    const Value equality(&heap.name(Name::eq));
    const Value hashing(&heap.name(Name::hash));
    if (!attributes.get(equality).is_unbound() && attributes.get(hashing).is_unbound()) {
        attributes.set(heap, hashing, Value::none());
    }
    made->has_finalizer =
        made->has_finalizer || !attributes.get(Value(&heap.name(Name::del))).is_unbound();
    return made;
}

} // namespace procession::core::program
