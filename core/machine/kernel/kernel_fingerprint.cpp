// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables hold, as far as any process can find out, in 128 bits.
#include "core/machine/kernel/kernel.h"

#include <algorithm>

namespace procession::core {

namespace {

template <typename Ids>
void add_all(Fingerprint& to, const Ids& ids)
{
    to.add(ids.size());
    for (const auto& id : ids) {
        to.add(static_cast<std::uint64_t>(id));
    }
}

void add_senders(Fingerprint& to, const std::deque<Channel::Sender>& senders)
{
    to.add(senders.size());
    for (const Channel::Sender& sender : senders) {
        to.add(sender.who).add(std::string_view(sender.message)).add(sender.feeder ? 1U : 0U);
    }
}

void add(Fingerprint& to, const Channel& channel)
{
    to.add(channel.put_in).add(channel.messages.size());
    for (const std::string& message : channel.messages) {
        to.add(std::string_view(message));
    }
    add_all(to, channel.readers);
    add_all(to, channel.writers);
    add_all(to, channel.receivers);
    add_all(to, channel.pollers);
    add_senders(to, channel.senders);
    add_senders(to, channel.putters);
}

void add(Fingerprint& to, const KernelProcess& process)
{
    to.add(process.owner).add(process.has_begun ? 1U : 0U);
    add_all(to, process.threads);
    add_all(to, process.private_semaphores);
    to.add(process.parent).add((process.ended ? 1U : 0U) | (process.reaped ? 2U : 0U));
    to.add(static_cast<std::uint64_t>(process.code));
    add_all(to, process.children);
    to.add(process.waits_for ? static_cast<std::uint64_t>(process.waits_for->code) + 1 : 0);
    to.add(process.drawn).add(static_cast<std::uint64_t>(process.group));
    for (const auto& [signal, disposition] : process.signals) {
        to.add(static_cast<std::uint64_t>(signal)).add(static_cast<std::uint64_t>(disposition));
    }
    for (const auto& [queue, messages] : process.feeders) {
        to.add(queue).add(messages.size());
        for (const std::string& message : messages) {
            to.add(std::string_view(message));
        }
    }
    add_all(to, process.abandoned);
    add_all(to, process.notices);
    to.add(process.stopped ? 1U : 0U).add(static_cast<std::uint64_t>(process.stop_news));
    add_all(to, process.pending);
    to.add(process.waits_still.value_or(~std::size_t{0})).add(process.woken_meanwhile ? 1U : 0U);
}

} // namespace

Fingerprint Kernel::fingerprint() const
{
    Fingerprint result;
    for (const KernelProcess& process : processes_) {
        add(result, process);
    }
    for (const Semaphore& semaphore : semaphores_) {
        result.add(static_cast<std::uint64_t>(semaphore.value));
        add_all(result, semaphore.holders);
        add_all(result, semaphore.waiters);
    }
    for (const Channel& channel : channels_) {
        add(result, channel);
    }
    for (const Data& cells : cells_) {
        for (const Datum& cell : cells) {
            result.add(cell);
        }
    }
    for (const UnderWay& one : under_way()) {
        result.add(one.process).add(static_cast<std::uint64_t>(one.signal)).add(one.channel);
    }
    add_all(result, watchers_);
    add_all(result, io_waiters_);
    return result.add(files_.fingerprint()).add(fingerprint_of_descriptors());
}

/// What processes have open, by their own numbers: which number a file has for the machine is
/// nobody's business.
Fingerprint Kernel::fingerprint_of_descriptors() const
{
    Fingerprint result;
    std::vector<Sockets::Index> sockets;
    descriptors_.each([&](EntityId who, Descriptors::Number number, const Description& what) {
        result.add(who).add(static_cast<std::uint64_t>(number));
        result.add(static_cast<std::uint64_t>(what.kind)).add(what.blocking ? 1U : 0U);
        if (what.kind == Description::Kind::file) {
            result.add(files_.fingerprint(what.object));
        } else if (what.kind == Description::Kind::socket) {
            sockets.push_back(static_cast<Sockets::Index>(what.object));
        } else {
            result.add(static_cast<std::uint64_t>(what.object));
        }
    });
    for (const Pipe& pipe : pipes_) {
        result.add(std::string_view(pipe.bytes.bytes).substr(pipe.bytes.taken))
            .add((pipe.bytes.has_reader ? 1U : 0U) | (pipe.bytes.has_writer ? 2U : 0U));
    }
    return sockets_.any() ? result.add(sockets_.fingerprint(sockets)) : result;
}

Fingerprint Files::fingerprint() const
{
    Fingerprint result;
    for (const auto& [name, file] : names_) {
        result.add(std::string_view(name)).add(std::string_view(contents_[file]));
    }
    return result;
}

Fingerprint Files::fingerprint(Descriptor descriptor) const
{
    Fingerprint result;
    const auto found = open_.find(descriptor);
    if (found == open_.end()) {
        return result;
    }
    const Open& open = found->second;
    const auto name = std::find_if(names_.begin(), names_.end(),
                                   [&](const auto& entry) { return entry.second == open.file; });
    result.add(name == names_.end() ? std::string_view(contents_[open.file])
                                    : std::string_view(name->first));
    return result.add(open.position)
        .add((open.reads ? 1U : 0U) | (open.writes ? 2U : 0U) | (open.appends ? 4U : 0U) |
             (open.discards ? 8U : 0U));
}

} // namespace procession::core
