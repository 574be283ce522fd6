// SPDX-License-Identifier: GPL-3.0-or-later
// Reading JSON into values, and the texts that writing it needs.
#include "core/program/library/arguments.h"
#include "core/program/library/methods.h"
#include "core/program/text/integer_text.h"
#include "core/program/text/json_reader.h"
#include "core/program/values/dict.h"
#include "core/program/values/list.h"
#include "core/program/values/number.h"
#include "core/program/values/tuple.h"

namespace procession::core::program {

namespace {

/// As deep as CPython's own reader goes under its limit of recursion.
constexpr std::size_t deepest = 994;

/// Values as they are read; what is open is a list or dict in `open_`. Raw, objects become tuples
/// of pairs and numbers bytes.
class ValueBuilder : public text::JsonBuilder {
public:
    ValueBuilder(Heap& heap, bool raw) : heap_(heap), raw_(raw) {}

    Ref result;
    std::optional<text::Complaint> complaint; ///< an int with too many digits

    void null() override { add(Ref::none()); }
    void boolean(bool value) override { add(Ref::boolean(value)); }
    void integer(std::string_view digits) override
    {
        if (raw_) {
            add(heap_.bytes(digits));
            return;
        }
        const auto number = text::parse_integer(digits, 10, digits);
        if (!number && !complaint) {
            complaint = number.complaint();
        }
        add(number ? heap_.integer(*number) : Ref::none());
    }
    void real(double value, std::string_view text) override
    {
        add(raw_ ? heap_.bytes(text) : heap_.floating(value));
    }
    void string(std::string value) override { add(heap_.str(value)); }
    void begin_list() override { open_.push_back({heap_.make<List>(), {}}); }
    void end_list() override { close(); }
    void begin_dict() override
    {
        open_.push_back({raw_ ? Ref(heap_.make<List>()) : Ref(heap_.make<Dict>()), {}});
    }
    void key(std::string value) override { open_.back().key = heap_.str(value); }
    void end_dict() override
    {
        if (raw_) {
            List& pairs = as<List>(open_.back().container);
            const std::span<const Value> items = pairs.items.span();
            open_.back().container = program::make_tuple(heap_, items);
            open_.back().key = Ref();
        }
        close();
    }

private:
    struct Open {
        Ref container;
        Ref key; ///< of the value that comes next, in an object
    };

    void close()
    {
        const Ref finished = open_.back().container;
        open_.pop_back();
        add(finished);
    }

    void add(Ref value)
    {
        if (open_.empty()) {
            result = std::move(value);
            return;
        }
        Open& open = open_.back();
        if (!open.key) {
            as<List>(open.container).append(heap_, value);
        } else if (raw_) {
            const Value pair[] = {open.key, value};
            as<List>(open.container).append(heap_, make_tuple(heap_, pair).value());
        } else {
            as<Dict>(open.container).set(heap_, open.key, value);
        }
    }

    Heap& heap_;
    bool raw_;
    std::vector<Open> open_;
};

/// (kind, value or message, position): kind is 'value', 'fault' or 'deep'.
Ref read(Call& call)
{
    const std::string_view text = str_argument(call[0])->view();
    if (!call.heap().has_room(text.size())) {
        return call.raise_memory();
    }
    call.touch(text.size());
    ValueBuilder builder(call.heap(), truth(call[1]) == Truth::yes);
    const auto fault = text::read_json(text, builder, deepest);
    if (!fault && builder.complaint) {
        return call.raise(*builder.complaint);
    }
    Heap& heap = call.heap();
    const Ref kind = heap.str(!fault ? "value" : fault->too_deep ? "deep" : "fault");
    const Ref value = !fault ? builder.result : heap.str(fault->message);
    const Value values[] = {kind, value,
                            Value::small(fault ? static_cast<std::int64_t>(fault->position) : 0)};
    return make_tuple(heap, values);
}

Ref string(Call& call)
{
    return text_result(
        call, text::json_string(str_argument(call[0])->view(), truth(call[1]) == Truth::yes));
}

Ref floating(Call& call)
{
    return call.heap().str(text::json_float(*float_of(call[0])));
}

constexpr NativeEntry json_entries[] = {
    {"json_float", "number", floating},
    {"json_read", "text, raw", read},
    {"json_string", "text, ascii", string},
};

} // namespace

void register_json(Registry& registry)
{
    registry.module("_native", json_entries);
}

} // namespace procession::core::program
