// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/program/variable_rows.h"

#include "ui/text/device_name.h"

#include <algorithm>
#include <map>
#include <utility>

namespace procession::ui {

namespace {

/// A name's place in a program: depth of the call, function, name. Recursion has many depths.
struct Key {
    std::size_t depth = 0;
    std::string function;
    std::string name;
    friend bool operator==(const Key&, const Key&) = default;
    friend auto operator<=>(const Key&, const Key&) = default;
};

Key key_of(const core::ProgramAt& program, std::size_t call, const core::VariableAt& variable)
{
    return {call, call == 0 ? std::string() : program.calls[call].function, variable.name};
}

/// An object: what is the kernel's is one for all, else each process has its own. Not so the
/// connections of a pipe: its two ends are two objects.
struct Object {
    std::size_t column = 0;
    std::int64_t identity = 0;
    int kind = 0; ///< of the kernel's; 0: the process's own
    friend bool operator==(const Object&, const Object&) = default;
    friend auto operator<=>(const Object&, const Object&) = default;
};

Object object_of(std::size_t column, const core::VariableAt& variable)
{
    const bool is_kernels =
        variable.shared && (variable.shared->kind != core::SharedAt::Kind::channel ||
                            variable.type.ends_with("Queue"));
    return is_kernels ? Object{0, variable.shared->id, 1 + static_cast<int>(variable.shared->kind)}
                      : Object{column, variable.identity, 0};
}

/// Objects with several names in one process get numbers, the same ones in all columns.
std::map<Object, int> numbers_of_shared(Inside& inside, const Moment& moment,
                                        const std::vector<core::EntityId>& processes)
{
    std::map<Object, int> numbers;
    for (std::size_t column = 0; column < processes.size(); ++column) {
        std::map<Object, int> names;
        for (const core::CallAt& call : inside.program(moment, processes[column]).calls) {
            for (const core::VariableAt& variable : call.variables) {
                const Object object = object_of(column, variable);
                if (variable.identity != 0 && ++names[object] == 2) {
                    numbers.emplace(object, static_cast<int>(numbers.size()) + 1);
                }
            }
        }
    }
    return numbers;
}

std::map<Key, std::string> values_of(const core::ProgramAt& program)
{
    std::map<Key, std::string> values;
    for (std::size_t call = 0; call < program.calls.size(); ++call) {
        for (const core::VariableAt& variable : program.calls[call].variables) {
            values.emplace(key_of(program, call, variable), variable.value);
        }
    }
    return values;
}

/// Rows under construction.
struct Table {
    std::vector<Key> keys;
    std::vector<VariableRow> rows;
    std::size_t columns = 0;

    /// The row of `key`; a new one comes behind those of its call and of calls further out.
    std::size_t row_of(const Key& key)
    {
        const auto found = std::ranges::find(keys, key);
        if (found != keys.end()) {
            return static_cast<std::size_t>(found - keys.begin());
        }
        const auto place =
            std::ranges::find_if(keys, [&](const Key& other) { return other.depth > key.depth; });
        const auto index = place - keys.begin();
        keys.insert(place, key);
        rows.insert(rows.begin() + index,
                    VariableRow{key.function, key.name, std::vector<VariableCell>(columns)});
        return static_cast<std::size_t>(index);
    }
};

} // namespace

std::vector<VariableRow> variable_rows(Inside& inside, const Moment& moment,
                                       const std::vector<core::EntityId>& processes)
{
    Table table;
    table.columns = processes.size();
    const auto shared = numbers_of_shared(inside, moment, processes);
    for (std::size_t column = 0; column < processes.size(); ++column) {
        const core::ProgramAt& now = inside.program(moment, processes[column]);
        const auto before = values_of(inside.program_before(moment, processes[column]));
        for (std::size_t call = 0; call < now.calls.size(); ++call) {
            for (const core::VariableAt& variable : now.calls[call].variables) {
                const Key key = key_of(now, call, variable);
                const auto earlier = before.find(key);
                const auto number = shared.find(object_of(column, variable));
                VariableCell& cell = table.rows[table.row_of(key)].cells[column];
                const bool is_place =
                    variable.shared && variable.shared->kind != core::SharedAt::Kind::cells;
                cell.value =
                    is_place ? shared_place_name(variable.value).toStdString() : variable.value;
                cell.type = variable.type;
                cell.changed = earlier == before.end() || earlier->second != variable.value;
                cell.shared = number == shared.end() ? 0 : number->second;
            }
        }
    }
    return std::move(table.rows);
}

} // namespace procession::ui
