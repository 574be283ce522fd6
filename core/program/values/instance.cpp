// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/instance.h"

#include <algorithm>

namespace procession::core::program {
namespace {

constexpr std::uint32_t no_slot = ~std::uint32_t{0};

std::uint32_t slot_of(const Class& of, Value name)
{
    const Str& wanted = as<Str>(name);
    for (std::uint32_t i = 0; i < of.keys.size(); ++i) {
        if (of.keys[i] == name || text_of(of.keys[i]) == wanted.view()) {
            return i;
        }
    }
    return no_slot;
}

} // namespace

Owned<Instance> make_instance(Heap& heap, Class& of)
{
    const auto known = static_cast<std::uint32_t>(of.keys.size());
    const std::uint32_t slots =
        of.builtin == TypeName::count
            ? std::clamp(known, Instance::fewest_slots, Instance::most_slots)
            : 0;
    return heap.make_with_tail<Instance>(slots * sizeof(Value), &of, slots);
}

Value own_attribute(const Instance& instance, Value name)
{
    if (instance.dict != nullptr) {
        return instance.dict->get(name);
    }
    const std::uint32_t slot = slot_of(*instance.cls, name);
    return slot < instance.count ? const_cast<Instance&>(instance).slots()[slot] : Value();
}

void set_own_attribute(Heap& heap, Instance& instance, Value name, Value value)
{
    if (instance.dict == nullptr) {
        Class& cls = *instance.cls;
        std::uint32_t slot = slot_of(cls, name);
        if (slot == no_slot && instance.count == cls.keys.size() &&
            instance.count < instance.capacity) {
            slot = instance.count;
            retain(name);
            cls.keys.push(heap, name);
        }
        if (slot < instance.count) {
            retain(value);
            release(std::exchange(instance.slots()[slot], value));
            return;
        }
        if (slot == instance.count && slot < instance.capacity) {
            retain(value);
            instance.slots()[slot] = value;
            ++instance.count;
            return;
        }
        // The next instance shall have room for it.
        if (slot == no_slot && instance.count == cls.keys.size() &&
            cls.builtin == TypeName::count && cls.keys.size() < Instance::most_slots) {
            retain(name);
            cls.keys.push(heap, name);
        }
    }
    own_dict(heap, instance).set(heap, name, value);
}

bool delete_own_attribute(Heap& heap, Instance& instance, Value name)
{
    if (instance.dict == nullptr && own_attribute(instance, name).is_unbound()) {
        return false;
    }
    return own_dict(heap, instance).remove(heap, name);
}

Dict& own_dict(Heap& heap, Instance& instance)
{
    if (instance.dict == nullptr) {
        Owned<Dict> dict = heap.make<Dict>();
        for (std::uint32_t i = 0; i < instance.count; ++i) {
            dict->set(heap, instance.cls->keys[i], instance.slots()[i]);
            release(instance.slots()[i]);
        }
        instance.count = 0;
        instance.dict = dict.detach();
    }
    return *instance.dict;
}

} // namespace procession::core::program
