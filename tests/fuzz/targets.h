// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// What is done with input of any kind. Each ends the process where a promise is broken.

/// Tokens stand one behind the other, up to the end or to one fault.
void fuzz_lexer(std::string_view input);
/// A program has a tree whose nodes are inside their parents, or a fault that can be shown.
void fuzz_parser(std::string_view input);
/// What has a tree has code, or is said to be outside the subset.
void fuzz_compiler(std::string_view input);
/// A program under limits does the same whether it runs at one go or is stopped and copied again
/// and again.
void fuzz_programs(std::string_view input);
