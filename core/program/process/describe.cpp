// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/process/describe.h"

#include "core/program/text/float_text.h"
#include "core/program/text/quote.h"
#include "core/program/text/utf8.h"
#include "core/program/values/bytes.h"
#include "core/program/values/class.h"
#include "core/program/values/dict.h"
#include "core/program/values/function.h"
#include "core/program/values/instance.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/number.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"

#include <algorithm>
#include <utility>

namespace procession::core::program {
namespace {

constexpr std::size_t longest_description = 200; ///< bytes of a description
constexpr int deepest = 4;                       ///< containers inside each other
constexpr std::string_view more = "…";

/// Cut between two characters.
std::string_view beginning(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
        --bytes;
    }
    return text.substr(0, bytes);
}

/// Whether the program itself has defined it: what is inside of the library's is nobody's
/// business.
bool is_of_program(const Heap& heap, const Class& cls)
{
    const Value module = cls.attributes != nullptr ? cls.attributes->get("__module__") : Value();
    if (!is<Str>(module)) {
        return false;
    }
    const std::string_view name = text_of(module);
    return name == "__main__" || name == "__mp_main__" || heap.offered(name) != nullptr;
}

/// Whether the class of a program extends one that the library has written in its own language,
/// whose attributes with an underscore are its own business.
bool extends_library(const Heap& heap, const Class& cls)
{
    return std::any_of(cls.mro.begin(), cls.mro.end(), [&heap](const Class* base) {
        const Value module =
            base->attributes != nullptr ? base->attributes->get("__module__") : Value();
        return is<Str>(module) && text_of(module) != "builtins" && !is_of_program(heap, *base);
    });
}

class Description {
public:
    explicit Description(const Heap& heap) : heap_(heap) {}

    void add(Value value, int depth = 0)
    {
        if (value.is_unbound()) {
            return add(more);
        }
        if (!value.is_object()) {
            return add_immediate(value);
        }
        if (add_plain(value) || add_container(value, depth)) {
            return;
        }
        add_object(value, depth);
    }
    [[nodiscard]] std::string text() &&
    {
        if (text_.size() > longest_description) {
            text_ = std::string(beginning(text_, longest_description)) + std::string(more);
        }
        return std::move(text_);
    }

private:
    [[nodiscard]] bool is_full() const { return text_.size() > longest_description; }
    void add(std::string_view text) { text_ += text; }

    void add_immediate(Value value)
    {
        if (value.is_small()) {
            return add(std::to_string(value.small()));
        }
        add(value.is_none()      ? "None"
            : value.is_true()    ? "True"
            : value.is_false()   ? "False"
            : value.is_boolean() ? "…"
                                 : "Ellipsis");
    }

    /// Numbers and texts; whether it is one.
    bool add_plain(Value value)
    {
        if (const Str* const str = try_as<Str>(value)) {
            const std::string_view shown = beginning(str->view(), longest_description);
            add(text::string_repr(shown));
            return true;
        }
        if (const Bytes* const bytes = try_as<Bytes>(value)) {
            add(text::bytes_repr(bytes->view().substr(0, longest_description)));
            return true;
        }
        if (is<Integer>(value)) {
            const text::BigInteger& number = as<Integer>(value).number();
            add(number.bit_length() > 4 * longest_description ? std::string(more)
                                                              : number.digits());
            return true;
        }
        if (is<Float>(value)) {
            add(text::float_repr(as<Float>(value).number));
            return true;
        }
        return false;
    }

    template <class Items>
    void add_items(const Items& items, std::string_view open, std::string_view close, int depth)
    {
        add(open);
        bool first = true;
        for (const Value item : items) {
            add(first ? "" : ", ");
            first = false;
            if (is_full() || depth >= deepest) {
                add(more);
                break;
            }
            add(item, depth + 1);
        }
        add(close);
    }

    enum class Entries : std::uint8_t { items, attributes, public_attributes };

    void add_dict(const Dict& dict, std::string_view open, std::string_view close, int depth,
                  Entries entries = Entries::items)
    {
        add(open);
        bool first = true;
        for (std::size_t i = 0; i < dict.table.places(); ++i) {
            const Table::Entry& entry = dict.table.at(i);
            if (entry.key.is_unbound() ||
                (entries == Entries::public_attributes && is_private(entry.key))) {
                continue;
            }
            add(first ? "" : ", ");
            first = false;
            if (is_full() || depth >= deepest) {
                add(more);
                break;
            }
            if (entries != Entries::items && is<Str>(entry.key)) {
                add(text_of(entry.key));
                add("=");
            } else {
                add(entry.key, depth + 1);
                add(": ");
            }
            add(entry.value, depth + 1);
        }
        add(close);
    }

    [[nodiscard]] static bool is_private(Value name)
    {
        return is<Str>(name) && text_of(name).starts_with('_');
    }

    [[nodiscard]] static std::vector<Value> keys_of(const Table& table)
    {
        std::vector<Value> keys;
        for (std::size_t i = 0; i < table.places(); ++i) {
            if (!table.at(i).key.is_unbound()) {
                keys.push_back(table.at(i).key);
            }
        }
        return keys;
    }

    bool add_container(Value value, int depth)
    {
        if (const List* const list = try_as<List>(value)) {
            add_items(std::span(list->items.begin(), list->items.size()), "[", "]", depth);
        } else if (const Tuple* const tuple = try_as<Tuple>(value)) {
            add_items(tuple->items(), "(", tuple->size == 1 ? ",)" : ")", depth);
        } else if (const Dict* const dict = try_as<Dict>(value)) {
            add_dict(*dict, "{", "}", depth);
        } else if (const Set* const set = try_as<Set>(value)) {
            add_set(set->table, "{", "}", "set()", depth);
        } else if (const FrozenSet* const frozen = try_as<FrozenSet>(value)) {
            add_set(frozen->table, "frozenset({", "})", "frozenset()", depth);
        } else if (const Range* const range = try_as<Range>(value)) {
            const bool has_step = range->step != Value::small(1);
            const Value parts[] = {range->start, range->stop, range->step};
            add_items(std::span(parts, has_step ? 3 : 2), "range(", ")", depth);
        } else {
            return false;
        }
        return true;
    }

    void add_set(const Table& table, std::string_view open, std::string_view close,
                 std::string_view empty, int depth)
    {
        const std::vector<Value> keys = keys_of(table);
        keys.empty() ? add(empty) : add_items(keys, open, close, depth);
    }

    void add_object(Value value, int depth)
    {
        if (const Function* const function = try_as<Function>(value)) {
            add("<function ");
            add(is<Str>(function->qualname) ? text_of(function->qualname) : more);
            add(">");
        } else if (const Class* const cls = try_as<Class>(value)) {
            add("<class '");
            add(is<Str>(cls->qualname) ? text_of(cls->qualname) : more);
            add("'>");
        } else if (const Module* const module = try_as<Module>(value)) {
            add("<module '");
            add(is<Str>(module->name) ? text_of(module->name) : more);
            add("'>");
        } else if (const Instance* const instance = try_as<Instance>(value)) {
            add_instance(*instance, depth);
        } else {
            add("<");
            add(type_name_of(heap_, value));
            add(">");
        }
    }

    void add_instance(const Instance& instance, int depth)
    {
        const Class& cls = *instance.cls;
        const std::string_view name = is<Str>(cls.name) ? text_of(cls.name) : more;
        if (!is_of_program(heap_, cls) || depth >= deepest) {
            add("<");
            add(name);
            return add(">");
        }
        add(name);
        const bool extends = extends_library(heap_, cls);
        if (instance.dict != nullptr) {
            return add_dict(*instance.dict, "(", ")", depth,
                            extends ? Entries::public_attributes : Entries::attributes);
        }
        add("(");
        Instance& slots = const_cast<Instance&>(instance);
        bool first = true;
        for (std::uint32_t i = 0; i < instance.count && !is_full(); ++i) {
            if (extends && is_private(cls.keys.begin()[i])) {
                continue;
            }
            add(first ? "" : ", ");
            first = false;
            add(is<Str>(cls.keys.begin()[i]) ? text_of(cls.keys.begin()[i]) : more);
            add("=");
            add(slots.slots()[i], depth + 1);
        }
        add(")");
    }

    const Heap& heap_;
    std::string text_;
};

/// An instance's own attribute, unbound if it has none of that name.
Value own_named(const Instance& instance, std::string_view name)
{
    if (instance.dict != nullptr) {
        return instance.dict->get(name);
    }
    Instance& slots = const_cast<Instance&>(instance);
    for (std::uint32_t i = 0; i < instance.count; ++i) {
        const Value key = instance.cls->keys.begin()[i];
        if (is<Str>(key) && text_of(key) == name) {
            return slots.slots()[i];
        }
    }
    return {};
}

/// What an object of the library stands for in the kernel.
std::optional<SharedAt> shared_by(Value value)
{
    constexpr std::pair<std::string_view, SharedAt::Kind> names[] = {
        {"_cells", SharedAt::Kind::cells},
        {"_id", SharedAt::Kind::semaphore},
        {"_channel", SharedAt::Kind::channel},
    };
    const Instance* const instance = try_as<Instance>(value);
    if (instance == nullptr) {
        return std::nullopt;
    }
    for (const auto& [name, kind] : names) {
        if (const Value id = own_named(*instance, name); id.is_small()) {
            return SharedAt{kind, id.small()};
        }
    }
    return shared_by(own_named(*instance, "_obj")); // a Value is a cell and its lock
}

/// Whether an object is of a class that the library has defined.
bool is_of_library(const Heap& heap, Value value)
{
    const Instance* const instance = try_as<Instance>(value);
    return instance != nullptr && !is_of_program(heap, *instance->cls);
}

} // namespace

std::string describe(const Heap& heap, Value value)
{
    Description description(heap);
    description.add(value);
    return std::move(description).text();
}

VariableAt variable_at(const Heap& heap, std::string_view name, Value value)
{
    VariableAt variable;
    variable.name = name;
    variable.value = describe(heap, value);
    variable.type = type_name_of(heap, value);
    const bool is_plain = !value.is_object() || is<Str>(value) || is<Integer>(value) ||
                          is<Float>(value) || is<Bytes>(value);
    variable.identity = is_plain ? 0 : heap.id(value);
    if (is_of_library(heap, value)) {
        variable.shared = shared_by(value);
    }
    return variable;
}

} // namespace procession::core::program
