// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on sockets.
#include "core/machine/kernel/kernel.h"

#include <fmt/format.h>

namespace procession::core {

namespace {

Address address_of(const Datum& host, const Datum& port)
{
    return {host.bytes(), port.integer()};
}

CallError not_a_socket()
{
    return {"OSError", 88, "Socket operation on non-socket"};
}

} // namespace

PlaceIndex Kernel::place_of_socket(Sockets::Index index)
{
    const auto place = static_cast<PlaceIndex>(places_.size());
    places_.push_back(
        {WaitPlace::Kind::socket, index, fmt::format("Socket {}", ++named_["Socket"])});
    return socket_places_[index] = place;
}

void Kernel::new_sockets(const Caller& caller)
{
    const std::int64_t family = caller.argument(0).integer();
    const std::int64_t type = caller.argument(1).integer();
    const auto open = [&](Sockets::Index index) {
        place_of_socket(index);
        return Datum(descriptors_.open(
            owner(caller.id), {Description::Kind::socket, static_cast<std::int64_t>(index)}));
    };
    if (caller.call.code == SystemCallCode::socket_new) {
        return answer(caller.id, open(sockets_.make(family, type)), caller.effects);
    }
    const auto [one, other] = sockets_.make_pair(family, type);
    const Datum first = open(one);
    answer(caller.id, Datum(Data{first, open(other)}), caller.effects);
}

void Kernel::socket(const Caller& caller)
{
    using Code = SystemCallCode;
    if (caller.call.code == Code::socket_new || caller.call.code == Code::socket_pair) {
        return new_sockets(caller);
    }
    const Description* const description =
        descriptors_.find(owner(caller.id), caller.argument(0).integer());
    if (description == nullptr) {
        return fail(caller.id, io_error::bad_descriptor(), caller.effects);
    }
    if (description->kind != Description::Kind::socket) {
        return fail(caller.id, not_a_socket(), caller.effects);
    }
    const auto index = static_cast<Sockets::Index>(description->object);
    sockets_.set_now(now_, machine_.ticks_per_second);
    IoResult result;
    switch (caller.call.code) {
    case Code::socket_bind:
        result = sockets_.bind(index, address_of(caller.argument(1), caller.argument(2)));
        break;
    case Code::socket_listen:
        result = sockets_.listen(index, caller.argument(1).integer());
        break;
    case Code::socket_name:
        result = sockets_.name(index, caller.argument(1).truth());
        break;
    case Code::socket_option:
        result = sockets_.option(index, caller.argument(1).integer(), caller.argument(2).integer(),
                                 caller.argument(3));
        break;
    case Code::socket_send_to:
        result = sockets_.send_to(index, caller.argument(1).bytes(),
                                  address_of(caller.argument(2), caller.argument(3)));
        break;
    default:
        result = sockets_.shut_down(index, caller.argument(1).integer());
        break;
    }
    give(caller.id, std::move(result), caller.effects);
    retry(caller.effects);
}

/// What may have to wait.
IoResult Kernel::attempt_at_socket(EntityId who, const Description& description,
                                   const SystemCall& call)
{
    if (description.kind != Description::Kind::socket) {
        return not_a_socket();
    }
    const auto index = static_cast<Sockets::Index>(description.object);
    if (call.code == SystemCallCode::socket_receive_from) {
        return sockets_.receive_from(index,
                                     static_cast<std::size_t>(call.arguments.at(1).integer()),
                                     call.arguments.at(2).truth());
    }
    if (call.code == SystemCallCode::socket_connect) {
        const Datum& waits = call.arguments.at(3);
        return sockets_.connect(index, address_of(call.arguments.at(1), call.arguments.at(2)),
                                waits.is_none() ? description.blocking : waits.truth());
    }
    IoResult result = sockets_.accept(index);
    if (const auto* const accepted = std::get_if<Datum>(&result)) {
        const auto made = static_cast<Sockets::Index>(accepted->integer());
        place_of_socket(made);
        const auto number = descriptors_.open(
            owner(who), {Description::Kind::socket, static_cast<std::int64_t>(made)});
        const Address& from = sockets_.at(made).remote;
        return Datum(Data{Datum(number), Datum(from.host), Datum(from.port)});
    }
    return result;
}

} // namespace procession::core
