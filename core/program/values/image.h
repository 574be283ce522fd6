// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/values/class.h"
#include "core/program/values/function.h"
#include "core/program/values/native.h"

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace procession::core::program {

struct Bytes;

/// What all processes share and nobody ever changes: built-in types, functions, names and the
/// programs of the library. Made once by `make_image` and handed to every heap; may be used from
/// several host threads.
struct Image {
    Image();
    ~Image();
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;

    /// A module that is built in: what is natively in it, and the program that goes with it.
    class BuiltinModule {
    public:
        Dict* names = nullptr; ///< may be null
        std::string source;    ///< of the program
        std::string file_name;
        /// Null if there is none. Compiled when it is first asked for, which most never are.
        [[nodiscard]] std::shared_ptr<const Program> program() const;

    private:
        mutable std::once_flag compiled_;
        mutable std::shared_ptr<const Program> program_;
    };

    std::unique_ptr<Heap> heap;
    std::array<Class*, static_cast<std::size_t>(TypeName::count)> types{};
    std::array<Str*, static_cast<std::size_t>(Name::count)> names{};
    Str* empty_str = nullptr;
    Bytes* empty_bytes = nullptr;
    Tuple* empty_tuple = nullptr;
    /// One for each character below 128, and the empty text's place holder for others.
    std::array<Str*, 128> characters{};
    Dict* builtins = nullptr;
    std::map<std::string, BuiltinModule, std::less<>> modules;
    /// The module of the library that holds a fallback of native functions (see `Call`), by the
    /// fallback's name; both point into `modules`. So only what a program needs is compiled.
    std::unordered_map<std::string_view, std::string_view> fallbacks;
    /// A program that returns what is put into its register 0: the caller of a thread's first call.
    std::shared_ptr<const Program> caller;
    std::vector<std::unique_ptr<const Signature>> signatures;
};

/// The image with the whole library in it. Takes some milliseconds: make one and share it.
[[nodiscard]] std::shared_ptr<const Image> make_image();

} // namespace procession::core::program
