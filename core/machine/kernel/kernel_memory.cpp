// SPDX-License-Identifier: GPL-3.0-or-later
// System calls on what processes share: cells of memory, and files.
#include "core/machine/kernel/kernel.h"

#include <fmt/format.h>

namespace procession::core {

void Kernel::cells(const Caller& caller)
{
    if (caller.call.code == SystemCallCode::cells_new) {
        const auto* values = std::get_if<Data>(&caller.argument(1).value);
        cells_.push_back(values ? *values : Data{});
        return answer(caller.id, Datum(static_cast<std::int64_t>(cells_.size()) - 1),
                      caller.effects);
    }
    const auto group = static_cast<std::size_t>(caller.argument(0).integer());
    const auto index = static_cast<std::size_t>(caller.argument(1).integer());
    if (group >= cells_.size() || index >= cells_[group].size()) {
        return fail(caller.id, {"IndexError", 0, "invalid index"}, caller.effects);
    }
    Datum& cell = cells_[group][index];
    if (caller.call.code == SystemCallCode::cell_get) {
        return answer(caller.id, cell, caller.effects);
    }
    cell = caller.argument(2);
    answer(caller.id, {}, caller.effects);
}

void Kernel::file(const Caller& caller)
{
    using Code = SystemCallCode;
    const auto text = [&caller](std::size_t index) { return caller.argument(index).bytes(); };
    const auto number = [&caller](std::size_t index) { return caller.argument(index).integer(); };
    Files::Result result;
    switch (caller.call.code) {
    case Code::file_open: {
        std::optional<std::string> known = about(text(0));
        result = known ? files_.open_text(caller.owner, std::move(*known))
                       : files_.open(caller.owner, text(0), text(1));
        break;
    }
    case Code::file_read:
        result = files_.read(number(0), number(1));
        break;
    case Code::file_write:
        result = files_.write(number(0), text(1));
        break;
    case Code::file_seek:
        result = files_.seek(number(0), number(1), number(2));
        break;
    case Code::file_truncate:
        result = files_.truncate(number(0), number(1));
        break;
    case Code::file_close:
        result = files_.close(caller.owner, number(0));
        break;
    case Code::file_exists:
        result = Datum(files_.exists(text(0)) || about(text(0)));
        break;
    case Code::file_size:
        result = files_.size(text(0));
        break;
    case Code::file_remove:
        result = files_.remove(text(0));
        break;
    case Code::file_rename:
        result = files_.rename(text(0), text(1));
        break;
    default:
        result = Datum(files_.list());
        break;
    }
    if (auto* error = std::get_if<CallError>(&result)) {
        return fail(caller.id, std::move(*error), caller.effects);
    }
    answer(caller.id, std::get<Datum>(std::move(result)), caller.effects);
}

} // namespace procession::core
