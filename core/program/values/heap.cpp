// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program/values/heap.h"

#include "core/program/code/code.h"
#include "core/program/values/bytes.h"
#include "core/program/values/generator.h"
#include "core/program/values/image.h"
#include "core/program/values/instance.h"
#include "core/program/values/kind_operations.h"

#include <new>

namespace procession::core::program {

namespace {

std::uint64_t versions_of(const Image* image);

} // namespace

Heap::Heap(std::shared_ptr<const Image> image, std::size_t limit)
    : shared_image_(std::move(image)),
      image_(shared_image_.get()),
      limit_(limit),
      version_(versions_of(image_))
{
    if (image_ != nullptr) {
        modules_ = make<Dict>().detach();
    }
}

Heap::Heap(const Image& image) : image_(&image), limit_(static_cast<std::size_t>(-1)) {}

namespace {

std::uint64_t versions_of(const Image* image)
{
    return image == nullptr ? 0 : image->heap->next_version();
}

} // namespace

template <class F>
void Heap::each_object(F&& f)
{
    for (Chunk* const chunk : chunks_) {
        auto* const begin = reinterpret_cast<std::byte*>(chunk);
        for (std::size_t at = Chunk::header_bytes; at < chunk->used; at += chunk->slot_bytes) {
            f(*reinterpret_cast<Object*>(begin + at));
        }
    }
}

std::vector<Object*> Heap::all_of(Kind kind)
{
    std::vector<Object*> found;
    each_object([&](Object& object) {
        if (object.kind == kind) {
            found.push_back(&object);
        }
    });
    return found;
}

Heap::~Heap()
{
    // Storage only: references end with the slots.
    (void)raised_.detach();
    each_object([this](Object& object) {
        const KindOperations& operations = operations_of(object.kind);
        if (operations.free_storage != nullptr) {
            operations.free_storage(object, *this);
        }
    });
    for (Chunk* const chunk : chunks_) {
        ::operator delete (chunk, std::align_val_t{Chunk::bytes});
    }
}

void* Heap::allocate(std::size_t bytes)
{
    if (bytes == 0) {
        return nullptr;
    }
    count(static_cast<std::ptrdiff_t>(bytes));
    return ::operator new(bytes);
}

void Heap::deallocate(void* storage, std::size_t bytes)
{
    if (storage != nullptr) {
        used_ -= bytes;
        ::operator delete(storage);
    }
}

Chunk& Heap::add_chunk(std::size_t slot_bytes)
{
    void* const memory = ::operator new (Chunk::bytes, std::align_val_t{Chunk::bytes});
    auto* const chunk =
        ::new (memory) Chunk{this, static_cast<std::uint32_t>(chunks_.size()),
                             static_cast<std::uint32_t>(slot_bytes), Chunk::header_bytes};
    chunks_.push_back(chunk);
    return *chunk;
}

void* Heap::take_fresh_slot(std::size_t rank)
{
    const std::size_t slot_bytes = rank * slot_step;
    Chunk* chunk = open_[rank];
    if (chunk == nullptr || chunk->used + slot_bytes > Chunk::bytes) {
        chunk = open_[rank] = &add_chunk(slot_bytes);
    }
    if (is_exhausted()) {
        alarm = 0;
    }
    void* const slot = reinterpret_cast<std::byte*>(chunk) + chunk->used;
    chunk->used += static_cast<std::uint32_t>(slot_bytes);
    return slot;
}

void Heap::free_slot(Object* object)
{
    const std::size_t slot_bytes = Chunk::of(object).slot_bytes;
    used_ -= slot_bytes;
    auto* const slot = static_cast<FreeSlot*>(object);
    slot->kind = Kind::free;
    slot->next = std::exchange(free_[slot_bytes / slot_step], slot);
}

namespace {

/// Whether Python code has a last word; it is asked once.
bool needs_finalizing(Object& object)
{
    if (object.kind == Kind::generator) {
        const auto& generator = static_cast<const Generator&>(object);
        if ((generator.spare & Generator::finalized) != 0) {
            return false;
        }
        if (generator.state == Generator::State::created) {
            return generator.is_coroutine(); // nobody has awaited it
        }
        return generator.state == Generator::State::suspended &&
               !generator.function->code().handlers.empty();
    }
    constexpr std::uint8_t finalized = 1;
    if (object.kind != Kind::instance || (object.flags & finalized) != 0 ||
        !static_cast<const Instance&>(object).cls->has_finalizer) {
        return false;
    }
    object.flags |= finalized;
    return true;
}

} // namespace

void destroy(Object* object)
{
    Heap& heap = *Chunk::of(object).heap;
    if (needs_finalizing(*object)) {
        object->references = 1;
        heap.finalizers_.push_back(object);
        heap.alarm = 0;
        return;
    }
    heap.destroy_now(object);
}

void Heap::destroy_now(Object* object)
{
    // A list of a million lists must not take a million calls: what dies meanwhile waits.
    if (is_destroying_) {
        dying_.push_back(object);
        return;
    }
    is_destroying_ = true;
    for (;;) {
        const KindOperations& operations = operations_of(object->kind);
        operations.release_references(*object);
        if (operations.free_storage != nullptr) {
            operations.free_storage(*object, *this);
        }
        free_slot(object);
        if (dying_.empty()) {
            break;
        }
        object = dying_.back();
        dying_.pop_back();
    }
    is_destroying_ = false;
}

Value Heap::moved(Value original, const Heap& from) const
{
    if (!original.is_object()) {
        return original;
    }
    const Object* const object = original.object();
    const Chunk& chunk = Chunk::of(object);
    if (chunk.heap != &from) {
        return original; // shared by all heaps
    }
    const std::size_t offset = reinterpret_cast<std::uintptr_t>(object) % Chunk::bytes;
    return Value(
        reinterpret_cast<Object*>(reinterpret_cast<std::byte*>(chunks_[chunk.number]) + offset));
}

std::unique_ptr<Heap> Heap::clone() const
{
    auto copy = std::make_unique<Heap>(std::shared_ptr<const Image>(), limit_);
    copy->shared_image_ = shared_image_;
    copy->image_ = image_;
    copy->programs_ = programs_;
    copy->offered_ = offered_;
    copy->version_ = version_;
    copy->grants_beyond_ = grants_beyond_;
    for (const Chunk* const chunk : chunks_) {
        Chunk& twin = copy->add_chunk(chunk->slot_bytes);
        twin.used = chunk->used;
        std::memcpy(reinterpret_cast<std::byte*>(&twin) + Chunk::header_bytes,
                    reinterpret_cast<const std::byte*>(chunk) + Chunk::header_bytes,
                    chunk->used - Chunk::header_bytes);
    }
    copy->copy_objects(*this);
    copy->used_ = used_;
    copy->grace_ = grace_;
    copy->alarm = 0;
    return copy;
}

void Heap::copy_objects(const Heap& from)
{
    const auto twin = [&](const auto* object) {
        using Twin = std::remove_const_t<std::remove_pointer_t<decltype(object)>>;
        return object == nullptr ? nullptr
                                 : static_cast<Twin*>(moved(Value(object), from).object());
    };
    for (std::size_t i = 0; i < chunks_.size(); ++i) {
        auto* const begin = reinterpret_cast<std::byte*>(chunks_[i]);
        const auto* const original = reinterpret_cast<const std::byte*>(from.chunks_[i]);
        for (std::size_t at = Chunk::header_bytes; at < chunks_[i]->used;
             at += chunks_[i]->slot_bytes) {
            auto& object = *reinterpret_cast<Object*>(begin + at);
            if (object.kind == Kind::free) {
                auto& slot = static_cast<FreeSlot&>(object);
                slot.next = twin(slot.next);
                continue;
            }
            const KindOperations& operations = operations_of(object.kind);
            if (operations.copy_storage != nullptr) {
                operations.copy_storage(object, *this,
                                        *reinterpret_cast<const Object*>(original + at));
            }
            operations.move_references(object, *this, from);
        }
    }
    for (std::size_t rank = 0; rank < free_.size(); ++rank) {
        free_[rank] = twin(from.free_[rank]);
        open_[rank] = from.open_[rank] == nullptr ? nullptr : chunks_[from.open_[rank]->number];
    }
    modules_ = twin(from.modules_);
    for (const Object* const object : from.finalizers_) {
        finalizers_.push_back(twin(object));
    }
}

std::int64_t Heap::id(Value value) const
{
    if (!value.is_object()) {
        return static_cast<std::int64_t>(0x5500'0000'0000 + (value.bits() & 0xFFFF'FFFF) * 16);
    }
    const Chunk& chunk = Chunk::of(value.object());
    const std::int64_t region = chunk.heap == this ? 0x7F00'0000'0000 : 0x5600'0000'0000;
    return region +
           static_cast<std::int64_t>(chunk.number) * static_cast<std::int64_t>(Chunk::bytes) +
           static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(value.object()) %
                                     Chunk::bytes);
}

Class& Heap::type(TypeName name) const
{
    return *image_->types[static_cast<std::size_t>(name)];
}

Str& Heap::name(Name name) const
{
    return *image_->names[static_cast<std::size_t>(name)];
}

void Heap::offer(std::string name, std::shared_ptr<const Program> program)
{
    offered_.insert_or_assign(std::move(name), std::move(program));
}

std::shared_ptr<const Program> Heap::offered(std::string_view name) const
{
    const auto found = offered_.find(name);
    return found == offered_.end() ? nullptr : found->second;
}

void Heap::keep(std::shared_ptr<const Program> program)
{
    for (const auto& kept : programs_) {
        if (kept == program) {
            return;
        }
    }
    programs_.push_back(std::move(program));
}

Ref Heap::raise(Ref exception)
{
    raised_ = std::move(exception);
    return {};
}

void Heap::freeze()
{
    each_object([](Object& object) {
        if (object.kind != Kind::free) {
            object.references = 0;
            if (object.kind == Kind::str) {
                auto& str = static_cast<Str&>(object);
                str.hash = hash_of_text(str.view());
            } else if (object.kind == Kind::bytes) {
                auto& bytes = static_cast<Bytes&>(object);
                bytes.hash = hash_of_text(bytes.view());
            }
        }
    });
}

} // namespace procession::core::program
