// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/classroom/locks.h"

#include "lessons/lesson/keeps.h"

namespace procession::lessons {

std::optional<Locked> broken_lock(const Classroom& classroom, const core::Scenario& before,
                                  const core::Scenario& after)
{
    for (const Locked part : classroom.lock) {
        if (!keeps(locked_names()[static_cast<std::size_t>(part)], before, after)) {
            return part;
        }
    }
    return std::nullopt;
}

std::string hiding_text(const Classroom& classroom)
{
    if (classroom.hide.empty()) {
        return {};
    }
    std::string names;
    for (const Hidden part : classroom.hide) {
        names += names.empty() ? "\"" : ", \"";
        names += hidden_names()[static_cast<std::size_t>(part)];
        names += '"';
    }
    return R"({"hide": [)" + names + "]}";
}

} // namespace procession::lessons
