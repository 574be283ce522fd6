// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/code/program.h"
#include "core/program/library/library.h"
#include "core/program/text/utf8.h"
#include "core/program/values/bytes.h"
#include "core/program/values/descriptors.h"
#include "core/program/values/image.h"
#include "core/program/values/signature.h"
#include "core/program/vm/natives.h"

#include <fmt/format.h>

#include <cstdlib>
#include <initializer_list>

namespace procession::core::program {

Image::Image() : heap(std::make_unique<Heap>(*this)) {}

Image::~Image() = default;

std::shared_ptr<const Program> Image::BuiltinModule::program() const
{
    std::call_once(compiled_, [this] {
        if (source.empty()) {
            return;
        }
        CompileOptions options;
        options.file_name = file_name;
        options.is_hidden = true;
        auto outcome = compile(source, options);
        if (const auto* const fault = std::get_if<syntax::SyntaxFault>(&outcome)) {
            // The library is part of the program: its tests compile every module.
            fmt::print(stderr, "{}", syntax::render(*fault, syntax::Source(source), file_name));
            std::abort();
        }
        program_ = std::get<std::shared_ptr<const Program>>(std::move(outcome));
    });
    return program_;
}

namespace {

struct TypeEntry {
    std::string_view name;
    std::string_view module;
    TypeName base;
};

constexpr TypeEntry type_entries[] = {
#define PROCESSION_TYPE(type, name, module, base) TypeEntry{name, module, TypeName::base},
#include "core/program/values/types.inc"
#undef PROCESSION_TYPE
#define PROCESSION_EXCEPTION(name, base) TypeEntry{#name, "builtins", TypeName::base},
#include "core/program/values/exceptions.inc"
#undef PROCESSION_EXCEPTION
};

/// Types that a program can call by name.
constexpr TypeName named_types[] = {
    TypeName::bool_, TypeName::bytearray, TypeName::bytes,  TypeName::classmethod,
    TypeName::dict,  TypeName::enumerate, TypeName::float_, TypeName::frozenset,
    TypeName::int_,  TypeName::list,      TypeName::object, TypeName::property,
    TypeName::range, TypeName::set,       TypeName::slice,  TypeName::staticmethod,
    TypeName::str,   TypeName::super,     TypeName::tuple,  TypeName::type,
    TypeName::zip};

/// Types whose objects are content of the instances of classes derived from them.
constexpr TypeName content_types[] = {
    TypeName::bytearray, TypeName::bytes, TypeName::dict, TypeName::float_, TypeName::frozenset,
    TypeName::int_,      TypeName::list,  TypeName::set,  TypeName::str,    TypeName::tuple};

/// Types that nothing can be derived from.
constexpr TypeName final_types[] = {TypeName::async_generator,
                                    TypeName::bool_,
                                    TypeName::builtin_function_or_method,
                                    TypeName::coroutine,
                                    TypeName::ellipsis,
                                    TypeName::function,
                                    TypeName::generator,
                                    TypeName::method,
                                    TypeName::none_type,
                                    TypeName::not_implemented_type,
                                    TypeName::range,
                                    TypeName::slice,
                                    TypeName::type,
                                    TypeName::property,
                                    TypeName::super,
                                    TypeName::enumerate,
                                    TypeName::zip};

class Builder : public Registry {
public:
    explicit Builder(Image& image) : image_(image), heap_(*image.heap) {}

    void prepare()
    {
        for (std::size_t i = 0; i < image_.names.size(); ++i) {
            constexpr std::string_view texts[] = {
#define PROCESSION_NAME(name, text) text,
#include "core/program/values/names.inc"
#undef PROCESSION_NAME
            };
            image_.names[i] = &as<Str>(heap_.str(texts[i]).detach());
        }
        image_.empty_str = &as<Str>(heap_.str("").detach());
        image_.empty_bytes = &as<Bytes>(heap_.bytes("").detach());
        image_.empty_tuple = make_tuple(heap_, std::size_t{0}).detach();
        for (std::size_t i = 0; i < image_.characters.size(); ++i) {
            const char character = static_cast<char>(i);
            image_.characters[i] = &as<Str>(heap_.str({&character, 1}).detach());
        }
        image_.builtins = heap_.make<Dict>().detach();
        for (std::size_t i = 0; i < image_.types.size(); ++i) {
            image_.types[i] = heap_.make<Class>().detach();
        }
        for (std::size_t i = 0; i < image_.types.size(); ++i) {
            fill_type(*image_.types[i], type_entries[i], static_cast<TypeName>(i));
        }
        for (const TypeName type : named_types) {
            add_builtin_type(type);
        }
        for (std::size_t i = static_cast<std::size_t>(TypeName::BaseException);
             i < image_.types.size(); ++i) {
            add_builtin_type(static_cast<TypeName>(i));
        }
        image_.builtins->set(heap_, "EnvironmentError", Value(&type_of(TypeName::OSError)));
        image_.builtins->set(heap_, "IOError", Value(&type_of(TypeName::OSError)));
        image_.builtins->set(heap_, "NotImplemented", Value::not_implemented());
        image_.builtins->set(heap_, "Ellipsis", Value::ellipsis());
        image_.builtins->set(heap_, "__debug__", Value::boolean(true));
    }

    void builtins(std::span<const NativeEntry> entries) override
    {
        for (const NativeEntry& entry : entries) {
            add_function(*image_.builtins, entry, "builtins");
        }
    }

    void methods(TypeName type, std::span<const NativeEntry> entries) override
    {
        Class& cls = type_of(type);
        for (const NativeEntry& entry : entries) {
            const bool is_maker = entry.name == "__new__";
            const Value native = make_native(entry, &cls, "", is_maker ? text_of(cls.name) : "");
            const bool of_class = entry.signature.starts_with("cls") && entry.name != "__new__";
            if (is_maker) {
                native.object()->flags = Native::maker;
                as<Native>(native).owner = nullptr; // it is not bound
            }
            if (of_class) {
                native.object()->flags = Native::of_class;
            }
            cls.attributes->set(heap_, entry.name,
                                of_class ? Ref(heap_.make<ClassMethod>(native)).detach() : native);
        }
    }

    void getter(TypeName type, const NativeEntry& entry) override
    {
        Class& cls = type_of(type);
        const Owned<Property> property = heap_.make<Property>();
        property->getter = make_native(entry, &cls, "");
        cls.attributes->set(heap_, entry.name, property.value());
    }

    void module(std::string_view name, std::span<const NativeEntry> entries) override
    {
        for (const NativeEntry& entry : entries) {
            add_function(names_of(name), entry, name);
        }
    }

    void constant(std::string_view module, std::string_view name, double value) override
    {
        names_of(module).set(heap_, name, heap_.floating(value));
    }
    void constant(std::string_view module, std::string_view name, std::int64_t value) override
    {
        names_of(module).set(heap_, name, heap_.integer(value));
    }
    void constant(std::string_view module, std::string_view name, std::string_view value) override
    {
        names_of(module).set(heap_, name, heap_.str(value));
    }

    void type(std::string_view module, TypeName type) override
    {
        names_of(module).set(heap_, text_of(type_of(type).name), Value(&type_of(type)));
    }

    void source(std::string_view name, std::string_view text) override
    {
        Image::BuiltinModule& module = module_of(name);
        module.source = text;
        module.file_name = fmt::format("<{}>", name);
        if (name.starts_with("_fallback_")) {
            find_fallbacks(image_.modules.find(name)->first, module.source);
        }
    }

private:
    void find_fallbacks(std::string_view module, std::string_view source)
    {
        constexpr std::string_view definition = "\ndef ";
        for (std::size_t at = source.find(definition); at != std::string_view::npos;
             at = source.find(definition, at + 1)) {
            const std::size_t name = at + definition.size();
            image_.fallbacks.emplace(source.substr(name, source.find('(', name) - name), module);
        }
    }

    Class& type_of(TypeName type)
    {
        return *image_.types[static_cast<std::size_t>(type)];
    }

    void fill_type(Class& cls, const TypeEntry& entry, TypeName name)
    {
        cls.name = heap_.str(entry.name).detach();
        cls.qualname = cls.name;
        cls.attributes = heap_.make<Dict>().detach();
        cls.attributes->set(heap_, "__module__", heap_.str(entry.module));
        cls.builtin = name;
        cls.version = heap_.next_version();
        Class* at = &cls;
        for (TypeName base = name;; base = type_entries[static_cast<std::size_t>(base)].base) {
            at = &type_of(base);
            cls.mro.push(heap_, at);
            cls.is_exception = cls.is_exception || base == TypeName::BaseException;
            if (type_entries[static_cast<std::size_t>(base)].base == base) {
                break;
            }
        }
        if (name != TypeName::object && at != &type_of(TypeName::object)) {
            cls.mro.push(heap_, &type_of(TypeName::object));
        }
        const Value base(cls.mro.size() > 1 ? cls.mro[1] : nullptr_class());
        cls.bases = cls.mro.size() > 1 ? make_tuple(heap_, std::span(&base, 1)).detach()
                                       : image_.empty_tuple;
        for (const TypeName content : content_types) {
            if (cls.derives_from(type_of(content))) {
                cls.content_type = &type_of(content);
            }
        }
        for (const TypeName type : final_types) {
            cls.is_final = cls.is_final || type == name;
        }
    }

    Class* nullptr_class()
    {
        return &type_of(TypeName::object);
    }

    void add_builtin_type(TypeName type)
    {
        image_.builtins->set(heap_, text_of(type_of(type).name), Value(&type_of(type)));
    }

    Value make_native(const NativeEntry& entry, Class* owner, std::string_view module,
                      std::string_view shown_name = {})
    {
        auto signature = std::make_unique<Signature>(read_signature(heap_, entry));
        signature->is_method = owner != nullptr;
        if (!shown_name.empty()) {
            signature->shown_name = shown_name;
        } else if (owner != nullptr) {
            signature->shown_name = fmt::format("{}.{}", text_of(owner->name), entry.name);
        }
        const Signature* const kept = signature.get();
        image_.signatures.push_back(std::move(signature));
        Owned<Native> native = heap_.make<Native>(&entry, kept, owner);
        native->name = heap_.str(entry.name).detach();
        if (!module.empty()) {
            native->module = heap_.str(module).detach();
        }
        return Value(native.detach());
    }

    void add_function(Dict& names, const NativeEntry& entry, std::string_view module)
    {
        names.set(heap_, entry.name, make_native(entry, nullptr, module));
    }

    Image::BuiltinModule& module_of(std::string_view name)
    {
        return image_.modules[std::string(name)];
    }

    Dict& names_of(std::string_view module)
    {
        Image::BuiltinModule& found = module_of(module);
        if (found.names == nullptr) {
            found.names = heap_.make<Dict>().detach();
        }
        return *found.names;
    }

    Image& image_;
    Heap& heap_;
};

/// Two instructions: one that stands for a call, and the return of its result.
std::shared_ptr<const Program> make_caller()
{
    auto program = std::make_shared<Program>("<call>", "");
    program->is_hidden = true;
    auto code = std::make_unique<Code>();
    code->program = program.get();
    code->kind = Code::Kind::module;
    code->name = code->qualname = "<call>";
    code->name_value = code->qualname_value = program->constants->str(code->name).detach();
    code->registers = 1;
    code->instructions = {{Op::nothing, 0, 0, 0}, {Op::return_, 0, 0, 0}};
    code->positions.resize(2);
    code->lines.resize(2);
    code->left.resize(3);
    program->codes.push_back(std::move(code));
    program->constants->freeze();
    return program;
}

} // namespace

std::shared_ptr<const Image> make_image()
{
    auto image = std::make_shared<Image>();
    Builder builder(*image);
    builder.prepare();
    register_machine(builder);
    register_library(builder);
    image->caller = make_caller();
    image->heap->freeze();
    return image;
}

} // namespace procession::core::program
