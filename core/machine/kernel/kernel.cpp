// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/kernel.h"

#include "scheduler/random.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace procession::core {

const Datum& Kernel::Caller::argument(std::size_t index) const
{
    static const Datum none;
    return index < call.arguments.size() ? call.arguments[index] : none;
}

Effect& say(Effects& effects, Effect::Kind kind, EntityId process, std::int64_t code)
{
    Effect& effect = effects.emplace_back();
    effect.kind = kind;
    effect.process = process;
    effect.code = static_cast<std::int32_t>(code);
    return effect;
}

Kernel::Kernel(const Scenario& scenario)
    : files_(scenario.files),
      programs_(std::make_shared<const std::map<std::string, std::string>>(
          scenario.programs.begin(), scenario.programs.end())),
      seed_(scenario.seed),
      machine_(scenario.machine)
{
}

Ticks Kernel::micro(std::int64_t microseconds) const
{
    constexpr std::int64_t million = 1'000'000;
    return (microseconds * machine_.ticks_per_second + million - 1) / million;
}

/// Seconds as ticks, rounded up as a real clock does; never for those too far away.
Ticks Kernel::ticks(const Datum& seconds) const
{
    const double exact = seconds.real() * static_cast<double>(machine_.ticks_per_second);
    if (!(exact > 0)) {
        return 0;
    }
    // What is left of a decimal fraction like 0.1 is not another tick.
    const double rounded = std::ceil(exact - 1e-6);
    // And no time at all would never pass for who waits again for what is left.
    return rounded >= static_cast<double>(scheduler::latest_tick)
               ? scheduler::latest_tick
               : std::max(static_cast<Ticks>(rounded), Ticks{1});
}

double Kernel::seconds(Ticks ticks) const
{
    return static_cast<double>(ticks) / static_cast<double>(machine_.ticks_per_second);
}

/// The place at which everybody waits for a child, a signal or its feeders.
PlaceIndex Kernel::common_place(WaitPlace::Kind kind, const char* name)
{
    const auto [found, is_new] =
        common_places_.emplace(kind, static_cast<PlaceIndex>(places_.size()));
    if (is_new) {
        places_.push_back({kind, 0, name});
    }
    return found->second;
}

Ticks Kernel::timeout(const Datum& seconds) const
{
    return seconds.is_none() ? scheduler::never : ticks(seconds);
}

Ticks Kernel::cost(const SystemCall& call) const
{
    if (call.code == SystemCallCode::compute) {
        return ticks(call.arguments.at(0));
    }
    if (machine_.costs == Costs::ideal) {
        return 0;
    }
    switch (call.code) {
    case SystemCallCode::fork:
    case SystemCallCode::spawn:
        return micro(808);
    case SystemCallCode::semaphore_acquire:
    case SystemCallCode::semaphore_release:
    case SystemCallCode::feed:
        return micro(1);
    case SystemCallCode::channel_send:
    case SystemCallCode::channel_receive:
    case SystemCallCode::fd_read:
    case SystemCallCode::fd_write:
        return micro(8);
    case SystemCallCode::socket_connect:
    case SystemCallCode::socket_accept:
        return micro(30);
    case SystemCallCode::execute:
        // From the call to the first line: an interpreter takes its time, a command hardly any.
        return micro(call.arguments.at(0).integer() == 0 ? 14'000 : 1'000);
    case SystemCallCode::thread_new:
        return micro(20);
    default:
        return 0;
    }
}

Ticks Kernel::start_cost(bool spawned) const
{
    // From start() to the child's first line, without the parent's own share.
    return machine_.costs == Costs::ideal ? 0 : micro(spawned ? 88'061 : 2'234);
}

void Kernel::answer(EntityId who, Datum value, Effects& effects)
{
    processes_[who].waits_for.reset();
    processes_[who].place = no_place;
    Effect& effect = effects.emplace_back();
    effect.kind = Effect::Kind::answer;
    effect.process = who;
    effect.value = std::move(value);
}

void Kernel::fail(EntityId who, CallError error, Effects& effects)
{
    processes_[who].waits_for.reset();
    processes_[who].place = no_place;
    Effect& effect = effects.emplace_back();
    effect.kind = Effect::Kind::fail;
    effect.process = who;
    effect.error = std::move(error);
}

void Kernel::block(const Caller& caller, PlaceIndex place, Ticks delay, Wanted wanted,
                   EntityId whom)
{
    processes_[caller.id].waits_for = caller.call;
    processes_[caller.id].place = place;
    processes_[caller.id].until = delay == scheduler::never ? delay : caller.now + delay;
    Effect& effect = caller.effects.emplace_back();
    effect.kind = Effect::Kind::block;
    effect.process = caller.id;
    effect.place = place;
    effect.delay = delay;
    effect.by = whom;
    effect.wanted = wanted;
    effect.code = caller.call.code == SystemCallCode::thread_started ? 1 : 0;
    give_up_lock(caller.id, caller.effects);
}

void Kernel::perform(EntityId id, const SystemCall& call, Ticks now, Effects& effects)
{
    using Code = SystemCallCode;
    const Caller caller{id, owner(id), call, now, effects};
    now_ = now;
    switch (call.code) {
    case Code::write:
    case Code::fd_read:
    case Code::fd_write:
    case Code::fd_select:
    case Code::socket_accept:
    case Code::socket_connect:
    case Code::socket_receive_from:
        return io(caller);
    case Code::fd_close:
    case Code::fd_copy:
    case Code::fd_info:
    case Code::fd_set:
    case Code::pipe_new:
        return descriptor(caller);
    case Code::socket_new:
    case Code::socket_pair:
    case Code::socket_bind:
    case Code::socket_listen:
    case Code::socket_name:
    case Code::socket_option:
    case Code::socket_send_to:
    case Code::socket_shutdown:
        return socket(caller);
    case Code::download_new:
    case Code::download_notify:
    case Code::download_progress:
    case Code::download_questions:
    case Code::download_wait:
        return download(caller);
    case Code::execute:
        return execute(caller);
    case Code::program_source: {
        const auto found = programs_->find(caller.argument(0).bytes());
        return answer(id, found == programs_->end() ? Datum() : Datum(found->second), effects);
    }
    case Code::sleep:
        return block(caller, no_place, ticks(caller.argument(0)));
    case Code::now:
        return answer(id, Datum(seconds(now)), effects);
    case Code::compute:
        processes_[id].effort.work += cost(call); // which has been lived
        return answer(id, {}, effects);
    case Code::start_method:
        return answer(
            id, Datum(std::string(machine_.start_method == StartMethod::spawn ? "spawn" : "fork")),
            effects);
    case Code::cpu_count:
        return answer(id, Datum(static_cast<std::int64_t>(machine_.cores)), effects);
    case Code::entropy: {
        const std::uint64_t seed =
            scheduler::random_value(seed_, scheduler::Stream::program,
                                    static_cast<std::uint64_t>(processes_[caller.owner].pid));
        return answer(id,
                      Datum(static_cast<std::int64_t>(scheduler::random_value(
                          seed, scheduler::Stream::program, processes_[caller.owner].drawn++))),
                      effects);
    }
    case Code::exit:
        say(effects, Effect::Kind::end, caller.owner, caller.argument(0).integer() & 255);
        return;
    case Code::fork:
        return create(caller, false);
    case Code::spawn:
        return create(caller, true);
    case Code::wait:
        return wait(caller);
    case Code::kill:
        return kill(caller);
    case Code::getpid:
        return answer(id, Datum(processes_[caller.owner].pid), effects);
    case Code::getppid: {
        const EntityId parent = processes_[caller.owner].parent;
        return answer(id, Datum(parent == no_entity ? init_pid : processes_[parent].pid), effects);
    }
    case Code::handle_signal: {
        int& kept =
            processes_[caller.owner].signals[static_cast<int>(caller.argument(0).integer())];
        const int before = std::exchange(kept, static_cast<int>(caller.argument(1).integer()));
        return answer(id, Datum(std::int64_t{before}), effects);
    }
    case Code::semaphore_new:
    case Code::semaphore_acquire:
    case Code::semaphore_release:
    case Code::semaphore_value:
    case Code::semaphore_owner:
    case Code::semaphore_set:
    case Code::semaphore_wait:
    case Code::semaphore_wake:
        return semaphore(caller);
    case Code::channel_new:
    case Code::channel_open:
    case Code::channel_send:
    case Code::channel_receive:
    case Code::channel_poll:
    case Code::channel_close:
    case Code::channel_length:
    case Code::feed:
    case Code::join_feeders:
    case Code::cancel_feeder:
        return channel(caller);
    case Code::gettid:
    case Code::thread_begun:
    case Code::thread_new:
    case Code::thread_started:
    case Code::thread_wait:
    case Code::switch_interval:
        return thread(caller);
    case Code::select:
        return select(caller);
    case Code::notify:
        return notify(caller);
    case Code::getpgid:
    case Code::setpgid:
        return group(caller);
    case Code::alarm:
        return alarm(caller);
    case Code::pause:
        return pause(caller);
    case Code::cells_new:
    case Code::cell_get:
    case Code::cell_set:
        return cells(caller);
    case Code::file_open:
    case Code::file_seek:
    case Code::file_truncate:
    case Code::file_exists:
    case Code::file_size:
    case Code::file_remove:
    case Code::file_rename:
    case Code::file_list:
        return file(caller);
    case Code::read_line:
    case Code::cpu_time:
    case Code::count:
        return answer(id, {}, effects); // the machine answers these itself
    }
}

/// It has waited long enough: what the call returns then.
void Kernel::timed_out(EntityId who, Effects& effects)
{
    if (processes_[who].wants_lock) {
        return ask_for_lock(who, effects);
    }
    const std::optional<SystemCall>& call = processes_[who].waits_for;
    if (!call) {
        return;
    }
    const SystemCallCode code = call->code;
    forget(who);
    switch (code) {
    case SystemCallCode::semaphore_acquire:
    case SystemCallCode::channel_poll:
    case SystemCallCode::feed:
    case SystemCallCode::semaphore_wait:
    case SystemCallCode::download_wait:
    case SystemCallCode::thread_wait:
        return answer(who, Datum(false), effects);
    case SystemCallCode::fd_select:
        return answer(who, Datum(Data{Datum(Data{}), Datum(Data{})}), effects);
    case SystemCallCode::select:
        return answer(who, Datum(Data{}), effects);
    default:
        return answer(who, {}, effects);
    }
}

std::vector<EntityId> Kernel::waits_for(EntityId id) const
{
    const KernelProcess& process = processes_[id];
    std::vector<EntityId> result;
    if (process.wants_lock) {
        return semaphores_[*processes_[process.owner].lock].holders;
    }
    if (!process.waits_for || process.place == no_place) {
        return result;
    }
    const KernelProcess& owning = processes_[process.owner];
    const WaitPlace& place = places_[process.place];
    if (place.kind == WaitPlace::Kind::semaphore) {
        result = semaphores_[place.index].holders;
    } else if (place.kind == WaitPlace::Kind::child) {
        const std::int64_t pid = process.waits_for->arguments.at(0).integer();
        std::copy_if(owning.children.begin(), owning.children.end(), std::back_inserter(result),
                     [&](EntityId child) { return pid == -1 || processes_[child].pid == pid; });
    } else if (place.kind == WaitPlace::Kind::thread) {
        result.push_back(find_thread(process.owner, process.waits_for->arguments.at(0).integer()));
    } else if (place.kind == WaitPlace::Kind::channel) {
        const Channel& channel = channels_[place.index];
        const SystemCallCode code = process.waits_for->code;
        const bool sends = code == SystemCallCode::channel_send || code == SystemCallCode::feed;
        const std::set<EntityId>& others = sends ? channel.readers : channel.writers;
        for (const EntityId other : others) {
            add_threads(other, result);
        }
        std::erase(result, id);
    }
    if (place.kind == WaitPlace::Kind::feeder) {
        for (const auto& [queue, messages] : owning.feeders) {
            for (const EntityId reader : channels_[queue].readers) {
                add_threads(reader, result);
            }
        }
        std::erase(result, id);
    }
    if (place.kind == WaitPlace::Kind::pipe || place.kind == WaitPlace::Kind::socket) {
        result = others_at(id);
    }
    std::erase_if(result,
                  [this](EntityId other) { return other == no_entity || processes_[other].ended; });
    return result;
}

/// Takes `who` out of every queue in which it stands.
void Kernel::forget(EntityId who)
{
    for (Semaphore& semaphore : semaphores_) {
        std::erase(semaphore.waiters, who);
    }
    std::erase(io_waiters_, who);
    for (Channel& channel : channels_) {
        std::erase(channel.receivers, who);
        std::erase(channel.pollers, who);
        std::erase_if(channel.senders,
                      [who](const Channel::Sender& one) { return one.who == who && !one.feeder; });
        std::erase_if(channel.putters,
                      [who](const Channel::Sender& putter) { return putter.who == who; });
    }
}

} // namespace procession::core
