// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables hold, as far as any process can find out, in 128 bits.
#include "core/machine/kernel/kernel.h"

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
    return result.add(files_.fingerprint());
}

Fingerprint Files::fingerprint() const
{
    Fingerprint result;
    std::map<std::size_t, std::string_view> named;
    for (const auto& [name, file] : names_) {
        result.add(std::string_view(name)).add(std::string_view(contents_[file]));
        named.emplace(file, name);
    }
    // Numbers of descriptors are nobody's business but their holder's, who got them one by one.
    std::map<std::pair<scheduler::EntityId, Descriptor>, const Open*> by_holder;
    for (const auto& [descriptor, open] : open_) {
        by_holder.emplace(std::pair(*open.holders.begin(), descriptor), &open);
    }
    for (const auto& [holder, open] : by_holder) {
        const auto name = named.find(open->file);
        result.add(name == named.end() ? std::string_view(contents_[open->file]) : name->second);
        result.add(open->position)
            .add((open->reads ? 1U : 0U) | (open->writes ? 2U : 0U) | (open->appends ? 4U : 0U));
        add_all(result, open->holders);
    }
    return result;
}

} // namespace procession::core
