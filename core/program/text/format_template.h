// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program/text/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading 'text {name.attribute[0]!r:>{width}}'.format(…).
namespace procession::core::program::text {

/// Literal text and the replacement field after it, if one follows.
struct TemplatePiece {
    std::string literal;
    bool has_field = false;
    std::string name;         ///< everything before ! and :
    char32_t conversion = 0;  ///< the character after !, or 0
    std::string spec;         ///< everything after :
    bool spec_nested = false; ///< the spec holds fields itself
};

/// Goes through a template piece by piece; a mistake shows when the reading comes to it.
class TemplateReader {
public:
    explicit TemplateReader(std::string_view pattern) : pattern_(pattern) {}
    bool at_end() const { return at_ >= pattern_.size(); }
    Outcome<TemplatePiece> next();

private:
    std::optional<Complaint> read_field(TemplatePiece& piece);
    std::optional<Complaint> read_spec(TemplatePiece& piece);

    std::string_view pattern_;
    std::size_t at_ = 0;
};

/// .name or [name] or [0] in a field name.
struct FieldStep {
    bool attribute = false;
    std::optional<std::int64_t> index;
    std::string name;
};

/// The parts of a field name: the first is an index or a keyword, or empty for the next argument.
struct FieldName {
    std::string first;
    std::optional<std::int64_t> index;
    std::vector<FieldStep> steps;
    /// What is wrong after these steps: raised once they have been taken.
    std::optional<Complaint> complaint;
};

FieldName read_field_name(std::string_view name);

} // namespace procession::core::program::text
