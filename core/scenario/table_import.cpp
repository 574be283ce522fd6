// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/table_import.h"

#include "core/scenario/csv_cells.h"
#include "core/scenario/document_parser.h"
#include "core/scenario/keys.h"
#include "core/scenario/table_times.h"
#include "core/scenario/value.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unordered_set>

namespace procession::core {

namespace {

using Row = std::vector<CsvCell>;

constexpr auto usual_roles = std::to_array<ColumnRole>(
    {ColumnRole::name, ColumnRole::arrival, ColumnRole::burst, ColumnRole::priority});

const scheduler::ParameterInfo& info_of(std::string_view name)
{
    const auto keys = process_keys();
    return std::find_if(keys.begin(), keys.end(),
                        [&](const auto& key) { return key.info.name == name; })
        ->info;
}

bool is_empty(const Row& row)
{
    return std::all_of(row.begin(), row.end(),
                       [](const CsvCell& cell) { return cell.text.empty(); });
}

/// A row of words with a known heading among them, and no number.
bool looks_like_heading(const Row& row)
{
    const bool known = std::any_of(row.begin(), row.end(), [](const CsvCell& cell) {
        const auto heading = heading_of(cell.text);
        return heading && heading->role != ColumnRole::left_out &&
               heading->role != ColumnRole::name;
    });
    return known && std::none_of(row.begin(), row.end(), [](const CsvCell& cell) {
               return typed_time(cell.text).form != TypedTime::Form::none;
           });
}

class TableReader {
public:
    TableReader(std::string_view text, const ImportOptions& options)
        : text_(text), options_(options)
    {
    }

    ImportPreview read()
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
            settle();
        }
        preview_.scenario.listed = preview_.scenario.processes.size();
        preview_.faults = faults_.finish(text_);
        return std::move(preview_);
    }

private:
    void read_rows()
    {
        TableForm form = form_of_table(text_);
        if (!options_.separator.empty()) {
            form.separator = options_.separator;
        }
        preview_.separator = form.separator;
        CsvRows rows(text_, form, faults_);
        Row row;
        bool first = true;
        while (rows.next(row)) {
            if (is_empty(row)) {
                first_empty_ = empty_rows_++ == 0 ? row[0].offset : first_empty_;
                continue;
            }
            if (first) {
                preview_.heading = options_.heading.value_or(looks_like_heading(row));
                read_columns(row);
            }
            if (!first || !preview_.heading) {
                read_row(row);
            }
            first = false;
        }
        if (first && faults_.empty()) {
            faults_.add(0, {MessageCode::csv_column_missing, {{"column", std::string("burst")}}});
        }
        note_left_out();
    }

    void note(std::size_t offset, Message message)
    {
        preview_.notes.push_back({advance({}, text_, offset), std::move(message)});
    }

    /// What each column is, from the first row.
    void read_columns(const Row& row)
    {
        const bool told = !options_.columns.empty();
        const bool usual = !told && !preview_.heading;
        preview_.columns.resize(usual ? usual_roles.size() : row.size());
        for (std::size_t i = 0; i < preview_.columns.size(); ++i) {
            ImportColumn& column = preview_.columns[i];
            if (preview_.heading) {
                read_heading(row[i], column);
            }
            if (told) {
                column.role =
                    i < options_.columns.size() ? options_.columns[i] : ColumnRole::left_out;
            } else if (usual) {
                column.role = usual_roles[i];
            }
            take_role(i, i < row.size() ? row[i].offset : row[0].offset);
        }
        if (place_of(ColumnRole::burst) == none) {
            faults_.add(row[0].offset,
                        {MessageCode::csv_column_missing, {{"column", std::string("burst")}}});
        }
    }

    void read_heading(const CsvCell& cell, ImportColumn& column)
    {
        column.heading = cell.text;
        const auto known = heading_of(cell.text);
        if (known) {
            column.role = known->role;
            column.unit = known->unit;
        }
        if (!options_.columns.empty()) {
            return;
        }
        if (!known) {
            faults_.add(cell.offset,
                        {MessageCode::csv_column_unknown, {{"column", shortened(cell.text)}}});
        } else if (known->role == ColumnRole::left_out && !cell.text.empty()) {
            note(cell.offset,
                 {MessageCode::import_column_result, {{"column", shortened(cell.text)}}});
        }
    }

    void take_role(std::size_t column, std::size_t offset)
    {
        const ColumnRole role = preview_.columns[column].role;
        if (role == ColumnRole::left_out) {
            return;
        }
        std::size_t& place = places_[static_cast<std::size_t>(role)];
        if (place != none) {
            faults_.add(offset,
                        {MessageCode::csv_column_twice, {{"column", std::string(name_of(role))}}});
        }
        place = column;
    }

    [[nodiscard]] std::size_t place_of(ColumnRole role) const
    {
        return places_[static_cast<std::size_t>(role)];
    }

    /// Rows that sum up others are held back until it is clear that they are the last.
    void read_row(Row& row)
    {
        while (row.size() > preview_.columns.size() && row.back().text.empty()) {
            row.pop_back(); // a spreadsheet's cells to the right of the table
        }
        const std::size_t at = place_of(ColumnRole::name) == none ? 0 : place_of(ColumnRole::name);
        if (at < row.size() && is_summary(row[at].text)) {
            summaries_.push_back({row, at});
            return;
        }
        for (const Summary& summary : summaries_) {
            read_process(summary.row);
        }
        summaries_.clear();
        read_process(row);
    }

    bool has_right_length(const Row& row)
    {
        const std::size_t width = preview_.columns.size();
        const bool usual = options_.columns.empty() && !preview_.heading;
        const bool right = row.size() == width || (usual && row.size() + 1 == width);
        if (!right) {
            faults_.add(row[0].offset, {MessageCode::csv_row_length,
                                        {{"count", static_cast<std::int64_t>(row.size())},
                                         {"wanted", static_cast<std::int64_t>(width)}}});
        }
        widest_ = std::max(widest_, row.size());
        return right;
    }

    void read_process(const Row& row)
    {
        Scenario& scenario = preview_.scenario;
        if (!has_right_length(row)) {
            return;
        }
        if (scenario.processes.size() == most_processes) {
            faults_.add(row[0].offset, {MessageCode::processes_too_many,
                                        {{"limit", static_cast<std::int64_t>(most_processes)}}});
            return;
        }
        ProcessSpec& process = scenario.processes.emplace_back();
        process.name = fmt::format("P{}", scenario.processes.size());
        std::size_t offset = row[0].offset;
        if (const std::size_t at = place_of(ColumnRole::name); at < row.size()) {
            process.name = row[at].text;
            offset = row[at].offset;
        }
        check_name(process.name, offset);
        process.priority = priority(row);
        process.bursts.push_back({Burst::Kind::cpu, no_device, 0, {}});
        times_.push_back({time(row, ColumnRole::arrival, 0), time(row, ColumnRole::burst, 1)});
        offsets_.push_back(row[0].offset);
        line_ = advance(line_, text_, row[0].offset);
        preview_.lines.push_back(line_.line);
    }

    std::int32_t priority(const Row& row)
    {
        const std::size_t at = place_of(ColumnRole::priority);
        const scheduler::ParameterInfo& info = info_of("priority");
        if (at >= row.size()) {
            return static_cast<std::int32_t>(std::get<std::int64_t>(info.fallback));
        }
        const CheckedValue checked = parse_value(info, with_narrow_characters(row[at].text));
        if (const auto* message = std::get_if<Message>(&checked)) {
            faults_.add(row[at].offset, *message);
            return 0;
        }
        return static_cast<std::int32_t>(
            std::get<std::int64_t>(std::get<scheduler::ParameterValue>(checked)));
    }

    /// The time in a column, at least `least`; 0 ticks if the table does not have the column.
    TableTime time(const Row& row, ColumnRole role, std::int64_t least)
    {
        const std::size_t at = place_of(role);
        if (at >= row.size()) {
            return {{TypedTime::Form::number}, row[0].offset, {}};
        }
        const CsvCell& cell = row[at];
        const std::string key(name_of(role));
        TableTime found{typed_time(cell.text), cell.offset,
                        text_.substr(cell.offset, cell.text.size())};
        switch (found.time.form) {
        case TypedTime::Form::none:
            faults_.add(cell.offset, {MessageCode::import_time_wrong,
                                      {{"column", key}, {"found", shortened(cell.text)}}});
            return found;
        case TypedTime::Form::two_ways:
            faults_.add(cell.offset,
                        {MessageCode::import_number_two_ways, {{"found", shortened(cell.text)}}});
            break;
        case TypedTime::Form::too_fine:
            faults_.add(cell.offset,
                        {MessageCode::time_too_fine, {{"found", shortened(cell.text)}}});
            break;
        default:
            if (found.time.mantissa >= least &&
                (found.time.decimals > 0 || found.time.mantissa <= scheduler::latest_tick)) {
                return found;
            }
            scheduler::ParameterInfo info = info_of("arrival");
            info.name = name_of(role);
            info.minimum = least;
            faults_.add(cell.offset, std::get<Message>(parse_value(info, cell.text)));
        }
        found.time = {};
        return found;
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

    void note_left_out()
    {
        if (!preview_.heading && options_.columns.empty() && widest_ > 0) {
            preview_.columns.resize(std::min(preview_.columns.size(), widest_));
        }
        for (const Summary& summary : summaries_) {
            note(summary.row[0].offset, {MessageCode::import_row_total,
                                         {{"name", shortened(summary.row[summary.name].text)}}});
        }
        if (empty_rows_ > 0) {
            note(first_empty_, {MessageCode::import_rows_empty, {{"count", empty_rows_}}});
        }
    }

    void settle()
    {
        const auto unit = [this](ColumnRole role) {
            const std::size_t at = place_of(role);
            return at < preview_.columns.size() ? preview_.columns[at].unit : TimeUnit::none;
        };
        std::vector<Message> notes;
        settle_times(times_, {unit(ColumnRole::arrival), unit(ColumnRole::burst), options_.unit},
                     preview_.scenario, faults_, notes);
        for (Message& message : notes) {
            preview_.notes.push_back({{}, std::move(message)});
        }
        check_end();
    }

    /// All arrivals and bursts together must end before the latest tick.
    void check_end()
    {
        Ticks work = 0;
        Ticks latest_arrival = 0;
        for (std::size_t i = 0; i < times_.size(); ++i) {
            const ProcessSpec& process = preview_.scenario.processes[i];
            const Ticks ticks = process.bursts.front().ticks;
            latest_arrival = std::max(latest_arrival, process.arrival);
            if (ticks > scheduler::latest_tick - work ||
                latest_arrival > scheduler::latest_tick - work - ticks) {
                faults_.add(offsets_[i],
                            {MessageCode::scenario_too_long, {{"limit", scheduler::latest_tick}}});
                return;
            }
            work += ticks;
        }
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Summary {
        Row row;
        std::size_t name; ///< the cell that names it
    };

    std::string_view text_;
    const ImportOptions& options_;
    ImportPreview preview_;
    FaultList faults_;
    std::array<std::size_t, 5> places_{none, none, none, none, none}; ///< by role
    std::vector<Summary> summaries_;
    std::vector<TableTimes> times_;
    std::vector<std::size_t> offsets_; ///< of the rows
    std::unordered_set<std::string> names_;
    Position line_;
    std::size_t widest_ = 0;
    std::int64_t empty_rows_ = 0;
    std::size_t first_empty_ = 0;
};

} // namespace

ImportPreview preview_table(std::string_view text, const ImportOptions& options)
{
    return TableReader(text, options).read();
}

} // namespace procession::core
