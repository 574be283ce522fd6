// SPDX-License-Identifier: GPL-3.0-or-later
// The same for native functions, whose complaints have other words.
#include "core/program/vm/interpreter.h"

#include <fmt/format.h>

namespace procession::core::program {
namespace {

class NativeBinder {
public:
    NativeBinder(Heap& heap, const Native& native, std::span<const Value> arguments, Value names,
                 std::vector<Ref>& bound)
        : heap_(heap),
          native_(native),
          signature_(*native.signature),
          arguments_(arguments),
          names_(names),
          bound_(bound),
          by_name_(names.is_unbound() ? 0 : as<Tuple>(names).size),
          by_position_(arguments.size() - by_name_)
    {
        bound_.resize(signature_.parameters.size());
    }

    bool bind()
    {
        if (by_position_ > signature_.positional && !signature_.has_rest) {
            return wrong_count();
        }
        const std::size_t taken = std::min(by_position_, signature_.positional);
        for (std::size_t i = 0; i < taken; ++i) {
            bound_[i] = Ref(arguments_[i]);
        }
        if (signature_.has_rest) {
            bound_[signature_.positional] =
                core::program::make_tuple(heap_, arguments_.subspan(taken, by_position_ - taken));
        }
        if (signature_.has_keywords) {
            bound_.back() = heap_.make<Dict>();
        }
        return bind_names() && fill();
    }

private:
    std::string name() const
    {
        const std::string_view own = native_.entry->name;
        return native_.owner == nullptr ? std::string(own)
                                        : fmt::format("{}.{}", text_of(native_.owner->name), own);
    }

    bool fail(const std::string& message)
    {
        heap_.raise(TypeName::TypeError, message);
        return false;
    }

    bool bind_names()
    {
        for (std::size_t i = 0; i < by_name_; ++i) {
            const Value key = as<Tuple>(names_)[i];
            const Value value = arguments_[by_position_ + i];
            std::size_t index = signature_.positional_only;
            while (index < signature_.parameters.size() &&
                   signature_.parameters[index].name != text_of(key)) {
                ++index;
            }
            const bool is_rest = signature_.has_rest && index == signature_.positional;
            const bool is_keywords =
                signature_.has_keywords && index + 1 == signature_.parameters.size();
            if (index < signature_.parameters.size() && !is_rest && !is_keywords) {
                if (bound_[index]) {
                    return fail(fmt::format("argument for {}() given by name ('{}') and position "
                                            "({})",
                                            native_.entry->name, text_of(key), index + 1));
                }
                bound_[index] = Ref(value);
            } else if (signature_.has_keywords) {
                as<Dict>(bound_.back()).set(heap_, key, value);
            } else if (signature_.positional_only == signature_.parameters.size() ||
                       signature_.has_rest) {
                return fail(name() + "() takes no keyword arguments");
            } else {
                return fail(fmt::format("'{}' is an invalid keyword argument for {}()",
                                        text_of(key), native_.entry->name));
            }
        }
        return true;
    }

    bool fill()
    {
        for (std::size_t i = 0; i < signature_.parameters.size(); ++i) {
            if (bound_[i]) {
                continue;
            }
            const Signature::Parameter& parameter = signature_.parameters[i];
            if (parameter.is_required) {
                return signature_.positional_only > i
                           ? wrong_count()
                           : fail(fmt::format("{}() missing required argument '{}' (pos {})",
                                              native_.entry->name, parameter.name,
                                              i + 1 - self_count()));
            }
            bound_[i] = Ref(parameter.otherwise);
        }
        return true;
    }

    std::size_t self_count() const { return native_.owner == nullptr ? 0 : 1; }

    bool wrong_count()
    {
        const std::size_t self = self_count();
        if (by_position_ < self) {
            return fail(fmt::format("unbound method {}() needs an argument", name()));
        }
        const std::size_t given = by_position_ - self;
        const std::size_t least = signature_.required < self ? 0 : signature_.required - self;
        const std::size_t most = signature_.positional - self;
        if (least == most && most == 0) {
            return fail(fmt::format("{}() takes no arguments ({} given)", name(), given));
        }
        if (least == most && most == 1) {
            return fail(fmt::format("{}() takes exactly one argument ({} given)", name(), given));
        }
        const bool is_few = given < least;
        const std::size_t bound = is_few ? least : most;
        return fail(fmt::format("{} expected {}{} argument{}, got {}", native_.entry->name,
                                least == most ? ""
                                : is_few      ? "at least "
                                              : "at most ",
                                bound, bound == 1 ? "" : "s", given));
    }

    Heap& heap_;
    const Native& native_;
    const Signature& signature_;
    std::span<const Value> arguments_;
    Value names_;
    std::vector<Ref>& bound_;
    std::size_t by_name_;
    std::size_t by_position_;
};

} // namespace

bool Interpreter::bind_native(const Native& native, std::span<const Value> arguments, Value names,
                              std::vector<Ref>& bound)
{
    return NativeBinder(heap_, native, arguments, names, bound).bind();
}

} // namespace procession::core::program
