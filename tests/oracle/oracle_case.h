// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <rapidjson/document.h>

#include <string>
#include <vector>

namespace procession::tests {

/// One case of tests/oracle: a scenario and figures that somebody else's program
/// or book gives for it.
struct OracleCase {
    std::string id;
    std::string source;
    std::string scenario;         ///< JSON text
    rapidjson::Document expected; ///< only what it lists is claimed
};

/// The cases of a file of tests/oracle. Throws std::runtime_error if the file is
/// missing, is no array of cases or holds fewer than `at_least`.
[[nodiscard]] std::vector<OracleCase> read_oracle(const std::string& file, std::size_t at_least);

} // namespace procession::tests
