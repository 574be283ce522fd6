// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/exception.h"

#include <array>

namespace procession::core::program {

TypeName os_error_of(std::int64_t number)
{
    struct Entry {
        std::int64_t number;
        TypeName type;
    };
    constexpr std::array entries = {
        Entry{1, TypeName::PermissionError},          Entry{2, TypeName::FileNotFoundError},
        Entry{3, TypeName::ProcessLookupError},       Entry{4, TypeName::InterruptedError},
        Entry{10, TypeName::ChildProcessError},       Entry{11, TypeName::BlockingIOError},
        Entry{13, TypeName::PermissionError},         Entry{17, TypeName::FileExistsError},
        Entry{20, TypeName::NotADirectoryError},      Entry{21, TypeName::IsADirectoryError},
        Entry{32, TypeName::BrokenPipeError},         Entry{103, TypeName::ConnectionAbortedError},
        Entry{104, TypeName::ConnectionResetError},   Entry{110, TypeName::TimeoutError},
        Entry{111, TypeName::ConnectionRefusedError}, Entry{114, TypeName::BlockingIOError},
        Entry{115, TypeName::BlockingIOError}};
    for (const Entry& entry : entries) {
        if (entry.number == number) {
            return entry.type;
        }
    }
    return TypeName::OSError;
}

void set_arguments(Heap& heap, Instance& exception, std::span<const Value> args)
{
    constexpr std::size_t most_of_os_error = 5;
    ExceptionState& state = as<ExceptionState>(exception.content);
    const bool has_file = args.size() > 2 && args.size() <= most_of_os_error &&
                          exception.cls->derives_from(heap.type(TypeName::OSError));
    Owned<Tuple> kept = make_tuple(heap, has_file ? args.first(2) : args);
    const Ref file = has_file && !args[2].is_none() ? Ref(args[2]) : Ref();
    release(static_cast<Object*>(std::exchange(state.args, kept.detach())));
    if (has_file) {
        release(std::exchange(state.object, Ref(file).detach()));
    }
}

Owned<Instance> make_exception(Heap& heap, Class& of, std::span<const Value> args)
{
    const bool is_numbered =
        of.builtin == TypeName::OSError && args.size() >= 2 && args[0].is_small();
    Class& cls = is_numbered ? heap.type(os_error_of(args[0].small())) : of;
    Owned<Instance> exception = make_instance(heap, cls);
    const Owned<Tuple> none = make_tuple(heap, std::size_t{0});
    exception->content = Ref(heap.make<ExceptionState>(none.get())).detach();
    if (!args.empty()) {
        set_arguments(heap, *exception, args);
    }
    return exception;
}

Owned<Instance> make_exception(Heap& heap, TypeName of, std::string_view message)
{
    const Ref text = heap.str(message);
    const Value args[] = {text};
    return make_exception(heap, heap.type(of), args);
}

Ref Heap::raise(TypeName type, std::string_view message)
{
    return raise(Ref(make_exception(*this, type, message)));
}

} // namespace procession::core::program
