// SPDX-License-Identifier: GPL-3.0-or-later
// What may be used of a value: whose it is, what is in it.
#include "core/program/code/code.h"
#include "core/program/values/kind_headers.h"
#include "core/program/vm/accesses.h"

namespace procession::core::program {
namespace {

/// FNV-1a: the same in every run and on every platform.
std::uint64_t hash_of_name(std::string_view text)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char letter : text) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
    }
    return hash;
}

/// Apart from all names but by chance.
std::uint64_t hash_of_kind(Kind kind)
{
    return 0x9E3779B97F4A7C15U * (static_cast<std::uint64_t>(kind) + 1);
}

constexpr int deepest = 4;
constexpr std::size_t most_items = 64;

} // namespace

Value AccessFinder::reg(std::size_t index) const
{
    return thread_.registers[thread_.frames.back().base + index];
}

const Code& AccessFinder::code() const
{
    return *thread_.frames.back().instance->code;
}

/// Whether only registers of this thread hold it, and `holders` objects that are its own as well.
bool AccessFinder::is_own(const Object& object, int holders) const
{
    std::int32_t held = holders;
    const Frame& last = thread_.frames.back();
    const std::size_t used = last.base + last.instance->code->registers;
    const auto count = [&](Value value) {
        held += value.is_object() && value.object() == &object ? 1 : 0;
    };
    for (std::size_t i = 0; i < used; ++i) {
        count(thread_.registers[i]);
    }
    for (const Frame& frame : thread_.frames) {
        count(frame.callee);
        count(frame.extra);
    }
    return object.references > 0 && held == object.references;
}

void AccessFinder::use(Object& object, bool writes, int holders)
{
    if (object.references > 0 && !is_own(object, holders)) {
        found_.all.push_back({hash_of_kind(object.kind), writes});
    }
}

void AccessFinder::name(std::string_view text, bool writes)
{
    found_.all.push_back({hash_of_name(text), writes});
}

void AccessFinder::name(Value text, bool writes)
{
    if (is<Str>(text)) {
        name(text_of(text), writes);
    } else {
        found_.anything = true;
    }
}

void AccessFinder::cell(std::size_t index, bool writes)
{
    const Value value = reg(index);
    if (value.is_unbound() || !is<Cell>(value) || is_own(*value.object(), 0)) {
        return;
    }
    name(code().locals[index], writes);
}

/// Attributes of built-in types never change.
void AccessFinder::attribute(Value object, Value text, bool writes)
{
    if (object.is_unbound() || !object.is_object()) {
        return;
    }
    const Kind kind = object.object()->kind;
    const bool has_own = kind == Kind::instance || kind == Kind::class_ || kind == Kind::module ||
                         kind == Kind::function || kind == Kind::bound_method ||
                         kind == Kind::super;
    if (!has_own || (kind == Kind::instance && is_own(*object.object(), 0))) {
        return;
    }
    if (is<Str>(text) && text_of(text) == "__dict__") {
        found_.anything = true;
    }
    name(text, writes);
}

/// What is in a container itself, not in what it holds.
void AccessFinder::container(Value value, bool writes)
{
    if (value.is_unbound() || !value.is_object()) {
        return;
    }
    const Value content = content_of(value);
    const int holders = content == value ? 0 : 1;
    if (content.is_unbound() || !content.is_object()) {
        return;
    }
    Object& object = *content.object();
    switch (object.kind) {
    case Kind::list:
    case Kind::dict:
    case Kind::set:
    case Kind::byte_array:
    case Kind::exception_state:
        if (holders > 0 && !is_own(*value.object(), 0)) {
            found_.all.push_back({hash_of_kind(object.kind), writes});
            break;
        }
        use(object, writes, holders);
        break;
    case Kind::dict_view:
        use(*as<DictView>(content).dict, writes, 1);
        break;
    default:
        advance(content);
        break;
    }
}

/// An iterator goes on, which is held by so many of this thread's own objects.
void AccessFinder::advance(Value iterator, int holders)
{
    if (iterator.is_unbound() || !iterator.is_object()) {
        return;
    }
    Object& object = *iterator.object();
    const auto over = [&](Object* what) {
        if (what != nullptr) {
            use(*what, false, is_own(object, holders) ? 1 : 0);
        }
    };
    switch (object.kind) {
    case Kind::list_iterator:
        over(as<ListIterator>(iterator).list);
        break;
    case Kind::list_reverse_iterator:
        over(as<ListReverseIterator>(iterator).list);
        break;
    case Kind::dict_iterator:
        over(as<DictIterator>(iterator).dict);
        break;
    case Kind::set_iterator:
        over(as<SetIterator>(iterator).set);
        break;
    case Kind::enumerate:
        advance(as<Enumerate>(iterator).iterator, is_own(object, holders) ? 1 : 0);
        break;
    case Kind::zip:
        if (Tuple* const inner = as<Zip>(iterator).iterators) {
            for (const Value one : inner->items()) {
                advance(one, is_own(object, holders) ? 1 : 0);
            }
        }
        break;
    case Kind::bytes_iterator:
    case Kind::generator:
    case Kind::range_iterator:
    case Kind::str_iterator:
    case Kind::tuple_iterator:
        break;
    default:
        return;
    }
    use(object, true, holders);
}

/// A value and all that it holds: what a comparison or a native function may look into.
void AccessFinder::all_in(Value value, bool writes, int depth)
{
    if (value.is_unbound() || !value.is_object()) {
        return;
    }
    container(value, writes);
    const Value content = content_of(value);
    if (content.is_object() && !content.is_unbound()) {
        items(*content.object(), depth);
    }
}

void AccessFinder::items(Object& object, int depth)
{
    const auto each = [&](std::size_t count, const auto& item) {
        if (count > most_items || depth > deepest) {
            // Few programs hold so much; numbers and texts in it would not matter.
            for (std::size_t i = 0; i < count && !found_.anything; ++i) {
                const Value one = item(i);
                found_.anything = !one.is_unbound() && one.is_object() && !is<Str>(one) &&
                                  !is<Float>(one) && !is<Integer>(one);
            }
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            all_in(item(i), false, depth + 1);
        }
    };
    switch (object.kind) {
    case Kind::list:
        return each(static_cast<List&>(object).items.size(),
                    [&](std::size_t i) { return static_cast<List&>(object).items[i]; });
    case Kind::tuple:
        return each(static_cast<Tuple&>(object).items().size(),
                    [&](std::size_t i) { return static_cast<Tuple&>(object).items()[i]; });
    case Kind::dict: {
        const Table& table = static_cast<Dict&>(object).table;
        each(table.places(), [&](std::size_t i) { return table.at(i).key; });
        return each(table.places(), [&](std::size_t i) { return table.at(i).value; });
    }
    case Kind::dict_view:
        return items(*static_cast<DictView&>(object).dict, depth);
    case Kind::set:
    case Kind::frozen_set: {
        const Table& table = static_cast<AnySet&>(object).table;
        return each(table.places(), [&](std::size_t i) { return table.at(i).key; });
    }
    default:
        break;
    }
}

} // namespace procession::core::program
