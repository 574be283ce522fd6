// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/export/chrome_trace.h"
#include "core/trace/export/comparison.h"
#include "core/trace/export/json_writer.h"
#include "core/trace/export/result.h"

#include "run_scenario.h"

#include <limits>
#include <map>
#include <rapidjson/document.h>
#include <sstream>

using namespace procession;
using core::Trace;
using tests::run_scenario;
using tests::silberschatz_rr;

namespace {

std::string json_of(const Trace& trace, core::Detail detail = core::Detail::full)
{
    std::ostringstream out;
    core::write_result_json(out, trace, core::metrics(trace.scenario(), trace.final_state()),
                            detail);
    return out.str();
}

std::string csv_of(const Trace& trace)
{
    std::ostringstream out;
    core::write_result_csv(out, trace, core::metrics(trace.scenario(), trace.final_state()));
    return out.str();
}

rapidjson::Document parsed(const std::string& text)
{
    rapidjson::Document document;
    document.Parse<rapidjson::kParseFullPrecisionFlag>(text.c_str());
    INFO(text);
    REQUIRE_FALSE(document.HasParseError());
    return document;
}

/// What the contract prints is in the result: numbers to the three decimals printed.
void contains(const rapidjson::Value& printed, const rapidjson::Value& result,
              const std::string& path)
{
    INFO(path);
    if (printed.IsObject()) {
        REQUIRE(result.IsObject());
        for (const auto& member : printed.GetObject()) {
            INFO(member.name.GetString());
            REQUIRE(result.HasMember(member.name));
            contains(member.value, result[member.name], path + "." + member.name.GetString());
        }
    } else if (printed.IsArray()) {
        REQUIRE(result.IsArray());
        REQUIRE(result.Size() >= printed.Size());
        for (rapidjson::SizeType i = 0; i < printed.Size(); ++i) {
            contains(printed[i], result[i], path + "[" + std::to_string(i) + "]");
        }
    } else if (printed.IsNumber()) {
        CHECK(result.GetDouble() == Approx(printed.GetDouble()).margin(0.0005));
    } else if (printed.IsString()) {
        REQUIRE(result.IsString());
        CHECK(std::string(printed.GetString()) == result.GetString());
    } else {
        CHECK(printed.GetType() == result.GetType()); // true, false or null
    }
}

/// The keys of an object, in order, those in `extra` left out.
std::string keys_of(const rapidjson::Value& object, const std::string& extra = "")
{
    std::string keys;
    for (const auto& member : object.GetObject()) {
        const std::string key = member.name.GetString();
        if (extra.find(key) == std::string::npos) {
            keys += (keys.empty() ? "" : " ") + key;
        }
    }
    return keys;
}

/// As the contract prints it, without the output of programs.
const char* const contract_example = R"(
{"outcome": "completed", "policy": "rr", "parameters": {"quantum": 4},
 "rules": {"conventions": "procession", "tie": "arrival-first"}, "makespan": 30,
 "processes": [{"pid": 101, "ppid": 1, "name": "A", "arrival": 0, "first_run": 0, "finish": 30,
   "response": 0, "turnaround": 30, "weighted_turnaround": 1.25, "held": 0, "waiting": 6,
   "blocked": 0, "switching": 0, "suspended": 0, "cpu": 24, "dispatches": 6,
   "quantum_expiries": 5, "exit_code": 0, "killed": false}],
 "averages": {"response": 3.667, "turnaround": 15.667, "weighted_turnaround": 2.306, "waiting": 5.667},
 "cpu": {"utilisation": 1.0, "context_switches": 3, "throughput": 0.1},
 "devices": [{"name": "disk", "utilisation": 0.0, "gantt": []}],
 "gantt": [{"core": 0, "pid": 101, "name": "A", "start": 0, "end": 4}],
 "stuck": [], "output": []})";

} // namespace

TEST_CASE("result as JSON: the contract's example, keys in its order")
{
    const rapidjson::Document result = parsed(json_of(run_scenario(silberschatz_rr)));
    const rapidjson::Document printed = parsed(contract_example);
    contains(printed, result, "$");
    CHECK(keys_of(result, "percentiles") == keys_of(printed));
    CHECK(keys_of(result["processes"][0], "creation termination") ==
          keys_of(printed["processes"][0]));
    CHECK(keys_of(result["averages"]) == keys_of(printed["averages"]));
    CHECK(keys_of(result["cpu"], "fairness cores") == keys_of(printed["cpu"]));
    CHECK(keys_of(result["devices"][0]) == keys_of(printed["devices"][0]));
    CHECK(keys_of(result["gantt"][0]) == keys_of(printed["gantt"][0]));

    // A, B, C, then A alone to the end: one interval, although its quantum ends in it.
    const auto& gantt = result["gantt"];
    REQUIRE(gantt.Size() == 4);
    CHECK(std::string(gantt[3]["name"].GetString()) == "A");
    CHECK(gantt[3]["start"].GetInt64() == 10);
    CHECK(gantt[3]["end"].GetInt64() == 30);
}

TEST_CASE("result as JSON: a summary leaves out processes, gantt and output")
{
    const Trace trace = run_scenario(silberschatz_rr, core::Level::metrics);
    const rapidjson::Document result = parsed(json_of(trace, core::Detail::summary));
    CHECK_FALSE(result.HasMember("processes"));
    CHECK_FALSE(result.HasMember("gantt"));
    CHECK_FALSE(result.HasMember("output"));
    CHECK(result["makespan"].GetInt64() == 30);
    CHECK(result["cpu"]["context_switches"].GetInt64() == 3);
}

TEST_CASE("result as JSON: what does not exist is null, and the limit is named")
{
    const rapidjson::Document result =
        parsed(json_of(run_scenario(R"("until": 2, )" + silberschatz_rr)));
    CHECK(std::string(result["outcome"].GetString()) == "limit");
    CHECK(std::string(result["limit"].GetString()) == "until");
    CHECK(result["processes"][0]["finish"].IsNull());
    CHECK(result["processes"][0]["exit_code"].IsNull());
    CHECK(result["processes"][1]["first_run"].IsNull());
    CHECK(result["averages"]["turnaround"].IsNull());
    CHECK(result["percentiles"]["turnaround"].IsNull());
}

TEST_CASE("result as JSON: who is stuck")
{
    const rapidjson::Document result = parsed(json_of(run_scenario(
        R"("processes": [{"name": "A", "bursts": [{"cpu": 5}]}], "interventions": [{"at": 2, "suspend": "A"}])")));
    CHECK(std::string(result["outcome"].GetString()) == "deadlock");
    REQUIRE(result["stuck"].Size() == 1);
    CHECK(std::string(result["stuck"][0]["kind"].GetString()) == "never");
    CHECK(std::string(result["stuck"][0]["members"][0].GetString()) == "A");
}

TEST_CASE("result as JSON: names come back as they were")
{
    const Trace trace =
        run_scenario(R"("processes": [{"name": "a\"b\\c/进程", "bursts": [{"cpu": 1}]}])");
    const rapidjson::Document result = parsed(json_of(trace));
    CHECK(result["processes"][0]["name"].GetString() == trace.scenario().processes[0].name);
    CHECK(trace.scenario().processes[0].name == "a\"b\\c/进程");
}

TEST_CASE("JSON writer: control characters are escaped, values that are not finite are null")
{
    std::ostringstream out;
    {
        core::JsonWriter json(out);
        json.begin_array();
        json.value("a\n\t\x01\x1f");
        json.value(std::numeric_limits<double>::infinity());
        json.end_array();
    }
    CHECK(out.str() == "[\"a\\n\\t\\u0001\\u001f\", null]\n");
}

TEST_CASE("result as JSON: gantt by start, then core; devices with their requests")
{
    const rapidjson::Document result = parsed(json_of(run_scenario(
        R"("machine": {"cores": 2}, "processes": [{"name": "A", "bursts": [{"cpu": 2}, {"io": 3, "device": "disk"}]},)"
        R"({"name": "B", "bursts": [{"cpu": 2}, {"io": 1, "device": "disk"}]}, {"name": "C", "bursts": [{"cpu": 1}]}])")));
    const auto& gantt = result["gantt"];
    REQUIRE(gantt.Size() == 3);
    CHECK(std::string(gantt[0]["name"].GetString()) == "A");
    CHECK(std::string(gantt[1]["name"].GetString()) == "B");
    CHECK(gantt[1]["core"].GetInt64() == 1);
    CHECK(gantt[2]["start"].GetInt64() == 2);
    const auto& requests = result["devices"][0]["gantt"];
    REQUIRE(requests.Size() == 2);
    CHECK(requests[0]["end"].GetInt64() == 5);
    CHECK(requests[1]["start"].GetInt64() == 5);
    CHECK(requests[1]["end"].GetInt64() == 6);
    CHECK(result["devices"][0]["utilisation"].GetDouble() == Approx(4.0 / 6).margin(1e-6));
}

TEST_CASE("quotients have at least four decimals, and small ones six digits")
{
    CHECK(core::quotient_text(1) == "1.0000");
    CHECK(core::quotient_text(1.25) == "1.2500");
    CHECK(core::quotient_text(11.0 / 3) == "3.666667");
    CHECK(core::quotient_text(0) == "0.0000");
    CHECK(core::quotient_text(1.0 / 3e9) == "0.000000000333333");
}

TEST_CASE("result as CSV: header, a row a process, quoting, empty for null")
{
    CHECK(
        csv_of(run_scenario(
            R"("until": 3, "processes": [{"name": "a,\"b\"", "bursts": [{"cpu": 2}]}, {"name": "B", "bursts": [{"cpu": 4}]}])")) ==
        "pid,ppid,name,arrival,first_run,finish,response,turnaround,weighted_turnaround,held,"
        "waiting,"
        "blocked,switching,suspended,cpu,dispatches,quantum_expiries,exit_code,killed\n"
        "101,1,\"a,\"\"b\"\"\",0,0,2,0,2,1.0000,0,0,0,0,0,2,1,0,0,false\n"
        "102,1,B,0,2,,2,,,0,2,0,0,0,1,1,0,,false\n");
}

TEST_CASE("trace events: lanes do not overlap, the counter follows the ready queue")
{
    const Trace trace = run_scenario(
        R"("scheduler": {"policy": "rr", "quantum": 2}, "machine": {"context_switch": 1, "cores": 2}, "processes": [)"
        R"({"name": "A", "bursts": [{"cpu": 5}, {"io": 3, "device": "disk"}, {"cpu": 1}]},)"
        R"({"name": "B", "bursts": [{"cpu": 4}]}, {"name": "C", "arrival": 1, "bursts": [{"cpu": 4}]}])");
    std::ostringstream out;
    core::write_chrome_trace(out, trace);
    const rapidjson::Document result = parsed(out.str());
    std::map<std::pair<int, int>, std::int64_t> busy_until;
    std::int64_t running = 0;
    std::int64_t last_count = -1;
    for (const auto& event : result["traceEvents"].GetArray()) {
        const std::string phase = event["ph"].GetString();
        if (phase == "X") {
            std::int64_t& until = busy_until[{event["pid"].GetInt(), event["tid"].GetInt()}];
            CHECK(event["ts"].GetInt64() >= until);
            CHECK(event["dur"].GetInt64() > 0);
            until = event["ts"].GetInt64() + event["dur"].GetInt64();
            running +=
                event["pid"].GetInt() == 2 && std::string(event["name"].GetString()) == "running"
                    ? event["dur"].GetInt64()
                    : 0;
        } else if (phase == "C") {
            const std::int64_t count = event["args"]["processes"].GetInt64();
            CHECK(count != last_count);
            last_count = count;
        }
    }
    CHECK(running == 5 + 1 + 4 + 4);
    CHECK(last_count == 0);
    CHECK(busy_until.size() == 2 + 3 + 1); // cores, processes, the disk
}

TEST_CASE("comparison: the best of each column is marked, unfinished runs are not")
{
    std::vector<core::ComparedRun> runs;
    const auto add = [&runs](const std::string& label, const std::string& members) {
        Trace trace = run_scenario(members, core::Level::metrics);
        core::Metrics measures = core::metrics(trace.scenario(), trace.final_state());
        runs.push_back({label, trace, std::move(measures)});
    };
    const std::string processes = silberschatz_rr.substr(silberschatz_rr.find("\"processes\""));
    add("fcfs", R"("scheduler": {"policy": "fcfs"}, )" + processes);
    add("sjf", R"("scheduler": {"policy": "sjf"}, )" + processes);
    add("cut", R"("until": 4, "scheduler": {"policy": "sjf"}, )" + processes);
    std::ostringstream text;
    core::write_comparison_text(text, runs, {80, false, false});
    // Silberschatz: average waiting 17 under FCFS, 3 under SJF.
    std::istringstream lines(text.str());
    std::string line;
    std::map<std::string, std::string> row;
    while (std::getline(lines, line)) {
        row[line.substr(0, line.find(' '))] = line;
    }
    CHECK(row["fcfs"].find("17.00 ") != std::string::npos);
    CHECK(row["sjf"].find(" 3.00*") != std::string::npos);
    CHECK(row["cut"].find('*') == std::string::npos);
    CHECK(row["cut"].find("limit") != std::string::npos);

    std::ostringstream json;
    core::write_comparison_json(json, runs);
    const rapidjson::Document result = parsed(json.str());
    CHECK(std::string(result["runs"][1]["label"].GetString()) == "sjf");
    CHECK(result["runs"][1]["averages"]["waiting"].GetDouble() == Approx(3.0));
    CHECK_FALSE(result["runs"][1].HasMember("gantt"));
}
