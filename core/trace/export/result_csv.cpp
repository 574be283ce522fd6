// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/json_writer.h"
#include "core/trace/export/result.h"

#include <ostream>

namespace procession::core {

namespace {

/// One row after the other, through a buffer.
class CsvWriter {
public:
    explicit CsvWriter(std::ostream& out) : out_(out) {}
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;
    ~CsvWriter() { flush(); }

    void field(std::string_view text)
    {
        separate();
        if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
            buffer_ += text;
            return;
        }
        buffer_ += '"';
        for (const char c : text) {
            buffer_.append(c == '"' ? 2 : 1, c);
        }
        buffer_ += '"';
    }
    void field(std::int64_t number) { field(std::to_string(number)); }
    void field(double number) { field(quotient_text(number)); }
    template <typename Value>
    void field(const std::optional<Value>& maybe)
    {
        if (maybe) {
            field(*maybe);
        } else {
            field("");
        }
    }
    void end_row()
    {
        buffer_ += '\n';
        first_ = true;
        if (buffer_.size() > (std::size_t{1} << 16)) {
            flush();
        }
    }

private:
    void separate()
    {
        if (!first_) {
            buffer_ += ',';
        }
        first_ = false;
    }
    void flush()
    {
        out_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
        buffer_.clear();
    }

    std::ostream& out_;
    std::string buffer_;
    bool first_ = true;
};

void write_row(CsvWriter& csv, const Trace& trace, const ProcessMetrics& process)
{
    csv.field(process.pid > 0 ? std::optional<std::int64_t>(process.pid) : std::nullopt);
    csv.field(parent_pid(trace, process.process));
    csv.field(trace.scenario().processes[process.process].name);
    csv.field(process.arrival);
    csv.field(process.first_run);
    csv.field(process.finish);
    csv.field(process.response);
    csv.field(process.turnaround);
    csv.field(process.weighted_turnaround);
    csv.field(process.held);
    csv.field(process.waiting);
    csv.field(process.blocked);
    csv.field(process.switching);
    csv.field(process.suspended);
    csv.field(process.cpu);
    csv.field(process.dispatches);
    csv.field(process.quantum_expiries);
    csv.field(process.exit_code ? std::optional<std::int64_t>(*process.exit_code) : std::nullopt);
    csv.field(process.killed ? "true" : "false");
    csv.end_row();
}

} // namespace

void write_result_csv(std::ostream& out, const Trace& trace, const Metrics& measures, Detail detail)
{
    if (detail == Detail::summary) {
        write_summary_header_csv(out);
        write_summary_row_csv(out, trace, measures, trace.scenario().scheduler.policy);
        return;
    }
    out << "pid,ppid,name,arrival,first_run,finish,response,turnaround,weighted_turnaround,held,"
           "waiting,blocked,switching,suspended,cpu,dispatches,quantum_expiries,exit_code,killed\n";
    CsvWriter csv(out);
    for (const ProcessMetrics& process : measures.processes) {
        if (process.pid > 0 || process.process < trace.scenario().listed) {
            write_row(csv, trace, process);
        }
    }
}

void write_summary_header_csv(std::ostream& out)
{
    out << "policy,outcome,makespan,response,turnaround,weighted_turnaround,waiting,utilisation,"
           "context_switches,throughput,fairness\n";
}

void write_summary_row_csv(std::ostream& out, const Trace& trace, const Metrics& measures,
                           std::string_view policy)
{
    CsvWriter csv(out);
    csv.field(policy);
    csv.field(name(trace.outcome()));
    csv.field(measures.makespan);
    csv.field(measures.averages.response);
    csv.field(measures.averages.turnaround);
    csv.field(measures.averages.weighted_turnaround);
    csv.field(measures.averages.waiting);
    csv.field(measures.utilisation);
    csv.field(measures.context_switches);
    csv.field(measures.throughput);
    csv.field(measures.fairness);
    csv.end_row();
}

} // namespace procession::core
