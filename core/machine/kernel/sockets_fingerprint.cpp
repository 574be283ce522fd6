// SPDX-License-Identifier: GPL-3.0-or-later
// What sockets hold, as far as any process can find out.
#include "core/machine/kernel/sockets.h"

namespace procession::core {

namespace {

/// Sockets by the order in which one comes by them: from those that are open over what waits to be
/// accepted there, and over the other ends.
class Met {
public:
    explicit Met(const Sockets& sockets) : sockets_(sockets) {}

    /// Its number; that of no socket is 0.
    std::uint64_t meet(Sockets::Index index)
    {
        if (sockets_.find(index) == nullptr) {
            return 0;
        }
        const auto [found, is_new] = numbers_.emplace(index, order_.size() + 1);
        if (is_new) {
            order_.push_back(index);
        }
        return found->second;
    }
    [[nodiscard]] const std::vector<Sockets::Index>& order() const { return order_; }

private:
    const Sockets& sockets_;
    std::map<Sockets::Index, std::uint64_t> numbers_;
    std::vector<Sockets::Index> order_;
};

void add(Fingerprint& to, const Address& address)
{
    to.add(std::string_view(address.host)).add(static_cast<std::uint64_t>(address.port));
}

std::uint64_t flags(const Socket& socket)
{
    return (socket.is_bound ? 1U : 0U) | (socket.was_reset ? 2U : 0U) | (socket.is_dead ? 4U : 0U) |
           (socket.just_connected ? 8U : 0U) | (socket.in.has_reader ? 16U : 0U) |
           (socket.in.has_writer ? 32U : 0U);
}

void add(Fingerprint& to, const Socket& socket, Met& met)
{
    to.add(static_cast<std::uint64_t>(socket.family)).add(static_cast<std::uint64_t>(socket.type));
    to.add(static_cast<std::uint64_t>(socket.state)).add(flags(socket));
    to.add(static_cast<std::uint64_t>(socket.error)).add(socket.backlog);
    add(to, socket.local);
    add(to, socket.remote);
    to.add(std::string_view(socket.in.bytes).substr(socket.in.taken));
    to.add(met.meet(socket.peer)).add(socket.pending.size());
    for (const Sockets::Index pending : socket.pending) {
        to.add(met.meet(pending));
    }
    to.add(socket.datagrams.size());
    for (const Socket::Datagram& datagram : socket.datagrams) {
        to.add(std::string_view(datagram.bytes));
        add(to, datagram.from);
    }
    to.add(socket.options.size());
    for (const auto& [option, value] : socket.options) {
        to.add(static_cast<std::uint64_t>(option.first))
            .add(static_cast<std::uint64_t>(option.second))
            .add(static_cast<std::uint64_t>(value));
    }
}

} // namespace

Fingerprint Sockets::fingerprint(const std::vector<Index>& open) const
{
    Fingerprint result;
    Met met(*this);
    for (const Index index : open) {
        result.add(met.meet(index));
    }
    for (std::size_t i = 0; i < met.order().size(); ++i) { // more are met meanwhile
        add(result, at(met.order()[i]), met);
    }
    // Whether a port rests, not for how long: that is what the clock says.
    result.add(static_cast<std::uint64_t>(next_port_)).add(time_wait_.size());
    for (const auto& [port, until] : time_wait_) {
        result.add(static_cast<std::uint64_t>(port)).add(until > now_ ? 1U : 0U);
    }
    return result;
}

} // namespace procession::core
