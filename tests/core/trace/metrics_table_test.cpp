// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/metrics_table.h"

#include "run_scenario.h"

#include <algorithm>
#include <sstream>

using namespace procession;
using core::MetricsTable;
using core::TableFormat;
using tests::run_scenario;
using tests::silberschatz_rr;

namespace {

MetricsTable table_of(const std::string& members)
{
    const core::Trace trace = run_scenario(members);
    return core::metrics_table(trace.scenario(),
                               core::metrics(trace.scenario(), trace.final_state()));
}

std::string written(const MetricsTable& table, TableFormat format)
{
    std::ostringstream out;
    core::write_metrics_table(out, table, format);
    return out.str();
}

std::size_t column(const MetricsTable& table, const std::string& heading)
{
    const auto found = std::ranges::find(table.header, heading);
    REQUIRE(found != table.header.end());
    return static_cast<std::size_t>(found - table.header.begin());
}

/// One process with a name full of what the formats take for their own.
const MetricsTable awkward{{"process", "a,b"}, {{R"(x|y_&<"$#%\~^{}>')", "1"}}, {"average", ""}};

} // namespace

TEST_CASE("metrics table: the numbers are those of the measures")
{
    const core::Trace trace = run_scenario(silberschatz_rr);
    const core::Metrics measures = core::metrics(trace.scenario(), trace.final_state());
    const MetricsTable table = core::metrics_table(trace.scenario(), measures);
    REQUIRE(table.rows.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        const core::ProcessMetrics& process = measures.processes[i];
        CHECK(table.rows[i].size() == table.header.size());
        CHECK(table.rows[i][column(table, "turnaround")] == std::to_string(*process.turnaround));
        CHECK(table.rows[i][column(table, "waiting")] == std::to_string(process.waiting));
    }
    CHECK(std::stod(table.averages[column(table, "waiting")]) ==
          Approx(*measures.averages.waiting).epsilon(1e-6));
    CHECK(table.averages[column(table, "turnaround")] == "15.666667"); // 47 / 3
    CHECK(table.averages[column(table, "arrival")].empty());
}

TEST_CASE("metrics table: columns and words are the conventions', and other parts of a life")
{
    const MetricsTable plain = table_of(silberschatz_rr);
    CHECK(std::ranges::find(plain.header, "weighted turnaround") == plain.header.end());
    CHECK(std::ranges::find(plain.header, "blocked") == plain.header.end());
    const MetricsTable stallings = table_of(R"("conventions": "stallings", )" + silberschatz_rr);
    CHECK(stallings.rows[0][column(stallings, "normalized turnaround")] == "1.2500");
    const MetricsTable io =
        table_of(R"("processes": [{"name": "A", "bursts": [{"cpu": 1}, {"io": 7}, {"cpu": 1}]}])");
    CHECK(io.rows[0][column(io, "blocked")] == "7");
}

TEST_CASE("metrics table: what does not exist is empty, and who was killed says so")
{
    const MetricsTable table = table_of(
        R"("processes": [{"name": "A", "bursts": [{"cpu": 9}]}, {"name": "B", "bursts": [{"cpu": 5}]}],)"
        R"("interventions": [{"at": 4, "kill": "B"}])");
    CHECK(table.rows[1][0] == "B (killed)");
    CHECK(table.rows[1][column(table, "start")].empty());
}

TEST_CASE("metrics table: words may be those of any language")
{
    const core::Trace trace = run_scenario(silberschatz_rr);
    core::MetricsWords words;
    words.process = "进程";
    words.heading = [](const core::MetricsColumn& c) { return "<" + std::string(c.name) + ">"; };
    const MetricsTable table = core::metrics_table(
        trace.scenario(), core::metrics(trace.scenario(), trace.final_state()), words);
    CHECK(table.header.front() == "进程");
    CHECK(table.header.back() == "<waiting>");
}

TEST_CASE("metrics table: each format escapes what it takes for its own")
{
    CHECK(written(awkward, TableFormat::csv) ==
          "process,\"a,b\"\n\"x|y_&<\"\"$#%\\~^{}>'\",1\naverage,\n");
    CHECK(written({{"process", "a\tb"}, {}, {"average", "2"}}, TableFormat::tsv) ==
          "process\ta b\naverage\t2\n");
    CHECK(written(awkward, TableFormat::markdown) ==
          "| process | a,b |\n|:---|---:|\n"
          "| x\\|y\\_\\&\\<\"\\$\\#%\\\\\\~^\\{\\}\\>' | 1 |\n| average |  |\n");
    CHECK(written(awkward, TableFormat::latex) ==
          "\\begin{tabular}{lr}\n\\hline\nprocess & a,b \\\\\n\\hline\n"
          "x\\textbar{}y\\_\\&\\textless{}''\\$\\#\\%\\textbackslash{}\\textasciitilde{}"
          "\\textasciicircum{}\\{\\}\\textgreater{}' & 1 \\\\\n\\hline\naverage &  \\\\\n"
          "\\hline\n\\end{tabular}\n");
    const std::string html = written(awkward, TableFormat::html);
    CHECK(html.find("x|y_&amp;&lt;&quot;$#%\\~^{}&gt;&#39;</th>") != std::string::npos);
    CHECK(html.find("<th scope=\"col\">a,b</th>") != std::string::npos);
}

TEST_CASE("metrics table: every format has a line for every process and the averages")
{
    const MetricsTable table = table_of(silberschatz_rr);
    for (const TableFormat format : core::table_formats) {
        const std::string text = written(table, format);
        CHECK(std::ranges::count(text, '\n') >= 5);
        CHECK(text.find("5.666667") != std::string::npos);
        CHECK(text.back() == '\n');
    }
}

TEST_CASE("metrics table: notes stand where each format has room for them, escaped as it wants")
{
    const MetricsTable noted{{"n", "x"}, {{"A", "1"}}, {}, {"RR, q < 4", "two\nlines"}};
    CHECK(written(noted, TableFormat::csv) == "n,x\nA,1\n\"RR, q < 4\"\n\"two\nlines\"\n");
    CHECK(written(noted, TableFormat::tsv) == "n\tx\nA\t1\nRR, q < 4\ntwo lines\n");
    CHECK(written(noted, TableFormat::markdown) ==
          "| n | x |\n|:---|---:|\n| A | 1 |\n\nRR, q \\< 4\n\ntwo lines\n");
    CHECK(written(noted, TableFormat::latex) ==
          "% RR, q < 4\n% two lines\n\\begin{tabular}{lr}\n\\hline\nn & x \\\\\n\\hline\n"
          "A & 1 \\\\\n\\hline\n\\end{tabular}\n");
    const std::string html = written(noted, TableFormat::html);
    CHECK(html.find("<table>\n<caption>RR, q &lt; 4\n<br>two\nlines</caption>\n<thead>") == 0);
    CHECK(html.find("tfoot") == std::string::npos);
}
