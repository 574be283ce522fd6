// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle/oracle_case.h"

#include <rapidjson/istreamwrapper.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <fstream>
#include <stdexcept>

namespace procession::tests {

std::vector<OracleCase> read_oracle(const std::string& file, std::size_t at_least)
{
    const std::string path = std::string(PROCESSION_ORACLE_DIR) + "/" + file;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        throw std::runtime_error(path + ": cannot be read");
    }
    rapidjson::IStreamWrapper wrapper(stream);
    rapidjson::Document all;
    all.ParseStream(wrapper);
    if (all.HasParseError() || !all.IsArray()) {
        throw std::runtime_error(path + ": is not an array of cases");
    }
    std::vector<OracleCase> cases;
    for (const rapidjson::Value& each : all.GetArray()) {
        rapidjson::StringBuffer text;
        rapidjson::Writer<rapidjson::StringBuffer> writer(text);
        each["scenario"].Accept(writer);
        OracleCase& added = cases.emplace_back();
        added.id = each["id"].GetString();
        added.source = each["source"].GetString();
        added.scenario = text.GetString();
        added.expected.CopyFrom(each["expected"], added.expected.GetAllocator());
    }
    if (cases.size() < at_least) {
        throw std::runtime_error(path + ": holds " + std::to_string(cases.size()) +
                                 " cases instead of " + std::to_string(at_least));
    }
    return cases;
}

} // namespace procession::tests
