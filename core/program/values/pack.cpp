// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/big_integer.h"
#include "core/program/values/bytes.h"
#include "core/program/values/descriptors.h"
#include "core/program/values/exception.h"
#include "core/program/values/function.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/parcel.h"
#include "core/program/values/parcel_tags.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

#include <unordered_map>

namespace procession::core::program {
namespace {

constexpr int deepest_packed = 500;

/// Writes values one after the other; functions that give false have set how it ended.
class Packer {
public:
    Packer(Heap& heap, const std::map<std::int64_t, Value>& states) : heap_(heap), states_(states)
    {
    }

    bool value(Value value)
    {
        if (!value.is_object()) {
            return immediate(value);
        }
        if (++depth_ > deepest_packed) {
            return raised(TypeName::RecursionError,
                          "maximum recursion depth exceeded while pickling an object");
        }
        const bool done = object(value);
        --depth_;
        return done;
    }

    Packed result;

private:
    void tag(ParcelTag tag) { result.bytes += static_cast<char>(tag); }
    void number(std::uint64_t number)
    {
        for (int shift = 0; shift < 64; shift += 8) {
            result.bytes += static_cast<char>(number >> shift & 0xFF);
        }
    }
    void text(std::string_view text)
    {
        number(text.size());
        result.bytes += text;
    }

    bool raised(TypeName type, std::string_view message)
    {
        heap_.raise(type, message);
        result.of = Packed::Of::raised;
        return false;
    }

    bool immediate(Value value)
    {
        if (value.is_small()) {
            tag(ParcelTag::small);
            number(static_cast<std::uint64_t>(value.small()));
        } else {
            tag(value.is_none()              ? ParcelTag::none
                : value.is_true()            ? ParcelTag::true_
                : value.is_false()           ? ParcelTag::false_
                : value == Value::ellipsis() ? ParcelTag::ellipsis
                                             : ParcelTag::not_implemented);
        }
        return true;
    }

    /// True if it has been told already.
    bool told(Value value)
    {
        const auto [found, is_new] = memo_.try_emplace(value.object(), memo_.size());
        if (is_new) {
            return false;
        }
        tag(ParcelTag::again);
        number(found->second);
        return true;
    }

    bool object(Value value)
    {
        switch (value.object()->kind) {
        case Kind::floating: {
            tag(ParcelTag::floating);
            std::uint64_t bits = 0;
            std::memcpy(&bits, &as<Float>(value).number, sizeof bits);
            number(bits);
            return true;
        }
        case Kind::integer:
            tag(ParcelTag::integer);
            text(as<Integer>(value).number().digits());
            return true;
        case Kind::class_:
            return global(value, as<Class>(value).attributes->get("__module__"),
                          text_of(as<Class>(value).qualname));
        case Kind::function:
            return global(value, as<Function>(value).instance->globals->get("__name__"),
                          text_of(as<Function>(value).qualname));
        case Kind::native:
            return native(as<Native>(value));
        default:
            break;
        }
        if (told(value)) {
            return true;
        }
        return remembered(value);
    }

    bool remembered(Value value)
    {
        switch (value.object()->kind) {
        case Kind::str:
            tag(ParcelTag::str);
            text(text_of(value));
            return true;
        case Kind::bytes:
            tag(ParcelTag::bytes);
            text(as<Bytes>(value).view());
            return true;
        case Kind::byte_array:
            tag(ParcelTag::byte_array);
            text(as<ByteArray>(value).view());
            return true;
        case Kind::list:
            return items(ParcelTag::list, as<List>(value).items.span());
        case Kind::tuple:
            return items(ParcelTag::tuple, as<Tuple>(value).items());
        case Kind::dict:
            return dict(as<Dict>(value));
        case Kind::set:
        case Kind::frozen_set:
            return set(*try_as_set(value));
        case Kind::range: {
            const Range& range = as<Range>(value);
            tag(ParcelTag::range);
            return this->value(range.start) && this->value(range.stop) && this->value(range.step);
        }
        case Kind::slice: {
            const Slice& slice = as<Slice>(value);
            tag(ParcelTag::slice);
            return this->value(slice.start) && this->value(slice.stop) && this->value(slice.step);
        }
        case Kind::bound_method:
            return method(as<BoundMethod>(value));
        case Kind::instance:
            return instance(as<Instance>(value));
        default:
            return raised(TypeName::TypeError,
                          fmt::format("cannot pickle '{}' object", type_name_of(heap_, value)));
        }
    }

    bool items(ParcelTag kind, std::span<const Value> items)
    {
        tag(kind);
        number(items.size());
        for (const Value item : items) {
            if (!value(item)) {
                return false;
            }
        }
        return true;
    }

    bool dict(const Dict& dict)
    {
        tag(ParcelTag::dict);
        number(dict.table.size());
        for (std::size_t i = 0; i < dict.table.places(); ++i) {
            const Table::Entry entry = dict.table.at(i);
            if (!entry.key.is_unbound() && !(value(entry.key) && value(entry.value))) {
                return false;
            }
        }
        return true;
    }

    bool set(const AnySet& set)
    {
        tag(set.kind == Kind::set ? ParcelTag::set : ParcelTag::frozen_set);
        number(set.table.size());
        for (std::size_t i = 0; i < set.table.places(); ++i) {
            const Value key = set.table.at(i).key;
            if (!key.is_unbound() && !value(key)) {
                return false;
            }
        }
        return true;
    }

    bool refused(Value what, std::string_view why)
    {
        Truth outcome = Truth::yes;
        const auto shown = repr(heap_, what, outcome);
        result.of = Packed::Of::refused;
        result.bytes = fmt::format("Can't pickle {}: {}", shown.value_or("?"), why);
        return false;
    }

    bool native(const Native& native)
    {
        if (native.owner != nullptr) {
            return raised(TypeName::TypeError, "cannot pickle 'method_descriptor' object");
        }
        tag(ParcelTag::name);
        text(native.module.is_unbound() ? "builtins" : text_of(native.module));
        text(text_of(native.name));
        return true;
    }

    /// A class or function, which must be what its name says.
    bool global(Value what, Value module, std::string_view qualname)
    {
        const std::string_view module_name = is<Str>(module) ? text_of(module) : "builtins";
        if (qualname.find("<locals>") != std::string_view::npos) {
            return raised(TypeName::AttributeError,
                          fmt::format("Can't pickle local object '{}'", qualname));
        }
        const bool is_builtin = module_name == "builtins";
        if (!is_builtin) {
            const Ref found = named(heap_, module_name, qualname);
            if (!found) {
                return refused(
                    what, fmt::format("attribute lookup {} on {} failed", qualname, module_name));
            }
            if (!(found.get() == what)) {
                return refused(
                    what, fmt::format("it's not the same object as {}.{}", module_name, qualname));
            }
        }
        tag(ParcelTag::name);
        text(module_name);
        text(qualname);
        return true;
    }

    bool method(const BoundMethod& method)
    {
        tag(ParcelTag::method);
        if (!value(method.self)) {
            return false;
        }
        const Value function = method.function;
        text(is<Native>(function)     ? text_of(as<Native>(function).name)
             : is<Function>(function) ? text_of(as<Function>(function).name)
                                      : "");
        return true;
    }

    bool attributes(const Instance& instance)
    {
        if (instance.dict != nullptr) {
            return dict(*instance.dict);
        }
        tag(ParcelTag::dict);
        number(instance.count);
        for (std::uint32_t i = 0; i < instance.count; ++i) {
            if (!value(instance.cls->keys[i]) ||
                !value(const_cast<Instance&>(instance).slots()[i])) {
                return false;
            }
        }
        return true;
    }

    bool has_hook(const Class& cls, std::string_view name) const
    {
        const Value found = cls.lookup(heap_.str(name).get());
        return is<Function>(found);
    }

    bool instance(const Instance& instance)
    {
        const Class& cls = *instance.cls;
        if (has_hook(cls, "__reduce__") || has_hook(cls, "__reduce_ex__") ||
            has_hook(cls, "__getstate__")) {
            return told_by_python(instance);
        }
        const Value content = instance.content;
        if (const ExceptionState* const state = try_as<ExceptionState>(content)) {
            tag(ParcelTag::exception);
            std::vector<Value> args(state->args->items().begin(), state->args->items().end());
            if (!state->object.is_unbound() && cls.derives_from(heap_.type(TypeName::OSError))) {
                args.push_back(state->object);
            }
            return value(Value(&cls)) && items(ParcelTag::tuple, args) &&
                   value(state->cause.is_unbound() ? Value::none() : state->cause) &&
                   attributes(instance);
        }
        tag(ParcelTag::instance);
        return value(Value(&cls)) && value(content.is_unbound() ? Value::ellipsis() : content) &&
               attributes(instance);
    }

    bool told_by_python(const Instance& instance)
    {
        const auto found = states_.find(heap_.id(Value(&instance)));
        if (found == states_.end()) {
            result.of = Packed::Of::needs_python;
            result.object = Value(&instance);
            return false;
        }
        const Tuple& state = as<Tuple>(found->second);
        if (state.size == 1) {
            tag(ParcelTag::state);
            const Value content = instance.content;
            return value(Value(instance.cls)) &&
                   value(content.is_unbound() ? Value::ellipsis() : content) && value(state[0]);
        }
        tag(ParcelTag::call);
        return value(state[0]) && value(state[1]) &&
               value(state.size > 2 ? state[2] : Value::none());
    }

public:
    /// What a module has under a qualified name; unbound if it has none.
    static Ref named(Heap& heap, std::string_view module, std::string_view qualname)
    {
        const Module* const found = try_as<Module>(heap.modules().get(module));
        if (found == nullptr) {
            return {};
        }
        Value at;
        for (bool is_first = true; !qualname.empty(); is_first = false) {
            const std::size_t dot = qualname.find('.');
            const std::string_view part = qualname.substr(0, dot);
            qualname = dot == std::string_view::npos ? "" : qualname.substr(dot + 1);
            if (is_first) {
                at = found->attributes->get(part);
            } else {
                const Class* const cls = try_as<Class>(at);
                at = cls == nullptr ? Value() : cls->attributes->get(part);
            }
            if (at.is_unbound()) {
                return {};
            }
        }
        if (const StaticMethod* const wrapped = try_as<StaticMethod>(at)) {
            return Ref(wrapped->function);
        }
        return Ref(at);
    }

private:
    Heap& heap_;
    const std::map<std::int64_t, Value>& states_;
    std::unordered_map<const Object*, std::size_t> memo_;
    int depth_ = 0;
};

} // namespace

Packed pack(Heap& heap, Value value, const std::map<std::int64_t, Value>& states)
{
    Packer packer(heap, states);
    packer.value(value);
    return std::move(packer.result);
}

Ref named_in_module(Heap& heap, std::string_view module, std::string_view qualname)
{
    return Packer::named(heap, module, qualname);
}

} // namespace procession::core::program
