// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/contention.h"

namespace procession::core {

void Contention::now_matters(Place& place)
{
    place.matters = true;
    was_wrong_ = was_wrong_ || place.was_passed;
    place.was_passed = false;
}

void Contention::note(std::uint64_t place, std::int64_t tid, const Access& access, bool for_itself)
{
    Place& here = places_[place];
    const bool is_new_here = here.uses.insert(access.what).second;
    const auto [found, is_new] = used_.try_emplace(access.what);
    Used& used = found->second;
    used.tid = is_new ? tid : used.tid;
    const bool was_contested = used.is_contested();
    used.by_several = used.by_several || used.tid != tid;
    used.written = used.written || access.writes;
    used.by_program = used.by_program || !for_itself;
    if (is_new_here) {
        used.places.push_back(place);
    }
    if (used.is_contested() && !was_contested) {
        for (const std::uint64_t other : used.places) {
            now_matters(places_[other]);
        }
    } else if (used.is_contested() && is_new_here) {
        now_matters(here);
    }
}

void Contention::note_anything()
{
    if (!anything_) {
        anything_ = true;
        for (auto& [place, what] : places_) {
            now_matters(what);
        }
    }
}

bool Contention::matters(std::uint64_t place)
{
    if (!leaves_out_) {
        return true;
    }
    Place& here = places_[place];
    if (!here.matters && !anything_) {
        here.was_passed = true;
        return false;
    }
    return true;
}

} // namespace procession::core
