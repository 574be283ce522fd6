// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/big_integer.h"
#include "core/program/values/ref.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace procession::core::program {

class Heap;
struct Class;
struct Dict;
struct Image;
struct Instance;
struct Module;
struct Program;
struct Str;

/// 64 KiB, aligned to their size, cut into slots of one size. All chunks of a heap are numbered;
/// in a copy of the heap an object is in the chunk of the same number at the same place, which
/// is how pointers are moved without looking anything up.
struct Chunk {
    static constexpr std::size_t bytes = 65536;
    static constexpr std::size_t header_bytes = 64;

    Heap* heap;
    std::uint32_t number;
    std::uint32_t slot_bytes;
    std::uint32_t used; ///< bytes from the chunk's beginning that have been given out ever

    static Chunk& of(const Object* object)
    {
        return *reinterpret_cast<Chunk*>(reinterpret_cast<std::uintptr_t>(object) &
                                         ~std::uintptr_t{bytes - 1});
    }
};

/// The address space of a process: all its objects. One host thread at a time; two heaps share
/// only what never changes (the image of built-in things, programs and their constants).
class Heap {
public:
    static constexpr std::size_t default_limit = std::size_t{256} << 20;
    static constexpr std::size_t slot_step = 16;
    static constexpr std::size_t largest_slot = 512;

    /// An empty heap over the built-in things. The image may be null only for a heap of constants.
    explicit Heap(std::shared_ptr<const Image> image, std::size_t limit = default_limit);
    /// The heap of an image that is being made.
    explicit Heap(const Image& image);
    ~Heap();
    Heap(const Heap&) = delete;
    Heap& operator=(const Heap&) = delete;

    /// A copy of everything in it (fork, checkpoint). Costs time for what is in use. Threads are
    /// copied with `Thread::clone`, which moves their values with `moved`.
    [[nodiscard]] std::unique_ptr<Heap> clone() const;
    /// In a clone: what a value of the heap that it was cloned from is here, as long as neither
    /// has run.
    [[nodiscard]] Value moved(Value original, const Heap& from) const;

    // Memory

    /// Bytes in use: slots and storage of objects.
    [[nodiscard]] std::size_t used() const { return used_; }
    [[nodiscard]] std::size_t limit() const { return limit_; }
    void set_limit(std::size_t limit) { limit_ = limit; }
    /// Whether so many bytes more are allowed. Who makes something large at once (`[0] * n`)
    /// asks before and raises MemoryError; small objects are always made, and the virtual
    /// machine raises MemoryError after the instruction that went beyond the limit.
    [[nodiscard]] bool has_room(std::size_t bytes) const
    {
        return bytes <= limit_ && (used_ <= limit_ - bytes || grants_beyond_);
    }
    /// Grants what would fit into an empty heap even when it is full, for somebody who stops the
    /// program there (RunLimits::stops_at_memory): only what can never fit is a MemoryError.
    void grant_beyond_limit() { grants_beyond_ = true; }
    /// Storage of an object outside its slot, aligned for anything; 0 bytes give null.
    [[nodiscard]] void* allocate(std::size_t bytes);
    void deallocate(void* storage, std::size_t bytes);
    /// Bytes that an object has taken (or given back, negative) by other means.
    void count(std::ptrdiff_t bytes)
    {
        used_ += static_cast<std::size_t>(bytes);
        if (is_exhausted()) {
            alarm = 0;
        }
    }

    /// A new object of kind T; `tail` is how many bytes its slot has behind the struct. The slot is
    /// at most largest_slot bytes.
    template <class T, class... Arguments>
    [[nodiscard]] Owned<T> make_with_tail(std::size_t tail, Arguments&&... arguments)
    {
        static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= slot_step);
        static_assert(sizeof(T) <= largest_slot);
        void* const slot = take_slot(sizeof(T) + tail);
        return Owned<T>::adopt(::new (slot) T(std::forward<Arguments>(arguments)...));
    }
    template <class T, class... Arguments>
    [[nodiscard]] Owned<T> make(Arguments&&... arguments)
    {
        return make_with_tail<T>(0, std::forward<Arguments>(arguments)...);
    }
    /// Takes back the slot of an object that has released what it held.
    void free_slot(Object* object);

    /// Where its objects are, for who counts pages.
    [[nodiscard]] const std::vector<Chunk*>& chunks() const { return chunks_; }

    // Values

    [[nodiscard]] Ref integer(std::int64_t number)
    {
        return Value::fits_small(number) ? Ref::adopt(Value::small(number)) : large(number);
    }
    [[nodiscard]] Ref integer(const text::BigInteger& number);
    [[nodiscard]] Ref floating(double number);
    /// A str of well-formed UTF-8 (half surrogates allowed, see text/utf8.h).
    [[nodiscard]] Ref str(std::string_view text);
    [[nodiscard]] Ref bytes(std::string_view bytes);

    /// What `id()` tells: stays the same in a clone, and from run to run.
    [[nodiscard]] std::int64_t id(Value value) const;

    // Raising

    /// Makes a built-in exception with a message the one that is being raised; always returns
    /// unbound: `return heap.raise(TypeName::ValueError, "…");`. Whoever calls something that has
    /// raised returns unbound too, at once.
    Ref raise(TypeName type, std::string_view message);
    /// The same with an exception that exists.
    Ref raise(Ref exception);
    [[nodiscard]] bool has_raised() const { return static_cast<bool>(raised_); }
    /// Takes the exception that is being raised; for the virtual machine.
    [[nodiscard]] Ref take_raised() { return std::exchange(raised_, Ref()); }

    // What there is besides objects

    [[nodiscard]] const Image& image() const { return *image_; }
    [[nodiscard]] const std::shared_ptr<const Image>& shared_image() const { return shared_image_; }
    /// A built-in type or exception.
    [[nodiscard]] Class& type(TypeName name) const;
    [[nodiscard]] Str& name(Name name) const;

    /// A number that was never given before: for what inline caches compare.
    [[nodiscard]] std::uint64_t next_version() { return ++version_; }
    /// sys.modules.
    [[nodiscard]] Dict& modules() { return *modules_; }
    /// Keeps a program as long as the heap lives, for its functions are objects of the heap.
    void keep(std::shared_ptr<const Program> program);
    [[nodiscard]] const std::vector<std::shared_ptr<const Program>>& programs() const
    {
        return programs_;
    }

    /// A module of the program's own that can be imported.
    void offer(std::string name, std::shared_ptr<const Program> program);
    [[nodiscard]] std::shared_ptr<const Program> offered(std::string_view name) const;

    /// Instances that nobody refers to any more and whose `__del__` has not run yet, and generators
    /// that are suspended inside a `try` or `with`; each is held here. The virtual machine runs
    /// them before the next statement.
    [[nodiscard]] std::vector<Object*>& finalizers() { return finalizers_; }
    /// Something asks for the virtual machine's attention before the next statement: finalizers,
    /// or memory beyond the limit.
    [[nodiscard]] bool attention() const { return !finalizers_.empty() || is_exhausted(); }
    /// Beyond the limit, and not yet complained about: then a little more is granted, so that the
    /// program can handle its MemoryError.
    [[nodiscard]] bool is_exhausted() const { return used_ > limit_ + grace_; }
    void complained() { grace_ = used_ - limit_ + limit_ / 16; }
    /// The virtual machine looks around before a statement that would end after this clock: set by
    /// `run`, and to 0 by what asks for attention.
    std::uint64_t alarm = 0;

    /// All objects of a kind that there are, in the order of their places.
    [[nodiscard]] std::vector<Object*> all_of(Kind kind);

    /// Makes everything in it immortal, so that several heaps may refer to it from several host
    /// threads. For the image and for constants.
    void freeze();

private:
    friend void destroy(Object* object);

    template <class F>
    void each_object(F&& f);
    void copy_objects(const Heap& from);
    [[nodiscard]] void* take_slot(std::size_t bytes)
    {
        const std::size_t rank = (bytes + slot_step - 1) / slot_step;
        assert(rank <= largest_slot / slot_step);
        used_ += rank * slot_step;
        if (FreeSlot* const slot = free_[rank]) {
            free_[rank] = slot->next;
            return slot;
        }
        return take_fresh_slot(rank);
    }
    [[nodiscard]] void* take_fresh_slot(std::size_t rank);
    [[nodiscard]] Chunk& add_chunk(std::size_t slot_bytes);
    [[nodiscard]] Ref large(std::int64_t number);
    void destroy_now(Object* object);

    struct FreeSlot : Object {
        FreeSlot* next;
    };

    std::shared_ptr<const Image> shared_image_;
    const Image* image_ = nullptr;
    std::size_t used_ = 0;
    std::size_t limit_;
    std::size_t grace_ = 0;
    bool grants_beyond_ = false;
    std::array<FreeSlot*, largest_slot / slot_step + 1> free_{};
    std::array<Chunk*, largest_slot / slot_step + 1> open_{};
    std::vector<Chunk*> chunks_;
    std::uint64_t version_ = 0;
    Dict* modules_ = nullptr;
    std::vector<std::shared_ptr<const Program>> programs_;
    std::map<std::string, std::shared_ptr<const Program>, std::less<>> offered_;
    std::vector<Object*> finalizers_;
    Ref raised_;
    std::vector<Object*> dying_;
    bool is_destroying_ = false;
};

} // namespace procession::core::program
