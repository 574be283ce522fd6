// SPDX-License-Identifier: GPL-3.0-or-later
// How arguments become the values of parameters, and what CPython says if they do not.
#include "core/program/vm/interpreter.h"

#include <fmt/format.h>

#include <algorithm>

namespace procession::core::program {
namespace {

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) {
            text += names.size() == 2 ? " and " : i + 1 == names.size() ? ", and " : ", ";
        }
        text += "'" + names[i] + "'";
    }
    return text;
}

bool is_value_of(Value name, std::string_view text)
{
    return text_of(name) == text;
}

/// Binds the arguments of one call of a function written in Python.
class Binder {
public:
    Binder(Heap& heap, Function& function, std::span<const Value> arguments, Value names,
           Value* registers)
        : heap_(heap),
          function_(function),
          code_(function.code()),
          arguments_(arguments),
          names_(names),
          registers_(registers),
          by_name_(names.is_unbound() ? 0 : as<Tuple>(names).size),
          by_position_(arguments.size() - by_name_)
    {
    }

    bool bind()
    {
        const std::size_t taken = std::min<std::size_t>(by_position_, code_.positional);
        for (std::size_t i = 0; i < taken; ++i) {
            set(i, arguments_[i]);
        }
        const std::size_t named = std::size_t{code_.positional} + code_.keyword_only;
        if (code_.has_rest) {
            registers_[named] = Ref(core::program::make_tuple(
                                        heap_, arguments_.subspan(taken, by_position_ - taken)))
                                    .detach();
        }
        if (code_.has_keywords) {
            keywords_ = heap_.make<Dict>().detach();
            registers_[named + (code_.has_rest ? 1 : 0)] = Value(keywords_);
        }
        if (!bind_names()) {
            return false;
        }
        if (by_position_ > code_.positional && !code_.has_rest) {
            return too_many();
        }
        return fill_defaults() && fill_keyword_defaults();
    }

private:
    void set(std::size_t index, Value value)
    {
        retain(value);
        registers_[index] = value;
    }

    bool fail(const std::string& what)
    {
        heap_.raise(TypeName::TypeError, fmt::format("{}() {}", text_of(function_.qualname), what));
        return false;
    }

    bool bind_names()
    {
        for (std::size_t i = 0; i < by_name_; ++i) {
            const Value name = as<Tuple>(names_)[i];
            const Value value = arguments_[by_position_ + i];
            if (!is<Str>(name)) {
                return fail("keywords must be strings");
            }
            const std::size_t index = parameter(name);
            if (index != no_parameter) {
                if (!registers_[index].is_unbound()) {
                    return fail(
                        fmt::format("got multiple values for argument '{}'", text_of(name)));
                }
                set(index, value);
            } else if (keywords_ != nullptr) {
                keywords_->set(heap_, name, value);
            } else {
                return unexpected(name);
            }
        }
        return true;
    }

    std::size_t parameter(Value name) const
    {
        const std::size_t count = std::size_t{code_.positional} + code_.keyword_only;
        for (std::size_t i = code_.positional_only; i < count; ++i) {
            if (code_.locals[i] == name || is_value_of(name, text_of(code_.locals[i]))) {
                return i;
            }
        }
        return no_parameter;
    }

    bool unexpected(Value name)
    {
        std::vector<std::string> positional_only;
        for (std::size_t i = 0; i < code_.positional_only; ++i) {
            for (const Value given : as<Tuple>(names_).items()) {
                if (is_value_of(given, text_of(code_.locals[i]))) {
                    positional_only.emplace_back(text_of(code_.locals[i]));
                }
            }
        }
        if (!positional_only.empty()) {
            std::string names;
            for (const std::string& one : positional_only) {
                names += (names.empty() ? "" : ", ") + one;
            }
            return fail("got some positional-only arguments passed as keyword arguments: '" +
                        names + "'");
        }
        return fail(fmt::format("got an unexpected keyword argument '{}'", text_of(name)));
    }

    bool too_many()
    {
        std::size_t keyword_only_given = 0;
        for (std::size_t i = code_.positional;
             i < std::size_t{code_.positional} + code_.keyword_only; ++i) {
            keyword_only_given += registers_[i].is_unbound() ? 0 : 1;
        }
        const std::size_t defaults = function_.defaults == nullptr ? 0 : function_.defaults->size;
        const std::size_t most = code_.positional;
        std::string takes = defaults > 0 ? fmt::format("from {} to {}", most - defaults, most)
                                         : std::to_string(most);
        const bool is_plural = defaults > 0 || most != 1;
        std::string given;
        if (keyword_only_given > 0) {
            given = fmt::format(" positional argument{} (and {} keyword-only argument{})",
                                by_position_ == 1 ? "" : "s", keyword_only_given,
                                keyword_only_given == 1 ? "" : "s");
        }
        return fail(fmt::format("takes {} positional argument{} but {}{} {} given", takes,
                                is_plural ? "s" : "", by_position_, given,
                                by_position_ == 1 && keyword_only_given == 0 ? "was" : "were"));
    }

    bool fill_defaults()
    {
        const std::size_t count = function_.defaults == nullptr ? 0 : function_.defaults->size;
        const std::size_t first = code_.positional - count;
        std::vector<std::string> missing;
        for (std::size_t i = 0; i < code_.positional; ++i) {
            if (!registers_[i].is_unbound()) {
                continue;
            }
            if (i >= first) {
                set(i, (*function_.defaults)[i - first]);
            } else {
                missing.emplace_back(text_of(code_.locals[i]));
            }
        }
        return missing.empty() || lacking(missing, "positional");
    }

    bool fill_keyword_defaults()
    {
        std::vector<std::string> missing;
        const std::size_t end = std::size_t{code_.positional} + code_.keyword_only;
        for (std::size_t i = code_.positional; i < end; ++i) {
            if (!registers_[i].is_unbound()) {
                continue;
            }
            const Value value = function_.keyword_defaults == nullptr
                                    ? Value()
                                    : function_.keyword_defaults->get(code_.locals[i]);
            if (value.is_unbound()) {
                missing.emplace_back(text_of(code_.locals[i]));
            } else {
                set(i, value);
            }
        }
        return missing.empty() || lacking(missing, "keyword-only");
    }

    bool lacking(const std::vector<std::string>& missing, std::string_view kind)
    {
        return fail(fmt::format("missing {} required {} argument{}: {}", missing.size(), kind,
                                missing.size() == 1 ? "" : "s", listed(missing)));
    }

    static constexpr std::size_t no_parameter = static_cast<std::size_t>(-1);

    Heap& heap_;
    Function& function_;
    const Code& code_;
    std::span<const Value> arguments_;
    Value names_;
    Value* registers_;
    std::size_t by_name_;
    std::size_t by_position_;
    Dict* keywords_ = nullptr;
};

} // namespace

bool Interpreter::bind(Function& function, std::span<const Value> arguments, Value names,
                       Value* registers)
{
    const Code& callee = function.code();
    if (names.is_unbound() && arguments.size() == callee.positional && callee.keyword_only == 0 &&
        !callee.has_rest && !callee.has_keywords) {
        for (std::size_t i = 0; i < arguments.size(); ++i) {
            retain(arguments[i]);
            registers[i] = arguments[i];
        }
        return true;
    }
    return Binder(heap_, function, arguments, names, registers).bind();
}

} // namespace procession::core::program
