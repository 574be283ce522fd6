// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/text/big_integer.h"
#include "core/program/values/bytes.h"
#include "core/program/values/descriptors.h"
#include "core/program/values/exception.h"
#include "core/program/values/function.h"
#include "core/program/values/image.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/operations.h"
#include "core/program/values/parcel.h"
#include "core/program/values/parcel_tags.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"

namespace procession::core::program {
namespace {

/// Reads values; what gives unbound has set how it ended. Parcels come from `pack`, but whoever
/// keeps one in a file may change it: nothing is believed.
class Unpacker {
public:
    Unpacker(Heap& heap, std::string_view bytes, std::span<const Value> results)
        : heap_(heap), bytes_(bytes), results_(results)
    {
    }

    Ref value()
    {
        constexpr int deepest = 600;
        if (at_ >= bytes_.size() || depth_ >= deepest) {
            return broken();
        }
        ++depth_;
        Ref read = of_tag(static_cast<ParcelTag>(bytes_[at_++]));
        --depth_;
        return read;
    }

    Unpacked result;

private:
    Ref broken()
    {
        if (result.of == Unpacked::Of::value) {
            heap_.raise(TypeName::EOFError, "Ran out of input");
            result.of = Unpacked::Of::raised;
        }
        return {};
    }

    std::uint64_t number()
    {
        std::uint64_t number = 0;
        if (bytes_.size() - at_ < 8) {
            broken();
            at_ = bytes_.size();
            return 0;
        }
        for (int shift = 0; shift < 64; shift += 8) {
            number |= std::uint64_t{static_cast<unsigned char>(bytes_[at_++])} << shift;
        }
        return number;
    }

    std::string_view text()
    {
        const std::uint64_t size = number();
        if (size > bytes_.size() - at_) {
            broken();
            return {};
        }
        at_ += size;
        return bytes_.substr(at_ - size, size);
    }

    /// Count of values to come, each at least a byte.
    std::size_t count()
    {
        const std::uint64_t count = number();
        if (count > bytes_.size() - at_) {
            broken();
            return 0;
        }
        return count;
    }

    bool is_fine() const { return result.of == Unpacked::Of::value; }

    std::size_t remember()
    {
        memo_.emplace_back();
        return memo_.size() - 1;
    }
    Ref remembered(std::size_t place, Ref value)
    {
        memo_[place] = value;
        return value;
    }

    Ref of_tag(ParcelTag tag)
    {
        switch (tag) {
        case ParcelTag::none:
            return Ref::none();
        case ParcelTag::true_:
            return Ref::boolean(true);
        case ParcelTag::false_:
            return Ref::boolean(false);
        case ParcelTag::ellipsis:
            return Ref::adopt(Value::ellipsis());
        case ParcelTag::not_implemented:
            return Ref::adopt(Value::not_implemented());
        case ParcelTag::small:
            return heap_.integer(static_cast<std::int64_t>(number()));
        case ParcelTag::integer: {
            const auto digits = text::BigInteger::from_digits(text(), 10);
            return digits ? heap_.integer(*digits) : broken();
        }
        case ParcelTag::floating: {
            const std::uint64_t bits = number();
            double read = 0;
            std::memcpy(&read, &bits, sizeof read);
            return heap_.floating(read);
        }
        case ParcelTag::name:
            return named();
        case ParcelTag::again: {
            const std::uint64_t place = number();
            return place < memo_.size() && memo_[place] ? memo_[place] : broken();
        }
        default:
            break;
        }
        const std::size_t place = remember();
        return of_remembered(tag, place);
    }

    Ref of_remembered(ParcelTag tag, std::size_t place)
    {
        switch (tag) {
        case ParcelTag::str:
            return remembered(place, heap_.str(text()));
        case ParcelTag::bytes:
            return remembered(place, heap_.bytes(text()));
        case ParcelTag::byte_array: {
            const std::string_view content = text();
            Owned<ByteArray> made = heap_.make<ByteArray>();
            made->content.resize(heap_, content.size());
            std::copy(content.begin(), content.end(), made->content.data());
            return remembered(place, made);
        }
        case ParcelTag::list: {
            Owned<List> list = heap_.make<List>();
            Ref made = remembered(place, list);
            for (std::size_t left = count(); left > 0 && is_fine(); --left) {
                list->append(heap_, value());
            }
            return is_fine() ? made : Ref();
        }
        case ParcelTag::tuple:
            return remembered(place, tuple());
        case ParcelTag::dict: {
            Ref made = remembered(place, heap_.make<Dict>());
            return fill(as<Dict>(made)) ? made : Ref();
        }
        case ParcelTag::set:
        case ParcelTag::frozen_set: {
            Ref made = remembered(place, tag == ParcelTag::set ? Ref(heap_.make<Set>())
                                                               : Ref(heap_.make<FrozenSet>()));
            return fill(*try_as_set(made)) ? made : Ref();
        }
        case ParcelTag::range:
        case ParcelTag::slice:
            return remembered(place, three(tag == ParcelTag::range));
        case ParcelTag::method:
            return remembered(place, method());
        case ParcelTag::instance:
        case ParcelTag::state:
            return instance(place, tag == ParcelTag::state);
        case ParcelTag::exception:
            return exception(place);
        case ParcelTag::call:
            return remembered(place, call());
        default:
            return broken();
        }
    }

    Ref tuple()
    {
        std::vector<Ref> items;
        std::vector<Value> plain;
        for (std::size_t left = count(); left > 0 && is_fine(); --left) {
            items.push_back(value());
            plain.push_back(items.back());
        }
        return is_fine() ? Ref(core::program::make_tuple(heap_, std::span<const Value>(plain)))
                         : Ref();
    }

    bool fill(Dict& dict)
    {
        for (std::size_t left = count(); left > 0 && is_fine(); --left) {
            const Ref key = value();
            const Ref item = is_fine() ? value() : Ref();
            if (is_fine()) {
                put(dict.table, key, item);
            }
        }
        return is_fine();
    }

    bool fill(AnySet& set)
    {
        for (std::size_t left = count(); left > 0 && is_fine(); --left) {
            const Ref key = value();
            if (is_fine()) {
                put(set.table, key, Value());
            }
        }
        return is_fine();
    }

    /// Keys of a parcel are different from each other, as they were in their table.
    void put(Table& table, Value key, Value item)
    {
        const Hashed hashed = hash_of(key);
        if (hashed.of == Hashed::Of::unhashable) {
            broken();
            return;
        }
        const Table::Place place = table.find(key, hashed.hash);
        if (place.found == Found::yes) {
            table.put(place.place, item);
        } else {
            table.add(heap_, key, hashed.hash, item);
        }
    }

    Ref three(bool is_range)
    {
        const Ref start = value();
        const Ref stop = is_fine() ? value() : Ref();
        const Ref step = is_fine() ? value() : Ref();
        if (!is_fine()) {
            return {};
        }
        if (!is_range) {
            return heap_.make<Slice>(start.get(), stop.get(), step.get());
        }
        const bool is_good = is_integer(start) && is_integer(stop) && is_integer(step) &&
                             !(step.get() == Value::small(0));
        return is_good ? Ref(make_range(heap_, start, stop, step)) : broken();
    }

    Ref needs_module(std::string_view name)
    {
        if (is_fine()) {
            result.of = Unpacked::Of::needs_module;
            result.value = heap_.str(name);
        }
        return {};
    }

    Ref named()
    {
        const std::string_view module = text();
        const std::string_view qualname = text();
        if (!is_fine()) {
            return {};
        }
        if (module == "builtins") {
            const Value found = heap_.image().builtins->get(qualname);
            if (!found.is_unbound()) {
                return Ref(found);
            }
            if (qualname == "NoneType") {
                return Ref(&heap_.type(TypeName::none_type));
            }
            return library_builtin(qualname);
        }
        if (heap_.modules().get(module).is_unbound()) {
            return needs_module(module);
        }
        Ref found = named_in_module(heap_, module, qualname);
        if (!found) {
            heap_.raise(TypeName::AttributeError, "Can't get attribute '" + std::string(qualname) +
                                                      "' on <module '" + std::string(module) +
                                                      "' from '" + file_of(module) + "'>");
            result.of = Unpacked::Of::raised;
        }
        return found;
    }

    Ref library_builtin(std::string_view name)
    {
        if (heap_.modules().get("_builtins").is_unbound()) {
            return needs_module("_builtins");
        }
        Ref found = named_in_module(heap_, "_builtins", name);
        return found ? found : broken();
    }

    std::string file_of(std::string_view module)
    {
        const Ref file = named_in_module(heap_, module, "__file__");
        return is<Str>(file) ? std::string(text_of(file)) : "unknown location";
    }

    Ref method()
    {
        const Ref self = value();
        const std::string_view name = text();
        if (!is_fine()) {
            return {};
        }
        const Value function = class_of(heap_, self).lookup(heap_.str(name).get());
        if (const Class* const cls = try_as<Class>(self)) {
            const Value own = cls->lookup(heap_.str(name).get());
            if (const ClassMethod* const wrapped = try_as<ClassMethod>(own)) {
                return heap_.make<BoundMethod>(wrapped->function, self.get());
            }
        }
        return function.is_unbound() ? broken()
                                     : Ref(heap_.make<BoundMethod>(function, self.get()));
    }

    Class* class_value()
    {
        const Ref read = value();
        Class* const cls = try_as<Class>(read);
        if (is_fine() && cls == nullptr) {
            broken();
        }
        return is_fine() ? cls : nullptr;
    }

    bool attributes(Instance& instance)
    {
        const Ref read = at_ < bytes_.size() && ++at_ > 0 ? Ref(heap_.make<Dict>()) : broken();
        if (!read || !fill(as<Dict>(read))) {
            return false;
        }
        Dict& dict = as<Dict>(read);
        for (std::size_t i = 0; i < dict.table.places(); ++i) {
            if (is<Str>(dict.table.at(i).key)) {
                set_own_attribute(heap_, instance, dict.table.at(i).key, dict.table.at(i).value);
            }
        }
        return true;
    }

    Ref instance(std::size_t place, bool has_state)
    {
        Class* const cls = class_value();
        if (cls == nullptr) {
            return {};
        }
        if (cls->builtin != TypeName::count && cls->builtin != TypeName::object) {
            return broken();
        }
        Owned<Instance> made = make_instance(heap_, *cls);
        Ref held = remembered(place, made);
        const Ref content = value();
        if (!is_fine()) {
            return {};
        }
        if (!(content.get() == Value::ellipsis())) {
            made->content = Ref(content).detach();
        }
        if (!has_state) {
            return attributes(*made) ? held : Ref();
        }
        Ref state = value();
        if (!is_fine()) {
            return {};
        }
        result.pending.push_back(held);
        result.pending.push_back(std::move(state));
        return held;
    }

    Ref exception(std::size_t place)
    {
        Class* const cls = class_value();
        if (cls == nullptr || !cls->is_exception) {
            return broken();
        }
        Owned<Instance> made = make_exception(heap_, *cls, {});
        Ref held = remembered(place, made);
        ++at_; // the tag of the tuple, which nobody else refers to
        const Ref args = tuple();
        const Ref cause = is_fine() ? value() : Ref();
        if (!is_fine()) {
            return {};
        }
        ExceptionState& state = as<ExceptionState>(made->content);
        set_arguments(heap_, *made, as<Tuple>(args).items());
        if (exception_state(cause) != nullptr) {
            state.cause = Ref(cause).detach();
            state.suppress_context = true;
        }
        return attributes(*made) ? held : Ref();
    }

    Ref call()
    {
        const Ref callable = value();
        const Ref arguments = is_fine() ? value() : Ref();
        Ref state = is_fine() ? value() : Ref();
        if (!is_fine()) {
            return {};
        }
        if (calls_ == results_.size()) {
            const Value parts[] = {callable, arguments};
            result.value = core::program::make_tuple(heap_, parts);
            result.of = Unpacked::Of::needs_call;
            return {};
        }
        Ref made(results_[calls_++]);
        if (!state.get().is_none()) {
            result.pending.push_back(made);
            result.pending.push_back(std::move(state));
        }
        return made;
    }

    Heap& heap_;
    std::string_view bytes_;
    std::span<const Value> results_;
    std::size_t calls_ = 0;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::vector<Ref> memo_;
};

} // namespace

Unpacked unpack(Heap& heap, std::string_view bytes, std::span<const Value> results)
{
    Unpacker unpacker(heap, bytes, results);
    Ref value = unpacker.value();
    if (unpacker.result.of == Unpacked::Of::value) {
        unpacker.result.value = std::move(value);
    }
    return std::move(unpacker.result);
}

} // namespace procession::core::program
