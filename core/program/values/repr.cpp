// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/code.h"
#include "core/program/text/float_text.h"
#include "core/program/text/integer_text.h"
#include "core/program/text/quote.h"
#include "core/program/values/bytes.h"
#include "core/program/values/descriptors.h"
#include "core/program/values/exception.h"
#include "core/program/values/exception_text.h"
#include "core/program/values/generator.h"
#include "core/program/values/kind_operations.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace procession::core::program {
namespace {

/// Deeper containers are left to Python code, which has a limit of its own.
constexpr std::size_t deepest = 150;

/// Writes the repr of a value piece by piece. Functions that give false have set `outcome`.
class Writer {
public:
    explicit Writer(Heap& heap) : heap_(heap) {}

    bool write(Value value)
    {
        if (value.is_small()) {
            text += fmt::format("{}", value.small());
            return true;
        }
        if (!value.is_object()) {
            text += value.is_none()              ? "None"
                    : value.is_true()            ? "True"
                    : value.is_false()           ? "False"
                    : value == Value::ellipsis() ? "Ellipsis"
                                                 : "NotImplemented";
            return true;
        }
        if (const Instance* const instance = try_as<Instance>(value)) {
            return write_instance(*instance);
        }
        return write_object(value);
    }

    std::string text;
    Truth outcome = Truth::yes;

private:
    bool fail(Truth why)
    {
        outcome = why;
        return false;
    }

    std::string address(Value value) const { return fmt::format("0x{:x}", heap_.id(value)); }

    std::string full_name(const Class& cls) const
    {
        const Value module = cls.attributes->get(Value(&heap_.name(Name::module)));
        const std::string_view name = text_of(cls.qualname);
        if (!is<Str>(module) || text_of(module) == "builtins") {
            return std::string(name);
        }
        return fmt::format("{}.{}", text_of(module), name);
    }

    bool write_instance(const Instance& instance)
    {
        const Class& cls = *instance.cls;
        if (has_own(cls, Name::repr)) {
            return fail(Truth::slow);
        }
        const Value content = instance.content;
        if (const ExceptionState* const state = try_as<ExceptionState>(content)) {
            text += text_of(cls.name);
            return write_arguments(*state->args);
        }
        if (content.is_unbound()) {
            text += fmt::format("<{} object at {}>", full_name(cls), address(Value(&instance)));
            return true;
        }
        if (AnySet* const set = try_as_set(content)) {
            return write_set(*set, text_of(cls.name));
        }
        return write(content);
    }

    bool write_arguments(const Tuple& args)
    {
        text += "(";
        for (std::size_t i = 0; i < args.size; ++i) {
            text += i == 0 ? "" : ", ";
            if (!write(args[i])) {
                return false;
            }
        }
        text += ")";
        return true;
    }

    bool write_object(Value value)
    {
        switch (value.object()->kind) {
        case Kind::integer: {
            const auto digits = text::integer_repr(as<Integer>(value).number());
            if (!digits) {
                heap_.raise(TypeName::ValueError, digits.complaint().message);
                return fail(Truth::raised);
            }
            text += *digits;
            return true;
        }
        case Kind::floating:
            text += text::float_repr(as<Float>(value).number);
            return true;
        case Kind::str:
            text += text::string_repr(text_of(value));
            return true;
        case Kind::bytes:
            text += text::bytes_repr(as<Bytes>(value).view());
            return true;
        case Kind::byte_array:
            text += "bytearray(" + text::bytes_repr(as<ByteArray>(value).view()) + ")";
            return true;
        case Kind::list:
        case Kind::tuple:
        case Kind::dict:
        case Kind::set:
        case Kind::frozen_set:
        case Kind::dict_view:
        case Kind::slice:
            return write_nested(value);
        case Kind::range:
            return write_range(as<Range>(value));
        default:
            return write_other(value);
        }
    }

    bool write_range(const Range& range)
    {
        text += "range(";
        write(range.start);
        text += ", ";
        write(range.stop);
        if (!(range.step == Value::small(1))) {
            text += ", ";
            write(range.step);
        }
        text += ")";
        return true;
    }

    bool write_nested(Value value)
    {
        if (std::find(open_.begin(), open_.end(), value) != open_.end()) {
            text += is<List>(value)    ? "[...]"
                    : is<Tuple>(value) ? "(...)"
                    : is<Dict>(value)  ? "{...}"
                                       : "...";
            return true;
        }
        if (open_.size() > deepest) {
            return fail(Truth::slow);
        }
        open_.push_back(value);
        const bool done = write_container(value);
        open_.pop_back();
        return done;
    }

    bool write_container(Value value)
    {
        switch (value.object()->kind) {
        case Kind::list:
            text += "[";
            return write_items(as<List>(value).items.span()) && (text += "]", true);
        case Kind::tuple: {
            const Tuple& tuple = as<Tuple>(value);
            text += "(";
            return write_items(tuple.items()) && (text += tuple.size == 1 ? ",)" : ")", true);
        }
        case Kind::dict:
            return write_dict(as<Dict>(value));
        case Kind::dict_view:
            return write_view(as<DictView>(value));
        case Kind::slice: {
            const Slice& slice = as<Slice>(value);
            const Value parts[] = {slice.start, slice.stop, slice.step};
            text += "slice(";
            return write_items(parts) && (text += ")", true);
        }
        default:
            return write_set(*try_as_set(value), type_name_of(heap_, value));
        }
    }

    bool write_items(std::span<const Value> items)
    {
        for (std::size_t i = 0; i < items.size(); ++i) {
            text += i == 0 ? "" : ", ";
            if (!write(items[i])) {
                return false;
            }
        }
        return true;
    }

    bool write_dict(const Dict& dict)
    {
        text += "{";
        bool is_first = true;
        for (std::size_t i = 0; i < dict.table.places(); ++i) {
            const Table::Entry& entry = dict.table.at(i);
            if (entry.key.is_unbound()) {
                continue;
            }
            text += std::exchange(is_first, false) ? "" : ", ";
            if (!write(entry.key)) {
                return false;
            }
            text += ": ";
            if (!write(entry.value)) {
                return false;
            }
        }
        text += "}";
        return true;
    }

    bool write_view(const DictView& view)
    {
        text += fmt::format("{}([", type_name_of(heap_, Value(&view)));
        bool is_first = true;
        for (std::size_t i = 0; i < view.dict->table.places(); ++i) {
            const Table::Entry& entry = view.dict->table.at(i);
            if (entry.key.is_unbound()) {
                continue;
            }
            text += std::exchange(is_first, false) ? "" : ", ";
            const Value both[] = {entry.key, entry.value};
            if (view.part == DictPart::items) {
                text += "(";
                if (!write_items(both)) {
                    return false;
                }
                text += ")";
            } else if (!write(view.part == DictPart::keys ? entry.key : entry.value)) {
                return false;
            }
        }
        text += "])";
        return true;
    }

    bool write_set(const AnySet& set, std::string_view type)
    {
        if (set.table.size() == 0) {
            text += fmt::format("{}()", type);
            return true;
        }
        const bool is_plain = type == "set";
        text += is_plain ? "{" : fmt::format("{}({{", type);
        bool is_first = true;
        for (std::size_t i = 0; i < set.table.places(); ++i) {
            const Value key = set.table.at(i).key;
            if (key.is_unbound()) {
                continue;
            }
            text += std::exchange(is_first, false) ? "" : ", ";
            if (!write(key)) {
                return false;
            }
        }
        text += is_plain ? "}" : "})";
        return true;
    }

    bool write_method(const BoundMethod& method)
    {
        if (const Native* const native = try_as<Native>(method.function)) {
            text += fmt::format("<built-in method {} of {} object at {}>", text_of(native->name),
                                type_name_of(heap_, method.self), address(method.self));
            return true;
        }
        const Function* const function = try_as<Function>(method.function);
        text += fmt::format("<bound method {} of ",
                            function == nullptr ? "?" : text_of(function->qualname));
        return write(method.self) && (text += ">", true);
    }

    bool write_other(Value value)
    {
        const Object& object = *value.object();
        switch (object.kind) {
        case Kind::class_:
            text += fmt::format("<class '{}'>", full_name(as<Class>(value)));
            return true;
        case Kind::function:
            text += as<Function>(value).is_of_library()
                        ? fmt::format("<built-in function {}>", text_of(as<Function>(value).name))
                        : fmt::format("<function {} at {}>", text_of(as<Function>(value).qualname),
                                      address(value));
            return true;
        case Kind::native: {
            const Native& native = as<Native>(value);
            text += native.owner == nullptr
                        ? fmt::format("<built-in function {}>", text_of(native.name))
                        : fmt::format("<method '{}' of '{}' objects>", text_of(native.name),
                                      text_of(native.owner->name));
            return true;
        }
        case Kind::bound_method:
            return write_method(as<BoundMethod>(value));
        case Kind::module: {
            const Module& module = as<Module>(value);
            const Value file = module.attributes->get("__file__");
            text += fmt::format("<module {}", text::string_repr(text_of(module.name)));
            text += is<Str>(file) ? fmt::format(" from {}>", text::string_repr(text_of(file)))
                                  : std::string(" (built-in)>");
            return true;
        }
        case Kind::generator:
            text += fmt::format("<{} object {} at {}>", type_name_of(heap_, value),
                                text_of(as<Generator>(value).function->qualname), address(value));
            return true;
        case Kind::super: {
            const Super& super = as<Super>(value);
            text += fmt::format("<super: <class '{}'>, <{} object>>", text_of(super.start->name),
                                text_of(super.self_class->name));
            return true;
        }
        default:
            text += fmt::format("<{} object at {}>", type_name_of(heap_, value), address(value));
            return true;
        }
    }

    Heap& heap_;
    std::vector<Value> open_; ///< containers that are being written
};

} // namespace

std::optional<std::string> repr(Heap& heap, Value value, Truth& outcome)
{
    Writer writer(heap);
    if (writer.write(value)) {
        outcome = Truth::yes;
        return std::move(writer.text);
    }
    outcome = writer.outcome;
    return std::nullopt;
}

std::optional<std::string> str(Heap& heap, Value value, Truth& outcome)
{
    if (const Instance* const instance = try_as<Instance>(value)) {
        if (has_own(*instance->cls, Name::str)) {
            outcome = Truth::slow;
            return std::nullopt;
        }
        if (is<ExceptionState>(instance->content)) {
            return exception_text(heap, *instance, outcome);
        }
        if (has_own(*instance->cls, Name::repr)) {
            outcome = Truth::slow;
            return std::nullopt;
        }
    }
    if (const Str* const text = content_as<Str>(value)) {
        outcome = Truth::yes;
        return std::string(text->view());
    }
    return repr(heap, value, outcome);
}

} // namespace procession::core::program
