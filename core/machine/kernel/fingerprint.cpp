// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/kernel/fingerprint.h"

#include <bit>
#include <cstring>

namespace procession::core {

Fingerprint& Fingerprint::add(std::string_view bytes)
{
    add(bytes.size());
    for (; !bytes.empty(); bytes.remove_prefix(bytes.size() < 8 ? bytes.size() : 8)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), bytes.size() < 8 ? bytes.size() : 8);
        add(word);
    }
    return *this;
}

Fingerprint& Fingerprint::add(const Datum& datum)
{
    add(datum.value.index());
    if (const auto* const text = std::get_if<std::string>(&datum.value)) {
        return add(std::string_view(*text));
    }
    if (const auto* const data = std::get_if<Data>(&datum.value)) {
        add(data->size());
        for (const Datum& one : *data) {
            add(one);
        }
        return *this;
    }
    if (const auto* const number = std::get_if<double>(&datum.value)) {
        return add(std::bit_cast<std::uint64_t>(*number));
    }
    return add(static_cast<std::uint64_t>(datum.integer()));
}

} // namespace procession::core
