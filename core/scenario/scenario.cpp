// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/scenario.h"

namespace procession::core {

const std::string& LocalizedText::in(std::string_view language) const
{
    for (const std::string_view wanted : {language, std::string_view(), std::string_view("en")}) {
        if (const auto found = texts_.find(wanted); found != texts_.end()) {
            return found->second;
        }
    }
    static const std::string nothing;
    return texts_.empty() ? nothing : texts_.begin()->second;
}

} // namespace procession::core
