// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/csv.h"

#include "core/scenario/csv_cells.h"
#include "core/scenario/document_parser.h"
#include "core/scenario/keys.h"
#include "core/scenario/value.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unordered_set>

namespace procession::core {

namespace {

enum Column : std::size_t { pid, arrival, burst, priority, column_count };
constexpr std::array<std::string_view, column_count> column_names{"pid", "arrival", "burst",
                                                                  "priority"};

std::string lower(std::string text)
{
    for (char& letter : text) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return text;
}

class CsvReader {
public:
    explicit CsvReader(std::string_view text) : text_(text) {}

    ReadScenario read()
    {
        const std::size_t bad = first_bad_byte(text_);
        if (text_.size() > Document::most_bytes) {
            faults_.add(0, {MessageCode::file_too_big, {}});
        } else if (bad < text_.size()) {
            faults_.add(
                bad,
                {text_[bad] == '\0' ? MessageCode::json_nul_byte : MessageCode::json_not_utf8, {}});
        } else {
            read_rows();
        }
        if (!faults_.empty()) {
            return {std::nullopt, faults_.finish(text_)};
        }
        scenario_.listed = scenario_.processes.size();
        return {std::move(scenario_), {}};
    }

private:
    void read_rows()
    {
        CsvRows rows(text_, faults_);
        std::vector<CsvCell> row;
        bool first = true;
        while (rows.next(row)) {
            if (first && is_heading(row)) {
                heading_ = true;
                read_heading(row);
            } else {
                read_process(row);
            }
            first = false;
        }
        if (first && faults_.empty()) {
            faults_.add(0, {MessageCode::csv_column_missing, {{"column", std::string("burst")}}});
        }
    }

    static bool is_heading(const std::vector<CsvCell>& row)
    {
        return std::any_of(row.begin(), row.end(), [](const CsvCell& cell) {
            const std::string text = lower(cell.text);
            return text == "burst" || text == "arrival" || text == "priority";
        });
    }

    void read_heading(const std::vector<CsvCell>& row)
    {
        columns_.fill(row.size());
        width_ = row.size();
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string name = lower(row[i].text);
            const auto known = std::find(column_names.begin(), column_names.end(), name);
            if (known == column_names.end()) {
                faults_.add(row[i].offset, {MessageCode::csv_column_unknown,
                                            {{"column", shortened(row[i].text)}}});
                continue;
            }
            std::size_t& column = columns_[static_cast<std::size_t>(known - column_names.begin())];
            if (column < row.size()) {
                faults_.add(row[i].offset, {MessageCode::csv_column_twice, {{"column", name}}});
            }
            column = i;
        }
        if (columns_[burst] == row.size()) {
            faults_.add(row[0].offset,
                        {MessageCode::csv_column_missing, {{"column", std::string("burst")}}});
        }
    }

    /// The number in a column; its default if the table does not have the column.
    std::int64_t number(const std::vector<CsvCell>& row, Column column,
                        scheduler::ParameterInfo info)
    {
        const std::size_t at = columns_[column];
        if (at >= row.size()) {
            return std::get<std::int64_t>(info.fallback);
        }
        info.name = column_names[column];
        const CheckedValue checked = parse_value(info, row[at].text);
        if (const auto* message = std::get_if<Message>(&checked)) {
            faults_.add(row[at].offset, *message);
            return 1;
        }
        return std::get<std::int64_t>(std::get<scheduler::ParameterValue>(checked));
    }

    static const scheduler::ParameterInfo& info_of(std::string_view name)
    {
        const auto keys = process_keys();
        return std::find_if(keys.begin(), keys.end(),
                            [&](const auto& key) { return key.info.name == name; })
            ->info;
    }

    bool has_right_length(const std::vector<CsvCell>& row)
    {
        const bool right =
            heading_ ? row.size() == width_ : row.size() == width_ || row.size() + 1 == width_;
        if (!right) {
            faults_.add(row[0].offset, {MessageCode::csv_row_length,
                                        {{"count", static_cast<std::int64_t>(row.size())},
                                         {"wanted", static_cast<std::int64_t>(width_)}}});
        }
        return right;
    }

    void read_process(const std::vector<CsvCell>& row)
    {
        if (!has_right_length(row)) {
            return;
        }
        if (scenario_.processes.size() == most_processes) {
            faults_.add(row[0].offset, {MessageCode::processes_too_many,
                                        {{"limit", static_cast<std::int64_t>(most_processes)}}});
            return;
        }
        ProcessSpec& process = scenario_.processes.emplace_back();
        process.name = fmt::format("P{}", scenario_.processes.size());
        std::size_t offset = row[0].offset;
        if (columns_[pid] < row.size()) {
            process.name = row[columns_[pid]].text;
            offset = row[columns_[pid]].offset;
        }
        check_name(process.name, offset);
        process.arrival = number(row, arrival, info_of("arrival"));
        process.priority = static_cast<std::int32_t>(number(row, priority, info_of("priority")));
        scheduler::ParameterInfo length = info_of("arrival");
        length.minimum = 1;
        const Ticks ticks = number(row, burst, length);
        process.bursts.push_back({Burst::Kind::cpu, no_device, ticks, {}});
        check_end(row[0].offset, process.arrival, ticks);
    }

    void check_name(const std::string& name, std::size_t offset)
    {
        const bool control = std::any_of(name.begin(), name.end(), [](char byte) {
            return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
        });
        if (name.empty() || control) {
            faults_.add(offset, {MessageCode::name_not_printable, {{"key", std::string("pid")}}});
        } else if (!names_.insert(name).second) {
            faults_.add(offset, {MessageCode::process_duplicate, {{"name", shortened(name)}}});
        }
    }

    void check_end(std::size_t offset, Ticks arrives, Ticks ticks)
    {
        latest_arrival_ = std::max(latest_arrival_, arrives);
        if (too_long_) {
            return;
        }
        too_long_ = ticks > scheduler::latest_tick - work_ ||
                    latest_arrival_ > scheduler::latest_tick - work_ - ticks;
        if (too_long_) {
            faults_.add(offset,
                        {MessageCode::scenario_too_long, {{"limit", scheduler::latest_tick}}});
        } else {
            work_ += ticks;
        }
    }

    std::string_view text_;
    FaultList faults_;
    Scenario scenario_;
    bool heading_ = false;
    std::size_t width_ = column_count;
    std::array<std::size_t, column_count> columns_{pid, arrival, burst, priority};
    std::unordered_set<std::string> names_;
    Ticks work_ = 0;
    Ticks latest_arrival_ = 0;
    bool too_long_ = false;
};

std::string csv_cell(const std::string& text)
{
    const bool plain = text.find_first_of(",\"\r\n") == std::string::npos &&
                       !text.starts_with(' ') && !text.ends_with(' ');
    if (plain) {
        return text;
    }
    std::string cell = "\"";
    for (const char letter : text) {
        cell += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return cell + '"';
}

} // namespace

ReadScenario read_csv(std::string_view text)
{
    return CsvReader(text).read();
}

Export to_csv(const Scenario& scenario)
{
    Sayable sayable;
    sayable.names = true;
    sayable.arrivals = true;
    sayable.priorities = true;
    Export result{"pid,arrival,burst,priority\r\n", losses(scenario, sayable)};
    for (std::size_t i = 0; i < scenario.listed; ++i) {
        const ProcessSpec& process = scenario.processes[i];
        result.text += fmt::format("{},{},{},{}\r\n", csv_cell(process.name), process.arrival,
                                   cpu_work(process), process.priority);
    }
    return result;
}

} // namespace procession::core
