// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/objects.h"

#include "core/program/text/quote.h"
#include "core/program/values/parcel_text.h"

#include <algorithm>

namespace procession::core {

namespace {

constexpr std::size_t most_messages = 20;

void fill_in(ObjectAt& object, const Semaphore& semaphore)
{
    object.object = semaphore.kind;
    object.value = semaphore.value;
    object.largest = semaphore.largest;
    object.holders = semaphore.holders;
    object.waiters.assign(semaphore.waiters.begin(), semaphore.waiters.end());
}

void fill_in(ObjectAt& object, const Channel& channel)
{
    object.object = channel.kind;
    object.value = static_cast<std::int64_t>(channel.messages.size());
    object.readers.assign(channel.readers.begin(), channel.readers.end());
    object.writers.assign(channel.writers.begin(), channel.writers.end());
    object.waiters.assign(channel.receivers.begin(), channel.receivers.end());
    object.waiters.insert(object.waiters.end(), channel.pollers.begin(), channel.pollers.end());
    for (const auto* const waiting : {&channel.senders, &channel.putters}) {
        for (const Channel::Sender& sender : *waiting) {
            object.waiters.push_back(sender.who);
            if (!sender.feeder) { // which sends what its process has put in already
                object.putters.push_back(sender.who);
            }
        }
    }
    const std::size_t count = std::min(channel.messages.size(), most_messages);
    for (std::size_t i = 0; i < count; ++i) {
        object.messages.push_back(program::parcel_text(channel.messages[i]));
    }
}

/// What is on its way through a pipe, or to a socket: the first of it as it would be read.
void fill_in(ObjectAt& object, const ByteStream& stream)
{
    constexpr std::size_t longest = 60;
    object.value = static_cast<std::int64_t>(stream.size());
    if (stream.size() > 0) {
        object.messages.push_back(
            program::text::bytes_repr(stream.bytes.substr(stream.taken, longest)));
    }
}

/// Who waits at a place that keeps no queue of its own: for a child, for a feeder.
void fill_in_waiters(ObjectAt& object, const Kernel& kernel, PlaceIndex place)
{
    for (EntityId id = 0; id < kernel.process_count(); ++id) {
        if (kernel.process(id).place == place && !kernel.process(id).ended) {
            object.waiters.push_back(id);
        }
    }
}

ObjectAt object_at(const Kernel& kernel, PlaceIndex index)
{
    const WaitPlace& place = kernel.places()[index];
    const auto number = static_cast<std::int64_t>(place.index);
    ObjectAt object;
    object.kind = static_cast<ObjectAt::Kind>(place.kind);
    object.name = place.name;
    switch (place.kind) {
    case WaitPlace::Kind::semaphore:
        fill_in(object, kernel.semaphores()[place.index]);
        break;
    case WaitPlace::Kind::channel:
        fill_in(object, kernel.channels()[place.index]);
        break;
    case WaitPlace::Kind::pipe:
        object.object = "Pipe";
        fill_in(object, kernel.pipes()[place.index].bytes);
        object.readers = kernel.descriptors().holders(Description::Kind::pipe_reader, number);
        object.writers = kernel.descriptors().holders(Description::Kind::pipe_writer, number);
        fill_in_waiters(object, kernel, index);
        break;
    case WaitPlace::Kind::socket:
        object.object = "Socket";
        if (const Socket* const socket = kernel.sockets().find(place.index)) {
            fill_in(object, socket->in);
        }
        object.readers = kernel.descriptors().holders(Description::Kind::socket, number);
        fill_in_waiters(object, kernel, index);
        break;
    case WaitPlace::Kind::download:
        object.object = "Download";
        fill_in_waiters(object, kernel, index);
        break;
    case WaitPlace::Kind::child:
    case WaitPlace::Kind::feeder:
    case WaitPlace::Kind::signal:
    case WaitPlace::Kind::thread:
        fill_in_waiters(object, kernel, index);
        break;
    }
    return object;
}

} // namespace

std::vector<ObjectAt> objects_of(const Kernel& kernel, std::size_t devices)
{
    std::vector<ObjectAt> objects;
    for (PlaceIndex i = 0; i < kernel.places().size(); ++i) {
        objects.push_back(object_at(kernel, i));
        objects.back().place = static_cast<std::uint32_t>(devices) + i;
    }
    return objects;
}

} // namespace procession::core
